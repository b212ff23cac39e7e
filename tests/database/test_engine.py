"""Every connection of a unit is set as it must be, and a transaction that is gone is noticed."""

import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial

import pytest
from sqlalchemy import text

from desktop_app.database import engine
from desktop_app.database.engine import journal_mode
from desktop_app.errors import ClinicError, GuardRefused, StorageFailed, TransactionLost
from desktop_app.repositories.books import Books, open_books
from desktop_app.repositories.unit import Unit
from tests import raw
from tests.clinic import Clinic, Clock
from tests.driver import driver
from tests.second_program import SecondProgram
from tests.units import is_free

RENAME = text("UPDATE hospitals SET name = 'Another'")
NAME = text("SELECT name FROM hospitals")

# reliability of a commit: what SQLite answers when it is asked for each setting.
IN_FORCE = {
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "secure_delete": 1,
    "busy_timeout": 5000,
    "journal_mode": journal_mode(raw.driver_now().sqlite_version_info),
    "ignore_check_constraints": 0,
    "writable_schema": 0,
    "defer_foreign_keys": 0,
}

Opener = Callable[[Clinic], AbstractContextManager[Unit]]


def working(clinic: Clinic) -> AbstractContextManager[Unit]:
    return clinic.books.work(clinic.user)


def reading(clinic: Clinic) -> AbstractContextManager[Unit]:
    return clinic.books.reading()


@pytest.mark.parametrize("opened", [working, reading])
def test_settings__are_in_force(clinic: Clinic, opened: Opener) -> None:
    with opened(clinic) as unit:
        found = {name: unit.value(text(f"PRAGMA {name}")) for name in IN_FORCE}
        assert found == IN_FORCE
        assert unit.value(text("PRAGMA query_only")) == int(opened is reading)
        if not raw.is_encrypted():  # SQLCipher's driver cannot set limits
            assert driver(unit).getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0
        assert driver(unit).isolation_level is None
        assert driver(unit).in_transaction


def test_file_made_anew__may_be_written_without_waiting_for_the_disk(clinic: Clinic) -> None:
    clinic.books.close()
    with Books(clinic.path, clock=Clock(), durable=False) as books, books.work(None) as work:
        relaxed = {"synchronous": 0, "journal_mode": "wal" if IN_FORCE["journal_mode"] == "wal" else "memory"}
        assert {name: work.value(text(f"PRAGMA {name}")) for name in IN_FORCE} == {**IN_FORCE, **relaxed}


def test_setting_that_sqlite_does_not_know__is_noticed(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engine._SETTINGS, "no_such_setting", ("ON", 1))  # noqa: SLF001 - the list under test
    with pytest.raises(StorageFailed, match="no_such_setting is not in force"), clinic.books.work(clinic.user):
        pass


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "delete"),
        ((3, 44, 5), "delete"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "delete"),
        ((3, 45, 1), "delete"),
        ((3, 50, 6), "delete"),
        ((3, 50, 7), "wal"),
        ((3, 51, 0), "delete"),
        ((3, 51, 2), "delete"),
        ((3, 51, 3), "wal"),
        ((3, 52, 0), "wal"),
    ],
)
def test_journal_mode__is_wal_only_without_the_wal_reset_bug(version: tuple[int, int, int], mode: str) -> None:
    assert journal_mode(version) == mode


@pytest.mark.parametrize("other_mode", ["wal", "truncate"])
def test_file_from_a_machine_with_another_sqlite__is_brought_into_our_mode(clinic: Clinic, other_mode: str) -> None:
    clinic.books.close()
    with clinic.raw() as other:
        assert other.execute(f"PRAGMA journal_mode = {other_mode}").fetchone() == (other_mode,)
    with open_books(clinic.path, clock=Clock()) as books:
        with books.reading() as reading:
            assert reading.value(text("PRAGMA journal_mode")) == IN_FORCE["journal_mode"]
        with books.work(None) as work:
            assert work.value(text("PRAGMA journal_mode")) == IN_FORCE["journal_mode"]


def test_reader__writes_nothing(clinic: Clinic) -> None:
    before = clinic.dump()
    with pytest.raises(ClinicError), clinic.books.reading() as reading:
        reading.execute(RENAME)
    assert clinic.dump() == before


def test_reader__takes_back_what_a_killed_program_left_half_written(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        name = reading.value(NAME)
    with SecondProgram("write half", clinic.path) as other:
        other.wait_for("half written")
        other.kill()
    assert any(left.stat().st_size for left in clinic.path.parent.glob("book.clinicbook-*"))
    with clinic.books.reading() as reading:
        assert reading.value(NAME) == name


LONG_QUESTION = text(
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000000) SELECT sum(i) FROM n"
)


@pytest.fixture
def ctrl_c() -> Iterator[Callable[[], object]]:
    """Press Ctrl-C a moment later, in the middle of what is then running."""
    before = signal.signal(signal.SIGVTALRM, signal.default_int_handler)
    yield partial(signal.setitimer, signal.ITIMER_VIRTUAL, 0.05)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def test_ctrl_c_while_reading__frees_the_write_lock(clinic: Clinic, ctrl_c: Callable[[], object]) -> None:
    def unit() -> None:
        with clinic.books.work(clinic.user) as work:
            work.execute(RENAME)
            ctrl_c()
            work.execute(LONG_QUESTION)

    before = clinic.dump()
    with pytest.raises(KeyboardInterrupt) as pressed:
        unit()
    assert pressed.traceback[-1].name == "do_execute"  # it came while SQLite was reading
    assert is_free(clinic.path)
    assert clinic.dump() == before
    with clinic.books.work(clinic.user) as work:
        assert work.value(NAME) == "Asha Skin and Laser"


def end_by_itself(unit: Unit) -> None:
    """Have SQLite end the transaction, as it may after a full disk or an I/O error."""
    with pytest.raises(raw.INTEGRITY_ERRORS):
        driver(unit).execute("INSERT OR ROLLBACK INTO hospitals SELECT * FROM hospitals")


def interrupt(unit: Unit) -> None:
    """Interrupt a statement that writes: SQLite then ends the whole transaction."""
    connection = driver(unit)
    connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(raw.OPERATIONAL_ERRORS, match="interrupted"):
        connection.execute(
            "INSERT INTO tax_rates (sac_hsn, treatment, valid_from) SELECT code, 'nil', '' FROM accounts"
        )
    connection.set_progress_handler(None, 1)


@pytest.mark.parametrize("end", [end_by_itself, interrupt])
def test_transaction_that_sqlite_ended__is_noticed_by_the_next_statement(
    clinic: Clinic, end: Callable[[Unit], None]
) -> None:
    def unit() -> None:
        with clinic.books.work(clinic.user) as work:
            work.execute(RENAME)
            connection = driver(work)
            end(work)
            assert not connection.in_transaction
            work.execute(RENAME)

    before = clinic.dump()
    with pytest.raises(TransactionLost) as lost:
        unit()
    assert lost.value.code == "TRANSACTION_LOST"
    assert "UPDATE hospitals" in str(lost.value)
    assert clinic.dump() == before
    assert is_free(clinic.path)


def test_statement_without_a_transaction__would_be_saved_at_once(clinic: Clinic) -> None:
    """Why it must be noticed: past our guard, what follows is durable, whatever is rolled back afterwards."""
    with clinic.books.work(clinic.user) as work:
        connection = driver(work)
        end_by_itself(work)
        connection.execute(RENAME.text)
    assert clinic.value("SELECT name FROM hospitals") == "Another"


@pytest.mark.parametrize("question", ["SELECT 1", "BEGIN", "SAVEPOINT one", "WITH one AS (SELECT 1) SELECT * FROM one"])
def test_lost_transaction__is_noticed_by_any_statement(clinic: Clinic, question: str) -> None:
    with clinic.books.work(clinic.user) as work:
        end_by_itself(work)
        with pytest.raises(TransactionLost):
            work.execute(text(question))


def test_lock_of_a_failed_unit__is_free(clinic: Clinic) -> None:
    with pytest.raises(GuardRefused), clinic.books.work(clinic.user) as work:
        work.execute(text("INSERT INTO hospitals SELECT * FROM hospitals"))
    assert is_free(clinic.path)
