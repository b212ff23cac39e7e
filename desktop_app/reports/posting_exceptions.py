"""Posting exceptions: credit notes that one ledger has and the other has not, or whose rows contradict them.

What the program posts is in both ledgers or in none; an import may bring a half. The note's own screen says the same of
each: both go by accounting/note_agreement.py.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, null, select

from desktop_app.accounting.note_agreement import CONTRADICTED, LedgerRow, NoteFacts, NoteRows, what_is_missing
from desktop_app.records.accounts import AccountRole
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import AREntry
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, Record, Sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit, constant

COLUMNS = (
    Column("number", "Credit Note No", Kind.NUMBER),
    Column("date", "Date", Kind.DATE),
    Column("amount", "Amount", Kind.MONEY),
    Column("has_entry", "AR Entry?", Kind.FLAG),
    Column("has_transaction", "GL Transaction?", Kind.FLAG),
    Column("is_flagged", "Flag", Kind.FLAG),
    Column("diagnosis", "Diagnosis", Kind.TEXT),
    Column("action", "Suggested Action", Kind.TEXT),
)
COMPLETE = "Complete posting: what is there is kept, what is missing is added"
COMPARE = "Compare the rows under Tools, Check the books, and correct them where they were imported from"


@dataclass(frozen=True, slots=True)
class _Note:
    credit_note_id: int
    number: str | None
    on: date
    total_paise: int
    patient_id: int
    branch_id: int | None
    status: str
    gl_posted: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of either ledger; `kind` and `link` are its entry type and transaction, or its event and None."""

    credit_note_id: int
    key: int
    patient_id: int
    on: date
    branch_id: int
    credit_paise: int
    kind: str
    link: int | None


_NOTES = (
    select(
        CreditNote.credit_note_id,
        CreditNote.credit_note_number,
        CreditNote.credit_note_date,
        CreditNote.total_paise,
        CreditNote.patient_id,
        func.coalesce(CreditNote.branch_id, Plan.branch_id, Invoice.branch_id),
        CreditNote.status,
        CreditNote.gl_posted,
    )
    .join(Invoice, Invoice.invoice_id == CreditNote.original_invoice_id)
    .outerjoin(Plan, Plan.plan_id == CreditNote.plan_id)
    .where(CreditNote.credit_note_date <= bindparam("as_of", type_=CreditNote.credit_note_date.type))
    .order_by(CreditNote.credit_note_date, CreditNote.credit_note_id)
)
_ENTRIES = (
    select(
        AREntry.reference_id,
        AREntry.entry_id,
        AREntry.patient_id,
        AREntry.transaction_date,
        AREntry.branch_id,
        AREntry.credit_paise,
        AREntry.control + " " + AREntry.entry_type,
        AREntry.gl_transaction_id,
    )
    .where(AREntry.reference_type == constant("credit_note"))
    .order_by(AREntry.entry_id)
)
_CREDITED = (
    select(func.coalesce(func.sum(GLEntry.credit_paise - GLEntry.debit_paise), 0))
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(
        AccountRole.role == "AR_CONTROL",
        GLEntry.transaction_id == GLTransaction.transaction_id,
        GLEntry.patient_id == CreditNote.patient_id,
    )
    .correlate(GLTransaction, CreditNote)
    .scalar_subquery()
)
_TRANSACTIONS = (
    select(
        CreditNote.credit_note_id,
        GLTransaction.transaction_id,
        CreditNote.patient_id,
        GLTransaction.transaction_date,
        GLTransaction.branch_id,
        _CREDITED,
        GLTransaction.event,
        null(),
    )
    .join(CreditNote, CreditNote.credit_note_id == GLTransaction.source_document_id)
    .where(GLTransaction.source_document_type == constant("credit_note"))
    .order_by(GLTransaction.transaction_id)
)
_POSTING = {"AR credit_note", "post"}
Rows = Mapping[int, list[_Row]]


def lines(unit: Unit, as_of: date, branch_id: int | None = None) -> tuple[Line, ...]:
    """Give the notes dated up to a day, as lines of COLUMNS, that are half posted or contradicted; oldest first."""
    entries, transactions = _by_note(unit.all(_Row, _ENTRIES)), _by_note(unit.all(_Row, _TRANSACTIONS))
    found = (
        _line(note, entries.get(note.credit_note_id, []), transactions.get(note.credit_note_id, []))
        for note in unit.all(_Note, _NOTES, as_of=as_of)
        if branch_id in (None, note.branch_id)
    )
    return tuple(line for line in found if line is not None)


def _by_note(rows: tuple[_Row, ...]) -> Rows:
    found = defaultdict(list)
    for row in rows:
        found[row.credit_note_id].append(row)
    return found


def _line(note: _Note, entries: list[_Row], transactions: list[_Row]) -> Line | None:
    """Give what is wrong with a note; None for a note that is whole, or a draft."""
    has_entry = any(row.kind in _POSTING for row in entries)
    has_transaction = any(row.kind in _POSTING for row in transactions)
    parts = (note.status != "draft", note.number is not None, bool(note.gl_posted), has_entry, has_transaction)
    contradiction = _contradiction(note, entries, transactions)
    if contradiction is not None:
        diagnosis, action = f"{CONTRADICTED}: {contradiction}", COMPARE
    elif any(parts) != all(parts):
        diagnosis = what_is_missing(
            has_entry=has_entry, has_transaction=has_transaction, is_flagged=bool(note.gl_posted)
        )
        action = COMPARE if note.status == "reversed" else COMPLETE
    else:
        return None
    cells = (note.number, note.on, note.total_paise, has_entry, has_transaction, note.gl_posted, diagnosis, action)
    return Line(cells, opens=Record("credit_note", note.credit_note_id))


def _contradiction(note: _Note, entries: list[_Row], transactions: list[_Row]) -> str | None:
    """Say why posting would refuse the rows; a reversed note has two of each, and is not posted."""
    if note.status == "reversed":
        return None
    rows = NoteRows(
        entries=[_ledger_row(row) for row in entries],
        transactions=[_ledger_row(row) for row in transactions],
        linked_to=[row.link for row in entries],
        is_flagged=bool(note.gl_posted),
    )
    return rows.contradiction(NoteFacts(note.patient_id, note.on, note.branch_id, note.total_paise))


def _ledger_row(row: _Row) -> LedgerRow:
    facts = NoteFacts(row.patient_id, row.on, row.branch_id, row.credit_paise)
    return LedgerRow(row.key, facts, is_posting=row.kind in _POSTING)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request.last_day(unit), request.branch_id(unit)))


REPORTS = (
    NamedReport(
        name="posting-exceptions",
        title="Posting exceptions",
        group=Group.CREDITS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.BRANCH}),
        read=_sheet,
    ),
)
