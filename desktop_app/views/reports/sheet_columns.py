"""The columns of a report on the screen, made of nothing but their kinds: how cells look, how wide they must be.

columns = sheet_columns(sheet.columns)              # of a sheet: all of them, in its order
columns = paged_columns(report, leads=True)         # of a register: those shown at first, the others when asked for
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop_app.accounting.money import plain
from desktop_app.reports.general_ledger import BALANCE, LedgerReport
from desktop_app.reports.report import Report
from desktop_app.reports.table import Column, Kind
from desktop_app.views.controls.wording import percent
from desktop_app.views.language import words_of
from desktop_app.views.tables.amount_cells import BalanceCell, DateCell, MoneyCell, shown_day
from desktop_app.views.tables.cell_style import CellStyle
from desktop_app.views.tables.cells import CountCell, FlagCell, LinkCell, NumberCell, RateCell, TextCell, style_of
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.rows import TableRow

_AMOUNT_SAMPLE = "88,888.88"  # wider ones widen their column
_NUMBER_SAMPLE = "88888"
_TEXT_STRETCH = 1
_LEAST_TEXT, _LEAST_PAGED_TEXT = 64, 110
_NUMBER = "number"  # ends the name of a document's own number


@dataclass(frozen=True, slots=True)
class StoredDateCell(DateCell):
    """A date, also where it stands as it is stored: 2025-08-20."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the date as people read it."""
        day = _day(row[name])
        return shown_day(day) if isinstance(day, date) else str(day or "")

    def copied(self, row: TableRow, name: str) -> str:
        """Give the date as a spreadsheet reads it."""
        day = _day(row[name])
        return day.isoformat() if isinstance(day, date) else str(day or "")


@dataclass(frozen=True, slots=True)
class FewCell(CountCell):
    """A count that may be missing; where it is none the cell does not apply."""

    def samples(self) -> tuple[str, ...]:
        """Give a small count: larger ones widen the column."""
        return ("888",)


@dataclass(frozen=True, slots=True)
class KnownRateCell(RateCell):
    """A rate that may be missing; where it is the cell does not apply."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the percentage."""
        return "" if row[name] is None else percent(row[name])

    def copied(self, row: TableRow, name: str) -> str:
        """Give the percentage as a spreadsheet reads it."""
        return "" if row[name] is None else plain(row[name])


@dataclass(frozen=True, slots=True)
class KnownFlagCell(FlagCell):
    """Yes or No, or nothing where nobody knows."""

    def text(self, row: TableRow, name: str) -> str:
        """Give the word."""
        return "" if row[name] is None else FlagCell.text(self, row, name)


def sheet_columns(columns: Sequence[Column]) -> tuple[TableColumn, ...]:
    """Make the columns of a sheet."""
    return tuple(_column(column, _LEAST_TEXT, sortable=False) for column in columns if column.kind is not Kind.KEY)


def paged_columns(report: Report[Any], *, leads: bool) -> tuple[TableColumn, ...]:
    """Make the columns of a register; where its rows lead anywhere the first number is a link."""
    known = {column.name: column for column in report.columns}
    shown = [known[name] for name in report.shown if name in known]
    chosen = [_column(column, _LEAST_PAGED_TEXT, sortable=column.name != BALANCE) for column in shown]
    if isinstance(report, LedgerReport):
        chosen = [replace(each, style=_BALANCE) if each.name == BALANCE else each for each in chosen]
    if leads:
        numbers = [at for at, each in enumerate(chosen) if isinstance(each.style, NumberCell)]
        named = [at for at in numbers if chosen[at].name.endswith(_NUMBER)]
        for at in (named or numbers)[:1]:
            link = chosen[at]
            chosen[at] = replace(link, style=LinkCell(sample=_NUMBER_SAMPLE))
    return register_columns(report, chosen)


def summed_names(columns: Sequence[Column]) -> tuple[str, ...]:
    """Name the columns that are added up; a running balance is of its line alone."""
    return tuple(column.name for column in columns if column.kind is Kind.MONEY and column.name != BALANCE)


def _column(column: Column, least: int, *, sortable: bool) -> TableColumn:
    style = _STYLES.get(column.kind, lambda: style_of(column.kind))()
    is_text = column.kind is Kind.TEXT
    return TableColumn(
        column.name,
        words_of(column.heading, column.means),
        style,
        stretch=_TEXT_STRETCH if is_text else 0,
        sortable=sortable,
        least=least,
    )


_BALANCE = BalanceCell(sample=_AMOUNT_SAMPLE)
_STYLES: dict[Kind, Callable[[], CellStyle]] = {
    Kind.TEXT: TextCell,
    Kind.NUMBER: lambda: NumberCell(sample=_NUMBER_SAMPLE),
    Kind.MONEY: lambda: MoneyCell(sample=_AMOUNT_SAMPLE),
    Kind.DATE: StoredDateCell,
    Kind.COUNT: FewCell,
    Kind.RATE: KnownRateCell,
    Kind.FLAG: KnownFlagCell,
}


def _day(cell: object) -> object:
    """Give a cell as a date where it is one."""
    if not isinstance(cell, str):
        return cell
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return cell
