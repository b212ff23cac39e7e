"""How the tests drive the credit notes: rows chosen, keys pressed, answers waited for, the books asked."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from tests.clinic import Clinic
from tests.views.table_driving import section
from tests.views.window_checks import process_events

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Notes:
    """The window at its credit notes."""

    qtbot: QtBot
    clinic: Clinic
    operations: Operations
    window: MainWindow
    view: CreditNoteView

    def wait(self) -> None:
        """Wait until nothing is under way and the note under the cursor is shown."""
        self.qtbot.waitUntil(self._is_settled)

    def _is_settled(self) -> bool:
        row = self.view.table.current_row()
        shown = self.view.pane.shown()
        is_loading = self.view.table.paged_model().is_loading() or self.operations.is_busy()
        return not is_loading and (row and row.key) == (shown and shown.key) and self.view.is_up_to_date()

    def choose(self, key: int) -> None:
        """Put the cursor on a note."""
        self.view.table.setFocus()
        self.view.table.go_to_key(key)
        self.wait()
        shown = self.view.pane.shown()
        assert shown is not None
        assert shown.key == key

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def dialog(self) -> WorkflowDialog:
        """Give the dialog that is open, once it has the keyboard."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WorkflowDialog)
        self.activate(dialog)
        return dialog

    def activate(self, window: QWidget) -> None:
        """Give a window the keyboard, again and again: the platform without a screen forgets who has it."""

        def is_active() -> bool:
            if not window.isActiveWindow():
                window.activateWindow()
                return False
            return True

        process_events()  # let it forget first
        self.qtbot.waitUntil(is_active)

    def wait_until_closed(self) -> None:
        """Wait until no dialog is open."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self.activate(self.window)
        self.wait()

    def commit(self) -> None:
        """Commit the open dialog by key."""
        self.press(Qt.Key.Key_Return, CONTROL)
        self.wait_until_closed()

    def leave(self) -> None:
        """Leave the open dialog by key, by a second one where something was typed."""
        self.press(Qt.Key.Key_Escape)
        left = QApplication.activeModalWidget()
        if isinstance(left, DialogFrame) and left.banner.headline() == "What you typed is not saved.":
            self.press(Qt.Key.Key_Escape)
        self.wait_until_closed()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)

    def shown(self, name: str) -> list[str]:
        """Give what a column shows."""
        model = self.view.table.table_model()
        return [model.text_at(row, section(self.view.table, name)) for row in range(model.rowCount())]

    def listed(self) -> list[int]:
        """Give the notes in the register."""
        model = self.view.table.table_model()
        return [row.key for at in range(model.rowCount()) if (row := model.row_at(at)) is not None]

    def entries(self, key: int) -> list[tuple[Any, ...]]:
        """Give the AR entries of a note."""
        return self.clinic.rows(
            "SELECT entry_id, credit_paise, gl_transaction_id FROM ar_subledger"
            " WHERE reference_type = 'credit_note' AND reference_id = ? AND entry_type = 'credit_note'",
            key,
        )

    def transactions(self, key: int) -> list[tuple[Any, ...]]:
        """Give the GL transactions of a note."""
        return self.clinic.rows(
            "SELECT transaction_id, total_paise FROM gl_transactions"
            " WHERE source_document_type = 'credit_note' AND source_document_id = ? AND event = 'post'",
            key,
        )

    def row(self, key: int) -> tuple[Any, ...]:
        """Give status, flag and number of a note."""
        return self.clinic.rows(
            "SELECT status, gl_posted, credit_note_number FROM patient_credit_notes WHERE credit_note_id = ?", key
        )[0]
