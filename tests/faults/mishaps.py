"""The generated year with mishaps: statements that fail, books that are closed and opened, requests made twice, kills.

The model knows of none of them. After a fault either nothing was saved, and it was said so, or COMMIT was carried out;
the same command again then gives what it would have given without the mishap, and the figures are the model's.
"""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NoReturn

from desktop_app.errors import ClinicError, Refusal
from desktop_app.repositories.unit import User
from tests.faults.driver import AT_COMMIT, Driver, Fault, Moment
from tests.faults.harness import KINDS
from tests.generated_year.rule import Rule, WrongAnswerError, agree
from tests.generated_year.year import Year

_MISHAPS = {"none": 30, "fault": 9, "reopening": 1, "repeat": 2}
_KILL = 6
_FIRST_GUESS = 12, 0.005  # statements and seconds of a command that was not given yet


class UntrueAnswerError(WrongAnswerError):
    """What the user was told of a command is not what became of it."""


@dataclass(frozen=True)
class Given:
    """A command with the rule it is of and who gives it."""

    rule: Rule[Any, Any]
    command: Any
    user: User


Answer = tuple[str, Any]  # the code of a refusal, or none and the result


class UnluckyYear(Year):
    """A year in which something may happen to every command; `random` says what, and can be changed on the way."""

    def __init__(
        self,
        path: Path,
        driver: Driver,
        random: Random,
        *,
        policy: str = "deferred",
        to_rupee: bool = False,
        with_kills: bool = False,
    ) -> None:
        driver.arm(None)
        super().__init__(path, policy=policy, to_rupee=to_rupee, durable=with_kills)
        self.random = random
        self.mishaps: Counter[str] = Counter()
        self._driver = driver
        self._saved: set[str] = set()  # the requests that were carried out
        self.weights = _MISHAPS | ({"kill": _KILL} if with_kills else {})
        self._usual: dict[str, tuple[int, float]] = {}  # the statements and seconds of each kind of command

    def _run(self, rule: Rule[Any, Any], command: Any, user: User) -> Answer:  # noqa: ANN401 - any workflow's
        given = Given(rule, command, user)
        answer = self._befallen(given)
        if not answer[0]:
            self._saved.add(command.request_id)
        return answer

    def _befallen(self, given: Given) -> Answer:
        (mishap,) = self.random.choices(list(self.weights), list(self.weights.values()))
        match mishap:
            case "fault":
                return self._with_a_fault(given)
            case "kill":
                return self._with_a_kill(given)
            case "repeat":
                return self._twice(given)
            case "reopening":
                self.books.reopen()
                self.mishaps["reopened"] += 1
        return self._give(given)

    def _give(self, given: Given) -> Answer:
        self._driver.arm(None)
        began = time.perf_counter()
        try:
            outcome = self.books.run(type(given.rule).workflow, given.command, given.user)
        except Refusal as refusal:
            return refusal.code, None
        if not outcome.replayed:
            self._usual[given.rule.name] = self._driver.begun, time.perf_counter() - began
        return "", outcome.result

    def _twice(self, given: Given) -> Answer:
        first = self._give(given)
        version = self.eyes.version()
        agree("the second answer", self._give(given), first)
        agree("a request that is made twice changes the file", self.eyes.version(), version)
        self.mishaps["given twice"] += 1
        return first

    def _place(self, given: Given) -> int:
        """Draw the statement that fails; every fourth time it is COMMIT."""
        if self.random.randrange(4) == 0:
            return AT_COMMIT
        statements, _ = self._usual.get(given.rule.name, _FIRST_GUESS)
        return self.random.randint(1, statements)

    # -- a statement that fails ----------------------------------------------------------------------------------

    def _with_a_fault(self, given: Given) -> Answer:
        moment, error = KINDS[self.random.randrange(len(KINDS))]
        at, version = self._place(given), self.eyes.version()
        self._driver.arm(Fault(at, moment, error))
        told: BaseException | None = None
        answer: Answer = ("", None)
        try:
            answer = ("", self.books.run(type(given.rule).workflow, given.command, given.user).result)
        except Refusal as refusal:
            answer = (refusal.code, None)
        except (Exception, KeyboardInterrupt) as raised:  # noqa: BLE001 - whatever it is, it is judged
            told = raised
        struck, has_committed = self._driver.struck, self._is_after_commit()
        self._driver.arm(None)
        if not struck and told is None:
            return answer  # it was over before
        self.mishaps["statement faults"] += 1
        what = f"statement {at or 'COMMIT'}, {getattr(error, '__name__', '')} {moment.value}"
        if told is not None:
            self._judge_failure(told, what, version)
            return self._give(given)
        if given.command.request_id in self._saved:
            return answer  # asked for a second time it was found saved, whatever failed on the way
        if answer[0] or not has_committed:
            message = f"{what}: the answer was {answer[0] or 'done'}"
            raise UntrueAnswerError(message)
        self.mishaps["of them after COMMIT, and found saved"] += 1
        agree("the answer given again", self._give(given), answer)
        return answer

    def _is_after_commit(self) -> bool:
        """Tell whether what failed is the COMMIT, after it was carried out."""
        fault = self._driver.fault
        if fault is None or fault.moment is not Moment.AFTER:
            return False
        return self._driver.traced[fault.at - 1 : fault.at] == ["COMMIT"]

    def _judge_failure(self, told: BaseException, what: str, version: int) -> None:
        if self.eyes.version() != version:
            message = f"{what}: {told!r} was told, and the file has changed"
            raise UntrueAnswerError(message)
        says_so = isinstance(told, ClinicError) and "Nothing was saved." in str(told)
        if not says_so and not isinstance(told, KeyboardInterrupt):
            message = f"{what}: {told!r} does not say that nothing was saved"
            raise UntrueAnswerError(message)

    # -- a process that is killed --------------------------------------------------------------------------------

    def _with_a_kill(self, given: Given) -> Answer:
        """Have the command given by another process that is killed; then the file is as before, or as afterwards."""
        version = self.eyes.version()
        how = self._way_to_die(given)
        self.books.reopen()  # nothing is handed on that is open
        process = os.fork()
        if process == 0:
            self._be_killed(given, how)
        _, status = os.waitpid(process, 0)
        with self.books.reading():
            pass  # what was left undone is taken back here, before anybody else looks
        if os.WIFSIGNALED(status):
            self.mishaps["kills"] += 1
            self.mishaps["of them whole" if self.eyes.version() != version else "of them absent"] += 1
        return self._give(given)

    def _way_to_die(self, given: Given) -> Callable[[], object]:
        """Draw how the process dies: at a statement, so long after SQLite began with COMMIT, or at any moment."""
        _, usual = self._usual.get(given.rule.name, _FIRST_GUESS)
        fault = Fault(self._place(given), Moment.AFTER, _kill_myself)
        moment = self.random.uniform(usual / 1_000, usual)
        match self.random.choice(("statement", "commit", "moment")):
            case "statement":
                return lambda: self._driver.arm(fault)
            case "commit":
                return lambda: setattr(self._driver, "when_committing", partial(_die_in, moment / 2))
            case _:
                return lambda: _die_in(2 * moment)

    def _be_killed(self, given: Given, how: Callable[[], object]) -> NoReturn:
        try:
            with self.books.work(None):
                pass  # the connection opens here: to kill that tries out nothing
            self._driver.arm(None)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            how()
            self.books.run(type(given.rule).workflow, given.command, given.user)
        finally:
            os._exit(0)  # whatever happened is seen in the file


def _die_in(seconds: float) -> None:
    """Set an alarm that nobody hears: it ends a process as kill -9 does."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _kill_myself() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError
