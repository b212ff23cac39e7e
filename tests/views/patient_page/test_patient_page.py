"""The page of a patient as a person goes about it: opened and left by keys, its figures, its tabs, what they open."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.ageing import DOCUMENTS
from desktop_app.reports.patient_documents import INVOICES, KINDS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.views.paper.sheet_dialog import SheetDialog
from desktop_app.views.patient_page.page_head import BALANCE, BILLED, DEFERRED, DUE, KEPT, WAITING
from desktop_app.views.patient_page.page_tabs import Tab
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.report_export import ExportDialog
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.tables.amount_cells import DASH
from desktop_app.views.tables.columns_popup import ColumnsPopup
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place, Standard
from tests.orders import SOLD
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.desk import Desk
from tests.views.patient_page.driving import ZOYA, open_by_enter, settle, turn
from tests.views.sales.desk import write
from tests.views.window_checks import cut_cells, rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, shared: Desk) -> Desk:
    """Begin in the register, on Zoya's row; the page was another patient's before."""
    shared.qtbot = qtbot
    for left in (QApplication.activeModalWidget(), QApplication.activePopupWidget()):
        if left is not None:
            left.close()
    shared.window.resize(1366, 690)
    shared.window.go_to(Place("patient", 1))
    settle(shared, shared.patients.page())
    shared.patients.leave_page()
    shared.show(shared.patients)
    shared.choose(shared.patients, "Zoya Khan")
    return shared


def rows_of(page: PatientPage) -> list[TableRow]:
    table = page.documents.table
    assert table is not None
    model = table.paged_model()
    rows = [model.loaded_row(at) for at in range(model.rowCount())]
    return [row for row in rows if row is not None]


def wanted_by(desk: Desk, act: Callable[[], object]) -> object:
    """Give the place that something leads to."""
    with desk.qtbot.waitSignal(desk.patients.place_wanted) as signal:
        act()
    assert signal.args is not None
    return signal.args[0]


def test_page__is_opened_with_enter_or_twice_a_click_and_left_with_esc(desk: Desk) -> None:
    view = desk.patients
    page = open_by_enter(desk)
    assert view.is_page_shown()
    assert not view.head.isVisible()
    assert page.head.name.text() == "Zoya Khan"
    assert page.overview.plans.hasFocus()
    press(KEY.Key_Escape)
    assert not view.is_page_shown()
    assert view.table.hasFocus()
    assert desk.chosen(view) == "Zoya Khan"
    at = view.table.visualRect(view.table.currentIndex()).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.is_page_shown()
    QTest.mouseClick(page.head.back, Qt.MouseButton.LeftButton)
    assert desk.chosen(view) == "Zoya Khan"
    assert view.head.isVisible()


def test_place__opens_the_page_from_anywhere_and_leaves_the_row_behind_it(desk: Desk) -> None:
    view = desk.patients
    desk.choose(view, "Lakshmi Menon")
    desk.window.go_to(desk.plans)
    desk.window.go_to(Place("patient", ZOYA))
    page = view.page()
    settle(desk, page)
    assert (desk.window.current_view(), page.head.name.text()) == (view, "Zoya Khan")
    press(KEY.Key_Escape)
    desk.settle()
    assert desk.chosen(view) == "Zoya Khan"


def test_head__says_who_it_is_at_once_and_then_how_the_patient_stands(desk: Desk) -> None:
    """10,000 were billed in five installments from 20 June; of 4,000 two are paid, and the third is 0 days late."""
    desk.activate(desk.window)
    desk.patients.table.setFocus()
    press(KEY.Key_Return)
    page = desk.patients.page()
    assert (page.head.name.text(), page.head.number.text()) == ("Zoya Khan", "MRN 00003")
    assert [tile.paise() for tile in page.head.tiles.values()] == [None] * 6
    settle(desk, page)
    figures = {key: tile.paise() for key, tile in page.head.tiles.items()}
    assert figures == {BALANCE: 600_000, DUE: 600_000, KEPT: 0, WAITING: 0, DEFERRED: 1_000_000, BILLED: 1_000_000}
    assert page.head.tiles[BALANCE].amount() == "6,000.00 Dr"
    today = desk.operations.today()
    assert page.head.as_of.text() == f"As of {today.day} {today:%b %Y}"
    assert page.figures is not None
    overdue = page.figures.overdue_paise
    assert ("overdue" in page.head.tiles[DUE].hint()) == bool(overdue)
    ((plan, done),) = [(row["number"], row["done"]) for row in page.overview.plans.rows()]
    assert (plan, done) == ("PL/25-26/00001", 0)
    ((number, due),) = [(row["number"], row["open"]) for row in page.overview.debits.rows()]
    assert (number, due) == ("INV/25-26/00001", 600_000)


def test_figures__open_what_they_are_made_of(desk: Desk, page: PatientPage) -> None:
    tiles = page.head.tiles
    asked = ReportRequest(patient="00003", dated_to=desk.operations.today())
    assert wanted_by(desk, tiles[DUE].click) == ReportPlace.of(DOCUMENTS, asked)
    assert wanted_by(desk, tiles[WAITING].click) == Place("refunds_of_patient", ZOYA)
    for key, tab in ((BILLED, Tab.STATEMENT), (KEPT, Tab.CREDITS), (DEFERRED, Tab.PLANS), (BALANCE, Tab.STATEMENT)):
        tiles[key].setFocus()
        press(KEY.Key_Return)
        assert page.tabs.currentIndex() == tab
        settle(desk, page)
    assert page.statement.period.range() == DateRange()
    (total,) = page.plans.table.totals()
    assert (total.label, total.values["deferred"]) == ("1 plan", 1_000_000)


def test_tabs__are_read_when_they_are_looked_at(desk: Desk, page: PatientPage) -> None:
    assert page.documents.table is None
    assert page.statement.table.sheet_model().rowCount() == 0
    turn(desk, page, Tab.DOCUMENTS)
    assert len(rows_of(page)) == 2
    page.tabs.tabBar().setFocus()
    press(KEY.Key_Tab, CONTROL)
    assert page.tabs.currentIndex() == Tab.STATEMENT
    settle(desk, page)
    assert page.statement.table.sheet_model().rowCount() > 0


def test_documents__are_told_apart_and_opened(desk: Desk, page: PatientPage) -> None:
    turn(desk, page, Tab.DOCUMENTS)
    assert [(row["kind"], row["number"], row["amount"], row["open"]) for row in rows_of(page)] == [
        ("receipt", "RCP/25-26/00001", 400_000, None),
        ("invoice", "INV/25-26/00001", 1_000_000, 600_000),
    ]
    chips = page.documents.chips
    assert [chips.chip(kind).count() for kind in ("", *KINDS)] == [2, 1, 1, 0, 0, 0]
    chips.chip(INVOICES).click()
    settle(desk, page)
    table = page.documents.table
    assert table is not None
    (total,) = table.totals()
    assert (total.label, dict(total.values)) == ("1 document", {"amount": 1_000_000, "open": 600_000})
    table.setFocus()
    assert wanted_by(desk, lambda: press(KEY.Key_Return)) == Place("invoice", 1)
    assert desk.window.status_bar.selection() == "1 document selected · ₹10,000.00"
    journal = desk.clinic.rows("SELECT gl_transaction_id FROM invoices")[0][0]
    assert wanted_by(desk, lambda: press(KEY.Key_J, CONTROL)) == Place("journal", journal)


def test_documents__are_found_by_the_windows_own_key(desk: Desk, page: PatientPage) -> None:
    desk.activate(desk.window)
    press(KEY.Key_F, CONTROL)
    assert page.tabs.currentIndex() == Tab.DOCUMENTS
    assert page.documents.search.hasFocus()
    settle(desk, page)
    write(page.documents.search, "RCP")
    desk.qtbot.waitUntil(lambda: len(rows_of(page)) == 1)
    write(page.documents.search, "nobody")
    desk.qtbot.waitUntil(lambda: rows_of(page) == [])
    settle(desk, page)
    assert not page.documents.table.isVisible()  # type: ignore[union-attr]


def test_statement__is_the_report_with_its_side_and_is_exported_and_printed(desk: Desk, page: PatientPage) -> None:
    turn(desk, page, Tab.STATEMENT)
    page.statement.show_all()
    settle(desk, page)
    model = page.statement.table.sheet_model()
    at = next(row for row in range(model.rowCount()) if model.line(row).cells[1] == "Closing balance")
    names = [column.name for column in model.columns]
    assert model.text_at(at, names.index("balance")) == "6,000.00 Dr"
    assert [model.text_at(at, names.index(name)) for name in ("charge", "payment", "credit")] == [
        "10,000.00",
        "4,000.00",
        DASH,
    ]
    table = page.statement.table
    table.go_to_cell(names.index("charge"), 2)
    table.setFocus()
    assert wanted_by(desk, lambda: press(KEY.Key_Return)) == Place("invoice", 1)
    exporting = desk.opened(ExportDialog, KEY.Key_E, CONTROL)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not exporting.isVisible())
    printing = desk.opened(SheetDialog, KEY.Key_P, CONTROL)
    press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: not printing.isVisible())


def test_statement__of_a_period_begins_with_what_was_owed_before(desk: Desk, page: PatientPage) -> None:
    turn(desk, page, Tab.STATEMENT)
    page.statement.period.set_range(DateRange(date(SOLD.year, SOLD.month, SOLD.day + 1), None))
    page.statement.reload()
    settle(desk, page)
    model = page.statement.table.sheet_model()
    texts = [(line.cells[1], line.cells[-1]) for line in model.lines()]
    assert ("Opening balance", 600_000) in texts
    assert ("Closing balance", 600_000) in texts


def test_windows_own_actions__mean_the_page_while_it_is_there(desk: Desk, page: PatientPage) -> None:
    standards = desk.patients.standards()
    assert standards[Standard.NEW].text() == "Sell &package..."
    assert standards[Standard.PRINT].isEnabled()
    assert standards[Standard.JOURNAL].statusTip() == "Choose a posted document first, among the documents"
    for tab in (Tab.STATEMENT, Tab.DOCUMENTS):
        turn(desk, page, tab)
        settle(desk, page)
        table = page.statement.table if tab is Tab.STATEMENT else page.documents.table
        press(KEY.Key_L, CONTROL | Qt.KeyboardModifier.AltModifier)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, ColumnsPopup)
        assert table is not None
        assert [row["heading"] for row in popup.list.rows()] == [each.heading for each in table.head.all_columns()]
        popup.close()
        desk.activate(desk.window)
    page.setFocus()
    press(KEY.Key_Escape)
    assert standards[Standard.NEW].text() == desk.patients.new.text()
    assert standards[Standard.COLUMNS].isEnabled()
    assert standards[Standard.PERIOD].statusTip() == "Open the page of a patient first"
    assert not standards[Standard.PERIOD].isEnabled()


@pytest.mark.parametrize("size", [(1366, 690), (1024, 640)])
def test_page__wants_no_key_twice_and_is_reached_everywhere(
    size: tuple[int, int], desk: Desk, page: PatientPage
) -> None:
    desk.window.resize(*size)
    for tab in Tab:
        turn(desk, page, tab)
        here = [each for each in shortcut_collisions(desk.window) if not each.startswith("Ed&it")]
        assert (here, unnamed_controls(page), rich_texts(desk.window)) == ([], [], [])
        assert unreachable_controls(desk.window) == []
        assert page.width() <= desk.window.width()
    assert [cut_cells(table) for table in (page.overview.plans, page.overview.debits, page.plans.table)] == [[], [], []]


def test_more__offers_everything_and_says_why_something_is_off(desk: Desk, page: PatientPage) -> None:
    desk.activate(desk.window)
    page.head.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text().replace("&", ""): action for action in menu.actions() if action.text()}
    assert {"Sell service...", "Credit note...", "Write off...", "Pay back...", "Switch off..."} <= actions.keys()
    assert actions["Pay back..."].statusTip() == "Choose an advance or a credit first, on its tab"
    assert actions["Apply credit or advance..."].statusTip() == "No advance and no credit is left"
    assert actions["Write off..."].isEnabled()
    letters = [action.text()[action.text().index("&") + 1].lower() for action in menu.actions() if "&" in action.text()]
    assert len(letters) == len(set(letters))
    menu.close()
