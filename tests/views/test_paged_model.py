from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.errors import ClinicError
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.register import PAGE_ROWS
from desktop_app.reports.table import Sort
from desktop_app.views.operations import Operations
from desktop_app.views.tables import paged_model
from desktop_app.views.tables.columns import register_columns
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table_model import KEY, VALUE
from tests.clinic import Clinic
from tests.views.sample import NAMES, TODAY

pytestmark = pytest.mark.gui
QUERY = PlanQuery(today=TODAY)


@pytest.fixture
def plans(qtbot: QtBot, operations: Operations) -> PagedModel:
    model = PagedModel(PLANS, register_columns(PLANS, ()), operations, QUERY)
    settle(qtbot, model)
    return model


def settle(qtbot: QtBot, model: PagedModel) -> None:
    qtbot.waitUntil(lambda: not model.is_loading())


def column(model: PagedModel, name: str) -> list[object]:
    at = [each.name for each in model.columns].index(name)
    return [model.data(model.index(row, at), VALUE) for row in range(model.rowCount())]


def many_lines(clinic: Clinic, count: int) -> None:
    """Put lines into the ledger past the program: the model only reads them."""
    with clinic.raw() as connection:
        connection.execute("BEGIN")
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
        for name in names:
            connection.execute(f'DROP TRIGGER "{name}"')
        fields = [row[1] for row in connection.execute("PRAGMA table_info(gl_entries)")]
        copied = ", ".join(field for field in fields if field not in {"entry_id", "line_number"})
        connection.execute(
            f"INSERT INTO gl_entries (line_number, {copied}) WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL "
            f"SELECT i + 1 FROM n WHERE i < {count + 99}) SELECT i, {copied} FROM n, gl_entries WHERE entry_id = 1"
        )
        connection.execute("COMMIT")


def test_model__keeps_the_contract_of_qt(qtmodeltester: ModelTester, plans: PagedModel) -> None:
    qtmodeltester.check(plans)  # type: ignore[no-untyped-call]


def test_model__knows_all_rows_in_the_reports_order(plans: PagedModel) -> None:
    assert plans.rowCount() == 24
    numbers = column(plans, "plan_number")
    assert numbers[0] == "PL/25-26/00024"
    assert numbers == sorted(numbers, key=str, reverse=True)
    assert plans.data(plans.index(0, 0), KEY) == plans.row_key(plans.index(0, 0)) == 24


def test_model__is_empty_before_anything_is_here(operations: Operations) -> None:
    model = PagedModel(PLANS, register_columns(PLANS, ()), operations, QUERY)
    assert model.rowCount() == 0
    assert model.is_loading()


def test_set_query__shows_what_it_finds(qtbot: QtBot, plans: PagedModel) -> None:
    plans.set_query(replace(QUERY, search="सुनीता"))
    assert plans.rowCount() == 24  # the old rows stay until the new ones are here
    settle(qtbot, plans)
    assert set(column(plans, "patient")) == {"सुनीता वर्मा"}
    assert plans.rowCount() == len([number for number in range(24) if NAMES[number % len(NAMES)] == "सुनीता वर्मा"])


def test_set_query__only_the_last_one_counts(qtbot: QtBot, plans: PagedModel) -> None:
    for search in ("a", "ar", "arj", "fatima"):
        plans.set_query(replace(QUERY, search=search))
    settle(qtbot, plans)
    assert set(column(plans, "patient")) == {"Fatima Sheikh"}


def test_sort__is_done_in_sql_by_the_column(qtbot: QtBot, plans: PagedModel) -> None:
    at = [each.name for each in plans.columns].index("outstanding")
    plans.sort(at, Qt.SortOrder.AscendingOrder)
    settle(qtbot, plans)
    amounts = [amount for amount in column(plans, "outstanding") if isinstance(amount, int)]
    assert len(amounts) == 24
    assert amounts == sorted(amounts)
    assert plans.sort_order == Sort("outstanding")
    plans.sort(at, Qt.SortOrder.DescendingOrder)
    settle(qtbot, plans)
    assert column(plans, "outstanding") == amounts[::-1]


def test_reload__sees_what_was_done_and_finds_keys_again(qtbot: QtBot, plans: PagedModel, clinic: Clinic) -> None:
    with clinic.raw() as connection:
        connection.execute("DROP TRIGGER IF EXISTS package_payment_plans_no_delete")
        connection.execute("UPDATE package_payment_plans SET package_name = 'Renamed' WHERE plan_id = 3")
    with qtbot.waitSignal(plans.located) as told:
        plans.reload(keys=(3, 7, 999))
    assert told.args == [{3: 21, 7: 17}]
    row = plans.loaded_row(21)
    assert row is not None
    assert row["package"] == "Renamed"


def test_pages__come_as_they_are_looked_at_and_are_empty_until_then(
    qtbot: QtBot, operations: Operations, clinic: Clinic
) -> None:
    many_lines(clinic, 3 * PAGE_ROWS)
    model = PagedModel(GENERAL_LEDGER, register_columns(GENERAL_LEDGER, ()), operations, LedgerQuery())
    settle(qtbot, model)
    assert model.rowCount() > 3 * PAGE_ROWS
    last = model.rowCount() - 1
    assert model.loaded_row(last) is None
    with qtbot.waitSignal(model.dataChanged):
        assert model.text_at(last, 0) == ""
    row = model.loaded_row(last)
    assert row is not None
    assert isinstance(row["date"], date)
    keys = [each.key for at in range(model.rowCount()) if (each := model.loaded_row(at)) is not None]
    assert len(keys) == len(set(keys))


def test_pages__no_more_than_a_bound_are_kept(
    qtbot: QtBot, operations: Operations, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paged_model, "PAGES_KEPT", kept := 8)
    many_lines(clinic, (kept + 3) * PAGE_ROWS)
    model = PagedModel(GENERAL_LEDGER, register_columns(GENERAL_LEDGER, ()), operations, LedgerQuery())
    settle(qtbot, model)
    for page in range(kept + 2):
        if model.row_at(page * PAGE_ROWS) is None:
            with qtbot.waitSignal(model.dataChanged):
                pass
    assert model.loaded_row((kept + 1) * PAGE_ROWS) is not None
    assert model.loaded_row(0) is None


def test_gather__fetches_what_is_not_here_in_order(qtbot: QtBot, operations: Operations, clinic: Clinic) -> None:
    many_lines(clinic, 2 * PAGE_ROWS)
    model = PagedModel(GENERAL_LEDGER, register_columns(GENERAL_LEDGER, ()), operations, LedgerQuery())
    settle(qtbot, model)
    found: list[list[TableRow]] = []
    wanted = [range(3), range(2 * PAGE_ROWS - 2, 2 * PAGE_ROWS + 2)]
    model.gather(wanted, found.append)
    assert found == []
    qtbot.waitUntil(lambda: bool(found))
    sold = clinic.rows("SELECT entry_id FROM gl_entries ORDER BY entry_date, entry_id")
    assert [row.key for row in found[0]] == [sold[at][0] for each in wanted for at in each]


def test_add_up__a_cell_that_is_empty_adds_nothing(qtbot: QtBot, operations: Operations) -> None:
    """Lines of all accounts have no balance that runs."""
    model = PagedModel(GENERAL_LEDGER, register_columns(GENERAL_LEDGER, ()), operations, LedgerQuery())
    settle(qtbot, model)
    told: list[object] = []
    model.add_up([range(2)], ("balance",), told.append)
    assert told == [{"balance": 0}]


def test_failed__shows_nothing_rather_than_rows_of_another_query(
    qtbot: QtBot, plans: PagedModel, operations: Operations
) -> None:
    with qtbot.waitSignal(operations.failed) as told:
        plans.set_query("no query at all")
    assert isinstance(told.args[0], ClinicError)
    assert plans.rowCount() == 0
