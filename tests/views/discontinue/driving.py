"""How the tests open the dialogs, decide in them by keys, and read what they show."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.discontinue.replace_dialog import ReplaceCreditNoteDialog
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from tests.views.driving import CONTROL, KEY, type_in

Dialog = TypeVar("Dialog", bound=SettlementDialog)
Opened = Callable[[], DiscontinueDialog]


@contextmanager
def opened(qtbot: QtBot, make: Callable[[QWidget], Dialog]) -> Iterator[Dialog]:
    """Open a dialog over a window and wait until it has read its plan, or has been refused."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 690)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    dialog = make(window)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.outlook is not None or bool(dialog.banner.words()))
    yield dialog
    if _is_alive(dialog):
        qtbot.waitUntil(lambda: not dialog.is_running())
        dialog.reject()
    window.close()


def discontinuing(operations: Operations, plan_id: int = 1) -> Callable[[QWidget], DiscontinueDialog]:
    return lambda window: DiscontinueDialog(operations, plan_id, window)


def replacing(operations: Operations, credit_note_id: int = 1) -> Callable[[QWidget], ReplaceCreditNoteDialog]:
    return lambda window: ReplaceCreditNoteDialog(operations, credit_note_id, window)


def write(field: QLineEdit, text: str) -> None:
    """Replace what stands in a field, and leave it with Tab."""
    field.setFocus()
    field.selectAll()
    if text:
        type_in(field, text)
    else:
        QTest.keyClick(field, KEY.Key_Delete)
    QTest.keyClick(field, KEY.Key_Tab)
    QApplication.processEvents()  # a list of proposals may be told only now that it was activated
    if QApplication.activeWindow() is not field.window():  # where there is no screen it stays active when it is gone
        field.window().activateWindow()
        QApplication.processEvents()


def decide(
    dialog: SettlementDialog,
    *,
    on: date | None = None,
    amount: str | None = None,
    financial: bool = False,
    reason: str = "Moves to another city",
) -> None:
    """Fill the dialog in as somebody does."""
    if on is not None:
        write(dialog.on, on.isoformat())
    if amount is not None:
        write(dialog.decision.amount.field, amount)
    box = dialog.decision.amount.gst
    if financial and box.isVisible() and box.isChecked():
        box.setFocus()
        QTest.keyClick(box, KEY.Key_Space)
    write(dialog.decision.reason.line, reason)


def agree(dialog: DiscontinueDialog, how: str, *, reference: str = "") -> None:
    """Say how the patient agreed, and where it can be found again."""
    write(dialog.consent.how.line, how)
    if reference:
        write(dialog.consent.reference, reference)


def post(dialog: SettlementDialog) -> None:
    """Press Ctrl+Enter where the focus is."""
    QTest.keyClick(focused() if dialog.isActiveWindow() else dialog, KEY.Key_Return, CONTROL)


def focused() -> QWidget:
    """Give what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def posted(qtbot: QtBot, dialog: SettlementDialog) -> Any:  # noqa: ANN401 - the workflow's result
    """Post, and give the result."""
    with qtbot.waitSignal(dialog.posted) as signal:
        post(dialog)
    (result,) = signal.args or (None,)
    return result


def effects(dialog: SettlementDialog) -> dict[str, tuple[str, str]]:
    """Give what changes, by its words."""
    return {each.name: (each.before, each.after) for each in dialog.effects.effects()}


def journal(dialog: SettlementDialog) -> list[tuple[str, int, int]]:
    """Give the lines that would be posted: account code, debit and credit in paise."""
    return [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.proof.journal.lines()]


def press(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    """Press a key in a widget."""
    widget.setFocus()
    for _ in range(times):
        QTest.keyClick(widget, key)


def _is_alive(dialog: SettlementDialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:  # Qt has deleted it with its closing
        return False


def elsewhere(act: Callable[[], object]) -> None:
    """Do something with the books past this window, as another one would: on a thread of its own."""
    failed: list[BaseException] = []

    def perform() -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 - told to the test's own thread
            failed.append(error)

    thread = threading.Thread(target=perform)
    thread.start()
    thread.join()
    assert not failed, failed
