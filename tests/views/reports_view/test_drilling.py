"""From every figure of a report to what it is made of, and back."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LedgerLines, Record
from desktop_app.views.tables.pinned_rows import PinnedRows
from desktop_app.views.view import Place
from tests import orders
from tests.clinic import Clinic
from tests.orders import DISCONTINUED
from tests.views.driving import KEY, press
from tests.views.reports_view.reports_driving import Desk

pytestmark = pytest.mark.gui
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
YEAR = "1 Apr 2025 to 31 Mar 2026"


def test_figure__opens_the_ledger_lines_that_add_up_to_it(desk: Desk) -> None:
    """Every amount of an account in profit and loss is the net of the lines that Enter shows."""
    july = ReportRequest(dated_from=date(2025, 7, 1), dated_to=date(2025, 7, 31))
    for request in (None, july, ReportRequest(branch="WEST")):
        desk.view.open_report("profit-and-loss", request)
        desk.settle()
        each_figure_is_the_net_of_its_lines(desk)


def each_figure_is_the_net_of_its_lines(desk: Desk) -> None:
    model = desk.sheet.sheet_model()
    accounts = [row for at, row in model.rows() if model.is_plain(at) and row["account_code"]]
    assert accounts
    for row in accounts:
        desk.window.show_view(desk.view)
        desk.go_to("Amount", account_code=row["account_code"])
        assert isinstance(desk.sheet.current_opens(), LedgerLines)
        desk.sheet.setFocus()
        press(KEY.Key_Return)
        assert desk.window.current_view() is desk.ledger
        figures = desk.figures_of_ledger()
        assert desk.ledger.filters.account_code() == row["account_code"]
        net = figures.totals.credit_paise - figures.totals.debit_paise
        assert row["amount"] == (net if row["section"] == "Income" else -net), row["account"]


def test_figure__opens_another_report_and_back(desk: Desk) -> None:
    desk.open("ageing")
    model = desk.sheet.sheet_model()
    amount = next(row["gross"] for at, row in model.rows() if model.is_plain(at) and row["gross"])
    desk.go_to("Gross", gross=amount)
    spot = desk.view.body.spot()
    asked = desk.view.asked()
    press(KEY.Key_Return)
    desk.settle()
    assert desk.view.report is REPORTS["ageing-documents"]
    assert desk.view.asked().patient is not None
    assert desk.sheet.context_menu().actions()[0].isEnabled() == (desk.sheet.current_opens() is not None)
    desk.front()
    press(KEY.Key_Left, ALT)
    desk.settle()
    assert (desk.view.head.title(), desk.view.asked(), desk.view.body.spot()) == ("Receivables by age", asked, spot)
    assert desk.sheet.hasFocus()
    desk.open("ageing-documents")
    assert desk.view.asked() == ReportRequest(dated_to=date(2025, 8, 20)), "what led there is not remembered"
    for _ in range(2):
        press(KEY.Key_Left, ALT)
        desk.settle()
    assert desk.view.head.title() == "Trial balance"
    press(KEY.Key_Left, ALT)
    assert desk.window.current_view() is desk.ledger, "where the window began"
    assert not desk.window.trail.back.isEnabled()


def test_figure__without_a_report_of_its_own_opens_what_it_is_made_of(desk: Desk) -> None:
    """From a service to its invoices, from there to an invoice, and back to the very figure, twice."""
    places: list[object] = []
    desk.view.place_wanted.connect(places.append)
    desk.open("collections-by-service")
    service = next(row for at, row in desk.sheet.sheet_model().rows() if row["service"] == "Peel, six layers")
    desk.go_to("Received", service=service["service"])
    asked, spot = desk.view.asked(), desk.view.body.spot()
    press(KEY.Key_Return)
    desk.settle()
    assert desk.view.head.title() == "Collections by service · Peel, six layers · Received"
    assert (desk.view.fields.shown(), desk.view.head.fact()) == (frozenset(), YEAR)
    (invoice,) = (row for _, row in desk.sheet.sheet_model().rows())
    assert invoice["received"] == service["received"] == desk.sheet.totals()[0].values["received"]
    made_of = desk.view.here()
    press(KEY.Key_Return)
    assert places == [Place("invoice", 3)]
    desk.front()
    press(KEY.Key_Left, ALT)
    desk.settle()
    assert (desk.view.head.title(), desk.view.asked()) == ("Collections by service", asked)
    assert (desk.view.body.spot(), desk.sheet.hasFocus()) == (spot, True)
    press(KEY.Key_Right, ALT)
    desk.settle()
    assert desk.view.here() == made_of
    the_total_at_the_foot_opens_what_it_adds_up(desk)


def the_total_at_the_foot_opens_what_it_adds_up(desk: Desk) -> None:
    """Open it with Shift+Enter from its column, and with a double click where it stands."""
    desk.open("installments-due")
    desk.sheet.go_to_cell([each.name for each in desk.sheet.sheet_model().columns].index("open"), 0)
    total = desk.sheet.totals()[0].values["open"]
    assert [each.isEnabled() for each in desk.sheet.context_menu().actions()[:2]] == [True, True]
    press(KEY.Key_Return, SHIFT)
    desk.settle()
    shown = [row["open"] for _, row in desk.sheet.sheet_model().rows()]
    assert sum(shown) == total == desk.sheet.totals()[0].values["open"]
    assert desk.sheet.current_opens() == Record("plan", 5)
    desk.open("installments-due")
    head = desk.sheet.head
    section = [column.name for column in desk.sheet.sheet_model().columns].index("open")
    foot = desk.sheet.findChild(PinnedRows)
    assert foot is not None
    at = QPoint(head.sectionViewportPosition(section) + 10, foot.height() // 2)
    QTest.mouseDClick(foot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    desk.settle()
    assert desk.view.head.title() == "Installments due and overdue · Total · Open"


def test_row__of_a_register_leads_to_its_record(desk: Desk) -> None:
    places: list[object] = []
    desk.view.place_wanted.connect(places.append)
    desk.open("invoices")
    desk.register.setFocus()
    row = desk.register.current_row()
    assert row is not None
    press(KEY.Key_Return)
    assert places == [Place("invoice", row.key)]


def test_row__of_the_ledger_leads_to_its_transaction(desk: Desk) -> None:
    desk.open("general-ledger")
    row = desk.register.current_row()
    assert row is not None
    desk.register.setFocus()
    press(KEY.Key_Return)
    assert desk.window.current_view() is desk.ledger
    desk.qtbot.waitUntil(lambda: desk.ledger.journal.detail() is not None)
    detail = desk.ledger.journal.detail()
    assert detail is not None
    assert detail.transaction.transaction_id == row["transaction_id"]


def test_balance_of_a_patient__opens_the_lines_of_that_patient(desk: Desk) -> None:
    """What a patient owes on balance is the net of the patient's lines in the ledger."""
    desk.open("ageing")
    model = desk.sheet.sheet_model()
    owing = next(row for at, row in model.rows() if model.is_plain(at) and row["net"])
    desk.go_to("Net", mrn=owing["mrn"])
    opens = desk.sheet.current_opens()
    assert isinstance(opens, LedgerLines)
    press(KEY.Key_Return)
    assert desk.window.current_view() is desk.ledger
    totals = desk.figures_of_ledger().totals
    assert totals.debit_paise - totals.credit_paise == owing["net"]
    patient = desk.ledger.filters.patient
    desk.qtbot.waitUntil(lambda: patient.record() == owing["mrn"])
    assert patient.chip().words() == owing["patient"]


def test_patient__of_a_request_is_named_in_the_field_and_taken_away(desk: Desk) -> None:
    desk.view.open_report("ageing-documents", ReportRequest(dated_to=date(2025, 8, 20), patient="00004"))
    chip = desk.view.fields.patient
    desk.qtbot.waitUntil(lambda: chip.key() == 4)
    assert chip.chip().words() not in {"00004", "Any patient"}
    chip.removed.emit()
    desk.settle()
    assert desk.view.asked() == ReportRequest(dated_to=date(2025, 8, 20))
    assert chip.chip().words() == "Any patient"


def test_figure__that_opens_nothing_says_why(clinic: Clinic, open_desk: Callable[[Clinic], Desk]) -> None:
    """What is payable is set off and rounded; what was supplied, above it, opens what it is made of."""
    orders.sell(clinic, package=orders.line(1_000_000, rate_bp=1800), on=DISCONTINUED)
    desk = open_desk(clinic)
    desk.view.open_report("gstr3b", ReportRequest(dated_to=DISCONTINUED))
    desk.settle()
    rows = {row["line"]: at for at, row in desk.sheet.sheet_model().rows() if row["tax"]}
    column = [each.name for each in desk.sheet.sheet_model().columns].index("tax")
    with desk.qtbot.waitSignal(desk.view.selection_told) as told:
        desk.sheet.go_to_cell(column, rows["6.1"])
    assert told.args == ["Set off and rounded by the rules of the return: no lines add up to it"]
    with desk.qtbot.waitSignal(desk.view.selection_told) as told:
        desk.sheet.go_to_cell(column, rows["3.1(a)"])
    assert told.args == ["Enter shows what it is made of"]
