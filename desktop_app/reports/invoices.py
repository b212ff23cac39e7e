"""The register of invoices: what was billed with its tax, what was paid and credited, and what is still due.

Paid is what receipts, advances and credits of other invoices settled; credited and let go are the live notes on the
invoice itself. An invoice that was paid before it was credited owes nothing: what the note takes back is a credit of
the patient's. A cancelled invoice keeps its number, its day and `issued`, and counts for nothing else.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, not_, select
from sqlalchemy.orm import aliased

from desktop_app.records.clinic import Branch
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Installment, Plan
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.records.write_offs import WriteOffRequest
from desktop_app.reports.group import by_branch, by_month, by_patient, by_value
from desktop_app.reports.masters import MasterQuery, within
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import finding, invoices_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import constant
from desktop_app.repositories.write_offs import REASONS

# What is asked for by a chip.
DUE, OVERDUE, WAITING, SETTLED, LET_GO, CANCELLED = "due", "overdue", "waiting", "settled", "let_go", "cancelled"

_NOTHING = literal(0)
_IS_DEBIT = (
    AREntry.control == constant("AR"),
    AREntry.reference_type == constant("invoice"),
    AREntry.entry_type.in_((constant("invoice"), constant("opening"))),
)
_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), _NOTHING))
    .where(ARAllocation.debit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)
_LACKS = expression_of(AREntry.debit_paise) - _MATCHED


def _of_invoice(statement: Select[Any], invoice_id: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    return statement.where(invoice_id == Invoice.invoice_id).correlate(Invoice).scalar_subquery()


def _sum(amount: Any, *conditions: ColumnElement[bool]) -> Select[Any]:  # noqa: ANN401 - a mapped column
    return select(func.coalesce(func.sum(amount), _NOTHING)).where(*conditions)


_OPEN = func.coalesce(_of_invoice(select(_LACKS).where(*_IS_DEBIT), AREntry.reference_id), _NOTHING)
_IS_POSTED = Invoice.status == constant("posted")
_IS_LET_GO = CreditNote.reason_code.in_([constant(each) for each in REASONS])
_IS_LIVE = CreditNote.status == constant("posted")
_CREDITED = _of_invoice(_sum(CreditNote.total_paise, _IS_LIVE, not_(_IS_LET_GO)), CreditNote.original_invoice_id)
_LET_GO = _of_invoice(_sum(CreditNote.total_paise, _IS_LIVE, _IS_LET_GO), CreditNote.original_invoice_id)
_WRITTEN_OFF = _of_invoice(
    _sum(CreditNote.total_paise, _IS_LIVE, CreditNote.reason_code == constant("bad_debt")),
    CreditNote.original_invoice_id,
)
_DEBIT, _CREDIT = aliased(AREntry), aliased(AREntry)
_NOTE = aliased(CreditNote)
# Note by note: as one join SQLite would begin, for every invoice, with the entries of all the notes there are.
_MATCHES_OF_NOTE = (
    _sum(ARAllocation.amount_paise, ARAllocation.voided_date.is_(None))
    .join(_CREDIT, _CREDIT.entry_id == ARAllocation.credit_entry_id)
    .join(_DEBIT, _DEBIT.entry_id == ARAllocation.debit_entry_id)
    .where(_CREDIT.reference_type == constant("credit_note"), _CREDIT.reference_id == _NOTE.credit_note_id)
    .where(_DEBIT.reference_type == constant("invoice"), _DEBIT.reference_id == _NOTE.original_invoice_id)
    .correlate(_NOTE)
    .scalar_subquery()
)
_OWN_MATCHES = _of_invoice(_sum(_MATCHES_OF_NOTE), _NOTE.original_invoice_id)
_PAID = case((_IS_POSTED, Invoice.total_paise - _OPEN - _OWN_MATCHES), else_=_NOTHING)
_NEXT_DUE = _of_invoice(
    select(func.min(Installment.due_date))
    .join(Plan, Plan.plan_id == Installment.plan_id)
    .where(Installment.amount_paise - Installment.paid_paise - Installment.waived_paise > constant(0)),
    Plan.invoice_id,
)
_DUE_ON = case((_OPEN > _NOTHING, func.coalesce(_NEXT_DUE, Invoice.due_date, Invoice.invoice_date)), else_=None)
_STATUS = case(  # each case is asked only where those before it are not so
    (not_(_IS_POSTED), Invoice.status),
    (Invoice.total_paise == _NOTHING, literal("paid")),
    (Invoice.total_paise == _OPEN, literal("open")),
    (_OPEN > _NOTHING, literal("part_settled")),
    (_WRITTEN_OFF > _NOTHING, literal("written_off")),
    (Invoice.total_paise > _OWN_MATCHES, literal("paid")),
    (_LET_GO > _NOTHING, literal("waived")),
    else_=literal("credited"),
)
_WHAT = _of_invoice(select(func.group_concat(InvoiceLine.description, ", ")), InvoiceLine.invoice_id)
_PLAN_NUMBER = _of_invoice(select(func.min(Plan.plan_number)), Plan.invoice_id)


def _billed(amount: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    """Give an amount of an invoice that counts; of a cancelled one nothing."""
    return case((_IS_POSTED, amount), else_=_NOTHING)


_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("number", "Invoice No", Kind.NUMBER), Invoice.invoice_number),
    (Column("date", "Date", Kind.DATE), Invoice.invoice_date),
    (Column("kind", "Document", Kind.NUMBER), Invoice.document_kind),
    (Column("patient_id", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (Column("what", "What", Kind.TEXT), _WHAT),
    (Column("plan_number", "Plan No", Kind.NUMBER), _PLAN_NUMBER),
    (Column("place_of_supply", "Place Of Supply", Kind.NUMBER), Invoice.place_of_supply),
    (Column("taxable", "Taxable Value", Kind.MONEY), _billed(Invoice.taxable_paise)),
    (Column("exempt", "Exempt Value", Kind.MONEY), _billed(Invoice.exempt_paise)),
    (Column("cgst", "CGST", Kind.MONEY), _billed(Invoice.cgst_paise)),
    (Column("sgst", "SGST", Kind.MONEY), _billed(Invoice.sgst_paise)),
    (Column("igst", "IGST", Kind.MONEY), _billed(Invoice.igst_paise)),
    (
        Column("tax", "Tax", Kind.MONEY),
        _billed(Invoice.cgst_paise + Invoice.sgst_paise + Invoice.igst_paise),
    ),
    (Column("round_off", "Round Off", Kind.MONEY), _billed(Invoice.round_off_paise)),
    (Column("total", "Total", Kind.MONEY), _billed(Invoice.total_paise)),
    (Column("paid", "Paid", Kind.MONEY), _PAID),
    (Column("credited", "Credited", Kind.MONEY), _CREDITED),
    (Column("let_go", "Let Go", Kind.MONEY), _LET_GO),
    (Column("due", "Due", Kind.MONEY), _OPEN),
    (Column("due_on", "Due On", Kind.DATE), _DUE_ON),
    (Column("status", "Status", Kind.NUMBER), _STATUS),
    (Column("issued", "Total As Issued", Kind.MONEY), Invoice.total_paise),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
)
_WITH_SOMETHING_OPEN = select(AREntry.reference_id).where(*_IS_DEBIT, _LACKS > 0)
_WAITING_FOR_TWO = select(WriteOffRequest.invoice_id).where(WriteOffRequest.status == constant("requested"))
_OF_LET_GO = select(CreditNote.original_invoice_id).where(_IS_LIVE, _IS_LET_GO)


def _only(query: MasterQuery) -> list[ColumnElement[bool]]:
    is_open = Invoice.invoice_id.in_(_WITH_SOMETHING_OPEN)
    meant: dict[str, list[ColumnElement[bool]]] = {
        "": [],
        DUE: [is_open],
        OVERDUE: [is_open, query.today > _DUE_ON],
        WAITING: [Invoice.invoice_id.in_(_WAITING_FOR_TWO)],
        SETTLED: [_IS_POSTED, not_(is_open)],
        LET_GO: [Invoice.invoice_id.in_(_OF_LET_GO)],
        CANCELLED: [Invoice.status == constant("cancelled")],
    }
    return meant[query.only]


def _filters(query: MasterQuery) -> Filters:
    in_days = within(query, expression_of(Invoice.invoice_date), expression_of(Invoice.branch_id))
    return [*finding(query.search, invoices_with), *in_days, *_only(query)]


INVOICES: Report[MasterQuery] = Report(
    name="invoices",
    title="Invoice register",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(Invoice.invoice_id),
        source=Invoice.__table__.join(Patient.__table__, Patient.patient_id == Invoice.patient_id).outerjoin(
            Branch.__table__, Branch.branch_id == Invoice.branch_id
        ),
        nullable=frozenset({"number", "what", "plan_number", "place_of_supply", "due_on", "branch"}),
    ),
    filters=_filters,
    standard=tuple(column.name for column, _ in _COLUMNS),
    shown=("number", "date", "patient", "what", "taxable", "tax", "total", "paid", "credited", "due", "status"),
    default_sort=Sort("date", descending=True),
    groupings=(
        by_patient(expression_of(Invoice.patient_id)),
        by_month(expression_of(Invoice.invoice_date)),
        by_value("what", "What was sold", "Without a description", _WHAT),
        by_branch(expression_of(Invoice.branch_id)),
    ),
)
