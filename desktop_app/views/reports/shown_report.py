"""What a reader thread brings of a report: a sheet with all its lines, or a register's question with its totals."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.reports.general_ledger import BALANCE, LedgerQuery, LedgerReport, opening_row
from desktop_app.reports.made_of import with_ways
from desktop_app.reports.named_report import NamedReport, PagedRegister
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Line, LineKind, Sheet
from desktop_app.reports.table import Column, paise
from desktop_app.repositories.books import Reading
from desktop_app.views.reports.sheet_columns import summed_names
from desktop_app.views.reports.sheet_extent import Extent, extent_of


@dataclass(frozen=True, slots=True)
class ShownSheet:
    """A sheet; `total` is its last line where that may stay at the foot."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    total: Line | None
    extent: Extent

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing but totals of nothing."""
        lines = (*self.lines, *([] if self.total is None else [self.total]))
        are_totals = all(line.kind in {LineKind.TOTAL, LineKind.SUBTOTAL} for line in lines)
        return are_totals and not any(isinstance(cell, int) and cell for line in lines for cell in line.cells)


@dataclass(frozen=True, slots=True)
class ShownRegister:
    """A register's question; the rows themselves are read page by page. Of an account's lines `opening` is the balance.

    The totals then have its closing balance.
    """

    register: PagedRegister
    query: Any
    count: int
    totals: Mapping[str, int]
    opening: int | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to see."""
        return not self.count and not self.opening


Shown = ShownSheet | ShownRegister


def read_report(report: NamedReport, request: ReportRequest, reading: Reading) -> Shown:
    """Read a report; refuses what it cannot be asked by."""
    if report.register is not None:
        report.check(reading, request)
        return read_register(report.register, report.register.query(reading, request), reading)
    sheet = report.sheet(reading, request)
    declared = tuple(sheet.each_line())
    lines = declared if report.is_part else with_ways(report, request, sheet.columns, declared)
    totals = [line for line in declared if line.kind is LineKind.TOTAL]
    if len(totals) == 1 and declared[-1] is totals[0] and not _opens(totals[0]):
        return _shown(sheet, lines[:-1], lines[-1])
    return _shown(sheet, lines, None)


def _shown(sheet: Sheet, lines: tuple[Line, ...], total: Line | None) -> ShownSheet:
    return ShownSheet(sheet.columns, lines, total, extent_of(sheet.columns, lines))


def read_register(register: PagedRegister, query: Any, reading: Reading) -> ShownRegister:  # noqa: ANN401 - the report's
    """Read how many rows a query finds and what they come to."""
    report = register.report
    names = summed_names([column for column in report.columns if column.name in report.shown])
    totals = dict(report.totals(reading, query, names)) if names else {}
    opening = _opening(report, query, reading)
    if opening is not None:
        totals[BALANCE] = opening + totals["debit"] - totals["credit"]
    return ShownRegister(register, query, report.count(reading, query), totals, opening)


def _opening(report: Report[Any], query: LedgerQuery, reading: Reading) -> int | None:
    """Give the balance before an account's first line; None where the lines are not those of one account."""
    if not isinstance(report, LedgerReport) or query.account_id is None:
        return None
    row = opening_row(reading, query, report)
    return 0 if row is None else paise(row[1 + [column.name for column in report.columns].index(BALANCE)])


def _opens(line: Line) -> bool:
    return line.opens is not None or bool(line.cells_open)
