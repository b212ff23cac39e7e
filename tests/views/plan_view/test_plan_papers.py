"""The papers of a plan by keys: the settlement of a discontinued one, the statement of its patient."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.paper.sheet_dialog import SheetDialog
from desktop_app.views.view import Place
from tests.views.driving import CONTROL, KEY, press
from tests.views.plan_view.conftest import Desk

pytestmark = pytest.mark.gui
SHIFT = Qt.KeyboardModifier.ShiftModifier
DISCONTINUED, RUNNING = 1, 2


def go(desk: Desk, plan_id: int) -> None:
    desk.view.opens(Place("plan", plan_id))
    desk.settle()


def printed(desk: Desk, key: Qt.Key) -> str:
    """Press a key, give all words of the sheet that it shows, and close it."""
    press(key, CONTROL | SHIFT)
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(SheetDialog)))
    (sheet,) = desk.window.findChildren(SheetDialog)
    text = sheet.text()
    sheet.reject()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(SheetDialog))
    return text


def test_settlement__is_printed_of_a_discontinued_plan(desk: Desk) -> None:
    """Exempt, 10,000 in five, two used, 4,000 paid: 6,000 are credited, nothing is owed."""
    go(desk, DISCONTINUED)
    text = printed(desk, KEY.Key_W)
    assert "DRAFT" not in text
    for words in ("Settlement of a discontinued package", "CN/25-26/00001", "Rupees Six Thousand Only"):
        assert words in text
    assert "Nothing is owed on either side" in text


def test_settlement__of_a_running_plan_is_off_and_says_why(desk: Desk) -> None:
    go(desk, RUNNING)
    action = desk.view.papers.settlement
    assert not action.isEnabled()
    assert "Only a discontinued plan was settled" in action.statusTip()


def test_statement__of_the_patient_is_printed(desk: Desk) -> None:
    go(desk, DISCONTINUED)
    text = printed(desk, KEY.Key_B)
    for words in ("Statement of account", "Opening balance", "Closing balance", "0-30 days"):
        assert words in text
