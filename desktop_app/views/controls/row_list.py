"""Rows that are written one under the other: added and removed by keys, numbered, in the order of the keys.

rows = RowList(make=SaleLineRow, add=self.tr("Add line"), remove=self.tr("Remove line"))
rows.changed.connect(...); rows.rows()
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.plain_value import Plain, kept, part_of_rows, plain_row, put_row

REMOVE_WIDTH = 34
ROW_GAP = 8


class EditedRow(QWidget):
    """A row of fields; what it asks for and what it means is its kind's."""

    changed = Signal()
    removed = Signal(object)
    ended = Signal(object)  # Enter in its last field

    def __init__(self) -> None:
        super().__init__()
        self.remove = IconButton("close", self.tr("Remove this line (Ctrl+Shift+D)"), Kind.QUIET)
        self.remove.setFixedWidth(REMOVE_WIDTH)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys it is the button beneath
        self.remove.clicked.connect(lambda *_: self.removed.emit(self))

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        raise NotImplementedError

    def remembered(self) -> tuple[QWidget, ...]:
        """Give the fields whose contents are kept; what several of them are together may be one."""
        return self.fields()

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Tell whether it can be done with."""
        raise NotImplementedError


Row = TypeVar("Row", bound=EditedRow)


class RowList(QWidget, Generic[Row]):
    """One row at least."""

    changed = Signal()

    def __init__(self, make: Callable[[], Row], *, add: str, remove: str, waits: bool = False) -> None:
        """Make the first row now; or, where it `waits`, when somebody asks for it or sees it."""
        super().__init__()
        self._make = make
        self._rows: list[Row] = []
        self.add_button = Button(add, sign="plus", shortcut="Ctrl+Shift+A")
        self.remove_button = Button(remove, shortcut="Ctrl+Shift+D")
        self.add_button.clicked.connect(self.add_row)
        self.remove_button.clicked.connect(self._remove_focused)
        self._column, self._buttons = QVBoxLayout(), QHBoxLayout()
        self._column.setSpacing(6)
        self._buttons.setSpacing(ROW_GAP)
        self._buttons.addWidget(self.add_button)
        self._buttons.addWidget(self.remove_button)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        column.addLayout(self._buttons)
        if not waits:
            self._append()

    def rows(self) -> tuple[Row, ...]:
        """Give the rows."""
        if not self._rows:
            self._append()
        return tuple(self._rows)

    def add_beside_buttons(self, layout: QLayout) -> None:
        """Put something at the right of the buttons."""
        self._buttons.addLayout(layout)

    def add_row(self) -> None:
        """Add a row and go to it."""
        self._append().fields()[0].setFocus()
        self.changed.emit()

    def remove_row(self, row: Row) -> None:
        """Take a row away; the last one stays."""
        if len(self._rows) > 1:
            at = self._rows.index(row)
            self._rows.remove(row)
            self._rows[min(at, len(self._rows) - 1)].fields()[0].setFocus()
            self._let_go(row)
            self._number()
            self.changed.emit()

    def plain(self) -> list[Plain]:
        """Give what stands in the rows, to be kept."""
        return [plain_row(row.remembered()) for row in self.rows()]

    def part(self, path: Sequence[Any]) -> QWidget:
        """Give the field that a part of the value stands in."""
        return part_of_rows([row.remembered() for row in self.rows()], path)

    def put_plain(self, value: Plain) -> None:
        """Put kept rows back as if they had been typed, as many as there were."""
        values = kept(list, value)
        while len(self._rows) > max(1, len(values)):
            self._let_go(self._rows.pop())
        while len(self._rows) < max(1, len(values)):
            self._append()
        self._number()
        for row, each in zip(self._rows, values, strict=False):
            put_row(row.remembered(), each)
        self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the fields into the order of the keys once they have their place in the dialog."""
        super().showEvent(event)
        self.rows()
        self._number()

    def _let_go(self, row: Row) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _append(self) -> Row:
        row = self._make()
        row.changed.connect(self.changed)
        row.removed.connect(self.remove_row)
        row.ended.connect(self._end_row)
        self._rows.append(row)
        self._column.addWidget(row)
        if self.isVisible():
            row.setVisible(True)  # now, not when the layout gets to it: Enter goes there next
        self._number()
        return row

    def _end_row(self, row: Row) -> None:
        """Go on with a new row where Enter is pressed in the last field of the last one, if that is complete."""
        if row is self._rows[-1] and row.is_complete():
            self._append()
            self.changed.emit()

    def _remove_focused(self) -> None:
        focused = QApplication.focusWidget()
        rows = [row for row in self._rows if focused is not None and row.isAncestorOf(focused)]
        self.remove_row(rows[0] if rows else self._rows[-1])

    def _number(self) -> None:
        several = len(self._rows) > 1
        before: QWidget | None = None
        for number, row in enumerate(self._rows, start=1):
            row.set_number(number)
            row.remove.setEnabled(several)
            for field in row.fields():
                if before is not None:
                    QWidget.setTabOrder(before, field)
                before = field
        self.remove_button.setEnabled(several)
        for button in (self.add_button, self.remove_button):
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button
