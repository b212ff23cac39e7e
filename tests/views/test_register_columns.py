import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from desktop_app.views.look.fonts import use_latin
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.column_memory import kept_columns
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.window_settings import window_settings
from tests.clinic import Clinic
from tests.views.driving import KEY
from tests.views.sample import ledger_table, notes_table, plans_table
from tests.views.table_driving import ready, section, shown
from tests.views.window_checks import cut_cells

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("family", ["Inter", "DejaVu Sans"])
def test_register__no_number_is_cut_on_a_common_screen(
    qtbot: QtBot, operations: Operations, clinic: Clinic, family: str
) -> None:
    use_latin(family)
    try:
        account = int(clinic.value("SELECT account_id FROM accounts WHERE code = '1100'"))
        for table in (plans_table(operations), notes_table(operations), ledger_table(operations, account)):
            ready(qtbot, table)
            assert table.paged_model().rowCount() > 0
            assert cut_cells(table) == []
    finally:
        use_latin("Inter")


def test_register__fits_without_scrolling_sideways(plans: RegisterTable) -> None:
    assert not plans.horizontalScrollBar().isVisible()
    assert plans.head.length() == plans.viewport().width()


def test_register__a_longer_amount_widens_its_column(qtbot: QtBot, operations: Operations, clinic: Clinic) -> None:
    with clinic.raw() as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE patient_credit_notes SET total_paise = 999999999999999")
    table = ready(qtbot, notes_table(operations))
    assert shown(table, 0, "total") == "99,99,99,99,99,999.99"
    assert cut_cells(table) == []


def test_register__columns_are_hidden_moved_widened_and_remembered(
    qtbot: QtBot, plans: RegisterTable, operations: Operations
) -> None:
    plans.head.show_column("package", shown=False)
    plans.head.show_column("phone", shown=True)
    assert all(each.width is None for each in kept_columns("plans")), "coming back is no width that somebody chose"
    plans.head.moveSection(plans.head.visualIndex(section(plans, "status")), 0)
    plans.head.resizeSection(section(plans, "patient"), 222)
    assert kept_columns("plans")
    again = ready(qtbot, plans_table(operations))
    names = [column.name for column in again.head.shown_columns()]
    assert names[0] == "status"
    assert "phone" in names
    assert "package" not in names
    assert again.head.sectionSize(section(again, "patient")) == 222
    assert again.shown_names()[:2] == ("status", "plan_number")
    again.head.reset_columns()
    assert [column.name for column in again.head.shown_columns()] == [
        "plan_number", "patient", "package", "status", "done", "outstanding", "next_due",
    ]  # fmt: skip
    assert kept_columns("plans") == []


@pytest.mark.parametrize("kept", ["[{broken", '[{"name": "status"}]', "7", '{"shown": true}'])
def test_columns__that_cannot_be_read_are_as_they_came(kept: str) -> None:
    window_settings().setValue("columns/plans", kept)
    assert kept_columns("plans") == []


def test_register__a_total_wider_than_its_rows_widens_its_column(plans: RegisterTable) -> None:
    at = section(plans, "outstanding")
    total = {"outstanding": 999_999_999_999_999}
    plans.set_totals([PinnedRow("24 plans", total)])
    needed = plans.table_model().columns[at].style.needed_width(TableRow.of(0, total), "outstanding")
    assert plans.head.sectionSize(at) >= needed + 2 * PADDING


def test_register__a_number_cannot_be_dragged_narrower_than_it_is(plans: RegisterTable) -> None:
    at = section(plans, "outstanding")
    plans.head.resizeSection(at, 30)
    assert plans.head.sectionSize(at) >= plans.table_model().columns[at].least_width()
    assert cut_cells(plans) == []


def test_register__the_last_column_cannot_be_hidden(plans: RegisterTable) -> None:
    for column in plans.table_model().columns:
        plans.head.show_column(column.name, shown=False)
    assert len(plans.head.shown_columns()) == 1


def test_register__menus_offer_copying_and_columns(plans: RegisterTable) -> None:
    menu = plans.context_menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Copy", "Copy without headings", "Columns"]
    columns = plans.head.columns_menu()
    by_name = {action.text(): action for action in columns.actions()}
    assert by_name["Patient"].isChecked()
    assert not by_name["Phone"].isChecked()
    by_name["Phone"].trigger()
    assert "phone" in [column.name for column in plans.head.shown_columns()]


def test_register__totals_and_opening_stay_in_line_and_are_read_out(
    qtbot: QtBot, operations: Operations, clinic: Clinic
) -> None:
    account = int(clinic.value("SELECT account_id FROM accounts WHERE code = '1100'"))
    table = ready(qtbot, ledger_table(operations, account))
    before = table.viewport().height()
    table.set_opening([PinnedRow("Opening balance, 1 Aug 2025", {"balance": 412_350_050})])
    table.set_totals([PinnedRow("Total of the period", {"debit": 35_188_000, "credit": 26_349_800})])
    assert table.viewport().height() == before - 28 - 29
    assert table.accessibleDescription() == (
        "Opening balance, 1 Aug 2025, Balance 41,23,500.50 Dr; "
        "Total of the period, Debit 3,51,880.00, Credit 2,63,498.00"
    )
    QTest.keyClick(table, KEY.Key_End)
    last = table.visualRect(table.currentIndex())
    assert last.bottom() <= table.viewport().height()
    assert table.verticalScrollBar().value() == table.verticalScrollBar().maximum()
    assert isinstance(table, QAbstractScrollArea)
