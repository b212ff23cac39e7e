"""Paints a sheet's lines: headings, subtotals and totals by weight and rule, depth by indent, figures that open.

Words that need more room than their column has run over the empty cells beside them, as on paper.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from desktop_app.reports.sheet import LineKind
from desktop_app.views.look.fonts import BODY, BODY_STRONG, TextStyle, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.reports.sheet_model import SheetModel
from desktop_app.views.tables.cell_style import PADDING, CellPaint, RowTone
from desktop_app.views.tables.delegate import Delegate, Index

INDENT = 14


class SheetDelegate(Delegate):
    """Cells of a sheet; the cursor is a cell here, not a row."""

    def __init__(self, view: QTableView, model: SheetModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.hovered: QPoint | None = None  # column and row of the cell under the pointer

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        now, rect = tokens(), option.rect
        kind = self._model.line(index.row()).kind
        focused = option.widget.hasFocus()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, colour(now.soft if focused else now.soft_idle))
        elif kind is LineKind.TOTAL:
            painter.fillRect(rect, colour(now.alt))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, colour(now.hover))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour(now.line))
        if kind in {LineKind.TOTAL, LineKind.SUBTOTAL}:
            painter.fillRect(rect.x(), rect.y(), rect.width(), 1, colour(now.control))
        self._paint_cell(painter, rect, index)
        if index == self._view.currentIndex():
            painter.setPen(colour(now.accent if focused else now.control))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def whole_text(self, index: Index, width: int) -> str:
        """Give the text of a cell that is cut, "" where nothing is."""
        column = self._model.columns[index.column()]
        row = self._model.row_at(index.row())
        if row is None or column.style.samples():
            return ""
        text = column.style.text(row, column.name)
        room = max(width - 2 * PADDING, self._run(index.row(), index.column())[1])
        return text if text and width_of(text, self.weight(index.row())) > room else ""

    def weight(self, row: int) -> TextStyle:
        """Give the style of a line's text."""
        return BODY if self._model.is_plain(row) else BODY_STRONG

    def indent(self, row: int, column: int) -> int:
        """Give how far a cell's words stand to the right, by how deep their line is."""
        line = self._model.line(row)
        return INDENT * line.level if line.level and self._model.first_words(row) == column else 0

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        row, at = index.row(), index.column()
        cells = self._model.row_at(row)
        if cells is None:
            return
        column = self._model.columns[at]
        text = column.style.text(cells, column.name)
        source = at if self._model.are_words(at) and text else self._run_over(row, at) if not text else None
        if source is not None:
            self._paint_words(painter, rect, row, source)
            return
        room = QRectF(rect).adjusted(PADDING, 0, -PADDING, -1)
        tone = RowTone.NORMAL if self._model.is_plain(row) else RowTone.STRONG
        column.style.paint(CellPaint(painter, room, cells, column.name, tone))
        if text and self.hovered == QPoint(at, row) and self._model.opens_at(row, at) is not None:
            self._underline(painter, room, text, row, is_right=column.style.align == RIGHT)

    def _paint_words(self, painter: QPainter, rect: QRect, row: int, source: int) -> None:
        """Paint words, or as much of those from a cell at the left as runs into this one."""
        cells, column = self._model.row_at(row), self._model.columns[source]
        if cells is None:
            return
        text, style = column.style.text(cells, column.name), self.weight(row)
        if self._model.repeats_above(row, source):
            return  # printed once, as in a book; a copy and a file have it in every line
        left, width = self._run(row, source)
        painter.save()
        painter.setClipRect(rect.adjusted(0, 0, 0, -1), Qt.ClipOperation.IntersectClip)
        room = QRectF(left, rect.y(), width, rect.height() - 1)
        draw_text(painter, room, text, style, tokens().text, elide=True)
        hovered = self.hovered == QPoint(source, row)
        if hovered and self._model.opens_at(row, source) is not None:
            self._underline(painter, room, text, row, is_right=False)
        painter.restore()

    def _run(self, row: int, source: int) -> tuple[float, float]:
        """Give where words begin, and how wide they may be: up to the next cell that is not empty."""
        cells, head = self._model.row_at(row), self._view.horizontalHeader()
        left = head.sectionViewportPosition(source)
        right = left + head.sectionSize(source)
        shown = self._model.shown()
        for at in shown[shown.index(source) + 1 :]:
            name = self._model.columns[at].name
            if cells is None or cells[name] not in (None, ""):
                break
            right = head.sectionViewportPosition(at) + head.sectionSize(at)
        begin = left + PADDING + self.indent(row, source)
        return begin, max(0.0, right - PADDING - begin)

    def _run_over(self, row: int, at: int) -> int | None:
        """Give the column whose words run into an empty cell."""
        cells = self._model.row_at(row)
        shown = self._model.shown()
        for source in reversed(shown[: shown.index(at)]):
            column = self._model.columns[source]
            if cells is not None and cells[column.name] not in (None, ""):
                return source if self._model.are_words(source) else None
        return None

    def _underline(self, painter: QPainter, room: QRectF, text: str, row: int, *, is_right: bool) -> None:
        """Show that a figure can be opened."""
        width = min(width_of(text, self.weight(row)), room.width())
        left = room.right() - width if is_right else room.x()
        painter.fillRect(QRectF(left, room.center().y() + 8, width, 1), colour(tokens().accent))
