"""The reports by keys: found, asked, added up and copied."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.accounting.date_range import DateRange
from desktop_app.accounting.money import rupees
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import Group
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.sheet import LineKind
from desktop_app.views.go_to import Kind, destinations_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.reports.words import group_mnemonics
from desktop_app.workflows.keep_form_draft import keep_form_draft
from desktop_app.workflows.register_patient import register_patient
from tests import form_draft_examples
from tests.orders import REGISTRATION, order
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import choose_in_menu, take_typed
from tests.views.reports_view.reports_driving import Desk

pytestmark = pytest.mark.gui
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
YEAR = "1 Apr 2025 to 31 Mar 2026"


def test_view__has_its_key_and_begins_with_the_trial_balance_of_this_year(desk: Desk) -> None:
    assert desk.sheet.hasFocus()
    desk.window.show_view(desk.ledger)
    press(KEY.Key_8, CONTROL | ALT)
    assert desk.window.current_view() is desk.view
    assert (desk.view.head.title(), desk.view.head.fact()) == ("Trial balance", YEAR)
    assert desk.sheet.hasFocus()


def test_list__finds_by_typing_and_opens_with_enter(desk: Desk) -> None:
    press(KEY.Key_F, CONTROL)
    QTest.keyClicks(desk.view.list.search, "receivables doc")
    press(KEY.Key_Return)
    desk.settle()
    assert desk.view.head.title() == REPORTS["ageing-documents"].title
    assert desk.view.list.names() == list(REPORTS), "the search is empty again"
    assert desk.view.list.search.text() == ""


def test_list__arrows_choose_and_enter_opens(desk: Desk) -> None:
    desk.view.list.take_focus()
    press(KEY.Key_Down)
    assert desk.view.head.title() == "Trial balance", "choosing opens nothing yet"
    press(KEY.Key_Return)
    desk.settle()
    assert desk.view.head.title() == "Profit and loss"
    assert desk.sheet.hasFocus()
    desk.view.list.take_focus()
    press(KEY.Key_G)
    QTest.keyClicks(desk.view.list.search, "str")
    desk.qtbot.waitUntil(lambda: "trial-balance" not in desk.view.list.names())
    assert "gstr1-b2b" in desk.view.list.names()
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.view.list.names() == list(REPORTS))


def test_menu__has_every_report_in_its_group(desk: Desk) -> None:
    entries = [action.text().replace("&&", "&") for action in desk.view.does.entries()]
    assert entries == [report.title for report in REPORTS.values()]
    assert set(group_mnemonics()) == set(Group)
    desk.window.show_view(desk.ledger)
    desk.view.does.entries()[list(REPORTS).index("day-book")].trigger()
    desk.settle()
    assert desk.window.current_view() is desk.view
    assert desk.view.head.title() == "Day book"


def test_go_to_anything__finds_reports_once_something_is_typed(desk: Desk) -> None:
    offered = {each.text: each for each in destinations_of(desk.window.views)}
    assert {report.title for report in REPORTS.values()} <= set(offered)
    field = desk.window.go_to_field
    press(KEY.Key_K, CONTROL)
    assert [each.text for each in field.destinations() if each.kind is Kind.VIEW] == ["General ledger", "Reports"]
    assert not [each for each in field.destinations() if each.kind is Kind.REPORT]
    QTest.keyClicks(field, "balance she")
    assert [each.target for each in field.destinations()] == [ReportPlace.of("balance-sheet")]
    QTest.keyClick(field, KEY.Key_Return)
    desk.settle()
    assert desk.view.head.title() == "Balance sheet"


def test_cells__are_added_up_and_copied(desk: Desk) -> None:
    """The first two accounts: their debits stand in the status bar, and on the clipboard as a spreadsheet has them."""
    model = desk.sheet.sheet_model()
    first, second = (row for at, row in model.rows() if at < 2)
    desk.go_to("Debit", account_code=first["account_code"])
    desk.sheet.setFocus()
    press(KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"{first['debit'] // 100}.{first['debit'] % 100:02d}"
    assert desk.window.status_bar.selection() == "Enter shows its lines in the ledger"
    press(KEY.Key_Down, SHIFT)
    together = f"2 cells selected · Sum {rupees(first['debit'] + second['debit'])}"
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.selection() == together)
    press(KEY.Key_Left, SHIFT)
    press(KEY.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in lines[:1]] == ["Debit"]
    assert [len(line.split("\t")) for line in lines] == [2, 2, 2]
    press(KEY.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text().splitlines() == lines[1:]


def test_sum__of_lines_and_their_total_is_that_of_the_lines(desk: Desk) -> None:
    desk.open("profit-and-loss")
    desk.sheet.setFocus()
    press(KEY.Key_A, CONTROL)
    model = desk.sheet.sheet_model()
    plain = sum(row["amount"] for at, row in model.rows() if model.line(at).kind is LineKind.PLAIN)
    assert f"Sum {rupees(plain)}" in desk.window.status_bar.selection()


def test_fields__ask_for_something_else_and_are_remembered(desk: Desk) -> None:
    view = desk.view
    view.fields.period._take(DateRange(date(2025, 7, 1), date(2025, 7, 31)))  # noqa: SLF001 - as its popup does
    desk.settle()
    assert view.head.fact() == "1 Jul 2025 to 31 Jul 2025"
    view.fields.branch.chip().setFocus()
    choose_in_menu(view.fields.branch.chip(), 2)
    desk.settle()
    assert view.asked() == ReportRequest(dated_from=date(2025, 7, 1), dated_to=date(2025, 7, 31), branch="WEST")
    desk.open("profit-and-loss")
    assert view.asked() == ReportRequest(dated_from=date(2025, 4, 1), dated_to=date(2026, 3, 31))
    view.fields.split._take(Split.MONTHS)  # noqa: SLF001 - as its menu does
    desk.settle()
    assert "Aug 2025" in [column.heading for column in desk.sheet.sheet_model().columns]
    desk.open("trial-balance")
    assert view.head.fact() == "1 Jul 2025 to 31 Jul 2025"


def test_days_of_the_ageing__are_typed(desk: Desk) -> None:
    desk.open("ageing")
    field = desk.view.fields.buckets
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "60, 15")
    press(KEY.Key_Tab)
    assert field.problem() == "Write days that grow, as 30, 60, 90"
    assert desk.view.asked().buckets == ()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "15 45")
    press(KEY.Key_Return)
    desk.settle()
    assert desk.view.asked().buckets == (15, 45)
    headings = [column.heading for column in desk.sheet.sheet_model().columns]
    assert {"0-15", "16-45", ">45"} <= set(headings)


def test_month__is_the_last_one_at_first_and_typed(desk: Desk) -> None:
    desk.open("gstr1-b2cs")
    assert desk.view.head.fact() == "Jul 2025"
    desk.view.fields.month.setFocus()
    desk.view.fields.month.line.selectAll()
    take_typed(desk.view.fields.month, "Jun 2025")
    desk.front()
    desk.settle()
    assert desk.view.asked() == ReportRequest(dated_to=date(2025, 6, 30))
    desk.view.body.take_focus()
    press(KEY.Key_D, CONTROL)
    assert desk.view.fields.month.line.hasFocus()


def test_report__that_lacks_something_says_what_and_puts_the_cursor_there(desk: Desk) -> None:
    desk.open("patient-statement")
    assert desk.view.body.nothing.headline.text() == "Choose a patient"
    assert desk.view.fields.patient.chip().hasFocus()
    assert not desk.view.does.export.isEnabled()
    press(KEY.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup.line, KEY.Key_Return)  # type: ignore[attr-defined]
    desk.front()
    desk.qtbot.waitUntil(lambda: desk.view.asked().patient is not None)
    desk.settle()
    assert desk.view.body.table is not None
    assert desk.view.does.export.isEnabled()


def test_report__that_is_refused_says_why(desk: Desk) -> None:
    """An income account has no cash book."""
    desk.view.open_report("cash-book", ReportRequest(account="4200"))
    desk.qtbot.waitUntil(desk.view.banner.isVisible)
    assert "4200" in desk.view.banner.words()
    assert desk.view.body.table is None
    assert not desk.view.does.export.isEnabled()
    desk.open("trial-balance")
    assert not desk.view.banner.isVisible()


def test_report__with_nothing_in_it_says_so(desk: Desk) -> None:
    desk.view.open_report("invoices", ReportRequest(dated_from=date(2020, 1, 1), dated_to=date(2020, 1, 31)))
    desk.settle()
    assert desk.view.body.nothing.isVisible()
    told = "This report has no lines for these days: 1 Jan 2020 to 31 Jan 2020."
    assert desk.view.body.nothing.sentence.text() == told
    assert desk.view.does.export.isEnabled(), "a nil return is a file, too"


def test_books_that_change__are_read_again_and_the_cursor_stays(desk: Desk) -> None:
    desk.open("patients")
    count = desk.register.paged_model().rowCount()
    desk.operations.run(register_patient, order(REGISTRATION))
    desk.qtbot.waitUntil(lambda: desk.register.paged_model().rowCount() == count + 1)
    desk.open("trial-balance")
    desk.sheet.go_to_cell(5, 3)
    desk.window.show_view(desk.ledger)
    with desk.qtbot.waitSignal(desk.operations.changed):
        desk.operations.run(register_patient, order(REGISTRATION))
    assert not desk.view.is_reading(), "nobody looks"
    desk.window.show_view(desk.view)
    assert desk.view.is_reading()
    desk.settle()
    assert desk.view.body.spot() == (5, 3)
    with desk.qtbot.waitSignal(desk.operations.changed):
        desk.operations.run(keep_form_draft, order(form_draft_examples.KEEPING))
    assert not desk.view.is_reading(), "no report says what stands in a form"


def test_list__is_folded_by_its_key_and_where_there_is_no_room(desk: Desk) -> None:
    press(KEY.Key_F9)
    assert not desk.view.list.isVisible()
    press(KEY.Key_F9)
    assert desk.view.list.isVisible()
    desk.window.resize(1024, 640)
    desk.qtbot.waitUntil(lambda: not desk.view.list.isVisible())
    press(KEY.Key_F, CONTROL)
    assert desk.view.list.search.hasFocus()
    QTest.keyClicks(desk.view.list.search, "day book")
    press(KEY.Key_Return)
    desk.settle()
    assert not desk.view.list.isVisible()
    assert desk.register.hasFocus()


def test_last_report__is_there_again(desk: Desk, operations: Operations) -> None:
    desk.open("day-book")
    again = ReportsView(operations)
    window = MainWindow(operations, [again])
    desk.qtbot.addWidget(window)
    window.show()
    desk.qtbot.waitUntil(lambda: again.report is not None and not again.is_reading())
    assert again.head.title() == "Day book"
    window.close()
