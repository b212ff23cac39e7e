"""The register of receipts and advances: what came in by which mode, what of it is applied, and what became of it."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select

from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch, User
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.group import by_branch, by_month, by_patient, by_value
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import finding, receipts_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import constant

# What is asked for by a chip.
UNAPPLIED, LONG_UNAPPLIED, IN_HAND, TAKEN_BACK = "unapplied", "long_unapplied", "in_hand", "taken_back"
LONG = timedelta(days=90)  # after which an advance that nothing was done with is asked about
# What a receipt's status may be in the register, beside in_hand.
POSTED, DEPOSITED, BOUNCED, REVERSED, DRAFT = "posted", "deposited", "bounced", "reversed", "draft"

_DEPOSIT = (  # it is undone only together with its receipt
    select(GLTransaction.transaction_id)
    .where(
        GLTransaction.source_document_type == constant("payment"),
        GLTransaction.source_document_id == Payment.payment_id,
        GLTransaction.event == constant("deposit"),
    )
    .correlate(Payment)
    .scalar_subquery()
)
_TOOK_IT_THERE = case(
    (Payment.mode == constant("cheque"), func.coalesce(_DEPOSIT, Payment.gl_transaction_id)),
    else_=Payment.gl_transaction_id,
)
_LIES_ON = (
    select(Account.code + " " + Account.name)
    .join(GLEntry, GLEntry.account_id == Account.account_id)
    .where(GLEntry.transaction_id == _TOOK_IT_THERE, GLEntry.line_number == constant(1))
    .correlate(Payment)
    .scalar_subquery()
)
_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.credit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)
OPEN_PAISE = expression_of(AREntry.credit_paise) - _MATCHED
IS_ADVANCE = (
    AREntry.control == constant("ADV"),
    AREntry.reference_type == constant("payment"),
    AREntry.entry_type == constant("advance"),
)


def _of_advance(paise: ColumnElement[int]) -> ColumnElement[int]:
    """Give an amount of the advance in a receipt, 0 where it has none."""
    entry = select(paise).where(*IS_ADVANCE, AREntry.reference_id == Payment.payment_id)
    return func.coalesce(entry.correlate(Payment).scalar_subquery(), literal(0))


UNAPPLIED_PAISE = _of_advance(OPEN_PAISE)
_IS_POSTED = Payment.status == constant(POSTED)
_RECEIVED = case((_IS_POSTED, Payment.amount_paise), else_=literal(0))
_ADVANCE_USED = case((_IS_POSTED, _of_advance(_MATCHED)), else_=literal(0))
_HAS_BOUNCED = (
    select(AuditEntry.audit_id)
    .where(
        AuditEntry.entity == constant("payments"),
        AuditEntry.entity_id == Payment.payment_id,
        AuditEntry.action == constant("bounce"),
    )
    .correlate(Payment)
    .exists()
)
_IS_CHEQUE = and_(Payment.mode == constant("cheque"), _IS_POSTED)
_STATUS = case(
    (and_(Payment.status == constant(REVERSED), _HAS_BOUNCED), literal(BOUNCED)),
    (and_(_IS_CHEQUE, _DEPOSIT.is_(None)), literal(IN_HAND)),
    (_IS_CHEQUE, literal(DEPOSITED)),
    else_=Payment.status,
)
_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("number", "Receipt No", Kind.NUMBER), Payment.receipt_number),
    (Column("date", "Date", Kind.DATE), Payment.payment_date),
    (Column("patient_id", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (Column("kind", "Kind", Kind.NUMBER), Payment.kind),
    (Column("mode", "Mode", Kind.NUMBER), Payment.mode),
    (Column("account", "Account", Kind.TEXT), _LIES_ON),
    (Column("reference", "Reference", Kind.TEXT), Payment.reference),
    (Column("amount", "Amount", Kind.MONEY), Payment.amount_paise),
    (Column("received", "Received", Kind.MONEY), _RECEIVED),
    (Column("applied", "Applied", Kind.MONEY), _RECEIVED - UNAPPLIED_PAISE),
    (Column("unapplied", "Unapplied", Kind.MONEY), UNAPPLIED_PAISE),
    (Column("advance_used", "Advance Used", Kind.MONEY), _ADVANCE_USED),
    (Column("rate", "GST Rate", Kind.RATE), Payment.advance_rate_bp),
    (Column("cgst", "CGST", Kind.MONEY), Payment.advance_cgst_paise),
    (Column("sgst", "SGST", Kind.MONEY), Payment.advance_sgst_paise),
    (Column("status", "Status", Kind.NUMBER), _STATUS),
    (Column("received_by", "Received By", Kind.TEXT), User.display_name),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
)
_WITH_SOMETHING_UNAPPLIED = select(AREntry.reference_id).where(*IS_ADVANCE, OPEN_PAISE > 0)
_ONLY: dict[str, ColumnElement[bool]] = {
    UNAPPLIED: Payment.payment_id.in_(_WITH_SOMETHING_UNAPPLIED),
    IN_HAND: and_(_IS_CHEQUE, _DEPOSIT.is_(None)),
    TAKEN_BACK: Payment.status == constant(REVERSED),
}


def _filters(query: MasterQuery) -> Filters:
    conditions = finding(query.search, receipts_with)
    if query.only == LONG_UNAPPLIED:
        conditions += [_ONLY[UNAPPLIED], Payment.payment_date <= query.today - LONG]
    elif query.only:
        conditions.append(_ONLY[query.only])
    if query.dated_from is not None:
        conditions.append(Payment.payment_date >= query.dated_from)
    if query.dated_to is not None:
        conditions.append(Payment.payment_date <= query.dated_to)
    if query.branch_id is not None:
        conditions.append(Payment.branch_id == query.branch_id)
    return conditions


RECEIPTS: Report[MasterQuery] = Report(
    name="receipts",
    title="Receipts and advances",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(Payment.payment_id),
        source=Payment.__table__.join(Patient.__table__, Patient.patient_id == Payment.patient_id)
        .join(Branch.__table__, Branch.branch_id == Payment.branch_id)
        .outerjoin(User.__table__, User.user_id == Payment.created_by),
        nullable=frozenset({"number", "account", "reference", "received_by"}),
    ),
    filters=_filters,
    standard=tuple(column.name for column, _ in _COLUMNS),
    shown=("number", "date", "patient", "mode", "account", "reference", "amount", "applied", "unapplied", "status"),
    default_sort=Sort("date", descending=True),
    groupings=(
        by_patient(expression_of(Payment.patient_id)),
        by_month(expression_of(Payment.payment_date)),
        by_value("mode", "Mode", "Without a mode", expression_of(Payment.mode)),
        by_branch(expression_of(Payment.branch_id)),
    ),
)
