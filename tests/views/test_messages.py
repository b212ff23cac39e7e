from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.errors import BugError, DiskFull, PeriodClosed
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button
from desktop_app.views.messages import message_of, show_error

pytestmark = pytest.mark.gui


def bug() -> BugError:
    found = BugError(detail="a sum came out wrong")
    found.__cause__ = ZeroDivisionError()
    return found


def buttons(banner: Banner) -> dict[str, Button]:
    return {button.words(): button for button in banner.findChildren(Button) if button.words()}


def test_message_of__a_refusal_says_what_became_of_the_data_and_what_to_do() -> None:
    message = message_of(PeriodClosed(on=date(2025, 3, 31)))
    assert message.headline == "The month of 31 Mar 2025 is locked or its year is closed. Nothing was saved."
    assert message.advice == "Choose a date in an open month, or ask the owner to unlock it."
    assert message.details == ""


def test_message_of__a_fault_and_a_bug_have_details() -> None:
    assert message_of(DiskFull()).details.startswith("DISK_FULL")
    details = message_of(bug()).details
    assert details.startswith("BUG_ERROR\ndetail: a sum came out wrong")
    assert "ZeroDivisionError" in details


def test_show_error__details_can_be_copied(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    show_error(banner, bug())
    assert banner.headline().endswith("Nothing was saved.")
    QTest.mouseClick(buttons(banner)["Copy details"], Qt.MouseButton.LeftButton)
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()


def test_show_error__a_refusal_offers_its_actions_and_no_details(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    pressed: list[str] = []
    show_error(banner, PeriodClosed(on=date(2025, 3, 31)), ("Unlock March", lambda: pressed.append("unlock")))
    assert list(buttons(banner)) == ["Unlock March"]
    QTest.mouseClick(buttons(banner)["Unlock March"], Qt.MouseButton.LeftButton)
    assert pressed == ["unlock"]
