"""How the tests work with a plan's dialogs: open them by their keys, post, be refused, ask the books."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.plan_view.conftest import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
SESSIONS = "SELECT session_number, session_status FROM package_sessions WHERE plan_id = ? ORDER BY session_number"
EARNED = """SELECT sum(credit_paise - debit_paise) FROM gl_entries JOIN accounts USING (account_id)
            WHERE code = '4200' AND plan_id = ?"""


def press_key(key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> Callable[[], None]:
    return partial(press, key, modifier)


def post(desk: Desk, dialog: QDialog) -> None:
    """Press Ctrl+Enter, twice as the impatient do, and wait for the end."""
    with desk.qtbot.waitSignal(dialog.finished):
        press(KEY.Key_Return, CONTROL)
        press(KEY.Key_Return, CONTROL)
    desk.settle()
    desk.activate()


def refused(desk: Desk, dialog: WorkflowDialog) -> str:
    """Press Ctrl+Enter and give what the banner says."""
    before = desk.clinic.dump()
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert desk.clinic.dump() == before
    assert dialog.isVisible()
    return dialog.banner.headline()


def session(desk: Desk, plan_id: int, number: int) -> str:
    return str(dict(desk.clinic.rows(SESSIONS, plan_id))[number])


def receive(desk: Desk) -> ReceiveDialog:
    dialog = desk.opened(ReceiveDialog, press_key(KEY.Key_R))
    desk.qtbot.waitUntil(lambda: dialog.table.table_model().rowCount() > 0)
    return dialog
