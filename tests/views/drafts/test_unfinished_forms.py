"""Forms that were left: listed, opened, deleted, gone on with where they belong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.drafts.unfinished_dialog import UnfinishedDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.view import Place
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from tests.clinic import Clinic
from tests.views.drafts.form_driving import answer, begin, drafts, leave, open_by
from tests.views.drafts.offers import offers
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.masters.set_up.driving import opened

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier


def test_unfinished_forms__are_listed_opened_and_deleted(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    leave(qtbot, begin(qtbot, window, clinic))
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, KEY.Key_U, CONTROL | ALT)
    listed = opened(qtbot, UnfinishedDialog)
    qtbot.waitUntil(lambda: len(listed.table.rows()) == 1)
    assert listed.table.rows()[0]["form"] == "Payment voucher"
    assert listed.table.rows()[0]["words"] == "Rent for July"
    qtbot.waitUntil(listed.table.hasFocus)
    press(KEY.Key_Return)
    dialog = opened(qtbot, PaymentDialog)
    qtbot.waitUntil(lambda: bool(offers(dialog)))
    leave(qtbot, dialog)
    window.activateWindow()
    window.do("unfinished_forms")
    listed = opened(qtbot, UnfinishedDialog)
    qtbot.waitUntil(listed.table.hasFocus)
    press(KEY.Key_Delete)
    assert len(drafts(clinic)) == 1  # it asks first
    button = next(each for each in listed.banner.findChildren(type(listed.delete_button)) if each.words())
    button.click()
    qtbot.waitUntil(lambda: drafts(clinic) == [])
    qtbot.waitUntil(listed.nothing.isVisible)
    leave(qtbot, listed)


def test_discontinuing__is_gone_on_with_on_its_plan(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    window.go_to(Place("plan", 1))
    action = window.findChild(QAction, "discontinue")
    qtbot.waitUntil(lambda: action is not None and action.isEnabled())
    dialog = open_by(qtbot, window, "discontinue", DiscontinueDialog)
    qtbot.waitUntil(lambda: dialog.outlook is not None)
    dialog.decision.amount.field.selectAll()
    type_in(dialog.decision.amount.field, "1234")
    type_in(dialog.decision.reason.line, "Moving to Pune")
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: [(form, subject) for form, subject, _ in drafts(clinic)] == [("discontinue_plan", "1")])
    window.activateWindow()
    window.do("unfinished_forms")
    listed = opened(qtbot, UnfinishedDialog)
    qtbot.waitUntil(listed.table.hasFocus)
    press(KEY.Key_Return)
    again = opened(qtbot, DiscontinueDialog)
    qtbot.waitUntil(lambda: bool(offers(again)))
    answer(qtbot, again)
    assert again.decision.reason.text() == "Moving to Pune"
    assert again.decision.paise() == 123_400
    leave(qtbot, again)
