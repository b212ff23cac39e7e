"""What a line is about stays in sight while its figures are scrolled to the left: a pane over the table's left edge.

names = KeptNames(table, model, delegate)
names.follow(width)                     # after the columns were laid out
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.reports.sheet import LineKind
from desktop_app.views.look.fonts import CAPTION
from desktop_app.views.look.painting import draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.reports.sheet_delegate import SheetDelegate
from desktop_app.views.reports.sheet_model import SheetModel
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.columns import TableColumn

_WIDTH = 190
_TOO_MUCH = 0.5  # of the table


class KeptNames(QWidget):
    """Shows a name for each line that is seen; a press on it goes to the line."""

    def __init__(self, table: QTableView, model: SheetModel, delegate: SheetDelegate) -> None:
        super().__init__(table)
        self._table, self._model, self._delegate = table, model, delegate
        self._column: int | None = None
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        table.verticalScrollBar().valueChanged.connect(self.update)

    def set_column(self, column: int | None) -> None:
        """Say which column's words tell the lines apart, None where no words are shown."""
        self._column = column
        self.follow()

    def follow(self, *_: object) -> None:
        """Be there while the names are scrolled out of sight."""
        head, room = self._table.horizontalHeader(), self._table.viewport().geometry()
        is_out = self._column is not None and head.sectionViewportPosition(self._column) < 0
        self.setGeometry(room.x(), room.y() - head.height(), _WIDTH, room.height() + head.height())
        self.setVisible(is_out and room.width() * _TOO_MUCH > _WIDTH)
        self.raise_()

    def covered(self) -> int:
        """Give the width of the table that it covers now."""
        return 0 if self.isHidden() else self.width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the line, in the column where the cursor is."""
        row = self._table.rowAt(round(event.position().y()) - self._table.horizontalHeader().height())
        if row >= 0:
            now = self._table.currentIndex()
            self._table.setCurrentIndex(self._model.index(row, max(0, now.column())))
            self._table.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heading and the names."""
        painter, now, head = QPainter(self), tokens(), self._table.horizontalHeader().height()
        painter.fillRect(self.rect(), colour(now.surface))
        heading = QRectF(PADDING, 0, self.width() - 2 * PADDING, head - 1)
        draw_text(painter, heading, self._column_of_names().heading, CAPTION, now.text2)
        painter.fillRect(0, head - 1, self.width(), 1, colour(now.line))
        first = max(0, self._table.rowAt(0))
        painter.setClipRect(0, head, self.width(), self.height() - head)
        for row in range(first, self._model.rowCount()):
            top = head + self._table.rowViewportPosition(row)
            if top > self.height():
                break
            self._paint_name(painter, row, QRect(0, top, self.width(), self._table.rowHeight(row)))
        painter.setClipping(False)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(now.control))

    def _paint_name(self, painter: QPainter, row: int, rect: QRect) -> None:
        now, kind = tokens(), self._model.line(row).kind
        if kind is LineKind.TOTAL:
            painter.fillRect(rect, colour(now.alt))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour(now.line))
        if kind in {LineKind.TOTAL, LineKind.SUBTOTAL}:
            painter.fillRect(rect.x(), rect.y(), rect.width(), 1, colour(now.control))
        room = QRectF(rect).adjusted(PADDING, 0, -PADDING, -1)
        draw_text(painter, room, self._name(row), self._delegate.weight(row), now.text, elide=True)

    def _name(self, row: int) -> str:
        """Name a line: by the words that tell lines apart, a heading or total by its last words but that it is one."""
        cells = self._model.row_at(row)
        if cells is None:
            return ""
        texts = [
            column.style.text(cells, column.name)
            for at, column in enumerate(self._model.columns)
            if self._model.are_words(at)
        ]
        told = [text for text in texts if text]
        if self._model.is_plain(row):
            column = self._column_of_names()
            return column.style.text(cells, column.name) or " ".join(told[-1:])
        return " ".join(told[-2:])

    def _column_of_names(self) -> TableColumn:
        return self._model.columns[self._column or 0]
