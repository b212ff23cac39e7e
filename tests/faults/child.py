"""Another process at work on a book: it carries out orders when it is told to, or it is killed while it does.

Run as `python -m tests.faults.child competitor FILE`, with its orders pickled in FILE, or as `... victims`. It talks in
lines; `tests.faults.children` has the other end.
"""

import json
import os
import pickle
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

import pytest

from desktop_app.errors import ClinicError
from desktop_app.repositories.books import Books
from tests import cheap_passwords  # noqa: F401 - for what it sets
from tests.clinic import Clock
from tests.faults.driver import Driver, Fault, Moment, install
from tests.prepared import Prepared


def compete(given: list[Prepared]) -> None:
    """Carry out one order for every line that comes in; say what came of it."""
    with Books(given[0].path, clock=Clock(given[0].today)) as books:
        _say("ready")
        for each, _ in zip(given, sys.stdin, strict=False):
            try:
                outcome = books.run(each.workflow, each.command, each.user)
            except ClinicError as error:
                _say({"error": error.code})
            else:
                _say({"result": asdict(outcome.result), "replayed": outcome.replayed})


class Victims:
    """Forks a process for every job, has it carry out the order, and sees it die.

    A job says when it is killed: before or after statement `at`; `inside_commit`, so many seconds after SQLite began
    with it; or `after_seconds` from the beginning. With none of them it lives, and what is said is how long it took.
    """

    def __init__(self) -> None:
        self._driver = install(pytest.MonkeyPatch())
        self._prepared: Prepared | None = None
        self._books: Books | None = None

    def prepare(self, prepared: Prepared) -> None:
        """Take another order; every statement of it is compiled before the first fork."""
        self._prepared, self._books = prepared, prepared.open(prepared.path, durable=True)
        prepared.randomness.restart()
        self._books.run(prepared.workflow, prepared.command, prepared.user)
        self._books.reopen()

    def carry_out(self, job: dict[str, Any]) -> dict[str, Any]:
        """Have the order carried out once; say whether the process was killed, and after how long."""
        ready, tell = os.pipe()
        process = os.fork()
        if process == 0:
            self._be_a_victim(job, tell)
        os.read(ready, 1)
        started = time.perf_counter()
        if "after_seconds" in job:
            time.sleep(job["after_seconds"])
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        os.close(ready)
        os.close(tell)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGKILL, signal.SIGALRM}
        return {"killed": killed, "seconds": time.perf_counter() - started}

    def _be_a_victim(self, job: dict[str, Any], tell: int) -> NoReturn:
        assert self._prepared is not None
        assert self._books is not None
        with self._books.work(None):
            pass  # the connection opens here: what it runs to set itself up is not the workflow's
        self._prepared.randomness.restart()
        _arm(self._driver, job)
        os.write(tell, b"!")
        self._books.run(self._prepared.workflow, self._prepared.command, self._prepared.user)
        if "after_seconds" in job or "inside_commit" in job:
            signal.pause()  # the order is done; the kill comes still
        os._exit(0)


def _arm(driver: Driver, job: dict[str, Any]) -> None:
    driver.arm(Fault(job["at"], Moment[job["moment"]], _kill_myself) if "at" in job else None)
    if "inside_commit" in job:
        # An alarm that nobody hears ends a process as kill -9 does: at once, in the middle of SQLite's work.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        driver.when_committing = lambda: signal.setitimer(signal.ITIMER_REAL, job["inside_commit"])


def _kill_myself() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def be_victims() -> None:
    """Do the jobs that come in, each a line; `{"prepared": FILE}` brings another order."""
    victims = Victims()
    _say("ready")
    for line in sys.stdin:
        job = json.loads(line)
        if "prepared" in job:
            victims.prepare(_unpickled(job["prepared"]))
            _say("ready")
        else:
            _say(victims.carry_out(job))


def _unpickled(file: str) -> Any:  # noqa: ANN401 - an order, or a list of them
    return pickle.loads(Path(file).read_bytes())  # noqa: S301 - the test that started this wrote it


def _say(what: object) -> None:
    sys.stdout.write(json.dumps(what, default=str) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "competitor":
        compete(_unpickled(sys.argv[2]))
    else:
        be_victims()
