"""What one sees of undoing in a form: the name of what is undone, the menu of a line, the page that it is on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QStackedWidget, QTabWidget, QWidget

from desktop_app.views.controls.wording import without_mnemonic

if TYPE_CHECKING:
    from desktop_app.views.drafts.undoing import FormUndoing


def name_of(field: QWidget) -> str:
    """Give what a field is called, "" where it has no name."""
    if isinstance(field, QAbstractButton):
        return field.accessibleName() or without_mnemonic(field.text())
    proxy = field.focusProxy()
    return field.accessibleName() or ("" if proxy is None else proxy.accessibleName())


def open_menu(line: QLineEdit, at: QPoint, undoing: "FormUndoing") -> None:
    """Open the menu of a line, in which Undo and Redo are those of the form."""
    menu = line.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    stack = undoing.stack
    undo, redo = (
        QAction(f"{_words(each, what)}\t{_shown(key)}", menu)
        for each, what, key in (
            (undoing.tr("&Undo"), stack.undoText(), QKeySequence.StandardKey.Undo),
            (undoing.tr("&Redo"), stack.redoText(), QKeySequence.StandardKey.Redo),
        )
    )
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    undo.triggered.connect(lambda *_: undoing.undo())
    redo.triggered.connect(lambda *_: undoing.redo())
    first, second, *_rest = menu.actions()
    menu.insertActions(first, [undo, redo])
    if not line.isReadOnly():  # else the menu has none of its own
        menu.removeAction(first)
        menu.removeAction(second)
    menu.popup(at)


def bring_to_front(field: QWidget) -> None:
    """Turn to the page that a field is on, and scroll to it."""
    at: QWidget | None = field
    while at is not None and not at.isWindow():
        around = at.parentWidget()
        if isinstance(around, QStackedWidget):
            tabs = around.parentWidget()
            turned = tabs if isinstance(tabs, QTabWidget) else around
            turned.setCurrentWidget(at)
        elif isinstance(around, QScrollArea):
            around.ensureWidgetVisible(field)
        at = around


def _words(verb: str, what: str) -> str:
    return f"{verb}: {what}" if what else verb


def _shown(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
