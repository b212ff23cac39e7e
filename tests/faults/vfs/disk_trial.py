"""An order that is given again and again while its disk fails, each time at another operation and in another way."""

import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_app.database import engine
from desktop_app.errors import OutcomeUnknown
from tests.faults.judging import Verdict
from tests.faults.trial import Spoil, Trial, leave_as_it_is
from tests.faults.vfs.failing_disk import WAYS, DiskFault, FailingDisk, Then
from tests.faults.vfs.shim import Shim, under_the_program
from tests.prepared import Prepared


class DiskTrial:
    """A prepared order on a disk that can fail."""

    def __init__(
        self, prepared: Prepared, folder: Path, shim: Shim, disk: FailingDisk, spoil: Spoil = leave_as_it_is
    ) -> None:
        self._shim = shim
        self._disk = disk
        self._trial = Trial(prepared, folder / "tried.clinicbook", spoil)
        self._trial.start_again()
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

    def faults(self) -> list[DiskFault]:
        """Give every fault there can be: each operation in all ways."""
        return [DiskFault(at, way) for at, (kind, _) in enumerate(self.operations, start=1) for way in WAYS[kind]]

    def chosen(self, count: int, chance: random.Random) -> list[DiskFault]:
        """Choose some, so that rare operations come as often as the many reads and writes."""
        by_kind: dict[tuple[object, ...], list[DiskFault]] = {}
        for fault in self.faults():
            kind, file = self.operations[fault.at - 1]
            by_kind.setdefault((kind, file, fault.way), []).append(fault)
        groups = chance.sample(list(by_kind.values()), len(by_kind))
        return [chance.choice(groups[number % len(groups)]) for number in range(count)]

    def bear(self, faults: Sequence[DiskFault], may_go_on: Callable[[], bool] = lambda: True) -> None:
        """Let these happen, one after the other, and judge each."""
        for fault in faults:
            if not may_go_on():
                break
            self._bear(fault)

    def close(self) -> None:
        """Close the book: the file system under it can go."""
        self._trial.close()

    def _bear(self, fault: DiskFault) -> None:
        kind, file = self.operations[fault.at - 1]
        way = fault.way
        what = f"operation {fault.at} of {len(self.operations)}, {kind} {file}, {way.moment.value}, {way.then.value}"
        what += f", code {way.code}"
        self._trial.start_again()
        self._disk.arm(fault)
        answer = self._trial.answer()
        struck_in_time = self._disk.struck
        if isinstance(answer, OutcomeUnknown) and self._can_be_read():
            self.verdict.wrongly_reported.append(f"the file could have told: {what}")
        self._trial.books.reopen()
        assert self._disk.struck, what
        self._disk.heal()
        self.verdict.take_in(self._trial.judge(answer, what))
        self.tried["disk faults"] += 1
        self.tried["disk faults that last"] += way.then is not Then.SOUND
        self.tried["disk faults while the book is closed"] += not struck_in_time

    def _answer_and_close(self) -> None:
        self._trial.answer()
        self._trial.books.reopen()

    def _can_be_read(self) -> bool:
        """See whether the book could be asked on the disk as it is."""
        with self._shim.default():
            try:
                with closing(sqlite3.connect(self._trial.path)) as connection:
                    connection.execute("SELECT count(*) FROM command_log").fetchall()
            except sqlite3.Error:
                return False
        return True


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
