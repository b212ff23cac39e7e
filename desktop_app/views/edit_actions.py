"""The entries of the menu Edit: they act on what has the focus, on the text of a field or on the rows of a table.

edits = EditActions(menus)

A long form has an undo of its own (see `drafts.undoing`); these entries are for the lines outside of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from desktop_app.views.menus import Menus
from desktop_app.views.tables.table import Table
from desktop_app.views.view import Menu

OF_FOCUS = "of_focus"  # marks an action that acts on what has the keyboard


class EditActions(QObject):
    """Each is on where it would do something; the keys of a field stay its own."""

    def __init__(self, menus: Menus, parent: QObject) -> None:
        super().__init__(parent)

        def add(text: str, act: Callable[[], object], keys: str) -> QAction:
            action = menus.add(Menu.EDIT, text, act, keys)
            action.setProperty(OF_FOCUS, True)
            return action

        self._line: QLineEdit | None = None
        self.cut = add(self.tr("Cu&t"), self._cut, "Ctrl+X")
        self.copy = add(self.tr("&Copy"), self._copy, "Ctrl+C")
        self.copy_bare = add(self.tr("Copy without &headings"), self._copy_bare, "Ctrl+Shift+C")
        self.paste = add(self.tr("&Paste"), self._paste, "Ctrl+V")
        self.select_all = add(self.tr("Select &all"), self._select_all, "Ctrl+A")
        self.undo = add(self.tr("U&ndo"), self._undo, "Ctrl+Z")
        self.redo = add(self.tr("&Redo"), self._redo, "Ctrl+Y")
        self._put_first(menus.menus[Menu.EDIT])
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def _put_first(self, menu: QMenu) -> None:
        """Put undo and redo at the top; whether there is something to undo is seen when the menu is opened."""
        first = menu.actions()[0]
        menu.insertActions(first, [self.undo, self.redo])
        menu.insertSeparator(first)
        menu.aboutToShow.connect(self._look_at_line)

    def _look_at_line(self) -> None:
        line = self._line if self._line is not None and isValid(self._line) else None
        self.undo.setEnabled(line is not None and line.isUndoAvailable())
        self.redo.setEnabled(line is not None and line.isRedoAvailable())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Switch on what can be done with what has the focus now; an open menu has it only for a while."""
        if now is None or now.inherits("QMenuBar") or now.inherits("QMenu"):
            return
        field, is_table = _field_of(now), isinstance(now, Table)
        writable = field is not None and not field.isReadOnly()
        self._line = field if writable else None
        for action, possible in (
            (self.undo, writable),
            (self.redo, writable),
            (self.cut, writable),
            (self.copy, field is not None or is_table),
            (self.copy_bare, is_table),
            (self.paste, writable),
            (self.select_all, field is not None or is_table),
        ):
            action.setEnabled(possible)

    def _undo(self) -> None:
        if (field := _focused_field()) is not None:
            field.undo()

    def _redo(self) -> None:
        if (field := _focused_field()) is not None:
            field.redo()

    def _cut(self) -> None:
        if (field := _focused_field()) is not None:
            field.cut()

    def _paste(self) -> None:
        if (field := _focused_field()) is not None:
            field.paste()

    def _copy(self) -> None:
        self._copy_rows(with_headings=True)
        if (field := _focused_field()) is not None:
            field.copy()

    def _copy_bare(self) -> None:
        self._copy_rows(with_headings=False)

    def _copy_rows(self, *, with_headings: bool) -> None:
        table = QApplication.focusWidget()
        if isinstance(table, Table):
            table.copy(with_headings=with_headings)

    def _select_all(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, Table):
            focused.selectAll()
        elif (field := _focused_field()) is not None:
            field.selectAll()


def _focused_field() -> QLineEdit | None:
    focused = QApplication.focusWidget()
    return None if focused is None else _field_of(focused)


def _field_of(widget: QWidget) -> QLineEdit | None:
    """Give the line to type into: a box with a list has the focus for its line."""
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    return line if isinstance(line, QLineEdit) else None
