"""Run an order again and again, each time with another statement failing, and see whether the books stay whole."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.errors import ClinicError
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from tests.clinic import dump
from tests.faults.driver import Driver, Fault, Moment, disk_error
from tests.prepared import Prepared

Content = dict[str, list[tuple[Any, ...]]]

# How a statement can fail. The last two are no errors of SQLite: Ctrl-C, and memory that runs out.
KINDS: tuple[tuple[Moment, Callable[[], BaseException]], ...] = (
    (Moment.BEFORE, disk_error),
    (Moment.AFTER, disk_error),
    (Moment.ENDED, disk_error),
    (Moment.BEFORE, KeyboardInterrupt),
    (Moment.BEFORE, MemoryError),
)


Kinds = Sequence[tuple[Moment, Callable[[], BaseException]]]


def all_kinds(_number: int, _statement: str) -> Kinds:
    """Let a statement fail in every way."""
    return KINDS


def kinds_in_turn(number: int, statement: str) -> Kinds:
    """Let a statement fail before it runs and in one other way, each in its turn; COMMIT in every way."""
    return KINDS if statement == "COMMIT" else (KINDS[0], KINDS[1 + number % (len(KINDS) - 1)])


@dataclass
class Report:
    """What came of it: `lost` where work was lost or half written, `wrongly_reported` where the answer was untrue."""

    statements: int
    faults: int = 0
    lost: list[str] = field(default_factory=list)
    wrongly_reported: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[str]:
        return [*self.lost, *self.wrongly_reported]

    @property
    def counts(self) -> dict[str, int]:
        """What the summary of the test run adds up."""
        return {
            "statements": self.statements,
            "statement faults": self.faults,
            "lost or half written": len(self.lost),
            "wrongly reported": len(self.wrongly_reported),
        }


class Harness:
    """A prepared book, its copy that is spoiled, and what an undisturbed run makes of it."""

    def __init__(
        self, prepared: Prepared, driver: Driver, path: Path, spoil: Callable[[Books], None] = lambda _: None
    ) -> None:
        self._prepared = prepared
        self._driver = driver
        self._path = path
        self._books = prepared.open(path)
        spoil(self._books)
        self._before = dump(prepared.path)
        self._start_again()
        driver.arm(None)
        self._outcome = self._run()
        self._whole = dump(path)
        # SQLite's trace and the count agree: the harness misses no statement.
        assert driver.astray == []
        assert len(driver.traced) == driver.begun
        self.statements = tuple(driver.traced)

    def try_every_statement(self, kinds: Callable[[int, str], Kinds] = all_kinds) -> Report:
        report = Report(len(self.statements))
        for number, statement in enumerate(self.statements, start=1):
            for moment, error in kinds(number, statement):
                kind = getattr(error, "__name__", "")
                what = f"{number} of {report.statements}, {kind} {moment.value}: {statement.split('(')[0][:60]}"
                self._try(Fault(number, moment, error), what, report)
                report.faults += 1
        self._books.close()
        return report

    def _try(self, fault: Fault, what: str, report: Report) -> None:
        self._start_again()
        self._driver.arm(fault)
        answer = self._answer()
        assert self._driver.struck, what
        self._driver.arm(None)
        found = dump(self._path)
        if isinstance(answer, Outcome):
            self._judge_success(answer, found, fault, what, report)
        else:
            self._judge_failure(answer, found, what, report)
        if not self._is_free():
            report.lost.append(f"the write lock is kept: {what}")
            return
        self._prepared.randomness.restart()
        again = self._answer()
        if not isinstance(again, Outcome) or again.result != self._outcome.result or dump(self._path) != self._whole:
            report.lost.append(f"the same order does not succeed afterwards: {what}: {again!r}")

    def _judge_success(self, answer: Outcome[Any], found: Content, fault: Fault, what: str, report: Report) -> None:
        """Only a COMMIT that failed after it was carried out may be answered by what it saved."""
        is_commit = self.statements[fault.at - 1] == "COMMIT" and fault.moment is Moment.AFTER
        if not is_commit or answer.result != self._outcome.result:
            report.wrongly_reported.append(f"reported as done: {what}")
        if found != self._whole:
            report.lost.append(f"half written: {what}: {_differing(found, self._whole)}")

    def _judge_failure(self, error: BaseException, found: Content, what: str, report: Report) -> None:
        if found != self._before:
            report.lost.append(f"half written: {what}: {_differing(found, self._before)}")
        if isinstance(error, KeyboardInterrupt):
            return
        says_so = isinstance(error, ClinicError) and "Nothing was saved." in str(error)
        if not says_so or found != self._before:
            report.wrongly_reported.append(f"reported as {error!r}: {what}")

    def _start_again(self) -> None:
        """Put the book back. No connection is open, so that copying over the file disturbs nobody."""
        self._books.reopen()
        shutil.copyfile(self._prepared.path, self._path)
        with self._books.work(None):
            pass  # the connection opens here: what it runs to set itself up is not the workflow's
        self._prepared.randomness.restart()

    def _run(self) -> Outcome[Any]:
        prepared = self._prepared
        return self._books.run(prepared.workflow, prepared.command, prepared.user)

    def _answer(self) -> Outcome[Any] | BaseException:
        try:
            return self._run()
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whatever it is, it is judged
            return error

    def _is_free(self) -> bool:
        """See whether another program could write now."""
        with closing(sqlite3.connect(self._path, timeout=0, isolation_level=None)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return False
            other.execute("ROLLBACK")
            return True


def _differing(found: Content, expected: Content) -> list[str]:
    return [table for table in expected if found.get(table) != expected[table]]
