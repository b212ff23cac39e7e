"""A driver that fails on demand: it lies between the program's engine and SQLite, and counts what passes through.

A statement is an `execute`, one row of an `executemany`, or a `commit`. SQLite's own trace must agree with that count.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Any, cast

import pytest

from desktop_app.database import engine
from tests import raw

AT_COMMIT = 0
# What the search index runs, within a statement of ours, to carry it out; we never name the schema.
_OF_THE_INDEX = "'main'."


class Moment(Enum):
    """When a statement fails."""

    BEFORE = "before it ran"
    AFTER = "after it ran"
    ENDED = "and SQLite ended the transaction by itself"  # as it may after a full disk or an I/O error


def disk_error() -> sqlite3.OperationalError:
    error: sqlite3.OperationalError = raw.driver_now().OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    return error


@dataclass(frozen=True)
class Fault:
    """Statement number `at` fails, counted from 1; or the COMMIT, whatever its number."""

    at: int
    moment: Moment = Moment.BEFORE
    error: Callable[[], BaseException] = disk_error


@dataclass
class Driver:
    """What the writing connections do: statements begun, what SQLite traced of them, and the one that is to fail."""

    fault: Fault | None = None
    begun: int = 0
    struck: bool = False
    running: bool = False
    when_committing: Callable[[], object] = lambda: None  # called when SQLite has begun with a COMMIT
    traced: list[str] = field(default_factory=list)  # the statements that SQLite says it ran
    astray: list[str] = field(default_factory=list)  # those it ran without our knowing
    _of_this: list[str] = field(default_factory=list)

    def arm(self, fault: Fault | None) -> None:
        """Count from now on, and fail as told."""
        self.fault, self.begun, self.struck = fault, 0, False
        self.traced.clear()
        self.astray.clear()

    @contextmanager
    def statement(self, connection: sqlite3.Connection, *, is_commit: bool = False) -> Iterator[None]:
        """Let one statement run, or fail."""
        self.begun += 1
        if is_commit and self.fault is not None and self.fault.at == AT_COMMIT:
            self.fault = replace(self.fault, at=self.begun)
        self._fail_if_told(connection, Moment.BEFORE, Moment.ENDED)
        self._of_this.clear()
        self.running = True
        try:
            yield
        finally:
            self.running = False
        self.traced += self._of_this[:1]
        # A trigger that fires is traced once more under the text of the statement that fired it.
        self.astray += [text for text in self._of_this[1:] if text != self._of_this[0]]
        self._fail_if_told(connection, Moment.AFTER)

    def trace(self, text: str) -> None:
        """Hear from SQLite what it begins to run."""
        if _OF_THE_INDEX in text:
            return
        (self._of_this if self.running else self.astray).append(text)
        if text == "COMMIT":
            self.when_committing()

    def _fail_if_told(self, connection: sqlite3.Connection, *moments: Moment) -> None:
        if self.fault is None or self.begun != self.fault.at or self.fault.moment not in moments:
            return
        self.struck = True
        if self.fault.moment is Moment.ENDED and connection.in_transaction:
            connection.execute("ROLLBACK")
        raise self.fault.error()


class FailingCursor:
    """A cursor whose every statement passes by the driver."""

    def __init__(self, connection: sqlite3.Connection, driver: Driver) -> None:
        self._connection = connection
        self._cursor = connection.cursor()
        self._driver = driver

    def execute(self, statement: str, parameters: Any = ()) -> sqlite3.Cursor:  # noqa: ANN401 - as SQLite's
        with self._driver.statement(self._connection):
            return self._cursor.execute(statement, parameters)

    def executemany(self, statement: str, rows: Iterable[Any]) -> sqlite3.Cursor:
        return self._cursor.executemany(statement, self._one_by_one(rows))

    def _one_by_one(self, rows: Iterable[Any]) -> Iterator[Any]:
        for row in rows:
            with self._driver.statement(self._connection):
                yield row  # SQLite runs the statement for this row, then asks for the next one

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else is SQLite's own
        return getattr(self._cursor, name)


class FailingConnection:
    """A connection whose every statement passes by the driver."""

    def __init__(self, connection: sqlite3.Connection, driver: Driver) -> None:
        self._connection = connection
        self._driver = driver
        connection.set_trace_callback(driver.trace)

    def cursor(self) -> FailingCursor:
        return FailingCursor(self._connection, self._driver)

    def execute(self, statement: str, parameters: Any = ()) -> sqlite3.Cursor:  # noqa: ANN401
        if statement == "PRAGMA query_only = ON":  # it is a reader: it stays sound, and is not counted
            self._driver = Driver()
            self._connection.set_trace_callback(None)
        return self.cursor().execute(statement, parameters)

    def commit(self) -> None:
        if self._connection.in_transaction:
            with self._driver.statement(self._connection, is_commit=True):
                self._connection.commit()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._connection, name)


def install(monkeypatch: pytest.MonkeyPatch) -> Driver:
    """Put the driver under every writing connection that is opened from now on."""
    driver = Driver()
    connect = engine.connect

    def connect_failing(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        return cast("sqlite3.Connection", FailingConnection(connect(path, mode=mode), driver))

    monkeypatch.setattr(engine, "connect", connect_failing)
    return driver
