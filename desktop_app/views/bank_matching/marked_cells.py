"""Cells of a statement as it is understood: a row that is not shows what the bank wrote, its wrong cells with a cross.

TableColumn("on", words("Date"), DayCell())     # the row's `wrong` names the wrong cells, parted by blanks
"""

from typing import Any

from desktop_app.reports.csv_file import guarded
from desktop_app.views.controls.labels import one_line
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cell_style import CellPaint, CellStyle
from desktop_app.views.tables.cells import CountCell
from desktop_app.views.tables.rows import TableRow

WRONG = "wrong"
_SIGN_GAP = 4
_LONGEST = 18  # characters of what the bank wrote; why it is refused repeats it at length


class _MarkedCell(CellStyle):
    """What a cell is where it is understood comes from the style that this is mixed into."""

    def text(self, row: TableRow, name: str) -> str:
        """Give what is understood, else what the bank wrote."""
        value: Any = row[name]
        return one_line(value)[:_LONGEST] if isinstance(value, str) else super().text(row, name)  # type: ignore[safe-super]

    def copied(self, row: TableRow, name: str) -> str:
        """Give all that the bank wrote, where that is what is shown."""
        value = row[name]
        return guarded(value) if isinstance(value, str) else super().copied(row, name)

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of the text, and of the cross before it."""
        width = width_of(self.text(row, name), BODY_MEDIUM)
        return width + scaled(IN_CELL) + _SIGN_GAP if _is_wrong(row, name) else width

    def paint(self, cell: CellPaint) -> None:
        """Paint what is wrong loudly, after a cross."""
        text, ink, style = self.text(cell.row, cell.name), cell.ink, cell.weight(BODY)
        room = cell.rect
        if _is_wrong(cell.row, cell.name):
            ink, style = tokens().bad, BODY_MEDIUM
            taken = self.needed_width(cell.row, cell.name) if self.align == RIGHT else room.width()
            room = room.adjusted(max(0.0, room.width() - taken), 0, 0, 0)
            draw_icon(cell.painter, room, "cross", ink, scaled(IN_CELL))
            room = room.adjusted(scaled(IN_CELL) + _SIGN_GAP, 0, 0, 0)
        draw_text(cell.painter, room, text, style, ink, align=self.align)


class RowCell(_MarkedCell, CountCell):
    """The number of a row of the file; it is marked where the row is wrong as a whole."""


class DayCell(_MarkedCell, DateCell):
    """The day."""


class AmountCell(_MarkedCell, MoneyCell):
    """An amount."""


def _is_wrong(row: TableRow, name: str) -> bool:
    return name in row[WRONG].split()
