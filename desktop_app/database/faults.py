"""SQLite's errors in the program's words: whose fault it is, and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desktop_app.database.drivers import driver_errors, misuses
from desktop_app.errors import (
    BookBusy,
    BugError,
    ClinicError,
    DamagedFile,
    DiskFull,
    GuardRefused,
    StorageFailed,
)

_PRIMARY = 0xFF  # the low byte of an extended result code


@contextmanager
def told_as_faults(path: Path) -> Iterator[None]:
    """Let no error of SQLite leave the block but in the program's words."""
    try:
        yield
    except _causes() as error:
        raise fault_of(error, path) from error


def _causes() -> tuple[type[BaseException], ...]:
    return (DBAPIError, MemoryError, *driver_errors())


def fault_of(error: BaseException, path: Path) -> ClinicError:
    """Give the program's error for one of the driver's or of SQLAlchemy's."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    detail = f"{cause}" or type(cause).__name__
    match sqlite3.SQLITE_MISUSE if isinstance(cause, misuses()) else getattr(cause, "sqlite_errorcode", 0) & _PRIMARY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BookBusy()
        case sqlite3.SQLITE_FULL:
            return DiskFull()
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return DamagedFile(path=path.name, detail=detail)
        case sqlite3.SQLITE_CONSTRAINT:
            return GuardRefused(detail=detail)
        case sqlite3.SQLITE_ERROR | sqlite3.SQLITE_MISUSE | sqlite3.SQLITE_AUTH | sqlite3.SQLITE_MISMATCH:
            return BugError(detail=detail)
        case _:  # what the disk or the operating system refuses: I/O, memory, rights, an interrupted call
            return StorageFailed(detail=detail)
