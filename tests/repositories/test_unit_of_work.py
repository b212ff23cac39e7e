"""The rules that the whole program rests on: one unit of work is whole or absent, and nobody else commits."""

from collections.abc import Callable

import pytest
import sqlite_utils
from sqlalchemy import select, text
from sqlalchemy.exc import ResourceClosedError

from desktop_app.errors import (
    BugError,
    NameRequired,
    PeriodClosed,
    TransactionLost,
)
from desktop_app.records.clinic import Branch
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.commands import Changes
from tests import raw
from tests.clinic import Clinic
from tests.driver import at_commit, driver
from tests.units import Done, Order, add_patient, is_free, save_patient

NAMES = "SELECT full_name FROM patients ORDER BY patient_id"
INSERT = text("INSERT INTO branches (hospital_id, code, name, state_code) VALUES (1, :code, 'Another branch', '29')")


# ── Rolled back unless committed ─────────────────────────────────────────────────────────────────


def test_commit__saves(clinic: Clinic) -> None:
    save_patient(clinic.books, "Asha Rao")
    assert clinic.rows(NAMES) == [("Asha Rao",)]


def test_end_of_the_block__without_commit_saves_nothing(clinic: Clinic) -> None:
    before = clinic.dump()
    with clinic.books.work(clinic.user) as work:
        add_patient(work, "Asha Rao")
    assert clinic.dump() == before
    assert is_free(clinic.path)


def test_early_return__saves_nothing(clinic: Clinic) -> None:
    def workflow() -> str:
        with clinic.books.work(clinic.user) as work:
            add_patient(work, "Asha Rao")
            if work.user is not None:
                return "early"
            work.commit(Order(request_id="one"), Done())
            return "late"

    before = clinic.dump()
    assert workflow() == "early"
    assert clinic.dump() == before


@pytest.mark.parametrize(
    "error", [PeriodClosed(on="today"), RuntimeError(), KeyboardInterrupt(), SystemExit(), GeneratorExit()]
)
def test_exception__saves_nothing_and_travels_on(clinic: Clinic, error: BaseException) -> None:
    def unit() -> None:
        with clinic.books.work(clinic.user) as work:
            add_patient(work, "Asha Rao")
            raise error

    before = clinic.dump()
    with pytest.raises(type(error)) as raised:
        unit()
    assert raised.value is error
    assert clinic.dump() == before
    assert is_free(clinic.path)
    save_patient(clinic.books, "Asha Rao")


def test_refused_statement__saves_nothing_even_if_it_is_swallowed_and_returned(clinic: Clinic) -> None:
    """What the seeds' workflow did: it caught inside the block and returned."""

    def workflow() -> str:
        with clinic.books.work(clinic.user) as work:
            add_patient(work, "Asha Rao")
            try:
                add_patient(work, " ")
            except NameRequired:
                return "failed"
            return "done"

    before = clinic.dump()
    assert workflow() == "failed"
    assert clinic.dump() == before


def test_savepoint__is_rolled_back_with_its_unit(clinic: Clinic) -> None:
    before = clinic.dump()
    with clinic.books.work(clinic.user) as work:
        with work.execute(select(1)).connection.begin_nested():
            work.execute(INSERT, {"code": "EAST"})
        assert work.value(text("SELECT count(*) FROM branches")) == 2
    assert clinic.dump() == before


def test_savepoint__rolled_back_leaves_the_rest_of_its_unit(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        work.execute(INSERT, {"code": "EAST"})
        step = work.execute(select(1)).connection.begin_nested()
        work.execute(INSERT, {"code": "WEST"})
        step.rollback()
        work.commit(Order(request_id="one"), Done())
    assert clinic.rows("SELECT code FROM branches ORDER BY branch_id") == [("MAIN",), ("EAST",)]


ROW = {"hospital_id": 1, "code": "EAST", "name": "East", "state_code": "29"}


@pytest.mark.parametrize(
    "write",
    [
        lambda database: database["branches"].insert(ROW),
        lambda database: database["branches"].insert_all([ROW, {**ROW, "code": "WEST"}]),
        lambda database: database["branches"].update(1, {"name": "East"}),
        lambda database: database["tax_rates"].delete_where("1 = 1"),
        lambda database: database.execute("UPDATE branches SET name = 'East'"),
        pytest.param(
            lambda database: database.query("UPDATE branches SET name = 'East' RETURNING name"),
            marks=raw.plain_only("SQLCipher's driver cannot end a savepoint before the rows that are asked for last"),
        ),
    ],
    ids=["insert", "insert_all", "update", "delete_where", "execute", "query"],
)
@pytest.mark.parametrize("after_a_write", [False, True])
def test_sqlite_utils_on_the_units_connection__is_rolled_back_with_it(
    clinic: Clinic, write: Callable[[sqlite_utils.Database], object], *, after_a_write: bool
) -> None:
    """A regression test only: the program never does it, because version 3 committed the caller's transaction."""
    before = clinic.dump()
    with clinic.books.work(clinic.user) as work:
        if after_a_write:
            work.execute(INSERT, {"code": "SOUT"})
        write(sqlite_utils.Database(driver(work), recursive_triggers=False, execute_plugins=False))
        assert driver(work).in_transaction
        assert work.value(text("SELECT total_changes()")) > 0
    assert clinic.dump() == before


# ── One commit, by its unit, last ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "then",
    [
        lambda work: work.execute(INSERT, {"code": "EAST"}),
        lambda work: work.commit(Order(request_id="two"), Done()),
    ],
    ids=["a statement", "another commit"],
)
def test_commit__is_the_end_of_its_unit(clinic: Clinic, then: Callable[[Work], object]) -> None:
    with clinic.books.work(clinic.user) as work:
        add_patient(work, "Asha Rao")
        work.commit(Order(request_id="one"), Done())
        committed = clinic.dump()
        with pytest.raises(ResourceClosedError):
            then(work)
    assert clinic.dump() == committed


def test_commit__computes_what_changed(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        add_patient(work, "Asha Rao")
        key = filing.insert(work, Branch, **ROW)
        work.edits.act("create", "branches", key)
        outcome = work.commit(Order(request_id="one"), Done(answer="42"))
    assert outcome.changes == Changes(frozenset({"patients", "clinic"}))
    assert outcome.result == Done(answer="42")
    assert not outcome.replayed


def test_unit_that_changed_nothing__has_no_changes(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        assert work.commit(Order(request_id="one"), Done()).changes == Changes(frozenset())


def test_change_without_an_act__is_a_bug(clinic: Clinic) -> None:
    def unit() -> None:
        with clinic.books.work(clinic.user) as work:
            filing.insert(work, Branch, **ROW)
            work.commit(Order(request_id="one"), Done())

    before = clinic.dump()
    with pytest.raises(BugError, match=r"changed without an act: \[\('branches', 2\)\]"):
        unit()
    assert clinic.dump() == before


def test_commit_of_a_transaction_that_sqlite_ended__is_noticed(clinic: Clinic) -> None:
    before = clinic.dump()
    with at_commit(lambda connection: connection.rollback()), pytest.raises(TransactionLost, match="COMMIT"):
        save_patient(clinic.books, "Asha Rao")
    assert clinic.dump() == before
    save_patient(clinic.books, "Asha Rao")
