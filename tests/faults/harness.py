"""Run an order again and again, each time with another statement failing, and see whether the books stay whole."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.errors import OutcomeUnknown
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from tests.clinic import dump
from tests.faults.driver import Driver, Fault, Moment, disk_error
from tests.faults.judging import Answer, Legal, Verdict
from tests.prepared import Prepared
from tests.units import is_free

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


def one_in_turn(number: int, statement: str) -> Kinds:
    """Let a statement fail in one way, each in its turn; COMMIT in every way."""
    return KINDS if statement == "COMMIT" else (KINDS[number % len(KINDS)],)


def sixth_in_turn(number: int, statement: str) -> Kinds:
    """Let every sixth statement fail in one way, each in its turn; COMMIT in every way."""
    return one_in_turn(number // 6, statement) if statement == "COMMIT" or number % 6 == 0 else ()


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
        before = dump(prepared.path)
        self._start_again()
        driver.arm(None)
        outcome = self._answer()
        assert isinstance(outcome, Outcome), outcome
        self._legal = Legal(before, dump(path), outcome.result)
        self._verdict = Verdict()
        # SQLite's trace and the count agree: the harness misses no statement.
        assert driver.astray == []
        assert len(driver.traced) == driver.begun
        self.statements = tuple(driver.traced)

    def try_every_statement(self, kinds: Callable[[int, str], Kinds] = all_kinds) -> Report:
        judged = self._verdict
        report = Report(len(self.statements), lost=judged.lost, wrongly_reported=judged.wrongly_reported)
        for number, statement in enumerate(self.statements, start=1):
            for moment, error in kinds(number, statement):
                kind = getattr(error, "__name__", "")
                what = f"{number} of {report.statements}, {kind} {moment.value}: {statement.split('(')[0][:60]}"
                self._try(Fault(number, moment, error), what)
                report.faults += 1
        self.close()
        return report

    def close(self) -> None:
        """Let the file go: with a write-ahead log beside it, another file under its name would get what is in that."""
        self._books.close()

    def _try(self, fault: Fault, what: str) -> None:
        self._start_again()
        self._driver.arm(fault)
        answer = self._answer()
        assert self._driver.struck, what
        self._driver.arm(None)
        verdict = self._legal.judge(answer, dump(self._path), what)
        # Only a COMMIT that failed after it was carried out may be answered by what it saved.
        may_be_done = self.statements[fault.at - 1] == "COMMIT" and fault.moment is Moment.AFTER
        if isinstance(answer, OutcomeUnknown) or (isinstance(answer, Outcome) and not may_be_done):
            verdict.wrongly_reported.append(f"reported as {answer!r}: {what}")
        if not is_free(self._path):
            verdict.lost.append(f"the write lock is kept: {what}")
        elif not self._is_done(again := self._answer()):
            verdict.lost.append(f"the same order does not succeed afterwards: {what}: {again!r}")
        self._verdict.take_in(verdict)

    def _answer(self) -> Answer:
        self._prepared.randomness.restart()
        try:
            return self._books.run(self._prepared.workflow, self._prepared.command, self._prepared.user)
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whatever it is, it is judged
            return error

    def _is_done(self, answer: Answer) -> bool:
        is_normal = isinstance(answer, Outcome) and answer.result == self._legal.result
        return is_normal and dump(self._path) == self._legal.whole

    def _start_again(self) -> None:
        """Put the book back. No connection is open, so that copying over the file disturbs nobody."""
        self._books.reopen()
        shutil.copyfile(self._prepared.path, self._path)
        with self._books.work(None):
            pass  # the connection opens here: what it runs to set itself up is not the workflow's
