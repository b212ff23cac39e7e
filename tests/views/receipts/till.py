"""A window with receipts, patients and the ledger on the books of the money, and what its tests drive it with."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.controls.choice import Choice
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.receipt_view import ReceiptView
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press, type_in

Dialog = TypeVar("Dialog", bound=WorkflowDialog)


class Till:
    """The window; the receipts are at the front."""

    def __init__(self, qtbot: QtBot, clinic: Clinic, *, role: str = "owner") -> None:
        self.qtbot, self.clinic = qtbot, clinic
        user = User(clinic.user.user_id, clinic.user.username, clinic.user.display_name, role)
        with clinic.books.reading() as reading:
            facts = read_facts(reading, user=user)
        self.operations = Operations(clinic.books, user)
        self.receipts, self.patients = ReceiptView(self.operations), PatientView(self.operations)
        self.ledger = LedgerView(self.operations)
        views = [self.patients, self.receipts, self.ledger]
        self.window = MainWindow(self.operations, views, find=documents_of(self.operations))
        qtbot.addWidget(self.window)
        self.window.set_facts(facts)
        self.window.resize(1366, 690)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        press(KEY.Key_2, CONTROL | Qt.KeyboardModifier.AltModifier)
        self.settle()

    def choose(self, number: str, *, view: MasterView | None = None, column: str = "number") -> None:
        """Put the cursor on a row, and wait until it is shown."""
        register = view or self.receipts
        model = register.table.paged_model()
        rows = [model.row_at(at) for at in range(model.rowCount())]
        register.table.setFocus()
        register.table.go_to_row(next(at for at, row in enumerate(rows) if row is not None and row[column] == number))
        self.settle()

    def shown(self, *names: str) -> list[tuple[object, ...]]:
        """Give the rows of the register."""
        model = self.receipts.table.paged_model()
        rows = [model.row_at(at) for at in range(model.rowCount())]
        return [tuple(row[name] for name in names) for row in rows if row is not None]

    def opened(self, kind: type[Dialog], key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> Dialog:
        """Open a dialog by its key, and give it once it has the keyboard and stands still."""
        self.activate()
        press(key, modifier)
        return self.dialog(kind)

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """Give the dialog that is open, once it has the keyboard and stands still."""
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        (dialog,) = (each for each in self.window.findChildren(kind) if each.isVisible())

        def is_active() -> bool:
            dialog.activateWindow()
            return dialog.isActiveWindow()

        self.qtbot.waitUntil(is_active)
        self.quiet()
        return dialog

    def activate(self) -> None:
        """Give the window the keyboard, again where the platform without a screen has forgotten it."""

        def is_active() -> bool:
            self.window.activateWindow()
            return self.window.isActiveWindow()

        QApplication.processEvents()
        self.qtbot.waitUntil(is_active)

    def post(self, dialog: WorkflowDialog) -> str:
        """Post by key, wait for the end, and give the news; every invariant holds."""
        self.qtbot.waitUntil(lambda: dialog.obstacle() == "")
        with self.qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        self.settle()
        assert self.clinic.findings() == {}
        return self.window.status_bar.news()

    def refused(self, dialog: WorkflowDialog) -> str:
        """Post by key what is refused, and give what the banner says of it; nothing is changed."""
        before = self.clinic.dump()
        self.qtbot.waitUntil(lambda: dialog.obstacle() == "")
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        self.qtbot.waitUntil(dialog.banner.isVisible)
        assert self.clinic.dump() == before
        return dialog.banner.words()

    def settle(self) -> None:
        """Wait until the views that are seen show what is in the books."""

        def is_quiet() -> bool:
            views: tuple[MasterView, ...] = (self.receipts, self.patients)
            return not any(view.is_reading() for view in views) and not self.operations.is_busy()

        for _ in range(2):
            self.qtbot.waitUntil(is_quiet)
            self.quiet()

    def quiet(self) -> None:
        """Wait until nothing is asked of the books any more."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.operations._asked)  # noqa: SLF001 - there is no other way to know
        QApplication.processEvents()


def write(line: QLineEdit, text: str) -> None:
    """Write over what stands in a field, and leave it."""
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    if text:
        type_in(line, text)
    else:
        QTest.keyClick(line, KEY.Key_Delete)
    QTest.keyClick(line, KEY.Key_Tab)


def pick(choice: Choice, part: str) -> None:
    """Choose a line of a list by typing a part of it."""
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    choice.line.selectAll()
    QTest.keyClicks(choice, part)
    QTest.keyClick(choice, KEY.Key_Return)
    assert choice.is_settled()


def journal(dialog_lines: Callable[[], tuple[object, ...]]) -> list[tuple[str, int, int]]:
    """Give the lines of a journal that a dialog shows."""
    return [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog_lines()]  # type: ignore[attr-defined]
