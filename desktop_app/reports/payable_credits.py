"""Credits that patients still have with the clinic: what is to be paid back of notes and advances, and what is kept."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import AREntry
from desktop_app.reports.masters import STATUS, MasterQuery, master_report
from desktop_app.reports.open_credit import open_paise
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.search import matching
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import constant

NOTES, ADVANCES, KEPT = "notes", "advances", "kept"
WAITING, ASKED, TO_PAY, ON_HOLD = "waiting", "requested", "to_pay", "kept"

_IS_NOTE = and_(
    AREntry.control == constant("AR"),
    AREntry.reference_type == constant("credit_note"),
    AREntry.entry_type == constant("credit_note"),
)
_IS_ADVANCE = and_(
    AREntry.control == constant("ADV"),
    AREntry.reference_type == constant("payment"),
    AREntry.entry_type == constant("advance"),
)


def _asked() -> ColumnElement[int]:
    """Add up what is asked for of a credit and not paid yet."""
    total = select(func.coalesce(func.sum(Refund.amount_paise), literal(0))).where(
        Refund.status.in_((constant("requested"), constant("approved")))
    )

    def of(column: Any) -> ColumnElement[int]:  # noqa: ANN401 - a mapped column
        return total.where(column == AREntry.reference_id).correlate(AREntry).scalar_subquery()

    return case((AREntry.control == "AR", of(Refund.credit_note_id)), else_=of(Refund.payment_id))


_asked_paise = _asked()
_kept_paise = func.coalesce(CreditNote.kept_paise, 0)
_payable_paise = open_paise - _kept_paise
_STATE = case(
    (Plan.refund_status == "pending_approval", WAITING),
    (_payable_paise <= literal(0), ON_HOLD),
    (_asked_paise >= _payable_paise, ASKED),
    else_=TO_PAY,
)
_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("number", "Number", Kind.NUMBER), AREntry.reference_number),
    (Column("date", "Date", Kind.DATE), AREntry.transaction_date),
    (Column("mrn", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (
        Column("kind", "Credit", Kind.TEXT, means="of a patient"),
        case((AREntry.control == "AR", literal("Credit note")), else_=literal("Advance")),
    ),
    (Column("plan", "Plan", Kind.NUMBER), Plan.plan_number),
    (Column("credit", "Amount", Kind.MONEY), AREntry.credit_paise),
    (Column("open", "Unapplied", Kind.MONEY), open_paise),
    (Column("kept", "Kept As Balance", Kind.MONEY), _kept_paise),
    (Column("asked", "Asked For", Kind.MONEY), _asked_paise),
    (Column("payable", "Still To Pay Back", Kind.MONEY), _payable_paise),
    (STATUS, _STATE),
    (Column("control", "Control", Kind.KEY), AREntry.control),
    (Column("document_id", "Document", Kind.KEY), AREntry.reference_id),
    (Column("plan_id", "Plan Key", Kind.KEY), Plan.plan_id),
    (Column("discontinued_by", "Discontinued By", Kind.KEY), Plan.discontinued_by),
)
_SOURCE = (
    AREntry.__table__.join(Patient.__table__, Patient.patient_id == AREntry.patient_id)
    .outerjoin(CreditNote.__table__, and_(_IS_NOTE, CreditNote.credit_note_id == AREntry.reference_id))
    .outerjoin(Payment.__table__, and_(_IS_ADVANCE, Payment.payment_id == AREntry.reference_id))
    .outerjoin(
        Plan.__table__,
        and_(Plan.plan_id == CreditNote.plan_id, CreditNote.reason_code == constant("plan_discontinued")),
    )
)
_SEARCHED = tuple(map(expression_of, (AREntry.reference_number, Patient.full_name, Patient.mrn)))


def _filters(query: MasterQuery) -> Filters:
    meant = {
        "": or_(_IS_NOTE, _IS_ADVANCE),
        NOTES: and_(_IS_NOTE, _payable_paise > literal(0)),
        ADVANCES: _IS_ADVANCE,
        KEPT: and_(_IS_NOTE, _kept_paise > literal(0)),
        WAITING: and_(_IS_NOTE, Plan.refund_status == "pending_approval"),
    }
    of_branch = [] if query.branch_id is None else [AREntry.branch_id == query.branch_id]
    return [meant[query.only], open_paise > literal(0), *of_branch, *matching(query.search, _SEARCHED)]


PAYABLE_CREDITS = master_report(
    "payable-credits",
    "Credits to be paid back",
    _COLUMNS,
    key=expression_of(AREntry.entry_id),
    source=_SOURCE,
    filters=_filters,
    default_sort=Sort("date", descending=True),
    nullable=frozenset({"number", "plan", "plan_id", "discontinued_by"}),
)
