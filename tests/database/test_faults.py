"""Whose fault it is: each error of SQLite and of its driver in the program's words."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import exc, text

from desktop_app.database.faults import fault_of, told_as_faults
from desktop_app.errors import (
    BookBusy,
    BugError,
    ClinicError,
    DamagedFile,
    DiskFull,
    GuardRefused,
    NameRequired,
    StorageFailed,
)
from tests.clinic import Clinic
from tests.driver import driver

BOOK = Path("book.clinicbook")


def coded(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (sqlite3.SQLITE_BUSY, BookBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BookBusy),
        (sqlite3.SQLITE_LOCKED, BookBusy),
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_CORRUPT, DamagedFile),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedFile),
        (sqlite3.SQLITE_NOTADB, DamagedFile),
        (sqlite3.SQLITE_CONSTRAINT_TRIGGER, GuardRefused),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, GuardRefused),
        (sqlite3.SQLITE_ERROR, BugError),
        (sqlite3.SQLITE_AUTH, BugError),
        (sqlite3.SQLITE_MISMATCH, BugError),
        (sqlite3.SQLITE_IOERR_FSYNC, StorageFailed),
        (sqlite3.SQLITE_IOERR_WRITE, StorageFailed),
        (sqlite3.SQLITE_CANTOPEN, StorageFailed),
        (sqlite3.SQLITE_READONLY, StorageFailed),
        (sqlite3.SQLITE_NOMEM, StorageFailed),
        (sqlite3.SQLITE_INTERRUPT, StorageFailed),
        (sqlite3.SQLITE_PROTOCOL, StorageFailed),
    ],
)
def test_code_of_sqlite__has_its_fault(code: int, fault: type[ClinicError]) -> None:
    error = coded(code)
    assert type(fault_of(error, BOOK)) is fault
    assert type(fault_of(exc.OperationalError("SELECT 1", None, error), BOOK)) is fault


def test_memory_that_runs_out__is_no_bug() -> None:
    fault = fault_of(MemoryError(), BOOK)
    assert isinstance(fault, StorageFailed)
    assert "MemoryError" in str(fault)


@pytest.mark.parametrize(
    ("statement", "values"),
    [("SELECT ?", ()), ("SELECT ?", (object(),)), ("SELECT ?; SELECT ?", (1, 2))],
)
def test_misuse_of_the_driver__is_a_bug(clinic: Clinic, statement: str, values: tuple[object, ...]) -> None:
    with pytest.raises(BugError), clinic.books.reading() as reading:
        driver(reading).execute(statement, values)


@pytest.mark.parametrize("statement", ["SELECT 1; COMMIT", "SELECT 1; SELECT 2"])
def test_several_statements_at_once__are_a_bug(clinic: Clinic, statement: str) -> None:
    with pytest.raises(BugError), clinic.books.reading() as reading:
        reading.value(text(statement))


def test_warning_of_the_driver__is_a_bug() -> None:
    """So some versions of it tell of several statements; a warning is no error of the driver's own kind."""
    with pytest.raises(BugError), told_as_faults(BOOK):
        raise sqlite3.Warning


def test_value_that_sqlite_does_not_know__is_a_bug(clinic: Clinic) -> None:
    with pytest.raises(BugError), clinic.books.reading() as reading:
        reading.value(text("SELECT :value"), value=object())


def test_refusal__passes_as_it_is() -> None:
    refusal = NameRequired()
    with pytest.raises(NameRequired) as raised, told_as_faults(BOOK):
        raise refusal
    assert raised.value is refusal


def test_fault__keeps_its_cause() -> None:
    cause = coded(sqlite3.SQLITE_FULL)
    with pytest.raises(DiskFull) as raised, told_as_faults(BOOK):
        raise cause
    assert raised.value.__cause__ is cause
