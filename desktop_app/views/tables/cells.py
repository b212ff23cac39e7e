"""Cells of words: texts, names, document numbers, links, counts, flags; and the plain style of every kind of column.

Styles are small frozen values, one a column; they hold no data. Amounts and dates are in `amount_cells`, states in
`mark_cells`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from desktop_app.accounting.money import plain
from desktop_app.reports.table import Cell, Kind
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.wording import percent
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, SMALL, TextStyle, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.amount_cells import DASH, DateCell, MoneyCell
from desktop_app.views.tables.cell_style import CellPaint, CellStyle
from desktop_app.views.tables.rows import TableRow

NUMBER_SAMPLE = "PL/25-26/00000"

_NAME_SHARE = 0.64
_PART_GAP = 7


@dataclass(frozen=True, slots=True)
class TextCell(CellStyle):
    """Somebody's words; they yield where there is no room."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the text on one line."""
        return one_line(_text(row[name]))


@dataclass(frozen=True, slots=True)
class NameCell(CellStyle):
    """A patient's name: a little heavier than what stands beside it."""

    heaviest: ClassVar[TextStyle] = BODY_MEDIUM

    def text(self, row: TableRow, name: str) -> str:
        """Give the name on one line."""
        return one_line(_text(row[name]))

    def paint(self, cell: CellPaint) -> None:
        """Paint the name."""
        text = self.text(cell.row, cell.name)
        draw_text(cell.painter, cell.rect, text, cell.weight(BODY_MEDIUM), cell.ink, elide=True)


@dataclass(frozen=True, slots=True)
class NumberCell(CellStyle):
    """A document number, a code or a phone: never cut. `missing` stands where there is none yet, as Draft."""

    sample: str = NUMBER_SAMPLE
    missing: str = ""

    def text(self, row: TableRow, name: str) -> str:
        """Give the number."""
        return one_line(_text(row[name])) or self.missing

    def copied(self, row: TableRow, name: str) -> str:
        """Give the number as it is."""
        return self.text(row, name)

    def samples(self) -> tuple[str, ...]:
        """Give the longest number."""
        return (self.sample,)


@dataclass(frozen=True, slots=True)
class LinkCell(NumberCell):
    """A number that leads to its document; the table emits `link_followed` where it is pressed."""

    def leads(self, row: TableRow, name: str) -> bool:
        """Tell whether the cell leads anywhere; a number that does not is one like any other."""
        return bool(row[name])

    def paint(self, cell: CellPaint) -> None:
        """Paint the number as a link."""
        ink = tokens().accent if self.leads(cell.row, cell.name) else cell.ink
        draw_text(cell.painter, cell.rect, self.text(cell.row, cell.name), cell.weight(BODY), ink)


@dataclass(frozen=True, slots=True)
class TwoToneCell(CellStyle):
    """A name and, fainter behind it, particulars: `TwoToneCell(particulars="narration")`."""

    particulars: str

    def name(self, row: TableRow, column: str) -> str:
        """Give the name, on one line."""
        return one_line(_text(row[column]))

    def behind(self, row: TableRow) -> str:
        """Give the particulars, on one line."""
        return one_line(_text(row[self.particulars]))

    def text(self, row: TableRow, name: str) -> str:
        """Give both on one line."""
        return one_line(f"{self.name(row, name)}  {self.behind(row)}")

    def beside(self) -> tuple[str, ...]:
        """Name the column of the particulars."""
        return (self.particulars,)

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of both."""
        return width_of(self.name(row, name), BODY) + _PART_GAP + width_of(self.behind(row), SMALL)

    def paint(self, cell: CellPaint) -> None:
        """Paint both; the name yields at its share of the cell."""
        name = self.name(cell.row, cell.name)
        taken = 0.0
        if name:
            most = QRectF(cell.rect)
            most.setWidth(cell.rect.width() * _NAME_SHARE)
            taken = draw_text(cell.painter, most, name, cell.weight(BODY), cell.ink, elide=True) + _PART_GAP
        rest = cell.rect.adjusted(taken, 0, 0, 0)
        draw_text(cell.painter, rest, self.behind(cell.row), SMALL, tokens().text3, elide=True)


@dataclass(frozen=True, slots=True)
class CountCell(CellStyle):
    """A number of things, right aligned; `zero` stands for none."""

    zero: str = "0"
    align: ClassVar[Qt.AlignmentFlag] = RIGHT

    def text(self, row: TableRow, name: str) -> str:
        """Give the count."""
        return self.zero if row[name] == 0 else _text(row[name])

    def copied(self, row: TableRow, name: str) -> str:
        """Give the number as it is."""
        return _text(row[name])

    def samples(self) -> tuple[str, ...]:
        """Give the largest count."""
        return ("88888",)


@dataclass(frozen=True, slots=True)
class RateCell(CountCell):
    """A rate in basis points as a percentage: 1800 is 18%; a dash for none."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the percentage."""
        return percent(row[name]) if row[name] else DASH

    def copied(self, row: TableRow, name: str) -> str:
        """Give the percentage as a spreadsheet reads it."""
        return plain(row[name] or 0)

    def samples(self) -> tuple[str, ...]:
        """Give the longest rate there is."""
        return ("88.88%",)


@dataclass(frozen=True, slots=True)
class WordCell(CellStyle):
    """The word for what is stored as a code: `WordCell(kind_word)`."""

    say: Callable[[str], str]

    def text(self, row: TableRow, name: str) -> str:
        """Give the word."""
        return self.say(_text(row[name]))


@dataclass(frozen=True, slots=True)
class FlagCell(CellStyle):
    """Yes or No."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the word."""
        translate = QCoreApplication.translate
        return translate("tables", "Yes") if row[name] else translate("tables", "No")

    def samples(self) -> tuple[str, ...]:
        """Give the longer word."""
        return ("Yes",)


def style_of(kind: Kind) -> CellStyle:
    """Give the plain style of a kind."""
    styles: dict[Kind, Callable[[], CellStyle]] = {
        Kind.NUMBER: NumberCell,
        Kind.PHONE: lambda: NumberCell(sample="+91 98888 88888"),
        Kind.DATE: DateCell,
        Kind.MONEY: MoneyCell,
        Kind.COUNT: CountCell,
        Kind.RATE: RateCell,
        Kind.FLAG: FlagCell,
    }
    return styles.get(kind, TextCell)()


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
