"""Output tax month by month and rate by rate, as documents and advances make it, and what its accounts moved.

What the returns tell and what the output tax accounts moved by the same documents differ by nothing. Payments of the
tax, set-offs and opening balances move the accounts, too; they stand in a line of their own. Months are told whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.calendar import month_in_words, month_of
from desktop_app.accounting.posting import Role
from desktop_app.reports.gst_summary_parts import (
    COLUMN_OF,
    DOCUMENTS,
    OTHERS,
    Days,
    Happened,
    of_accounts,
    of_difference,
    of_documents,
)
from desktop_app.reports.gstr1 import LINES
from desktop_app.reports.made_of import Asked, lines_of
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.statement_columns import year_start
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.gst_advances import AdvanceTotal, advance_totals
from desktop_app.repositories.gst_supplies import SupplyTotal, supply_totals
from desktop_app.repositories.tax_accounts import OUTPUT, output_moves
from desktop_app.repositories.unit import Unit

NAME, TITLE = "gst-summary", "GST summary"
_AMOUNTS = (
    Column("taxable", "Taxable Value", Kind.MONEY),
    Column("cgst", "CGST", Kind.MONEY),
    Column("sgst", "SGST", Kind.MONEY),
    Column("igst", "IGST", Kind.MONEY),
    Column("tax", "Tax", Kind.MONEY),
)
COLUMNS = (
    Column("month", "Month", Kind.TEXT),
    Column("what", "What", Kind.TEXT),
    Column("rate", "Rate", Kind.RATE),
    *_AMOUNTS,
)
OF_DOCUMENTS, OF_ACCOUNTS = "Output tax of documents", "Output tax accounts, by these documents"
OF_OTHERS, DIFFERENCE = "Output tax accounts, by other vouchers", "Difference"
# What a month tells, in this order; True: it was taken back.
_WORDS = {
    ("invoice", False): "Invoices",
    ("invoice", True): "Invoices cancelled",
    ("credit_note", False): "Credit notes",
    ("credit_note", True): "Credit notes reversed",
    ("payment", False): "Advances received",
    ("payment", True): "Advances taken back",
    ("advance_apply", False): "Advances adjusted",
    ("advance_apply", True): "Adjustments undone",
    ("refund", False): "Advances refunded",
    ("refund", True): "Refunds undone",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Taxable value and tax, in paise and with their sign."""

    taxable_paise: int = 0
    cgst_paise: int = 0
    sgst_paise: int = 0
    igst_paise: int = 0

    @property
    def tax_paise(self) -> int:
        """The tax of all kinds."""
        return self.cgst_paise + self.sgst_paise + self.igst_paise

    def __add__(self, other: "Figures") -> "Figures":
        """Add up each of the four."""
        return Figures(
            self.taxable_paise + other.taxable_paise,
            self.cgst_paise + other.cgst_paise,
            self.sgst_paise + other.sgst_paise,
            self.igst_paise + other.igst_paise,
        )


@dataclass(frozen=True, slots=True)
class MonthTax:
    """A month's output tax: by what happened and rate, and what the accounts moved by documents and by others."""

    month: date  # its first day
    by_kind: dict[tuple[str, bool, int], Figures]
    by_documents: dict[str, int]  # by role
    by_others: dict[str, int]

    @property
    def documents(self) -> Figures:
        """What documents and advances come to."""
        return sum(self.by_kind.values(), Figures())


def output_tax(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[MonthTax, ...]:
    """Give the months with output tax from the month of one day to the month of another, both included."""
    days = month_of(first)[0], month_of(last)[1]
    found: dict[str, MonthTax] = {}

    def of(month: str) -> MonthTax:
        return found.setdefault(month, MonthTax(date.fromisoformat(f"{month}-01"), {}, {}, {}))

    for supplied in supply_totals(unit, *days, branch_id=branch_id):
        kind = (supplied.document, supplied.event != "post", supplied.rate_bp)
        of(supplied.month).by_kind[kind] = _figures(supplied)
    for moved in advance_totals(unit, *days, branch_id=branch_id):
        of(moved.month).by_kind[moved.source, bool(moved.is_reversal), moved.rate_bp] = _figures(moved)
    for move in output_moves(unit, *days, branch_id=branch_id):
        side = of(move.month).by_documents if move.by_documents else of(move.month).by_others
        side[move.role] = move.paise
    return tuple(found[month] for month in sorted(found))


def lines(unit: Unit, months: tuple[MonthTax, ...], request: ReportRequest) -> Iterator[Line]:
    """Lay the months out, each with its documents, its accounts and their difference, and all of them in total."""
    account_ids, branch_id = _accounts(unit), request.branch_id(unit)
    for each in months:
        first, last = month_of(each.month)
        ledger = {
            COLUMN_OF[Role(role)]: LedgerLines(account_id=key, dated_from=first, dated_to=last, branch_id=branch_id)
            for role, key in account_ids.items()
        }
        detail = Detail(LINES, ReportRequest(dated_to=last, branch=request.branch))
        yield from _month_lines(each, _Ways(detail, ledger, Days(first, last, branch_id)))
    documents = sum((each.documents for each in months), Figures())
    yield Line(_row("Total", OF_DOCUMENTS, documents), LineKind.TOTAL, cells_open=_of_months(request, OF_DOCUMENTS))
    moved = sum((_of_roles(each.by_documents) for each in months), Figures())
    difference = _row("Total", DIFFERENCE, _difference(documents, moved), is_taxed=False)
    yield Line(difference, LineKind.TOTAL, cells_open=_of_months(request, DIFFERENCE))


def _of_months(request: ReportRequest, what: str) -> dict[str, Opens]:
    """Lead from the figures of a total to those of the months that it adds up."""
    of = (Asked(_read, request), (("what", what),), LineKind.SUBTOTAL)
    return {each.name: MadeOf(("Total", what), each, lines_of, of) for each in _AMOUNTS}


@dataclass(frozen=True, slots=True)
class _Ways:
    """Where the figures of a month lead."""

    detail: Detail
    ledger: Mapping[str, LedgerLines]
    days: Days

    def documents(self, words: tuple[str, ...], happened: Happened | None) -> dict[str, Opens]:
        """Lead to documents and advances of one kind and rate, or to all of them."""
        return {each.name: MadeOf(words, each, of_documents, (self.days, happened)) for each in _AMOUNTS}

    def accounts(self, words: tuple[str, ...], which: str, *, are_all: bool) -> dict[str, Opens]:
        """Lead to what moved the accounts: to their lines in the ledger, where these are all that moved them."""
        taxes = _AMOUNTS[1:]
        moved: dict[str, Opens] = {each.name: MadeOf(words, each, of_accounts, (self.days, which)) for each in taxes}
        return {**moved, **self.ledger} if are_all else moved

    def difference(self, words: tuple[str, ...]) -> dict[str, Opens]:
        """Lead to the two that a difference lies between."""
        of = (self.days, (OF_DOCUMENTS, OF_ACCOUNTS))
        return {each.name: MadeOf(words, each, of_difference, of) for each in _AMOUNTS[1:]}


def _month_lines(of_month: MonthTax, ways: _Ways) -> Iterator[Line]:
    name, detail = month_in_words(of_month.month), ways.detail
    places = list(_WORDS)
    for (source, undone, rate), figures in sorted(
        of_month.by_kind.items(), key=lambda item: (places.index(item[0][:2]), item[0][2])
    ):
        what = _WORDS[source, undone]
        leads = ways.documents((name, what), (source, undone, rate))
        yield Line(_row(name, what, figures, rate=rate), opens=detail, cells_open=leads, level=1)
    documents, moved = of_month.documents, _of_roles(of_month.by_documents)
    all_leads = ways.documents((name, OF_DOCUMENTS), None)
    yield Line(_row(name, OF_DOCUMENTS, documents), LineKind.SUBTOTAL, opens=detail, cells_open=all_leads)
    by_documents, by_others = any(of_month.by_documents.values()), any(of_month.by_others.values())
    leads = ways.accounts((name, OF_ACCOUNTS), DOCUMENTS, are_all=not by_others)
    yield Line(_row(name, OF_ACCOUNTS, moved, is_taxed=False), cells_open=leads)
    if by_others:
        leads = ways.accounts((name, OF_OTHERS), OTHERS, are_all=not by_documents)
        yield Line(_row(name, OF_OTHERS, _of_roles(of_month.by_others), is_taxed=False), cells_open=leads)
    difference = _row(name, DIFFERENCE, _difference(documents, moved), is_taxed=False)
    yield Line(difference, LineKind.SUBTOTAL, cells_open=ways.difference((name, DIFFERENCE)))


def _figures(total: SupplyTotal | AdvanceTotal) -> Figures:
    return Figures(total.taxable_paise, total.cgst_paise, total.sgst_paise, total.igst_paise)


def _of_roles(paise: Mapping[str, int]) -> Figures:
    return Figures(0, *(paise.get(role, 0) for role in OUTPUT))


def _difference(documents: Figures, moved: Figures) -> Figures:
    return Figures(
        0,
        documents.cgst_paise - moved.cgst_paise,
        documents.sgst_paise - moved.sgst_paise,
        documents.igst_paise - moved.igst_paise,
    )


def _row(month: str, what: str, figures: Figures, *, rate: int | None = None, is_taxed: bool = True) -> Row:
    """Make a row; what accounts move has no taxable value."""
    taxable = figures.taxable_paise if is_taxed else None
    return (
        month,
        what,
        rate,
        taxable,
        figures.cgst_paise,
        figures.sgst_paise,
        figures.igst_paise,
        figures.tax_paise,
    )


def _accounts(unit: Unit) -> dict[str, int]:
    found = accounts.mapped(unit, clinic.clinic(unit).hospital_id, OUTPUT)
    return {role: account.account_id for role, account in found.items()}


def _read(unit: Unit, request: ReportRequest) -> Sheet:
    last = request.last_day(unit)
    first = request.dated_from or year_start(last)
    return Sheet.of(COLUMNS, lines(unit, output_tax(unit, first, last, branch_id=request.branch_id(unit)), request))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.GST,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_read,
    ),
)
