"""What every figure of a report opens, and whether it adds up: walked on whatever book is read."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.general_ledger import LedgerQuery, ledger_totals
from desktop_app.reports.made_of import ADDED, with_ways
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.sheet import Detail, LedgerLines, Line, LineKind, MadeOf, Opens
from desktop_app.repositories.books import Reading
from desktop_app.views.reports.shown_report import ShownSheet, read_report
from desktop_app.views.reports.words import first_request

TOTALS = {LineKind.SUBTOTAL, LineKind.TOTAL}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report: its line, its column, and what it opens."""

    report: str
    line: Line
    column: str
    amount: int
    opens: Opens | None

    def __str__(self) -> str:
        return f"{self.report} {self.column} of {self.line.cells}"


def figures_of(reading: Reading, report: NamedReport, *, patient: str, today: date) -> Iterator[Figure]:
    """Give every amount and count of a report that is not nothing, as its screen asks for it at first."""
    request = first_request(report, today)
    if report.required:
        request = replace(request, patient=patient)
    sheet = report.sheet(reading, request)
    for line in with_ways(report, request, sheet.columns, tuple(sheet.each_line())):
        for column, cell in zip(sheet.columns, line.cells, strict=True):
            if column.kind in ADDED and isinstance(cell, int) and cell:
                opens = line.cells_open.get(column.name, line.opens)
                yield Figure(report.name, line, column.name, cell, opens)


def adds_up(reading: Reading, figure: Figure) -> bool:
    """Tell whether what a figure opens comes to it; a record is the document itself."""
    opens, amount = figure.opens, abs(figure.amount)
    if isinstance(opens, MadeOf):
        *lines, total = opens.sheet(reading).lines
        parts = [cell for line in lines if isinstance(cell := line.cells[-1], int)]
        return total.cells[-1] == sum(parts) == figure.amount
    if isinstance(opens, LedgerLines):
        totals = ledger_totals(reading, LedgerQuery(**asdict(opens)))
        debit, credit = totals.debit_paise, totals.credit_paise
        return amount in {debit, credit, abs(debit - credit)}
    if isinstance(opens, Detail):
        shown = read_report(REPORTS[opens.name], opens.request, reading)
        if not isinstance(shown, ShownSheet):
            return amount in {shown.count, *shown.totals.values()}
        lines = [line for line in (*shown.lines, shown.total) if line is not None and line.kind in TOTALS]
        return amount in {abs(cell) for line in lines for cell in line.cells if isinstance(cell, int)}
    return True
