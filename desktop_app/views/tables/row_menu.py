"""The menu of a table's rows: where the mouse asks for it, and at the cursor with the menu key and with Shift+F10.

RowMenu(table, table.context_menu)
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu


class RowMenu(QObject):
    """Not every system makes an event of a menu of the keys; where one does, the menu is open already."""

    def __init__(self, table: QAbstractItemView, made: Callable[[], QMenu]) -> None:
        super().__init__(table)
        self._table, self._made = table, made
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open it beneath the cell under the cursor where the keys ask for it."""
        if _is_by_keys(event):
            view = self._table.viewport()
            cell = self._table.visualRect(self._table.currentIndex()).intersected(view.rect())
            self._open(cell.bottomLeft() if cell.isValid() else QPoint(0, 0))
            return True
        return super().eventFilter(watched, event)

    def _open(self, at: QPoint) -> None:
        self._made().popup(self._table.viewport().mapToGlobal(at))


def _is_by_keys(event: QEvent) -> bool:
    if isinstance(event, QContextMenuEvent):
        return event.reason() == QContextMenuEvent.Reason.Keyboard
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and is_shifted)
