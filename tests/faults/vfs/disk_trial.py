"""An order that is given again and again while its disk fails, each time at another operation and in another way."""

import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.database import engine
from desktop_app.errors import OutcomeUnknown
from tests.faults.judging import Verdict
from tests.faults.trial import Spoil, Trial, leave_as_it_is
from tests.faults.vfs.failing_disk import WAYS, DiskFault, FailingDisk, Then, Way
from tests.faults.vfs.shim import Shim, under_the_program
from tests.prepared import Prepared


class DiskTrial:
    """A prepared order on a disk that can fail."""

    def __init__(
        self, prepared: Prepared, folder: Path, shim: Shim, disk: FailingDisk, spoil: Spoil = leave_as_it_is
    ) -> None:
        self._shim = shim
        self.disk = disk
        self.trial = Trial(prepared, folder / "tried.clinicbook", spoil)
        self.trial.start_again()
        disk.arm(None)
        self._answer_and_close()
        self.operations = tuple(disk.done)
        disk.heal()
        self.verdict = Verdict()
        self.tried: Counter[str] = Counter()

    @property
    def counts(self) -> dict[str, int]:
        """Give what the summary of the test run adds up."""
        found = {"lost or half written": len(self.verdict.lost), "wrongly reported": len(self.verdict.wrongly_reported)}
        return {**self.tried, **found}

    def chosen(self, count: int, chance: random.Random) -> list[DiskFault]:
        """Choose some, so that rare operations come as often as the many reads and writes."""
        return spread(self.operations, count, chance)

    def bear(self, faults: Sequence[DiskFault], may_go_on: Callable[[], bool] = lambda: True) -> None:
        """Let these happen, one after the other, and judge each."""
        for fault in faults:
            if not may_go_on():
                break
            self._bear(fault)

    def bear_two(
        self, first: DiskFault, count: int, chance: random.Random, may_go_on: Callable[[], bool] = lambda: True
    ) -> None:
        """Let one happen, and then with it others of another kind while it is handled and the book is closed."""
        self._bear(first)
        handling = self.disk.done[first.at :]
        others = spread(handling, count, chance, lambda way: way.code != first.way.code)
        self.bear([replace(first, following=other) for other in others], may_go_on)

    def close(self) -> None:
        """Close the book: the file system under it can go."""
        self.trial.close()

    def _bear(self, fault: DiskFault) -> None:
        kind, file = self.operations[fault.at - 1]
        what = f"of {len(self.operations)} operations, {kind} {file}, {fault}"
        self.trial.start_again()
        self.disk.arm(fault)
        answer = self.trial.answer()
        struck_in_time = self.disk.struck
        if isinstance(answer, OutcomeUnknown) and self._is_asked_undisturbed(fault) and self._can_be_read():
            self.verdict.wrongly_reported.append(f"the file could have told: {what}")
        self.trial.books.reopen()
        assert self.disk.struck, what
        self.disk.heal()
        self.verdict.take_in(self.trial.judge(answer, what))
        if fault.following is not None:
            self.tried["second faults"] += 1
            return
        self.tried["disk faults"] += 1
        self.tried["disk faults that last"] += fault.way.then is not Then.SOUND
        self.tried["disk faults while the book is closed"] += not struck_in_time

    def _answer_and_close(self) -> None:
        self.trial.answer()
        self.trial.books.reopen()

    def _is_asked_undisturbed(self, fault: DiskFault) -> bool:
        """Tell whether no second fault struck after the book was opened anew to ask what became of the order."""
        return fault.following is None or ("open", self.trial.path.name) in self.disk.done[self.disk.last_struck :]

    def _can_be_read(self) -> bool:
        """See whether the book could be asked on the disk as it is."""
        with self._shim.default():
            try:
                with closing(sqlite3.connect(self.trial.path)) as connection:
                    connection.execute("SELECT count(*) FROM command_log").fetchall()
            except sqlite3.Error:
                return False
        return True


def spread(
    operations: Sequence[tuple[str, str]],
    count: int,
    chance: random.Random,
    is_meant: Callable[[Way], bool] = lambda _: True,
) -> list[DiskFault]:
    """Choose faults, so that rare operations come as often as the many reads and writes."""
    by_kind: dict[tuple[object, ...], list[DiskFault]] = {}
    for at, (kind, file) in enumerate(operations, start=1):
        for way in filter(is_meant, WAYS[kind]):
            by_kind.setdefault((kind, file, way), []).append(DiskFault(at, way))
    groups = chance.sample(list(by_kind.values()), len(by_kind))
    return [chance.choice(groups[number % len(groups)]) for number in range(count if groups else 0)]


@contextmanager
def disk_trial(
    prepared: Prepared, folder: Path, *, journal_mode: str | None = None, spoil: Spoil = leave_as_it_is
) -> Iterator[DiskTrial]:
    """Set up a trial in a folder, in the journal mode that the program chooses or in another."""
    disk = FailingDisk(folder)
    with pytest.MonkeyPatch.context() as patched:
        if journal_mode is not None:
            patched.setattr(engine, "journal_mode", lambda *_: journal_mode)
            with closing(sqlite3.connect(prepared.path)) as connection:
                connection.execute(f"PRAGMA journal_mode = {journal_mode}")
        with under_the_program(disk) as shim:
            trial = DiskTrial(prepared, folder, shim, disk, spoil)
            try:
                yield trial
            finally:
                disk.heal()
                trial.close()
