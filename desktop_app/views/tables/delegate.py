"""The one delegate of all tables: ground, hairline, the bar of the selection; the column's style paints the rest."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.cell_style import PADDING, CellPaint, RowTone
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table_model import table_model

Index = QModelIndex | QPersistentModelIndex
ToneOf = Callable[[TableRow], RowTone]

_BAR = 3


def always_normal(_row: TableRow) -> RowTone:
    """Call every row ordinary."""
    return RowTone.NORMAL


class Delegate(QStyledItemDelegate):
    """Paints cells. It asks nothing of the books and lays out no document; `tone_of` says how loud a row is."""

    def __init__(self, parent: QObject, tone_of: ToneOf = always_normal) -> None:
        super().__init__(parent)
        self._tone_of = tone_of
        self.hovered_row = -1
        self.first_section: Callable[[], int] = lambda: 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        now = tokens()
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = option.widget.hasFocus()
        if selected:
            painter.fillRect(rect, colour(now.soft if focused else now.soft_idle))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, colour(now.hover))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour(now.line))
        if selected and focused and index.column() == self.first_section():
            painter.fillRect(rect.x(), rect.y(), _BAR, rect.height(), colour(now.accent))
        self._paint_content(painter, rect, index)

    def _paint_content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        model = table_model(index)
        row = model.row_at(index.row())
        if row is None:
            return
        column = model.columns[index.column()]
        room = QRectF(rect).adjusted(PADDING, 0, -PADDING, -1)
        repeats = model.repeats(index.row(), column)
        column.style.paint(CellPaint(painter, room, row, column.name, self._tone_of(row), repeats))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the room that nothing is cut in."""
        model = table_model(index)
        column = model.columns[index.column()]
        row = model.row_at(index.row())
        needed = 0.0 if row is None else column.style.needed_width(row, column.name)
        return QSize(
            max(column.least_width(), round(needed + 0.5) + column.style.slot() + 2 * PADDING), option.rect.height()
        )

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole text where it was cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = self.whole_text(index, option.rect.width())
        if text:
            QToolTip.showText(event.globalPos(), as_tooltip(text), view)
        else:
            QToolTip.hideText()
        return True

    def whole_text(self, index: Index, width: int) -> str:
        """Give the text of a cell that is cut at a width, "" where nothing is cut."""
        model = table_model(index)
        row, column = model.row_at(index.row()), model.columns[index.column()]
        if row is None or column.style.needed_width(row, column.name) <= width - 2 * PADDING - column.style.slot():
            return ""
        return column.style.text(row, column.name)
