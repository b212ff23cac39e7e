"""The register of refunds: what was asked for, approved, paid back, rejected and reversed; and what waits for whom."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, literal, or_, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch, Hospital, User
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLEntry
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import AREntry
from desktop_app.reports.group import by_branch, by_month, by_patient, by_value
from desktop_app.reports.masters import STATUS, MasterQuery, master_report, told_apart, within
from desktop_app.reports.open_credit import open_paise
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.search import finding, refunds_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import clinic
from desktop_app.repositories.unit import Unit, constant

WAITING, ASKED, APPROVED, PAID = "waiting", "requested", "approved", "paid"
REJECTED, REVERSED, TO_PAY = "rejected", "reversed", "to_pay"

_ASKER, _APPROVER = User.__table__.alias("asker"), User.__table__.alias("approver")
_MODES = {"upi": "UPI"}
_MODE = case({mode: _MODES.get(mode, mode.capitalize()) for mode in MODE_ROLES}, value=Refund.mode, else_=Refund.mode)
_ACCOUNT = (
    select(Account.code + constant(" ") + Account.name)
    .join(GLEntry, GLEntry.account_id == Account.account_id)
    .where(GLEntry.transaction_id == Refund.gl_transaction_id, GLEntry.credit_paise == Refund.amount_paise)
    .order_by(GLEntry.line_number)
    .limit(1)
    .correlate(Refund)
    .scalar_subquery()
)


def _paid_before() -> ColumnElement[int]:
    """Add up what was paid back of the same note or advance."""
    paid = aliased(Refund)
    total = select(func.coalesce(func.sum(paid.amount_paise), literal(0))).where(paid.status == constant(PAID))

    def of(same: ColumnElement[bool]) -> ColumnElement[int]:
        return total.where(same).correlate(Refund).scalar_subquery()

    of_note = of(paid.credit_note_id == Refund.credit_note_id)
    return case((Refund.source == "credit_note", of_note), else_=of(paid.payment_id == Refund.payment_id))


_NOTE_OPEN = (
    select(open_paise)
    .where(
        AREntry.control == constant("AR"),
        AREntry.reference_type == constant("credit_note"),
        AREntry.reference_id == Refund.credit_note_id,
        AREntry.entry_type == constant("credit_note"),
    )
    .correlate(Refund)
    .scalar_subquery()
)
_THRESHOLD = (
    select(Hospital.refund_approval_threshold_paise)
    .where(Hospital.hospital_id == Refund.hospital_id)
    .correlate(Refund)
    .scalar_subquery()
)
_COVERED = and_(
    Plan.refund_status.in_(("approved", "partly_paid")), Refund.amount_paise <= _NOTE_OPEN - CreditNote.kept_paise
)
# `accounting.refund_approval` in SQL; a test holds the two together.
_STATE = case(
    (Refund.status != ASKED, Refund.status),
    (Plan.refund_status == "pending_approval", WAITING),
    (_COVERED, ASKED),
    (_paid_before() + Refund.amount_paise > _THRESHOLD, WAITING),
    else_=ASKED,
)
_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("number", "Refund Number", Kind.NUMBER), Refund.refund_number),
    (Column("date", "Date", Kind.DATE), Refund.refund_date),
    (Column("mrn", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (
        Column("source", "Of", Kind.TEXT),
        case((Refund.source == "credit_note", literal("Credit note")), else_=literal("Advance")),
    ),
    (
        Column("source_number", "Credit Note or Receipt", Kind.NUMBER),
        func.coalesce(CreditNote.credit_note_number, Payment.receipt_number),
    ),
    (Column("mode", "Mode", Kind.TEXT), _MODE),
    (Column("account", "Account", Kind.TEXT), _ACCOUNT),
    (Column("amount", "Amount", Kind.MONEY), Refund.amount_paise),
    (Column("paid", "Paid Back", Kind.MONEY), case((Refund.status == PAID, Refund.amount_paise), else_=literal(0))),
    (STATUS, _STATE),
    (Column("asked_by", "Asked By", Kind.TEXT), _ASKER.c.display_name),
    (Column("approved_by", "Approved By", Kind.TEXT), _APPROVER.c.display_name),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
    (Column("asked_by_id", "Asked By Key", Kind.KEY), Refund.created_by),
)
_OF_DISCONTINUED = and_(Plan.plan_id == CreditNote.plan_id, CreditNote.reason_code == constant("plan_discontinued"))
_SOURCE = (
    Refund.__table__.join(Patient.__table__, Patient.patient_id == Refund.patient_id)
    .join(Branch.__table__, Branch.branch_id == Refund.branch_id)
    .outerjoin(CreditNote.__table__, CreditNote.credit_note_id == Refund.credit_note_id)
    .outerjoin(Payment.__table__, Payment.payment_id == Refund.payment_id)
    .outerjoin(Plan.__table__, _OF_DISCONTINUED)
    .outerjoin(_ASKER, _ASKER.c.user_id == Refund.created_by)
    .outerjoin(_APPROVER, _APPROVER.c.user_id == Refund.approved_by)
)
_IS_WAITING = and_(Refund.status == ASKED, _STATE == WAITING)


def _filters(query: MasterQuery) -> Filters:
    found = finding(query.search, refunds_with)
    found += within(query, expression_of(Refund.refund_date), expression_of(Refund.branch_id))
    others: dict[str, ColumnElement[bool]] = {
        WAITING: _IS_WAITING,
        TO_PAY: or_(Refund.status == APPROVED, and_(Refund.status == ASKED, _STATE == ASKED)),
        **{status: Refund.status == status for status in (PAID, REJECTED, REVERSED)},
    }
    return [*found, *told_apart(query, is_active=case((Refund.status == REJECTED, 0), else_=1), others=others)]


_REGISTER = master_report(
    "refunds",
    "Refund register",
    _COLUMNS,
    key=expression_of(Refund.refund_id),
    source=_SOURCE,
    filters=_filters,
    default_sort=Sort("date", descending=True),
    nullable=frozenset({"number", "source_number", "account", "asked_by", "approved_by", "asked_by_id"}),
    groupings=(
        by_patient(expression_of(Refund.patient_id)),
        by_month(expression_of(Refund.refund_date)),
        by_value("mode", "Mode", "Without a mode", _MODE),
        by_branch(expression_of(Refund.branch_id)),
    ),
)
REFUNDS = replace(_REGISTER, standard=tuple(column.name for column in _REGISTER.columns if column.kind is not Kind.KEY))


_STATE_OF_ONE: Select[str] = select(_STATE).select_from(_SOURCE).where(Refund.refund_id == bindparam("refund_id"))


def state_of(unit: Unit, refund_id: int) -> str:
    """Give the state of a refund as the register has it: WAITING and ASKED are both stored as requested."""
    return str(unit.value(_STATE_OF_ONE, refund_id=refund_id))


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many refunds wait for this user's approval, of requests and of discontinued plans; how many users there are.

    Where the clinic has a second user, nobody approves what was asked for by the same person.
    """

    requests: int
    plans: int
    users: int

    @property
    def count(self) -> int:
        """All of them."""
        return self.requests + self.plans


def _another(asked_by: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a mapped column
    return or_(literal(1) == bindparam("users"), asked_by.is_(None), asked_by != bindparam("user_id"))


_REQUESTS: Select[int] = select(func.count()).select_from(_SOURCE).where(_IS_WAITING, _another(Refund.created_by))
_PLANS: Select[int] = select(func.count()).where(
    Plan.status == constant("discontinued"),
    Plan.refund_status == constant("pending_approval"),
    _another(Plan.discontinued_by),
)


def waiting_for(unit: Unit, user_id: int) -> Waiting:
    """Count what waits for approval by a user, who may approve."""
    users = len(clinic.users(unit))
    asked = {"user_id": user_id, "users": users}
    return Waiting(int(unit.value(_REQUESTS, **asked)), int(unit.value(_PLANS, **asked)), users)
