"""The columns of a sheet: hidden, moved, widened and remembered by report, with everything else right all the same."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.accounting.money import rupees
from desktop_app.reports.report_request import Split
from desktop_app.reports.sheet import LineKind
from desktop_app.reports.table import paise
from desktop_app.reports.trial_balance import COLUMNS
from desktop_app.views.report_export import ExportDialog
from desktop_app.views.reports.typed_find import TypedFind
from desktop_app.views.tables.column_memory import kept_columns
from desktop_app.views.tables.columns_popup import ColumnsPopup
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import save_as
from tests.views.reports_view.reports_driving import Desk
from tests.views.table_driving import copied, section
from tests.views.window_checks import cut_cells

pytestmark = pytest.mark.gui
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
AS_THEY_CAME = [column.name for column in COLUMNS]
DEBIT_FIRST = ["debit", *(name for name in AS_THEY_CAME if name not in {"debit", "credit"})]


def columns_of(desk: Desk) -> list[str]:
    return [column.name for column in desk.sheet.head.shown_columns()]


def switch_by_keys(desk: Desk, *names: str) -> None:
    """Show or hide columns in the list that opens by its key."""
    press(KEY.Key_L, CONTROL | ALT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ColumnsPopup)
    for name in names:
        popup.list.go_to_row([column.name for column in desk.sheet.head.all_columns()].index(name))
        QTest.keyClick(popup.list, KEY.Key_Space)
    popup.close()
    desk.front()
    desk.sheet.setFocus()


def menu_of_head(desk: Desk) -> QMenu:
    """Ask the head for its menu with the mouse."""
    head = desk.sheet.head
    at = head.viewport().rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, head.viewport().mapToGlobal(at))
    QApplication.sendEvent(head.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def put_debit_first(desk: Desk) -> None:
    switch_by_keys(desk, "credit")
    desk.go_to("Debit", account_code="1100")
    for _ in range(5):
        press(KEY.Key_Left, CONTROL | SHIFT)
    assert columns_of(desk) == DEBIT_FIRST


def test_columns__that_are_moved_and_hidden_leave_sums_copies_drill_and_files_right(desk: Desk, tmp_path: Path) -> None:
    put_debit_first(desk)
    sheet, model = desk.sheet, desk.sheet.sheet_model()
    here = desk.view.body.spot()
    debit = desk.cell()
    assert isinstance(debit, int)
    assert debit > 0, "the cursor has gone with its column"
    press(KEY.Key_Right)
    assert desk.cell() == "1100", "the next one as they stand"
    press(KEY.Key_A, CONTROL)
    money = [column for column in sheet.head.shown_columns() if column.name.endswith(("debit", "credit"))]
    sums = {each.heading: sum(row[each.name] for _, row in model.rows()) for each in money}
    told = [f"{model.rowCount() * 8} cells selected", *(f"{name} {rupees(added)}" for name, added in sums.items())]
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.selection() == " · ".join(told))
    press(KEY.Key_C, CONTROL)
    assert copied()[0] == [column.heading for column in sheet.head.shown_columns()]
    assert [row[1] for row in copied()[1:]] == [row["account_code"] for _, row in model.rows()]
    assert sheet.totals()[0].values["debit"] == sum(row["debit"] for _, row in model.rows())
    sheet.go_to_cell(*(here or (0, 0)))
    press(KEY.Key_Return)
    assert desk.window.current_view() is desk.ledger
    assert desk.figures_of_ledger().totals.debit_paise == debit
    press(KEY.Key_Left, ALT)
    assert desk.window.current_view() is desk.view
    desk.settle()
    assert (desk.view.body.spot(), desk.cell()) == (here, debit)
    press(KEY.Key_E, CONTROL)
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(ExportDialog)))
    dialog = desk.window.findChildren(ExportDialog)[0]
    dialog.formats.choose("csv")
    dialog.commit_button.click()
    save_as(desk.qtbot, dialog, tmp_path / "balance.csv")
    heading, *_ = (tmp_path / "balance.csv").read_text("utf-8-sig").splitlines()
    assert heading == ",".join(column.heading for column in COLUMNS)
    desk.front()
    totals_keep_their_words(desk)


def test_columns__are_remembered_by_report_and_reset(desk: Desk) -> None:
    put_debit_first(desk)
    desk.sheet.head.resizeSection(section(desk.sheet, "group"), 333)
    desk.open("ageing")
    assert desk.sheet.head.hidden_count() == 0
    assert (bool(kept_columns("report-trial-balance")), kept_columns("report-ageing")) == (True, [])
    desk.open("trial-balance")
    assert columns_of(desk) == DEBIT_FIRST
    assert desk.sheet.head.sectionSize(section(desk.sheet, "group")) == 333
    assert desk.sheet.head.length() >= desk.sheet.viewport().width()
    assert cut_cells(desk.sheet) == []
    assert desk.view.columns.accessibleName() == "Columns, 1 hidden"
    assert desk.view.columns.isVisible()
    desk.view.fields.split._take(Split.MONTHS)  # noqa: SLF001 - as its menu does
    desk.settle()
    assert columns_of(desk)[:4] == ["account_code", "account", "group", "at_2025_04_30"]
    menu = menu_of_head(desk)
    next(action for action in menu.actions() if action.text() == "Group").trigger()
    menu.close()
    assert "group" not in columns_of(desk)
    desk.view.fields.split._take(Split.NONE)  # noqa: SLF001 - as its menu does
    desk.settle()
    assert columns_of(desk) == [name for name in DEBIT_FIRST if name != "group"], "by months they were others"
    menu = menu_of_head(desk)
    menu.actions()[-1].trigger()
    menu.close()
    assert columns_of(desk) == AS_THEY_CAME
    assert kept_columns("report-trial-balance") == []
    assert desk.sheet.head.length() == desk.sheet.viewport().width()


def totals_keep_their_words(desk: Desk) -> None:
    """Of profit and loss: words of totals move to a column that is seen; words repeat by what stands at their left."""
    desk.open("profit-and-loss")
    model = desk.sheet.sheet_model()
    total = next(at for at, _ in model.rows() if model.line(at).kind is LineKind.TOTAL)
    subtotal = next(at for at, _ in model.rows() if model.line(at).kind is LineKind.SUBTOTAL)
    section_of, head_of, code_of = (section(desk.sheet, name) for name in ("section", "head", "account_code"))
    assert model.repeats_above(1, section_of)
    assert model.repeats_above(1, head_of)
    switch_by_keys(desk, "section", "account")
    assert columns_of(desk) == ["head", "account_code", "amount"]
    assert model.text_at(total, head_of) == "Total income"
    assert (model.text_at(subtotal, head_of), model.text_at(subtotal, code_of)) == (
        "Revenue from operations", "Total",
    )  # fmt: skip
    desk.sheet.head.move_column("account_code", -1)
    assert not model.repeats_above(1, head_of), "what stands before it tells the lines apart"
    press(KEY.Key_A, CONTROL)
    plain = sum(row["amount"] for at, row in model.rows() if model.line(at).kind is LineKind.PLAIN)
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.selection().endswith(f"Sum {rupees(plain)}"))
    switch_by_keys(desk, "head", "account_code")
    assert columns_of(desk) == ["amount"] or columns_of(desk) == ["head", "amount"]
    assert not desk.sheet.grab().isNull()


def test_sheet__goes_to_what_is_typed_and_has_a_menu_by_its_key(desk: Desk) -> None:
    model = desk.sheet.sheet_model()
    desk.go_to("Credit", account_code="1010")
    desk.sheet.setFocus()
    for letters in ("up", "i / w", "xx"):  # UPI / wallet clearing; no word goes on like the last
        QTest.keyClicks(desk.sheet, letters)
        row, column = desk.sheet.currentIndex().row(), desk.sheet.currentIndex().column()
        assert (column, model.text_at(row, 0)) == (section(desk.sheet, "credit"), "1060")
    of_o = [at for at, row in model.rows() if any(" o" in f" {row[name]}".lower() for name in ("account", "group"))]
    find, found = TypedFind(model), of_o[0]
    assert len(of_o) > 2
    for row in (*of_o[1:], of_o[0]):
        found = find.next_row("o", found) or 0
        assert found == row, "the same letter again goes on, and round"
    for key, modifier in ((KEY.Key_Menu, Qt.KeyboardModifier.NoModifier), (KEY.Key_F10, SHIFT)):
        press(key, modifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        cell = desk.sheet.visualRect(desk.sheet.currentIndex())
        assert menu.y() == desk.sheet.viewport().mapToGlobal(cell.bottomLeft()).y()
        assert [each.text() for each in menu.actions() if each.text()][-1] == "Columns"
        if key == KEY.Key_Menu:
            QTest.keyClick(menu, KEY.Key_Escape)
            desk.front()
            desk.sheet.setFocus()
        else:
            QTest.keyClick(menu, KEY.Key_Down)
            QTest.keyClick(menu, KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.window.current_view() is desk.ledger)
    desk.figures_of_ledger()


def test_register__of_a_report_adds_up_what_is_shown_and_pins_the_totals_of_a_group(desk: Desk) -> None:
    desk.open("day-book")
    whole = desk.register.totals()[0].values
    desk.register.setFocus()
    press(KEY.Key_A, CONTROL)
    told = [f"{desk.register.model().rowCount()} rows selected", f"Debit {rupees(paise(whole['debit']))}"]
    both = " · ".join([*told, f"Credit {rupees(paise(whole['credit']))}"])
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.selection() == both)
    desk.register.head.show_column("credit", shown=False)
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.selection() == " · ".join(told))
    register = desk.view.body.register
    assert register is not None
    register.group_by("voucher_type")
    desk.qtbot.waitUntil(lambda: not register.is_loading() and register.front().current_row() is not None)
    groups = register.front()
    row = groups.current_row()
    assert row is not None
    debit = row["debit"]
    assert 0 < debit < paise(whole["debit"])
    groups.setFocus()
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.register.totals()[0].values["debit"] == debit)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: register.is_grouped() and desk.register.totals()[0].values == whole)
