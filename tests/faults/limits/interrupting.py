"""A statement of SQLite that is really interrupted: after so many steps of its machine, or by another thread."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from desktop_app.database import engine

STEPS = 5  # of SQLite's machine, between two points


def interrupt_myself() -> int:
    """Have SQLite interrupt the statement that asks."""
    return 1


def interrupt_by_a_thread(connection: sqlite3.Connection) -> int:
    """Have another thread interrupt the statement that asks, while it runs."""
    other = threading.Thread(target=connection.interrupt)
    other.start()
    other.join()
    return 0


class Interrupter:
    """Counts points while the program's connections work, and interrupts at one of them: once, or from then on."""

    def __init__(self) -> None:
        self.points = 0
        self.struck = 0
        self._at: int | None = None
        self._from_then_on = False

    def arm(self, at: int | None, *, from_then_on: bool = False) -> None:
        """Count from now on, and interrupt at that point, counted from 1."""
        self.points, self.struck = 0, 0
        self._at, self._from_then_on = at, from_then_on

    def hear(self, interrupt: Callable[[], int]) -> int:
        """Hear from SQLite that it has done some steps more; anything but 0 interrupts it."""
        self.points += 1
        if self._at is None or self.points < self._at or (self.points > self._at and not self._from_then_on):
            return 0
        self.struck += 1
        return interrupt()


@contextmanager
def interrupter(*, by_a_thread: bool = False) -> Iterator[Interrupter]:
    """Have every connection that the program opens interrupted when it is told so."""
    found = Interrupter()
    connect = engine.connect

    def connect_heard(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        connection = connect(path, mode=mode)
        # By itself SQLite needs no hold on the connection: nothing of ours keeps one alive that the program forgot.
        how = partial(interrupt_by_a_thread, connection) if by_a_thread else interrupt_myself
        connection.set_progress_handler(partial(found.hear, how), STEPS)
        return connection

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engine, "connect", connect_heard)
        yield found
