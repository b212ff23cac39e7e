"""Recurring journals: defined, amended, and what is due of them posted by ticks, nothing unseen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from desktop_app.views.vouchers.due_dialog import DueDialog
from desktop_app.views.vouchers.recurring_dialogs import AmendRecurringDialog, DefineRecurringDialog
from desktop_app.views.vouchers.recurring_view import RecurringView
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.lock_period import lock_period
from tests.clinic import Clinic
from tests.ledger_orders import DEFINITION, JUNE
from tests.orders import LOCKING, do, order
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import SHIFT, come_back, take_typed
from tests.views.masters.set_up.driving import opened, post, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls
from tests.workflows.expect import balances

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> RecurringView:
    found = window.views[1]
    assert isinstance(found, RecurringView)
    QTest.keyClick(window, KEY.Key_7, CONTROL | ALT)
    qtbot.waitUntil(lambda: window.current_view() is found and not found.is_reading())
    return found


def define(clinic: Clinic) -> None:
    clinic.books.keep_off(0)
    do(clinic, define_recurring_journal, order(DEFINITION))


def test_recurring__is_defined_by_keys_and_posts_nothing(qtbot: QtBot, clinic: Clinic, view: RecurringView) -> None:
    assert not view.body.empty.isHidden()
    press(KEY.Key_N, CONTROL)
    dialog = opened(qtbot, DefineRecurringDialog)
    qtbot.waitUntil(lambda: bool(dialog.editor.edited()[0].account.count()))
    assert dialog.obstacle() == "The name is missing"
    write(dialog.name, "Depreciation of the laser")
    write(dialog.narration, "Laser worn out")
    write(dialog.first, "15/6/2025")
    QTest.keyClick(dialog.first, KEY.Key_Return)
    first, second = dialog.editor.edited()
    for account, code in ((first.account, "5400"), (second.account, "1590")):
        account.setFocus()
        take_typed(account, code)
        come_back(dialog)
    write(first.debit, "5,000")
    assert dialog.obstacle() == "Line 2 has no amount"
    write(second.credit, "5,000")
    post(qtbot, dialog)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)
    assert clinic.rows("SELECT name, narration, first_month, last_month FROM recurring_journals") == [
        ("Depreciation of the laser", "Laser worn out", "2025-06-01", None)
    ]
    assert balances(clinic) == {}


def test_recurring__is_switched_off_in_its_dialog(qtbot: QtBot, clinic: Clinic, view: RecurringView) -> None:
    define(clinic)
    view.reload()
    qtbot.waitUntil(lambda: view.table.current_row() is not None)
    press(KEY.Key_F2)
    dialog = opened(qtbot, AmendRecurringDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "Nothing is changed yet")
    assert [line.amounts() for line in dialog.editor.edited()] == [(500_000, 0), (0, 500_000)]
    dialog.is_active.setFocus()
    QTest.keyClick(dialog.is_active, KEY.Key_Space)
    post(qtbot, dialog)
    assert clinic.value("SELECT is_active FROM recurring_journals") == 0


def test_due__posts_what_is_ticked_and_nothing_else(qtbot: QtBot, clinic: Clinic, window: MainWindow) -> None:
    """June and July are over on 20 August; June is not ticked."""
    define(clinic)
    press(KEY.Key_J, CONTROL | ALT)
    dialog = opened(qtbot, DueDialog)
    qtbot.waitUntil(lambda: len(dialog.rows()) == 2)
    assert [row.tick.text() for row in dialog.rows()] == [
        "Depreciation of the laser, June 2025",
        "Depreciation of the laser, July 2025",
    ]
    qtbot.waitUntil(dialog.rows()[0].tick.hasFocus)
    QTest.keyClick(dialog.rows()[0].tick, KEY.Key_Space)
    assert not dialog.rows()[0].is_wanted()
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.status_bar.news() == "JV/25-26/00001 posted")
    assert clinic.rows("SELECT month FROM recurring_journal_postings") == [("2025-07-01",)]
    assert balances(clinic) == {"5400": 500_000, "1590": -500_000}
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    come_back(window)
    QTest.keyClick(window, KEY.Key_J, CONTROL | ALT)
    again = opened(qtbot, DueDialog)
    qtbot.waitUntil(lambda: [row.due.month for row in again.rows()] == [JUNE])
    QTest.keyClick(again, KEY.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: again.obstacle() == "Nothing is ticked")


def test_due__leaves_a_locked_month_alone_and_says_so(qtbot: QtBot, clinic: Clinic, window: MainWindow) -> None:
    define(clinic)
    do(clinic, lock_period, order(LOCKING))  # July
    press(KEY.Key_J, CONTROL | ALT)
    dialog = opened(qtbot, DueDialog)
    qtbot.waitUntil(lambda: len(dialog.rows()) == 2)
    assert [row.is_wanted() for row in dialog.rows()] == [True, False]
    assert not dialog.rows()[1].tick.isEnabled()
    post(qtbot, dialog)
    assert clinic.rows("SELECT month FROM recurring_journal_postings") == [("2025-06-01",)]
    assert window.isVisible()


def test_due__says_that_nothing_is(qtbot: QtBot, window: MainWindow) -> None:
    press(KEY.Key_J, CONTROL | ALT)
    dialog = opened(qtbot, DueDialog)
    qtbot.waitUntil(lambda: dialog.nothing.text().startswith("Nothing is due"))
    assert dialog.obstacle() == "Nothing is due"
    assert window.isVisible()


def test_dialogs__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, clinic: Clinic, window: MainWindow, view: RecurringView
) -> None:
    define(clinic)
    for key, modifiers, kind in ((KEY.Key_N, CONTROL, DefineRecurringDialog), (KEY.Key_J, CONTROL | ALT, DueDialog)):
        come_back(window)
        view.table.setFocus()
        QTest.keyClick(window, key, modifiers)
        dialog = opened(qtbot, kind)
        qtbot.waitUntil(lambda: not isinstance(dialog, DueDialog) or bool(dialog.rows()))  # noqa: B023 - asked at once
        assert shortcut_collisions(dialog) == []
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert rich_texts(dialog) == []
        dialog.reject()
        qtbot.waitUntil(lambda: not dialog.isVisible())  # noqa: B023 - likewise
