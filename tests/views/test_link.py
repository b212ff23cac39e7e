"""Links and the one stop of Tab among buttons that exclude each other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.controls.tab_stop import one_tab_stop
from desktop_app.views.controls.text_field import TextField
from tests.views.driving import KEY, Show, press

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_link__is_followed_by_key(qtbot: QtBot, shown: Show, key: Qt.Key) -> None:
    link = Link("CN/25-26/00042")
    shown(link)
    link.setFocus()
    with qtbot.waitSignal(link.clicked):
        press(key)


def test_link__is_followed_by_mouse_and_shows_an_ampersand(qtbot: QtBot, shown: Show) -> None:
    link = Link("Rao & Sons")
    shown(link)
    assert (link.words(), link.accessibleName()) == ("Rao & Sons", "Rao & Sons")
    link.clearFocus()
    unfocused = link.grab().toImage()
    with qtbot.waitSignal(link.clicked):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert link.hasFocus()
    assert link.grab().toImage() != unfocused


def tabbed(shown: Show, *widgets: QWidget) -> list[QWidget]:
    """Give what Tab reaches from the first widget on, until it comes round."""
    shown(*widgets)
    widgets[0].setFocus()
    reached: list[QWidget] = []
    while (now := QApplication.focusWidget()) not in reached:
        assert now is not None
        reached.append(now)
        press(KEY.Key_Tab)
    return reached


def test_tab__stops_at_the_chip_that_is_chosen(shown: Show) -> None:
    first, last, chips = TextField(), TextField(), FilterChips("Paid by")
    for mode in ("cash", "upi", "card"):
        chips.add(mode, mode)
    chips.choose("upi")
    assert tabbed(shown, first, chips, last) == [first, chips.chip("upi"), last]


def test_tab__stops_at_the_radio_button_that_is_chosen_and_arrows_go_on(shown: Show) -> None:
    first, charged, uncharged = TextField(), QRadioButton("Charged"), QRadioButton("Not charged")
    group = QButtonGroup(uncharged)
    for button in (charged, uncharged):
        group.addButton(button)
    uncharged.setChecked(True)
    one_tab_stop(group)
    assert tabbed(shown, first, charged, uncharged) == [first, uncharged]
    uncharged.setFocus()
    press(KEY.Key_Up)
    assert charged.isChecked()
    assert charged.hasFocus()


def test_sign__is_no_window_of_its_own(shown: Show) -> None:
    sign, nothing = Sign("tick", "good"), Sign()
    assert not sign.isVisible()
    shown(sign, nothing)
    assert sign.isVisible()
    assert not nothing.isVisible()
