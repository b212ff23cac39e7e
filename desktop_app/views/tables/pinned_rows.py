"""Rows that stay: the opening balance under the head, totals and closing balance at the foot, in line with the columns.

PinnedRow(self.tr("Total of the period"), {"debit": 35_188_000, "credit": 26_349_800})
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.reports.table import Cell
from desktop_app.views.look.fonts import BODY_STRONG, metrics, width_of
from desktop_app.views.look.painting import draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.cell_style import PADDING, CellPaint, RowTone
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow

_LEAST_HEIGHT = 28
_TELLING = 120  # of a label, where it is cut


@dataclass(frozen=True, slots=True)
class PinnedRow:
    """A label from the left, and cells by the names of their columns; amounts in paise."""

    label: str
    values: Mapping[str, Cell] = field(default_factory=dict)

    def in_words(self, columns: Sequence[TableColumn]) -> str:
        """Read the row out."""
        row = TableRow.of(0, self.values)
        named = [f"{each.heading} {each.style.text(row, each.name)}" for each in columns if each.name in self.values]
        return ", ".join([self.label, *named])


def row_height() -> int:
    """Give the height of such a row, in pixels: as large as text is now."""
    return max(_LEAST_HEIGHT, round(metrics(BODY_STRONG).height()) + 6)


def paint_pinned(
    painter: QPainter, row: PinnedRow, area: QRectF, header: QHeaderView, columns: Sequence[TableColumn]
) -> None:
    """Paint a row into an area, its cells at the places of the header's sections."""
    painter.fillRect(area, colour(tokens().alt))
    cells = TableRow.of(0, row.values)
    taken: list[tuple[float, float]] = []
    for section, column in enumerate(columns):
        if column.name not in row.values or header.isSectionHidden(section):
            continue
        left = header.sectionViewportPosition(section)
        right = left + header.sectionSize(section)
        room = QRectF(left + PADDING, area.y(), header.sectionSize(section) - 2 * PADDING, area.height())
        content = column.style.needed_width(cells, column.name) + column.style.slot()
        taken.append((right - content, right))
        column.style.paint(CellPaint(painter, room, cells, column.name, RowTone.STRONG))
    begin, end = free_room(area.x(), area.right(), taken, width_of(row.label, BODY_STRONG) + 2 * PADDING)
    label = QRectF(begin + PADDING, area.y(), end - begin - 2 * PADDING, area.height())
    draw_text(painter, label, row.label, BODY_STRONG, tokens().text, elide=True)


def free_room(left: float, right: float, taken: Iterable[tuple[float, float]], wanted: float) -> tuple[float, float]:
    """Give the first room between figures where words can be read, else the widest: a figure may stand first."""
    rooms, begin = [], left
    for figure_left, figure_right in sorted(taken):
        rooms.append((begin, min(figure_left, right)))
        begin = max(begin, figure_right)
    rooms.append((begin, right))
    wide = next((room for room in rooms if room[1] - room[0] >= min(wanted, _TELLING)), None)
    return wide or max(rooms, key=lambda room: room[1] - room[0])


class PinnedRows(QWidget):
    """The rows at the foot of a table, under a strong line."""

    def __init__(self, header: QHeaderView, columns: Sequence[TableColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self._header, self._columns = header, columns
        self._rows: tuple[PinnedRow, ...] = ()
        for changed in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            changed.connect(self.update)

    def set_rows(self, rows: Sequence[PinnedRow]) -> None:
        """Show other rows."""
        self._rows = tuple(rows)
        self.update()

    def rows(self) -> tuple[PinnedRow, ...]:
        """Give the rows."""
        return self._rows

    def words(self) -> str:
        """Read the rows out."""
        return "; ".join(row.in_words(self._columns) for row in self._rows)

    def sizeHint(self) -> QSize:
        """Ask for the rows and the line above them."""
        return QSize(0, row_height() * len(self._rows) + bool(self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and the rows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(tokens().alt))
        for number, row in enumerate(self._rows):
            area = QRectF(0, 1 + number * row_height(), self.width(), row_height())
            paint_pinned(painter, row, area, self._header, self._columns)
        painter.fillRect(0, 0, self.width(), 1, colour(tokens().control))
