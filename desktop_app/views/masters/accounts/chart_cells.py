"""Cells of the chart: headings are strong, what stands under one is set in, a heading holds nothing."""

from dataclasses import dataclass, replace

from desktop_app.views.look.fonts import BODY
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.amount_cells import DASH, BalanceCell
from desktop_app.views.tables.cell_style import CellPaint, RowTone
from desktop_app.views.tables.cells import NameCell, NumberCell
from desktop_app.views.tables.rows import TableRow

_STEP = 16


@dataclass(frozen=True, slots=True)
class ChartCodeCell(NumberCell):
    """A code; that of a heading is strong."""

    def beside(self) -> tuple[str, ...]:
        """Name the column that tells a heading."""
        return ("is_posting",)

    def paint(self, cell: CellPaint) -> None:
        """Paint the code."""
        NumberCell.paint(self, _as_heading(cell))


@dataclass(frozen=True, slots=True)
class ChartNameCell(NameCell):
    """A name, set in by a step where it stands under a heading."""

    def beside(self) -> tuple[str, ...]:
        """Name the columns that tell a heading and what stands under one."""
        return ("heading", "is_posting")

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of the name behind its step."""
        return NameCell.needed_width(self, row, name) + _step(row)

    def paint(self, cell: CellPaint) -> None:
        """Paint the name."""
        shown = _as_heading(cell)
        NameCell.paint(self, replace(shown, rect=cell.rect.adjusted(_step(cell.row), 0, 0, 0)))


@dataclass(frozen=True, slots=True)
class ChartBalanceCell(BalanceCell):
    """What an account holds; nothing for a heading, a dash for nil."""

    def beside(self) -> tuple[str, ...]:
        """Name the column that tells a heading."""
        return ("is_posting",)

    def text(self, row: TableRow, name: str) -> str:
        """Give amount and side."""
        if not row["is_posting"]:
            return ""
        return BalanceCell.text(self, row, name) if row[name] else DASH

    def paint(self, cell: CellPaint) -> None:
        """Paint it; nothing is faint."""
        if cell.row["is_posting"] and cell.row[cell.name]:
            BalanceCell.paint(self, cell)
        elif cell.row["is_posting"]:
            digits = cell.rect.adjusted(0, 0, -self.slot(), 0)
            draw_text(cell.painter, digits, DASH, BODY, tokens().text3, align=RIGHT)


def _step(row: TableRow) -> float:
    return _STEP if row["heading"] else 0


def _as_heading(cell: CellPaint) -> CellPaint:
    is_heading = not cell.row["is_posting"] and cell.tone is RowTone.NORMAL
    return replace(cell, tone=RowTone.STRONG) if is_heading else cell
