"""A patient's statement: every debit and credit with the balance after it; the balance is computed, never stored.

As the subledger has it (COLUMNS), and as the patient reads it (PAPER): what was charged, paid and credited, from an
opening to a closing balance, and below it what that is made of (patient_standing).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from sqlalchemy import Select, and_, func, literal, select

from desktop_app.accounting.posting import Role
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.payments import Payment
from desktop_app.records.receivables import AREntry
from desktop_app.reports import patient_standing
from desktop_app.reports.control_account import control_account
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.patient_standing import PAPER, paper_line
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, Record, Sheet
from desktop_app.reports.subledger_documents import document_name, record_of
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories import patients
from desktop_app.repositories.unit import Unit, constant

NAME = "patient-statement"
TITLE = "Patient statement"
COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("type", "Type", Kind.NUMBER),
    Column("number", "Number", Kind.NUMBER),
    Column("debit", "Debit", Kind.MONEY),
    Column("credit", "Credit", Kind.MONEY),
    Column("balance", "Balance", Kind.MONEY),
)
OPENING = "opening balance"
_MOVED = func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), literal(0))
_PAID = {"payment", "advance_apply", "refund"}  # documents of money; a refund is money paid back


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementQuery:
    """Whose statement, of which days, both included; None: without that end."""

    patient_id: int
    dated_from: date | None = None
    dated_to: date | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    transaction_date: date
    entry_type: str
    reference_type: str
    reference_id: int
    reference_number: str | None
    debit_paise: int
    credit_paise: int
    invoice_number: str | None
    sold: str | None
    mode: str | None
    mode_reference: str | None
    reason: str | None

    @property
    def moved_paise(self) -> int:
        return self.debit_paise - self.credit_paise

    @property
    def description(self) -> str | None:
        """Say what was sold, or how it was paid and for what, or why it was credited."""
        if self.reference_type == "invoice":
            return self.sold
        mode = self.mode.upper() if self.mode == "upi" else self.mode and self.mode.capitalize()
        parts = (self.invoice_number, mode, self.mode_reference, self.reason)
        return ", ".join(part for part in parts if part) or None

    @property
    def amounts(self) -> tuple[int, int, int]:
        """Give charge, payment and credit; what was taken back stands in its own column, below zero."""
        if self.reference_type in _PAID:
            return (0, -self.moved_paise, 0)
        if self.reference_type == "credit_note" or (self.reference_type != "invoice" and self.moved_paise < 0):
            return (0, 0, -self.moved_paise)
        return (self.moved_paise, 0, 0)


_SOLD = (
    select(func.group_concat(InvoiceLine.description, ", "))
    .where(InvoiceLine.invoice_id == AREntry.invoice_id, AREntry.reference_type == constant("invoice"))
    .correlate(AREntry)
    .scalar_subquery()
)


def _of(reference_type: str, key: Any) -> Any:  # noqa: ANN401 - a mapped column, a condition
    return and_(AREntry.reference_type == constant(reference_type), key == AREntry.reference_id)


_ENTRIES: Select[*tuple[Any, ...]] = (
    select(
        AREntry.transaction_date,
        AREntry.entry_type,
        AREntry.reference_type,
        AREntry.reference_id,
        AREntry.reference_number,
        AREntry.debit_paise,
        AREntry.credit_paise,
        Invoice.invoice_number,
        _SOLD,
        func.coalesce(Payment.mode, Refund.mode),
        Payment.reference,
        CreditNote.reason_description,
    )
    .outerjoin(Invoice, Invoice.invoice_id == AREntry.invoice_id)
    .outerjoin(Payment, _of("payment", Payment.payment_id))
    .outerjoin(Refund, _of("refund", Refund.refund_id))
    .outerjoin(CreditNote, _of("credit_note", CreditNote.credit_note_id))
    .order_by(AREntry.transaction_date, AREntry.entry_id)
)


def _of_patient(query: StatementQuery) -> list[Any]:
    return [AREntry.patient_id == query.patient_id, AREntry.control == constant("AR")]


def _opening(unit: Unit, query: StatementQuery) -> int:
    if query.dated_from is None:
        return 0
    earlier = AREntry.transaction_date < query.dated_from
    return int(unit.value(select(_MOVED).where(*_of_patient(query), earlier)))


def _entries(unit: Unit, query: StatementQuery) -> tuple[_Entry, ...]:
    statement = _ENTRIES.where(*_of_patient(query))
    if query.dated_from is not None:
        statement = statement.where(AREntry.transaction_date >= query.dated_from)
    if query.dated_to is not None:
        statement = statement.where(AREntry.transaction_date <= query.dated_to)
    return unit.all(_Entry, statement)


def rows(unit: Unit, query: StatementQuery) -> tuple[Row, ...]:
    """Give the statement as rows of COLUMNS, as they happened; with a first day the balance before it stands first.

    Balances are in paise, what the patient owes positive. Advances are a liability of their own and stand in no row.
    """
    first: list[Row] = []
    if query.dated_from is not None:
        first = [(query.dated_from, OPENING, None, *_sides(_opening(unit, query)))]
    lines: list[Row] = [
        *first,
        *(
            (e.transaction_date, e.entry_type, e.reference_number, e.debit_paise, e.credit_paise)
            for e in _entries(unit, query)
        ),
    ]
    balances = accumulate(paise(debit) - paise(credit) for *_, debit, credit in lines)
    return tuple((*line, balance) for line, balance in zip(lines, balances, strict=True))


def _sides(balance: int) -> tuple[int, int]:
    return (balance, 0) if balance >= 0 else (0, -balance)


def lines(unit: Unit, query: StatementQuery) -> tuple[Line, ...]:
    """Give the statement as lines of PAPER: whose it is, opening, what happened, closing, and what that is made of."""
    patient = patients.patient(unit, query.patient_id)
    day = query.dated_to or unit.today
    entries = _entries(unit, replace(query, dated_to=day))
    opening = _opening(unit, query)
    head = paper_line("Patient", number=patient.mrn, words=patient.full_name, kind=LineKind.HEADING)
    closing = opening + sum(each.moved_paise for each in entries)
    posted = _ledger_lines(unit, query.patient_id, day)
    return (
        replace(head, opens=Record("patient", query.patient_id)),
        _opening_line(query, opening, posted),
        *_moves(entries, opening),
        _closing_line(day, entries, closing, posted),
        *patient_standing.lines(unit, query.patient_id, day, balance_paise=closing),
    )


def _ledger_lines(unit: Unit, patient_id: int, day: date) -> LedgerLines | None:
    account = control_account(unit, Role.AR_CONTROL)
    if account is None:
        return None
    return LedgerLines(account_id=account.account_id, dated_to=day, patient_id=patient_id)


def _moves(entries: Sequence[_Entry], opening: int) -> Iterable[Line]:
    _, *balances = accumulate((each.moved_paise for each in entries), initial=opening)
    for entry, balance in zip(entries, balances, strict=True):
        shown = [amount or None for amount in entry.amounts]
        document = (entry.transaction_date, document_name(entry), entry.reference_number, entry.description)
        yield Line((*document, *shown, balance), opens=record_of(entry))


def _opening_line(query: StatementQuery, balance: int, posted: LedgerLines | None) -> Line:
    first = query.dated_from
    opens = replace(posted, dated_to=first - timedelta(days=1)) if posted and first and first > date.min else None
    return replace(paper_line("Opening balance", on=first, balance=balance, kind=LineKind.SUBTOTAL), opens=opens)


def _closing_line(day: date, entries: Sequence[_Entry], balance: int, posted: LedgerLines | None) -> Line:
    sums = [sum(column) for column in zip((0, 0, 0), *(each.amounts for each in entries), strict=True)]
    cells = (day, "Closing balance", None, None, *sums, balance)
    return Line(cells, LineKind.TOTAL, cells_open={} if posted is None else {"balance": posted})


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    key = request.patient_id(unit) or 0  # required
    query = StatementQuery(patient_id=key, dated_from=request.dated_from, dated_to=request.dated_to)
    return Sheet.of(PAPER, lines(unit, query))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.PATIENTS,
        columns=PAPER,
        parameters=frozenset({Parameter.PERIOD, Parameter.PATIENT}),
        required=frozenset({Parameter.PATIENT}),
        read=_sheet,
    ),
)
