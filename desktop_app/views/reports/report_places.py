"""Where a figure leads: to the lines of the ledger, to a record, or to another report.

view.place_wanted.emit(place_of(Record("invoice", 7)))
window.go_to(ReportPlace.of("trial-balance"))           # with what was asked of it last
"""

from dataclasses import dataclass

from desktop_app.reports.named_report import PagedRegister
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, MadeOf, Opens, Record
from desktop_app.views.general_ledger_view.lines_place import LinesPlace
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place

REPORT = "report"
_NOUNS = {"transaction": "journal", "gl_transaction": "journal", "payment": "receipt"}  # those of places, otherwise
_OF_TRANSACTION = ("gl_entry", "transaction_id")  # a line of the ledger is shown by its transaction


@dataclass(frozen=True, slots=True)
class ReportPlace(Place):
    """A report by name, or what one of its figures is made of; without a request it stands as it was left."""

    name: str = ""
    request: ReportRequest | None = None
    spot: tuple[int, int] | None = None  # where the cursor was
    made_of: MadeOf | None = None

    @classmethod
    def of(cls, name: str, request: ReportRequest | None = None) -> "ReportPlace":
        """Give the place of a report."""
        return cls(REPORT, 0, name, request)


def place_of(opens: Opens) -> Place:
    """Give the place that shows what a figure is made of; of which report it is, its screen knows."""
    if isinstance(opens, LedgerLines):
        return LinesPlace.of(opens)
    if isinstance(opens, MadeOf):
        return ReportPlace(REPORT, 0, made_of=opens)
    if isinstance(opens, Detail):
        return ReportPlace.of(opens.name, opens.request)
    return Place(_NOUNS.get(opens.noun, opens.noun), opens.key)


def place_of_row(register: PagedRegister, row: TableRow) -> Place | None:
    """Give the place of a register's row; None where it leads nowhere."""
    if register.noun is None:
        return None
    entry, transaction = _OF_TRANSACTION
    if register.noun == entry and transaction in row:
        return Place("journal", row[transaction])
    key = row.key if register.key is None else row[register.key]
    return place_of(Record(register.noun, key)) if isinstance(key, int) and key else None
