"""How the tests of the set-up drive its views: a window on a clinic, rows read, dialogs opened and posted by keys."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.master_view import MasterView
from tests.views.driving import CONTROL, KEY, type_in

Dialog = TypeVar("Dialog", bound=DialogFrame)
ViewKind = TypeVar("ViewKind", bound=MasterView)


def bring(qtbot: QtBot, window: MainWindow, kind: type[ViewKind]) -> ViewKind:
    """Bring a view to the front by its key, and wait for its rows."""
    (view,) = [each for each in window.views if isinstance(each, kind)]
    window.activateWindow()
    QTest.keySequence(window, QKeySequence(view.shortcut))
    qtbot.waitUntil(lambda: window.current_view() is view and not view.is_reading())
    qtbot.waitUntil(lambda: view.table.model().rowCount() > 0)
    qtbot.waitUntil(lambda: view.table.current_row() is not None)
    return view


def go_to(qtbot: QtBot, view: MasterView, name: str, value: object) -> None:
    """Put the cursor on the first row with a value."""
    model = view.table.paged_model()
    rows = [model.row_at(number) for number in range(model.rowCount())]
    view.table.go_to_row(next(at for at, row in enumerate(rows) if row is not None and row[name] == value))
    qtbot.waitUntil(lambda: (view.table.current_row() or {name: None})[name] == value)
    view.table.setFocus()


def shown(view: MasterView, *names: str) -> list[tuple[object, ...]]:
    """Give the rows as they are shown."""
    model = view.table.paged_model()
    rows = [model.row_at(number) for number in range(model.rowCount())]
    return [tuple(row[name] for name in names) for row in rows if row is not None]


def opened(qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """Wait for a dialog and give it the keys."""
    found: list[Dialog] = []

    def is_there() -> bool:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isVisible():
            found.append(dialog)
        return bool(found)

    def is_active() -> bool:
        found[0].activateWindow()
        return found[0].isActiveWindow()

    qtbot.waitUntil(is_there)
    QApplication.processEvents()
    qtbot.waitUntil(is_active)
    return found[0]


def write(line: QLineEdit, text: str) -> None:
    """Write over what stands in a field."""
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    if text:
        type_in(line, text)
    else:
        QTest.keyClick(line, KEY.Key_Delete)


def post(qtbot: QtBot, dialog: WorkflowDialog) -> None:
    """Post with Ctrl+Enter."""
    qtbot.waitUntil(lambda: not dialog.obstacle())
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)


def refuse(qtbot: QtBot, dialog: WorkflowDialog) -> str:
    """Post with Ctrl+Enter what is refused; the words of the banner."""
    qtbot.waitUntil(lambda: not dialog.obstacle())
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(dialog.banner.isVisible)
    return dialog.banner.words()
