"""What a crash left is opened by the program, and that fails in turn: the disk does, or the power once more."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import text

from desktop_app.errors import ClinicError
from desktop_app.repositories.books import open_books
from tests.clinic import Clock
from tests.faults.judging import Verdict, answered, broken_checks, differing
from tests.faults.vfs.crashing_disk import CrashingDisk
from tests.faults.vfs.damage import Files
from tests.faults.vfs.disk_trial import DiskTrial, spread
from tests.faults.vfs.failing_disk import DiskFault
from tests.faults.vfs.orders_in_a_row import Recorded, recorded
from tests.faults.vfs.power_loss import PowerLoss, Workbench, lose_power
from tests.faults.vfs.record import What, record_of
from tests.faults.vfs.shim import CHANGING, under_the_program
from tests.prepared import Prepared

# What an opening may say of a disk that fails. A sound file behind it is not damaged, nor does anybody else keep it.
CLEAR = frozenset({"STORAGE_FAILED", "DISK_FULL"})
Opening = Callable[[Prepared, Path], int]  # what opens a book; it gives the number of requests that were answered


def opened_and_asked(prepared: Prepared, path: Path) -> int:
    """Open a book as the window does, and read from it."""
    with open_books(path, clock=Clock(prepared.today)) as books, books.reading() as reading:
        return int(reading.value(text("SELECT count(*) FROM command_log")))


@dataclass(frozen=True)
class Aftermath:
    """The files that a crash left, of which there is something to be taken back, and what must become of them."""

    files: Files
    state: int  # 1 where the order is done, 0 where it is not
    when: str


def recorded_copy(prepared: Prepared, folder: Path, *, journal_mode: str | None = None) -> Recorded:
    """Give the order in a copy of the book, which lies alone in a folder, and write down what is done to its files."""
    folder.mkdir()
    copy = folder / prepared.path.name
    shutil.copyfile(prepared.path, copy)
    return recorded(replace(prepared, path=copy), journal_mode=journal_mode)


def aftermaths(given: Recorded, bench: Path, chance: random.Random, count: int) -> Iterator[Aftermath]:
    """Give what a kill and what a power loss leaves at some moments of an order.

    The state is the one that SQLite finds where nothing fails any more; that it is a legal one is power_loss's to say.
    """
    disk, workbench = CrashingDisk(given.record.start), Workbench(given, bench)
    events = given.record.events
    book = given.prepared.path.name
    writes = [(number, event.name) for number, event in enumerate(events, start=1) if event.what is What.WRITE]
    # While the book itself is written there is most to be taken back: these moments are one half, all others the other.
    halves = [[number for number, name in writes if (name == book) is wanted] for wanted in (True, False)]
    moments = {chance.choice(halves[turn % 2]) for turn in range(count)}
    for number, event in enumerate(events, start=1):
        disk.apply(event)
        if number not in moments:
            continue
        for crash, image in (("killed", disk.now()), ("no power", chance.choice(disk.images(chance, of_each=1)))):
            files = {choice.name: disk.content(choice) for choice in image}
            state = workbench.state_of_files(files)
            if isinstance(state, int) and any(files[name] for name in files if name != book):
                yield Aftermath(files, state, f"{crash} at event {number} of {len(events)}")


class RecoveryTrial:
    """A book after a crash, opened again and again on a disk that fails, each time at another operation."""

    def __init__(self, tried: DiskTrial, name: str, opening: Opening = opened_and_asked) -> None:
        self._tried = tried
        self._name = name  # of the book in the files that the crash left
        self._opening = opening
        self._contents = (tried.trial.legal.before, tried.trial.legal.whole)

    def bear(
        self,
        left: Aftermath,
        count: int,
        chance: random.Random,
        may_go_on: Callable[[], bool] = lambda: True,
    ) -> None:
        """Let operations of the opening fail, and, with each, operations of the same order given at once."""
        for how, act in (("opened", self._open), ("given at once", self._tried.trial.answer)):
            self._lay_out(left)
            self._tried.disk.arm(None)
            act()
            self._tried.trial.books.reopen()
            operations = tuple(self._tried.disk.done)
            self._tried.disk.heal()
            for fault in spread(operations, count, chance):
                if not may_go_on():
                    return
                kind, file = operations[fault.at - 1]
                what = f"{left.when}, then {how}: of {len(operations)} operations, {kind} {file}, {fault}"
                self._bear(left, fault, act, what)

    def _bear(self, left: Aftermath, fault: DiskFault, act: Callable[[], Any], what: str) -> None:
        trial, verdict = self._tried.trial, Verdict()
        self._lay_out(left)
        self._tried.disk.arm(fault)
        answer = act()
        trial.books.reopen()
        assert self._tried.disk.struck, what
        self._tried.disk.heal()
        try:
            if act == self._open:
                self._judge(answer, left, what, verdict)
            else:
                verdict = trial.judge(answer, what)
            verdict.lost += [f"{name} does not hold: {what}" for name in broken_checks(trial.path)]
        except sqlite3.DatabaseError as unreadable:
            verdict.lost.append(f"unreadable: {unreadable}: {what}")
        self._tried.tried["openings after a crash failed" if act == self._open else "orders after a crash failed"] += 1
        self._tried.verdict.take_in(verdict)

    def _judge(self, answer: object, left: Aftermath, what: str, verdict: Verdict) -> None:
        """Judge what was told and what is found; then the book opens, and the same order does what it always does."""
        trial, expected = self._tried.trial, self._contents[left.state]
        requests = len(expected["command_log"])
        if isinstance(answer, BaseException):
            verdict.ended[answered(answer)] += 1
            if not isinstance(answer, ClinicError) or answer.code not in CLEAR:
                verdict.wrongly_reported.append(f"the opening ended in {answer!r}: {what}")
        elif answer != requests:
            verdict.wrongly_reported.append(f"{answer} requests were read, not {requests}: {what}")
        if (again := self._open()) != requests:
            verdict.lost.append(f"the book does not open afterwards: {again!r}: {what}")
        found = trial.found(what, verdict)
        if found is not None and found != expected:
            verdict.lost.append(f"not what the crash left: {differing(found, expected)}: {what}")
        if found is not None:
            trial.give_again(what, verdict)

    def _open(self) -> int | Exception:
        try:
            return self._opening(self._tried.trial.prepared, self._tried.trial.path)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
            return error

    def _lay_out(self, left: Aftermath) -> None:
        self._tried.trial.start_again()
        path = self._tried.trial.path
        for name, data in left.files.items():
            path.with_name(path.name + name.removeprefix(self._name)).write_bytes(data)


def _laid_out(given: Recorded, left: Aftermath, folder: Path) -> Path:
    for name in ("opened", "bench"):
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir()
    for name, data in left.files.items():
        (folder / "opened" / name).write_bytes(data)
    return folder / "opened" / given.prepared.path.name


def lose_power_again(
    given: Recorded,
    left: Aftermath,
    folder: Path,
    chance: random.Random,
    *,
    of_each: int,
    every: int = 1,
    program_opens_every: int = 0,
    may_go_on: Callable[[], bool] = lambda: True,
) -> PowerLoss:
    """Let the power fail at every event of the opening after a crash; what is opened next must be in the same state."""
    path = _laid_out(given, left, folder)
    record = record_of(path.parent)
    if left.state:
        record.ordered()
        record.acknowledged()
    with under_the_program(record, CHANGING):
        opened_and_asked(given.prepared, path)
    return lose_power(
        replace(given, record=record),
        folder / "bench",
        chance,
        of_each=of_each,
        every=every,
        program_opens_every=program_opens_every,
        may_go_on=may_go_on,
    )
