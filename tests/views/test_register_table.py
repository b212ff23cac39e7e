import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.reports.table import Sort
from desktop_app.views.operations import Operations
from desktop_app.views.tables import paged_model
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.workflows.sell_package import sell_package
from tests import orders
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY
from tests.views.sample import HOSTILE, ledger_table, notes_table, plans_table
from tests.views.table_driving import ROWS, copied, press_head, ready, section, shown
from tests.views.window_checks import rich_texts, unnamed_controls

pytestmark = pytest.mark.gui

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_register__shows_hostile_names_as_they_are(plans: RegisterTable) -> None:
    names = {shown(plans, row, "patient") for row in range(24)}
    assert set(HOSTILE) <= names
    assert rich_texts(plans) == []
    assert unnamed_controls(plans) == []


@pytest.mark.parametrize(
    ("key", "modifier", "row"),
    [
        (KEY.Key_Down, Qt.KeyboardModifier.NoModifier, 6),
        (KEY.Key_Up, Qt.KeyboardModifier.NoModifier, 4),
        (KEY.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (KEY.Key_End, Qt.KeyboardModifier.NoModifier, 23),
        (KEY.Key_Home, CONTROL, 0),
        (KEY.Key_End, CONTROL, 23),
    ],
)
def test_register__keys_move_among_rows(
    plans: RegisterTable, key: Qt.Key, modifier: Qt.KeyboardModifier, row: int
) -> None:
    plans.go_to_row(5)
    QTest.keyClick(plans, key, modifier)
    assert plans.currentIndex().row() == row
    assert plans.selected_ranges() == [range(row, row + 1)]


def test_register__page_keys_move_by_what_is_seen(plans: RegisterTable) -> None:
    plans.go_to_row(0)
    QTest.keyClick(plans, KEY.Key_PageDown)
    assert 8 < plans.currentIndex().row() < 20
    QTest.keyClick(plans, KEY.Key_PageUp)
    assert plans.currentIndex().row() == 0


def test_register__enter_opens_and_letters_go_to_the_search(qtbot: QtBot, plans: RegisterTable) -> None:
    plans.go_to_row(2)
    with qtbot.waitSignal(plans.opened) as told:
        QTest.keyClick(plans, KEY.Key_Return)
    assert told.args[0].key == 22
    with qtbot.waitSignal(plans.typed) as typed:
        QTest.keyClick(plans, KEY.Key_S)
    assert typed.args == ["s"]
    assert plans.currentIndex().row() == 2


def test_register__focus_shows_itself_on_the_first_row(qtbot: QtBot, operations: Operations) -> None:
    table = ready(qtbot, plans_table(operations))
    table.clearFocus()
    table.setFocus()
    assert table.currentIndex().row() == 0


def test_register__copies_what_is_shown_with_and_without_headings(plans: RegisterTable) -> None:
    plans.go_to_row(23)
    QTest.keyClick(plans, KEY.Key_C, CONTROL)
    headings, row = copied()
    assert headings == ["Number", "Patient", "Package", "Status", "Sessions", "Still due", "Next due"]
    # Rs 10,000 in five sessions, two used, 4,000 paid, then discontinued: nothing is due.
    assert row == ["PL/25-26/00001", "<b>x</b>", "PKG_REV", "Discontinued", "2 of 5", "0.00", ""]
    QTest.keyClick(plans, KEY.Key_Home)
    QTest.keyClick(plans, KEY.Key_C, CONTROL | SHIFT)
    assert len(copied()) == 1
    assert copied()[0][0] == "PL/25-26/00024"


def test_register__what_looks_like_a_formula_is_copied_as_text(plans: RegisterTable) -> None:
    plans.selectAll()
    QTest.keyClick(plans, KEY.Key_C, CONTROL)
    names = {row[1] for row in copied()[1:]}
    assert "'=cmd|'/c calc'!A1" in names
    assert "=cmd|'/c calc'!A1" not in names


def test_register__head_sorts_in_sql_and_shows_it(qtbot: QtBot, plans: RegisterTable) -> None:
    at = section(plans, "outstanding")
    press_head(plans, "outstanding")
    qtbot.waitUntil(lambda: not plans.paged_model().is_loading())
    assert plans.paged_model().sort_order == Sort("outstanding")
    assert plans.head.sortIndicatorSection() == at
    press_head(plans, "outstanding")
    qtbot.waitUntil(lambda: not plans.paged_model().is_loading())
    assert plans.paged_model().sort_order == Sort("outstanding", descending=True)
    assert shown(plans, 0, "outstanding") == "21,500.00"


def test_register__a_column_without_an_order_does_not_sort(qtbot: QtBot, operations: Operations) -> None:
    table = ready(qtbot, notes_table(operations))
    before = table.paged_model().sort_order
    press_head(table, "ar_entry")
    assert table.paged_model().sort_order == before
    assert table.head.sortIndicatorSection() == section(table, before.column)


def test_register__selection_stays_with_its_keys_when_rows_come_and_go(
    qtbot: QtBot, plans: RegisterTable, operations: Operations
) -> None:
    plans.go_to_row(3)
    plans.selectionModel().select(plans.model().index(5, 0), plans.selectionModel().SelectionFlag.Select | ROWS)
    assert plans.selected_keys() == (21, 19)
    operations.run(sell_package, orders.order(orders.PACKAGE))
    qtbot.waitUntil(lambda: not operations.is_busy())
    with qtbot.waitSignal(plans.settled):
        plans.reload()
    assert plans.paged_model().rowCount() == 25
    assert plans.selected_keys() == (21, 19)
    assert plans.selected_ranges() == [range(4, 5), range(6, 7)]
    row = plans.current_row()
    assert row is not None
    assert row.key == 21


def test_register__goes_to_a_key(qtbot: QtBot, plans: RegisterTable) -> None:
    with qtbot.waitSignal(plans.settled):
        plans.go_to_key(2)
    row = plans.current_row()
    assert row is not None
    assert row.key == 2
    assert plans.visualRect(plans.currentIndex()).bottom() <= plans.viewport().height()


def test_register__adds_up_what_is_selected(qtbot: QtBot, plans: RegisterTable) -> None:
    told: list[tuple[int, object]] = []
    plans.go_to_row(0)
    plans.selectionModel().select(plans.model().index(1, 0), plans.selectionModel().SelectionFlag.Select | ROWS)
    plans.sum_selected(("outstanding",), lambda count, sums: told.append((count, sums)))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(2, {"outstanding": 2_150_000 + 2_100_000})]


def test_register__another_selection_is_never_told_the_sums_of_the_one_before(
    plans: RegisterTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sums that are read in SQL, as those of many rows are: announced at once, told when they are known."""
    monkeypatch.setattr(paged_model, "MOST_ADDED_HERE", 0)
    told: list[tuple[int, object]] = []
    for row in (0, 1):
        plans.go_to_row(row)
        plans.sum_selected(("outstanding",), lambda count, sums: told.append((count, sums)))
    qtbot.waitUntil(lambda: any(sums is not None for _, sums in told))
    assert told == [(1, None), (1, None), (1, {"outstanding": 2_100_000})]


def test_register__pressing_the_opening_row_does_not_sort(qtbot: QtBot, operations: Operations, clinic: Clinic) -> None:
    account = int(clinic.value("SELECT account_id FROM accounts WHERE code = '1100'"))
    table = ready(qtbot, ledger_table(operations, account))
    table.set_opening([PinnedRow("Opening balance", {"balance": 1})])
    press_head(table, "debit", y=40)
    assert table.paged_model().sort_order == Sort("date")


def test_register__a_link_is_followed_by_a_press(qtbot: QtBot, operations: Operations) -> None:
    table = ready(qtbot, notes_table(operations))
    rect = table.visualRect(table.model().index(1, section(table, "against")))
    with qtbot.waitSignal(table.link_followed) as told:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert told.args[0]["against"] == "PL/25-26/00001"
    assert told.args[1] == "against"
