"""The credit note register, with the particulars of rule 53 CGST and what of each note is in the ledgers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, not_, or_, select

from desktop_app.records.clinic import Branch, User
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import AREntry
from desktop_app.reports.group import Group, by_branch, by_month, by_patient, by_value
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import credit_notes_with, finding
from desktop_app.reports.status_counts import StatusCounts
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.gst_supplies import RECIPIENT_GSTIN
from desktop_app.repositories.unit import Unit, constant

HALF_POSTED = "half_posted"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteQuery:
    """Which notes: by date, branch, status (draft, half_posted, posted, reversed), group and search."""

    search: str = ""
    status: str | None = None
    dated_from: date | None = None
    dated_to: date | None = None
    branch_id: int | None = None
    group: Group | None = None


_AR_ENTRY = (
    select(AREntry.entry_id)
    .where(
        AREntry.reference_type == constant("credit_note"),
        AREntry.reference_id == CreditNote.credit_note_id,
        AREntry.entry_type == constant("credit_note"),
    )
    .correlate(CreditNote)
    .scalar_subquery()
)
_GL_TRANSACTION = (
    select(GLTransaction.transaction_id)
    .where(
        GLTransaction.source_document_type == "credit_note",
        GLTransaction.source_document_id == CreditNote.credit_note_id,
        GLTransaction.event == "post",
    )
    .correlate(CreditNote)
    .scalar_subquery()
)
# What makes a note posted; half posted is one of which some are there and others are not.
_PARTS = (
    CreditNote.status != "draft",
    CreditNote.credit_note_number.is_not(None),
    CreditNote.gl_posted == 1,
    _AR_ENTRY.is_not(None),
    _GL_TRANSACTION.is_not(None),
)
IS_WHOLE = and_(*_PARTS)
# The same where all notes are asked: what the ledgers have of any is read once, from their indexes, not for each note.
_WITH_AR_ENTRY = select(AREntry.reference_id).where(
    AREntry.control.in_((constant("AR"), constant("ADV"))),  # there are no others; the index begins with it
    AREntry.reference_type == constant("credit_note"),
    AREntry.entry_type == constant("credit_note"),
)
_WITH_GL_TRANSACTION = select(GLTransaction.source_document_id).where(
    GLTransaction.source_document_type == constant("credit_note"),
    GLTransaction.source_document_id.is_not(None),
    GLTransaction.event == constant("post"),
)
IS_ONE_OF_THE_WHOLE = and_(
    *_PARTS[:-2],
    CreditNote.credit_note_id.in_(_WITH_AR_ENTRY),
    CreditNote.credit_note_id.in_(_WITH_GL_TRANSACTION),
)
_IS_HALF_POSTED = and_(or_(*_PARTS), not_(IS_WHOLE))
STATUS = case((_IS_HALF_POSTED, HALF_POSTED), else_=CreditNote.status)

_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("number", "Credit Note No", Kind.NUMBER), CreditNote.credit_note_number),
    (Column("date", "Date", Kind.DATE), CreditNote.credit_note_date),
    (Column("patient_id", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (Column("gstin", "GSTIN", Kind.NUMBER), RECIPIENT_GSTIN),
    (Column("place_of_supply", "Place Of Supply", Kind.NUMBER), Invoice.place_of_supply),
    (Column("invoice_number", "Original Invoice No", Kind.NUMBER), Invoice.invoice_number),
    (Column("invoice_date", "Original Invoice Date", Kind.DATE), Invoice.invoice_date),
    (Column("plan_number", "Plan No", Kind.NUMBER), Plan.plan_number),
    (Column("reason_code", "Reason Code", Kind.NUMBER), CreditNote.reason_code),
    (Column("reason", "Reason", Kind.TEXT), CreditNote.reason_description),
    (Column("taxable", "Taxable Value", Kind.MONEY), CreditNote.taxable_paise),
    (Column("cgst", "CGST", Kind.MONEY), CreditNote.cgst_paise),
    (Column("sgst", "SGST", Kind.MONEY), CreditNote.sgst_paise),
    (Column("igst", "IGST", Kind.MONEY), CreditNote.igst_paise),
    (Column("total", "Total", Kind.MONEY), CreditNote.total_paise),
    (Column("status", "Status", Kind.NUMBER), STATUS),
    (Column("gl_posted", "GL Posted", Kind.FLAG), CreditNote.gl_posted),
    (Column("gl_transaction", "GL Transaction", Kind.KEY), _GL_TRANSACTION),
    (Column("ar_entry", "AR Entry", Kind.KEY), _AR_ENTRY),
    (Column("posted_at", "Posted At", Kind.NUMBER), CreditNote.posted_at),
    (Column("posted_by", "Posted By", Kind.TEXT), User.display_name),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
    (
        Column("against", "Against", Kind.NUMBER),
        func.coalesce(Plan.plan_number, Invoice.invoice_number),
    ),
)
_SOURCE = (
    CreditNote.__table__.join(Patient.__table__, Patient.patient_id == CreditNote.patient_id)
    .join(Invoice.__table__, Invoice.invoice_id == CreditNote.original_invoice_id)
    .outerjoin(Plan.__table__, Plan.plan_id == CreditNote.plan_id)
    .outerjoin(Branch.__table__, Branch.branch_id == CreditNote.branch_id)
    .outerjoin(User.__table__, User.user_id == CreditNote.posted_by)
)


_GROUPINGS = (
    by_patient(expression_of(CreditNote.patient_id)),
    by_month(expression_of(CreditNote.credit_note_date)),
    by_value("reason_code", "Reason", "Without a reason", expression_of(CreditNote.reason_code)),
    by_branch(expression_of(CreditNote.branch_id)),
)


def _base(query: CreditNoteQuery) -> list[ColumnElement[bool]]:
    """Give the conditions of a query without its status."""
    conditions = finding(query.search, credit_notes_with)
    if query.dated_from is not None:
        conditions.append(CreditNote.credit_note_date >= query.dated_from)
    if query.dated_to is not None:
        conditions.append(CreditNote.credit_note_date <= query.dated_to)
    if query.branch_id is not None:
        conditions.append(CreditNote.branch_id == query.branch_id)
    return conditions


def _filters(query: CreditNoteQuery) -> Filters:
    conditions = _base(query)
    if query.status is not None:
        conditions.append(STATUS.in_((query.status,)))
    return conditions


def _of_posted(query: CreditNoteQuery, amount: ColumnElement[Any]) -> ColumnElement[Any]:
    """Add up posted notes, unless those of another status are asked for."""
    return case((CreditNote.status == constant("posted"), amount), else_=literal(0)) if query.status is None else amount


CREDIT_NOTES: Report[CreditNoteQuery] = Report(
    name="credit-notes",
    title="Credit note register",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(CreditNote.credit_note_id),
        source=_SOURCE,
        nullable=frozenset(
            {
                "number",
                "gstin",
                "place_of_supply",
                "invoice_number",
                "plan_number",
                "reason",
                "gl_transaction",
                "ar_entry",
                "posted_at",
                "posted_by",
                "branch",
                "against",
            }
        ),
    ),
    filters=_filters,
    standard=tuple(column.name for column, _ in _COLUMNS[:23]),
    shown=("number", "date", "patient", "against", "status", "total", "ar_entry", "gl_transaction", "gl_posted"),
    default_sort=Sort("date", descending=True),
    groupings=_GROUPINGS,
    adds=_of_posted,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteCounts(StatusCounts):
    """The notes; `live_paise` adds up the posted ones."""

    live_paise: int


def credit_note_counts(unit: Unit, query: CreditNoteQuery) -> CreditNoteCounts:
    """Count the notes that a query finds, for the chips above the register."""
    live = func.sum(case((CreditNote.status == "posted", CreditNote.total_paise), else_=literal(0)))
    filters = CREDIT_NOTES.conditions(replace(query, status=None))
    statement = select(STATUS, func.count(), live).select_from(_SOURCE).where(*filters).group_by(STATUS)
    found = [(str(status), int(count), int(paise)) for status, count, paise in unit.execute(statement)]
    return CreditNoteCounts(
        by_status=tuple((status, count) for status, count, _ in found), live_paise=sum(paise for *_, paise in found)
    )
