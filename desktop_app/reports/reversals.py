"""Reversals: every transaction that was taken back, by whom and why, after how long, and what was posted instead."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.records.clinic import Branch, User
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, Record, Sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.reports.voucher_types import VOUCHER_TYPES
from desktop_app.repositories.unit import Unit

COLUMNS = (
    Column("document", "Document", Kind.NUMBER),
    Column("number", "Number", Kind.NUMBER),
    Column("date", "Date", Kind.DATE),
    Column("patient", "Patient", Kind.TEXT),
    Column("narration", "Narration", Kind.TEXT),
    Column("amount", "Amount", Kind.MONEY),
    Column("reversed_on", "Reversed On", Kind.DATE),
    Column("days", "Days Between", Kind.COUNT),
    Column("replaced_by", "Replaced By", Kind.TEXT),
    Column("replaced_on", "Replaced On", Kind.DATE),
    Column("user", "By", Kind.TEXT),
    Column("moment", "When", Kind.NUMBER),
    Column("reason", "Reason", Kind.TEXT),
    Column("branch", "Branch", Kind.NUMBER),
    Column("original", "Original", Kind.KEY),
    Column("reversal", "Reversal", Kind.KEY),
)
ACTS = ("reverse", "cancel", "bounce", "unapply", "undo", "reinstate", "reopen")  # those of the edit log that take back


@dataclass(frozen=True, slots=True)
class Reversal:
    """A transaction that was reversed, in paise; `moment` is the clinic's clock, when the reversal was entered."""

    source: str
    source_id: int
    number: str | None
    on: date
    patient: str | None
    narration: str | None
    paise: int
    reversed_on: date
    replaced_by: str | None
    replaced_on: date | None
    new_note_id: int | None
    user: str | None
    moment: str
    reason: str | None
    branch: str
    original_id: int
    reversal_id: int


_ORIGINAL, _NEW, _LATER = aliased(GLTransaction), aliased(GLTransaction), aliased(GLTransaction)
_NEW_NOTE, _LATER_NOTE = aliased(CreditNote), aliased(CreditNote)
_SESSION_PLAN = aliased(Plan)


def _is(source: str) -> Any:  # noqa: ANN401 - a condition
    return GLTransaction.source_document_type == source


_NUMBER = case(
    (_is("invoice"), Invoice.invoice_number),
    (_is("payment"), Payment.receipt_number),
    (_is("credit_note"), CreditNote.credit_note_number),
    (_is("refund"), Refund.refund_number),
    (_is("session"), _SESSION_PLAN.plan_number),
    (_is("package_plan"), Plan.plan_number),
    else_=_ORIGINAL.transaction_number,
)
_PATIENT_ID = func.coalesce(
    *(each.patient_id for each in (Invoice, Payment, CreditNote, Refund, _SESSION_PLAN, Plan)),
)
_PAISE = func.coalesce(  # the document's own; its transaction may have more in it, as what is retained of a credit
    Invoice.total_paise,
    Payment.amount_paise,
    CreditNote.total_paise,
    Refund.amount_paise,
    GLTransaction.total_paise,
)
# Which record the edit log names; an advance's application is logged with the advance, the year's end with its year.
_ENTITY = case(
    {
        "invoice": "invoices",
        "payment": "payments",
        "credit_note": "patient_credit_notes",
        "refund": "refunds",
        "session": "package_payment_plans",
        "package_plan": "package_payment_plans",
        "advance_apply": "payments",
        "year_close": "fiscal_years",
    },
    value=GLTransaction.source_document_type,
    else_="gl_transactions",
)
_ENTITY_ID = case(
    (_is("session"), TreatmentSession.plan_id),
    (_is("advance_apply"), AuditEntry.entity_id),
    else_=GLTransaction.source_document_id,
)
_REASON = (
    select(AuditEntry.reason)
    .where(
        AuditEntry.at == GLTransaction.created_at,
        AuditEntry.entity == _ENTITY,
        AuditEntry.entity_id == _ENTITY_ID,
        AuditEntry.action.in_(ACTS),
    )
    .order_by(AuditEntry.audit_id)
    .limit(1)
    .correlate(GLTransaction, TreatmentSession)
    .scalar_subquery()
)
# What came in its place: the next note of the same plan, or the next posting of the same session, plan or year.
_NEW_NOTE_ID = (
    select(func.min(_LATER_NOTE.credit_note_id))
    .where(
        _LATER_NOTE.plan_id == CreditNote.plan_id,
        _LATER_NOTE.reason_code == "plan_discontinued",
        CreditNote.reason_code == "plan_discontinued",
        _LATER_NOTE.credit_note_id > CreditNote.credit_note_id,
        _LATER_NOTE.status != "draft",
    )
    .correlate(CreditNote)
    .scalar_subquery()
)
_NEW_ID = (
    select(func.min(_LATER.transaction_id))
    .where(
        GLTransaction.source_document_type.in_(("session", "package_plan", "year_close")),
        _LATER.source_document_type == GLTransaction.source_document_type,
        _LATER.source_document_id == GLTransaction.source_document_id,
        _LATER.branch_id == GLTransaction.branch_id,
        _LATER.transaction_id > GLTransaction.transaction_id,
        _LATER.reversal_of_id.is_(None),
    )
    .correlate(GLTransaction)
    .scalar_subquery()
)
_STATEMENT = (
    select(
        GLTransaction.source_document_type,
        GLTransaction.source_document_id,
        _NUMBER,
        _ORIGINAL.transaction_date,
        Patient.full_name,
        _ORIGINAL.description,
        _PAISE,
        GLTransaction.transaction_date,
        func.coalesce(_NEW_NOTE.credit_note_number, _NEW.description),
        func.coalesce(_NEW_NOTE.credit_note_date, _NEW.transaction_date),
        _NEW_NOTE.credit_note_id,
        User.display_name,
        func.strftime("%Y-%m-%d %H:%M:%S", GLTransaction.created_at, "+330 minutes"),
        _REASON,
        Branch.code,
        _ORIGINAL.transaction_id,
        GLTransaction.transaction_id,
    )
    .join(_ORIGINAL, _ORIGINAL.transaction_id == GLTransaction.reversal_of_id)
    .join(Branch, Branch.branch_id == GLTransaction.branch_id)
    .outerjoin(User, User.user_id == GLTransaction.created_by)
    .outerjoin(Invoice, and_(_is("invoice"), Invoice.invoice_id == GLTransaction.source_document_id))
    .outerjoin(Payment, and_(_is("payment"), Payment.payment_id == GLTransaction.source_document_id))
    .outerjoin(CreditNote, and_(_is("credit_note"), CreditNote.credit_note_id == GLTransaction.source_document_id))
    .outerjoin(Refund, and_(_is("refund"), Refund.refund_id == GLTransaction.source_document_id))
    .outerjoin(TreatmentSession, and_(_is("session"), TreatmentSession.session_id == GLTransaction.source_document_id))
    .outerjoin(_SESSION_PLAN, _SESSION_PLAN.plan_id == TreatmentSession.plan_id)
    .outerjoin(Plan, and_(_is("package_plan"), Plan.plan_id == GLTransaction.source_document_id))
    .outerjoin(Patient, Patient.patient_id == _PATIENT_ID)
    .outerjoin(_NEW_NOTE, _NEW_NOTE.credit_note_id == _NEW_NOTE_ID)
    .outerjoin(_NEW, _NEW.transaction_id == _NEW_ID)
    .where(
        GLTransaction.reversal_of_id.is_not(None),
        GLTransaction.transaction_date.between(
            bindparam("first", type_=GLTransaction.transaction_date.type),
            bindparam("last", type_=GLTransaction.transaction_date.type),
        ),
        or_(bindparam("branch_id").is_(None), GLTransaction.branch_id == bindparam("branch_id")),
    )
    .order_by(GLTransaction.transaction_date, GLTransaction.transaction_id)
)
_OPENED = {"invoice": "invoice", "payment": "receipt", "credit_note": "credit_note", "refund": "refund"}


def reversals(unit: Unit, request: ReportRequest) -> tuple[Reversal, ...]:
    """Give the reversals dated in the days asked for, oldest first."""
    return unit.all(
        Reversal,
        _STATEMENT,
        first=request.dated_from or date.min,
        last=request.dated_to or date.max,
        branch_id=request.branch_id(unit),
    )


def _line(each: Reversal) -> Line:
    cells = (
        VOUCHER_TYPES.get(each.source, each.source),
        each.number,
        each.on,
        each.patient,
        each.narration,
        each.paise,
        each.reversed_on,
        (each.reversed_on - each.on).days,
        each.replaced_by,
        each.replaced_on,
        each.user,
        each.moment,
        each.reason,
        each.branch,
        each.original_id,
        each.reversal_id,
    )
    noun = _OPENED.get(each.source)
    reversal = Record("transaction", each.reversal_id)
    opened = {"reversed_on": reversal, "reversal": reversal, "original": Record("transaction", each.original_id)}
    if each.new_note_id is not None:
        opened["replaced_by"] = Record("credit_note", each.new_note_id)
    return Line(cells, opens=Record(noun, each.source_id) if noun else opened["original"], cells_open=opened)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, (_line(each) for each in reversals(unit, request)))


REPORTS = (
    NamedReport(
        name="reversals",
        title="Reversed and re-issued documents",
        group=Group.AUDIT,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
