"""Cells of amounts, balances and dates: digits in line, never cut, plain in a copy."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt

from desktop_app.accounting.money import plain, rupees
from desktop_app.views.controls.date_typing import written, written_short
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, SMALL, TextStyle, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.cell_style import CellPaint, CellStyle, RowTone
from desktop_app.views.tables.rows import TableRow

DASH = "\u2013"
MINUS = "\u2212"
MONEY_SAMPLE = "88,88,88,888.88"
_WIDE_DAYS = (date(2025, 8, 28), date(2025, 4, 28))  # the widest in English, and in Hindi

_SIDE_SLOT = 20
_SIDE = TextStyle(CAPTION.points)


@dataclass(frozen=True, slots=True)
class MoneyCell(CellStyle):
    """An amount: right aligned, grouped as in India; `zero` stands for nothing, "" where the cell does not apply."""

    zero: str = DASH
    sample: str = MONEY_SAMPLE
    align: ClassVar[Qt.AlignmentFlag] = RIGHT
    heaviest: ClassVar[TextStyle] = BODY_STRONG

    def text(self, row: TableRow, name: str) -> str:
        """Give the amount."""
        paise = row[name]
        if paise is None:
            return ""
        return self.zero if paise == 0 else shown_paise(paise)

    def copied(self, row: TableRow, name: str) -> str:
        """Give the amount as a spreadsheet reads it."""
        paise = row[name]
        return plain(paise) if isinstance(paise, int) else ""

    def samples(self) -> tuple[str, ...]:
        """Give the largest amount."""
        return (self.sample,)

    def paint(self, cell: CellPaint) -> None:
        """Paint the amount; nothing is faint."""
        text = self.text(cell.row, cell.name)
        ink = tokens().text3 if text == DASH else cell.ink
        draw_text(cell.painter, cell.rect, text, cell.weight(BODY), ink, align=RIGHT)


@dataclass(frozen=True, slots=True)
class BalanceCell(CellStyle):
    """A running balance, debits positive: digits in line, Dr or Cr in a slot of its own."""

    sample: str = MONEY_SAMPLE
    align: ClassVar[Qt.AlignmentFlag] = RIGHT
    heaviest: ClassVar[TextStyle] = BODY_STRONG

    def text(self, row: TableRow, name: str) -> str:
        """Give amount and side."""
        paise = row[name]
        return "" if not isinstance(paise, int) else f"{rupees(abs(paise))} {side(paise)}".rstrip()

    def copied(self, row: TableRow, name: str) -> str:
        """Give the balance as a spreadsheet reads it, credits negative."""
        paise = row[name]
        return plain(paise) if isinstance(paise, int) else ""

    def samples(self) -> tuple[str, ...]:
        """Give the largest balance."""
        return (self.sample,)

    def slot(self) -> int:
        """Keep room for Dr or Cr."""
        return _SIDE_SLOT

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of the digits."""
        return width_of(rupees(abs(row[name] or 0)), self.heaviest)

    def paint(self, cell: CellPaint) -> None:
        """Paint digits and side."""
        paise = cell.row[cell.name]
        if not isinstance(paise, int):
            return
        digits = cell.rect.adjusted(0, 0, -_SIDE_SLOT, 0)
        draw_text(cell.painter, digits, rupees(abs(paise)), cell.weight(BODY), cell.ink, align=RIGHT)
        slot = QRectF(cell.rect.right() - _SIDE_SLOT + 4, cell.rect.y() + 1, _SIDE_SLOT, cell.rect.height())
        draw_text(cell.painter, slot, side(paise), SMALL if cell.tone is RowTone.STRONG else _SIDE, tokens().text3)


@dataclass(frozen=True, slots=True)
class DateCell(CellStyle):
    """A date. With `once` a repeated one stays empty on screen; without `with_year` the chips must name the year."""

    once: bool = False
    with_year: bool = True

    def text(self, row: TableRow, name: str) -> str:
        """Give the date as people read it."""
        day = row[name]
        return shown_day(day, with_year=self.with_year) if isinstance(day, date) else ""

    def copied(self, row: TableRow, name: str) -> str:
        """Give the date as a spreadsheet reads it."""
        day = row[name]
        return day.isoformat() if isinstance(day, date) else ""

    def samples(self) -> tuple[str, ...]:
        """Give the widest date."""
        return day_samples(with_year=self.with_year)

    def paint(self, cell: CellPaint) -> None:
        """Paint the date unless the row before has it."""
        if not (self.once and cell.repeats):
            text = self.text(cell.row, cell.name)
            draw_text(cell.painter, cell.rect, text, cell.weight(BODY), cell.ink)


def shown_paise(paise: object) -> str:
    """Write an amount for a screen, with a true minus sign."""
    return rupees(paise).replace("-", MINUS) if isinstance(paise, int) else ""


def shown_day(day: date, *, with_year: bool = True) -> str:
    """Write a date for a screen."""
    return written(day) if with_year else written_short(day)


def day_samples(*, with_year: bool) -> tuple[str, ...]:
    """Give the widest dates."""
    return tuple(shown_day(day, with_year=with_year) for day in _WIDE_DAYS)


def side(paise: int) -> str:
    """Say on which side a balance stands."""
    return "" if paise == 0 else "Dr" if paise > 0 else "Cr"
