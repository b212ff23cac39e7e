"""What the overview has no room for is a button away: it opens what the figure above opens, with all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.reports.ageing import DOCUMENTS
from desktop_app.views.patient_page.overview_tab import MOST_ROWS
from desktop_app.views.patient_page.page_tabs import Tab
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.reports.report_places import ReportPlace
from tests import orders
from tests.orders import SOLD
from tests.views.driving import KEY, press
from tests.views.masters.desk import Desk
from tests.views.patient_page.driving import ZOYA, open_by_enter, settle, turn

pytestmark = pytest.mark.gui


def sell_more(desk: Desk, count: int) -> PatientPage:
    """Sell Zoya, who has one package, some more of them, and open her page."""
    desk.clinic.books.keep_off(0)
    for _ in range(count):
        orders.sell(desk.clinic, patient=ZOYA, on=SOLD)
    page = open_by_enter(desk)
    page.reload()
    settle(desk, page)
    return page


def test_more__says_how_many_and_opens_all_by_the_keys(desk: Desk) -> None:
    """Of ten plans and ten invoices eight are shown."""
    page = sell_more(desk, 9)
    overview = page.overview
    plans, debits, kept = (overview.more[table] for table in (overview.plans, overview.debits, overview.kept))
    assert [len(table.rows()) for table in (overview.plans, overview.debits)] == [MOST_ROWS, MOST_ROWS]
    assert (plans.words(), debits.words(), kept.isVisible()) == ("and 2 more", "and 2 more", False)
    desk.activate(desk.window)
    overview.plans.setFocus()
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is plans
    press(KEY.Key_Space)
    assert page.tabs.currentIndex() == Tab.PLANS
    settle(desk, page)
    assert page.plans.table.model().rowCount() == 10
    turn(desk, page, Tab.OVERVIEW)
    with desk.qtbot.waitSignal(desk.patients.place_wanted) as wanted:
        QTest.mouseClick(debits, Qt.MouseButton.LeftButton)
    assert wanted.args is not None
    place = wanted.args[0]
    assert isinstance(place, ReportPlace)
    assert place.name == DOCUMENTS
    assert place.request is not None
    assert place.request.patient == "00003"


def test_more__is_not_there_where_all_are_shown(desk: Desk) -> None:
    page = sell_more(desk, 0)
    assert not any(button.isVisible() for button in page.overview.more.values())
