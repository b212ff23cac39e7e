"""The driver's own connection under a unit of work: where tests make SQLite fail, and look at what it was told."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import cast

from sqlalchemy import Connection, Engine, event, select

from desktop_app.repositories.unit import Unit
from tests import raw


def driver(unit: Unit) -> sqlite3.Connection:
    """Give the connection that a unit runs its statements on."""
    return cast("sqlite3.Connection", unit.execute(select(1)).connection.connection.dbapi_connection)


@contextmanager
def at_commit(deed: Callable[[sqlite3.Connection], None]) -> Iterator[None]:
    """Do something to the driver's connection each time a unit of work is about to send COMMIT."""

    def hook(connection: Connection) -> None:
        deed(cast("sqlite3.Connection", connection.connection.dbapi_connection))

    event.listen(Engine, "commit", hook)
    try:
        yield
    finally:
        event.remove(Engine, "commit", hook)


def disk_error() -> sqlite3.OperationalError:
    """Make the error of a broken disk."""
    error: sqlite3.OperationalError = raw.driver_now().OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    return error


def fail(_connection: sqlite3.Connection) -> None:
    """Fail as a broken disk does."""
    raise disk_error()


def save_and_fail(connection: sqlite3.Connection) -> None:
    """Make the transaction durable, and fail all the same: the answer is lost, not the work."""
    connection.commit()
    fail(connection)
