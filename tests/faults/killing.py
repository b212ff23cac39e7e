"""An order that is killed again and again, each time in a fresh copy of its book."""

import hashlib
import shutil
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests import raw
from tests.clinic import dump
from tests.faults.children import Answer, Child, written
from tests.faults.driver import install
from tests.faults.harness import Harness
from tests.faults.judging import broken_checks
from tests.prepared import Prepared


class Killing:
    """The prepared book, the copy in which its order is killed, and what an undisturbed run makes of it."""

    def __init__(self, original: Prepared, victims: Child, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._original = original
        self.prepared = replace(original, path=folder / "killed.clinicbook")
        self._before = dump(original.path)
        self.findings_before = broken_checks(original.path)
        with monkeypatch.context() as patched:
            harness = Harness(original, install(patched), self.prepared.path)
            self.statements = harness.statements
            harness.close()
        self._whole = dump(self.prepared.path)
        assert self._before != self._whole
        assert broken_checks(self.prepared.path) == []
        self._books = original.open(self.prepared.path)
        self._victims = victims
        self._judged: dict[str, bool] = {}
        self.ended: Counter[str] = Counter()
        self._start_again()
        victims.tell({"prepared": str(written(self.prepared, folder))})
        assert victims.hear() == "ready"

    def carry_out(self, **job: object) -> Answer:
        """Have the order carried out in a process that is killed as the job says."""
        self._start_again()
        self._victims.tell(job)
        answer: Answer = self._victims.hear()
        return answer

    def kill(self, **job: object) -> None:
        """Have it killed; the book is whole or as before, and the same order then makes it whole."""
        assert self.carry_out(**job)["killed"], job
        found = _bytes_once_opened(self.prepared.path)
        if found not in self._judged:  # what is the same byte for byte need not be judged again
            self._judged[found] = self._is_whole(job)
        self.ended["whole" if self._judged[found] else "absent"] += 1

    def _is_whole(self, job: object) -> bool:
        found = dump(self.prepared.path)
        assert found in (self._before, self._whole), job  # of both it is known which checks hold
        assert _damage(self.prepared.path) == [], job
        is_whole = found == self._whole
        self.prepared.randomness.restart()
        outcome = self._books.run(self.prepared.workflow, self.prepared.command, self.prepared.user)
        assert outcome.replayed == is_whole, job
        assert dump(self.prepared.path) == self._whole, job
        return is_whole

    def close(self) -> None:
        self._books.close()

    def _start_again(self) -> None:
        """Put the original in the book's place, and nothing of what a victim left beside it: a log would be read."""
        self._books.reopen()
        for left in self.prepared.path.parent.glob(f"{self.prepared.path.name}-*"):
            left.unlink()
        shutil.copyfile(self._original.path, self.prepared.path)


def _bytes_once_opened(path: Path) -> str:
    """Let SQLite take back what was left undone, then give the file's digest; nobody has it open meanwhile."""
    with closing(raw.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _damage(path: Path) -> list[str]:
    """Give what SQLite finds wrong in a file: pages, indexes, references."""
    with closing(raw.connect(path)) as connection:
        found = [str(text) for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
        return found + [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
