"""Another process at work on a book: it carries out orders when it is told to, or it is killed while it does.

Run as `python -m tests.faults.child competitor|victims FILE`, with what it needs pickled in FILE. It talks in lines.
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


def victims(prepared: Prepared) -> None:
    """Fork a process for every line that comes in, have it carry out the order, and see it die.

    A line says when it is killed: before or after statement `at`, or `after_seconds`. With neither it lives, and what
    is said is how long the order took.
    """
    driver = install(pytest.MonkeyPatch())
    books = prepared.open(prepared.path, durable=True)
    books.run(prepared.workflow, prepared.command, prepared.user)  # every statement is compiled before the first fork
    books.reopen()
    _say("ready")
    for text in sys.stdin:
        job = json.loads(text)
        ready, tell = os.pipe()
        process = os.fork()
        if process == 0:
            _carry_out(prepared, books, driver, job, tell)
        os.read(ready, 1)
        started = time.perf_counter()
        if job["after_seconds"] is not None:
            time.sleep(job["after_seconds"])
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        os.close(ready)
        os.close(tell)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        _say({"killed": killed, "seconds": time.perf_counter() - started})


def _carry_out(prepared: Prepared, books: Books, driver: Driver, job: dict[str, Any], tell: int) -> NoReturn:
    with books.work(None):
        pass
    prepared.randomness.restart()
    driver.arm(None if job["at"] is None else Fault(job["at"], Moment[job["moment"]], _kill_myself))
    os.write(tell, b"!")
    books.run(prepared.workflow, prepared.command, prepared.user)
    if job["after_seconds"] is not None:
        signal.pause()  # the order is done; the kill comes still
    os._exit(0)


def _kill_myself() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _say(what: object) -> None:
    sys.stdout.write(json.dumps(what, default=str) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    contents = pickle.loads(Path(sys.argv[2]).read_bytes())  # noqa: S301 - the test that started this wrote it
    if sys.argv[1] == "competitor":
        compete(contents)
    else:
        victims(contents)
