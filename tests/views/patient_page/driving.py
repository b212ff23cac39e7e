"""How the tests go about the page of a patient: opened by Enter, waited for, its tabs by their keys."""

from PySide6.QtCore import Qt

from desktop_app.views.patient_page.page_tabs import Tab
from desktop_app.views.patient_page.patient_page import PatientPage
from tests.views.driving import KEY, press
from tests.views.masters.desk import Desk

ZOYA = 3
ALT = Qt.KeyboardModifier.AltModifier


def open_by_enter(desk: Desk) -> PatientPage:
    """Open the page of the row under the cursor, and wait until all of it is read."""
    desk.activate(desk.window)
    desk.patients.table.setFocus()
    press(KEY.Key_Return)
    page = desk.patients.page()
    settle(desk, page)
    return page


def settle(desk: Desk, page: PatientPage) -> None:
    """Wait until the page shows what is in the books."""
    desk.settle()
    desk.qtbot.waitUntil(lambda: page.figures is not None and not page.is_reading())
    desk.settle()


def turn(desk: Desk, page: PatientPage, tab: Tab) -> None:
    """Bring a tab to the front by its key."""
    desk.activate(desk.window)
    press(Qt.Key(KEY.Key_1 + tab), ALT)
    assert page.tabs.currentIndex() == tab
    settle(desk, page)
