"""The plan register: what was sold, delivered, paid, credited, and what is still to be earned or asked for."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select

from desktop_app.accounting.settlement import OPEN, USED
from desktop_app.records.accounts import AccountRole
from desktop_app.records.clinic import Branch
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLEntry
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Installment, Plan, TreatmentSession
from desktop_app.reports.group import Group, by_branch, by_month, by_patient, by_value
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import finding, plans_with
from desktop_app.reports.status_counts import StatusCounts
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import Unit, constant

EXPIRES_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanQuery:
    """Which plans: by days of sale, branch, patient, group, status and search, overdue or expiring on `today`."""

    today: date
    search: str = ""
    status: str | None = None
    overdue: bool = False
    expiring: bool = False
    sold_from: date | None = None
    sold_to: date | None = None
    branch_id: int | None = None
    patient_id: int | None = None
    group: Group | None = None


def _of_plan(statement: Select[Any], plan_id: ColumnElement[int]) -> ColumnElement[Any]:
    return statement.where(plan_id == Plan.plan_id).correlate(Plan).scalar_subquery()


def _sessions(statuses: frozenset[str] | set[str]) -> ColumnElement[int]:
    counted = select(func.count()).where(TreatmentSession.session_status.in_(sorted(statuses)))
    return _of_plan(counted, expression_of(TreatmentSession.plan_id))


def _installments(amount: ColumnElement[Any], *conditions: ColumnElement[bool]) -> ColumnElement[int]:
    added = select(func.coalesce(func.sum(amount), literal(0))).where(*conditions)
    return _of_plan(added, expression_of(Installment.plan_id))


def _ledger(role: str) -> ColumnElement[int]:
    account = select(AccountRole.account_id).where(AccountRole.role == role).scalar_subquery()
    balance = select(func.coalesce(func.sum(GLEntry.credit_paise - GLEntry.debit_paise), literal(0)))
    return _of_plan(balance.where(GLEntry.account_id == account), expression_of(GLEntry.plan_id))


_OPEN_PAISE = Installment.amount_paise - Installment.paid_paise - Installment.waived_paise
_NOTHING = constant(0)
_IS_OPEN = _OPEN_PAISE > _NOTHING  # as the index of open installments has it
_NEXT_DUE = _of_plan(select(func.min(Installment.due_date)).where(_IS_OPEN), expression_of(Installment.plan_id))
_CREDITED = _of_plan(
    select(func.coalesce(func.sum(CreditNote.total_paise), literal(0))).where(CreditNote.status == "posted"),
    expression_of(CreditNote.plan_id),
)

_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("plan_number", "Plan No", Kind.NUMBER), Plan.plan_number),
    (Column("start_date", "Date", Kind.DATE), Plan.start_date),
    (Column("patient_id", "Patient ID", Kind.TEXT), Patient.mrn),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (Column("package", "Package", Kind.TEXT), Plan.package_name),
    (Column("status", "Status", Kind.NUMBER), Plan.status),
    (Column("sessions", "Sessions Total", Kind.COUNT), Plan.total_sessions),
    (Column("done", "Done", Kind.COUNT), _sessions(USED)),
    (Column("cancelled", "Cancelled", Kind.COUNT), _sessions({"cancelled"})),
    (Column("remaining", "Remaining", Kind.COUNT), _sessions(OPEN)),
    (Column("value", "Plan Value", Kind.MONEY), Plan.total_paise),
    (Column("invoiced", "Invoiced", Kind.MONEY), Plan.total_paise),
    (Column("paid", "Paid", Kind.MONEY), _installments(expression_of(Installment.paid_paise))),
    (Column("waived", "Waived", Kind.MONEY), _installments(expression_of(Installment.waived_paise))),
    (Column("credited", "Credit Noted", Kind.MONEY), _CREDITED),
    (Column("outstanding", "Outstanding", Kind.MONEY), _installments(_OPEN_PAISE, _IS_OPEN)),
    (Column("recognised", "Revenue Recognised", Kind.MONEY), _ledger("PKG_REV")),
    (Column("deferred", "Deferred", Kind.MONEY), _ledger("DEFERRED_REV")),
    (Column("discontinued_on", "Discontinued On", Kind.DATE), Plan.discontinued_date),
    (Column("reason", "Reason", Kind.TEXT), Plan.discontinuation_reason),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
    (Column("next_due", "Next Due", Kind.DATE), _NEXT_DUE),
    (Column("phone", "Phone", Kind.PHONE), Patient.phone),
    (Column("invoice_number", "Invoice No", Kind.NUMBER), Invoice.invoice_number),
)
_PLAN = Plan.__table__
_SOURCE = (
    _PLAN.join(Patient.__table__, Patient.patient_id == Plan.patient_id)
    .outerjoin(Invoice.__table__, Invoice.invoice_id == Plan.invoice_id)
    .outerjoin(Branch.__table__, Branch.branch_id == Plan.branch_id)
)


_GROUPINGS = (
    by_patient(expression_of(Plan.patient_id)),
    by_month(expression_of(Plan.start_date)),
    by_value("package", "Package", "Without a package", expression_of(Plan.package_name)),
    by_branch(expression_of(Plan.branch_id)),
)


def _base(query: PlanQuery) -> list[ColumnElement[bool]]:
    """Give the conditions of a query without its status."""
    conditions = finding(query.search, plans_with)
    if query.sold_from is not None:
        conditions.append(Plan.start_date >= query.sold_from)
    if query.sold_to is not None:
        conditions.append(Plan.start_date <= query.sold_to)
    if query.branch_id is not None:
        conditions.append(Plan.branch_id == query.branch_id)
    if query.patient_id is not None:
        conditions.append(Plan.patient_id == query.patient_id)
    return conditions


def _overdue(today: date) -> ColumnElement[bool]:
    late = select(literal(1)).where(Installment.plan_id == Plan.plan_id, _IS_OPEN, Installment.due_date < today)
    return late.correlate(Plan).exists()


def expiring(today: date) -> ColumnElement[bool]:
    """Tell whether a plan that goes on expires within 30 days, or should have expired."""
    return and_(Plan.status == constant("active"), Plan.expiry_date <= today + EXPIRES_SOON)


def _filters(query: PlanQuery) -> Filters:
    conditions = _base(query)
    if query.status is not None:
        conditions.append(Plan.status == query.status)
    if query.overdue:
        conditions.append(_overdue(query.today))
    if query.expiring:
        conditions.append(expiring(query.today))
    return conditions


PLANS: Report[PlanQuery] = Report(
    name="plans",
    title="Plan register",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(Plan.plan_id),
        source=_SOURCE,
        nullable=frozenset({"discontinued_on", "reason", "branch", "next_due", "phone", "invoice_number"}),
    ),
    filters=_filters,
    standard=tuple(column.name for column, _ in _COLUMNS[:21]),
    shown=("plan_number", "patient", "package", "status", "done", "sessions", "outstanding", "next_due"),
    default_sort=Sort("plan_number", descending=True),
    groupings=_GROUPINGS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCounts(StatusCounts):
    """The plans, and how many of them are overdue or expire soon."""

    overdue: int
    expiring: int


def plan_counts(unit: Unit, query: PlanQuery) -> PlanCounts:
    """Count the plans that a query finds, for the chips above the register."""
    late, soon = (func.sum(case((each(query.today), 1), else_=0)) for each in (_overdue, expiring))
    filters = PLANS.conditions(replace(query, status=None, overdue=False, expiring=False))
    source = PLANS.register.lean(filters)
    statement = select(Plan.status, func.count(), late, soon).select_from(source).where(*filters).group_by(Plan.status)
    found = [(str(row[0]), int(row[1]), int(row[2]), int(row[3])) for row in unit.execute(statement)]
    return PlanCounts(
        by_status=tuple((status, count) for status, count, _, _ in found),
        overdue=sum(overdue for _, _, overdue, _ in found),
        expiring=sum(soon for _, _, _, soon in found),
    )
