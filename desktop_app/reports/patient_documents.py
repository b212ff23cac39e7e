"""Everything on paper about one patient in one list: invoices, receipts, credit notes, refunds, and other journals.

The list is made for one patient, so that whatever is counted, ordered or fetched is found by the patient's own rows.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, exists, func, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.masters import MasterQuery, master_report, within
from desktop_app.reports.open_credit import open_paise
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import matching
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import constant

INVOICES, RECEIPTS, NOTES, REFUNDS, JOURNALS = "invoice", "receipt", "credit_note", "refund", "journal"
KINDS = (INVOICES, RECEIPTS, NOTES, REFUNDS, JOURNALS)

_OF_DOCUMENTS = ("invoice", "payment", "credit_note", "refund")  # whose transactions are the documents' own
_APART = len(KINDS)  # a document's key times this, and its kind: one key for each row
_REVERSAL = aliased(GLTransaction)
_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.debit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)


def patient_documents(patient_id: int) -> Report[MasterQuery]:
    """Make the list of a patient; `only` of its query is one of KINDS, or "" for all."""
    found = _documents(patient_id)
    return master_report(
        "patient-documents",
        "Documents of the patient",
        tuple((column, found.c[column.name]) for column in _COLUMNS),
        key=found.c.key,
        source=found,
        filters=lambda query: _filters(found, query),
        default_sort=Sort("date", descending=True),
        nullable=frozenset({"number", "what", "open", "transaction_id"}),
    )


_COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("kind", "Kind", Kind.NUMBER),
    Column("number", "Number", Kind.NUMBER),
    Column("what", "What", Kind.TEXT),
    Column("amount", "Amount", Kind.MONEY),
    Column("open", "Open", Kind.MONEY, means="an amount"),
    Column("status", "Status", Kind.NUMBER),
    Column("source", "Source", Kind.KEY),
    Column("document_id", "Document", Kind.KEY),
    Column("transaction_id", "Transaction", Kind.KEY),
)


def _filters(found: Subquery, query: MasterQuery) -> Filters:
    of_kind = [found.c.kind == literal(query.only)] if query.only else []
    searched = [found.c.number, found.c.what]
    return [*of_kind, *within(query, found.c.date, null()), *matching(query.search, searched)]


def _documents(patient_id: int) -> Subquery:
    of_patient = literal(patient_id)
    notes = select(CreditNote.credit_note_id).where(CreditNote.patient_id == of_patient)
    receipts = select(Payment.payment_id).where(Payment.patient_id == of_patient)
    plans = select(Plan.plan_id).where(Plan.patient_id == of_patient)
    touched = union_all(  # by index: a session's lines name the plan alone
        select(GLEntry.transaction_id).where(GLEntry.patient_id == of_patient),
        select(GLEntry.transaction_id).where(GLEntry.plan_id.in_(plans)),
    )
    refunds = or_(Refund.credit_note_id.in_(notes), Refund.payment_id.in_(receipts))  # each by its index
    return union_all(
        _INVOICES.where(Invoice.patient_id == of_patient),
        _RECEIPTS.where(Payment.patient_id == of_patient),
        _NOTES.where(CreditNote.patient_id == of_patient),
        _REFUNDS.where(refunds),
        _JOURNALS.where(GLTransaction.transaction_id.in_(touched)),
    ).subquery("documents")


def _row(kind: str, key: Any, source: Any, *cells: Any) -> Select[Any]:  # noqa: ANN401 - mapped columns, expressions
    """Give what a kind of document says of itself, in the order of the columns."""
    on, number, what, amount, left, status, transaction_id = cells
    return select(
        (key * literal(_APART) + literal(KINDS.index(kind))).label("key"),
        on.label("date"),
        literal(kind).label("kind"),
        number.label("number"),
        what.label("what"),
        amount.label("amount"),
        left.label("open"),
        status.label("status"),
        source.label("source"),
        key.label("document_id"),
        transaction_id.label("transaction_id"),
    )


def _entry(left: ColumnElement[int], of: Any, *conditions: ColumnElement[bool]) -> ColumnElement[Any]:  # noqa: ANN401
    """Give what is open of a document by its row of the subledger."""
    return select(left).where(*conditions).correlate(of).scalar_subquery()


def _is(control: str, reference_type: str, *entry_types: str) -> tuple[ColumnElement[bool], ...]:
    return (
        AREntry.control == constant(control),
        AREntry.reference_type == constant(reference_type),
        AREntry.entry_type.in_([constant(each) for each in entry_types]),
    )


def _mode_of(mode: Any) -> ColumnElement[str]:  # noqa: ANN401 - a mapped column
    words = {each: {"upi": "UPI"}.get(each, each.capitalize()) for each in MODE_ROLES}
    return case(words, value=mode, else_=mode)


_SOLD = (
    select(func.group_concat(InvoiceLine.description, ", "))
    .where(InvoiceLine.invoice_id == Invoice.invoice_id)
    .correlate(Invoice)
    .scalar_subquery()
)
_OWED = _entry(
    expression_of(AREntry.debit_paise) - _MATCHED,
    Invoice,
    *_is("AR", "invoice", "invoice", "opening"),
    AREntry.reference_id == Invoice.invoice_id,
)
_INVOICES = _row(
    INVOICES,
    expression_of(Invoice.invoice_id),
    literal("invoice"),
    Invoice.invoice_date,
    Invoice.invoice_number,
    _SOLD,
    Invoice.total_paise,
    case((Invoice.status == constant("posted"), _OWED), else_=literal(0)),
    Invoice.status,
    Invoice.gl_transaction_id,
)
_ADVANCE = _entry(
    open_paise,
    Payment,
    *_is("ADV", "payment", "advance"),
    AREntry.reference_id == Payment.payment_id,
)
_RECEIPTS = _row(
    RECEIPTS,
    expression_of(Payment.payment_id),
    literal("payment"),
    Payment.payment_date,
    Payment.receipt_number,
    _mode_of(Payment.mode).concat(func.coalesce(literal(", ").concat(Payment.reference), literal(""))),
    Payment.amount_paise,
    case((Payment.status == constant("posted"), _ADVANCE)),
    Payment.status,
    Payment.gl_transaction_id,
)
_UNAPPLIED = _entry(
    open_paise,
    CreditNote,
    *_is("AR", "credit_note", "credit_note"),
    AREntry.reference_id == CreditNote.credit_note_id,
)
_NOTES = _row(
    NOTES,
    expression_of(CreditNote.credit_note_id),
    literal("credit_note"),
    CreditNote.credit_note_date,
    CreditNote.credit_note_number,
    CreditNote.reason_description,
    CreditNote.total_paise,
    case((CreditNote.status != constant("reversed"), _UNAPPLIED)),
    CreditNote.status,
    CreditNote.gl_transaction_id,
)
_REFUNDS = _row(
    REFUNDS,
    expression_of(Refund.refund_id),
    literal("refund"),
    Refund.refund_date,
    Refund.refund_number,
    _mode_of(Refund.mode),
    Refund.amount_paise,
    null(),
    Refund.status,
    Refund.gl_transaction_id,
)
_OF_SESSION = (
    select(Plan.plan_number)
    .join(TreatmentSession, TreatmentSession.plan_id == Plan.plan_id)
    .where(TreatmentSession.session_id == GLTransaction.source_document_id)
    .correlate(GLTransaction)
    .scalar_subquery()
)
_IS_TAKEN_BACK = exists().where(_REVERSAL.reversal_of_id == GLTransaction.transaction_id).correlate(GLTransaction)
_JOURNALS = _row(
    JOURNALS,
    expression_of(GLTransaction.transaction_id),
    expression_of(GLTransaction.source_document_type),
    GLTransaction.transaction_date,
    func.coalesce(
        GLTransaction.transaction_number,
        case((GLTransaction.source_document_type == constant("session"), _OF_SESSION)),
    ),
    GLTransaction.description,
    GLTransaction.total_paise,
    null(),
    case((_IS_TAKEN_BACK, literal("reversed")), else_=literal("posted")),
    GLTransaction.transaction_id,
).where(GLTransaction.source_document_type.not_in([constant(each) for each in _OF_DOCUMENTS]))
