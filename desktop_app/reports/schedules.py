"""The schedules of packages: every session with its day and its value, and every installment with what was paid of it.

Both are asked for by the days on which something is to happen: a session's own day, the day an installment is due.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table, func, select

from desktop_app.records.clinic import Branch
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.records.plans import Installment, Plan, TreatmentSession
from desktop_app.records.services import PackageComponent
from desktop_app.reports.group import Group
from desktop_app.reports.named_report import Group as ReportGroup, PagedRegister, named_register
from desktop_app.reports.register import Filters, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.search import finding, plans_with
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleQuery:
    """What is to happen from day to day, both included, of a branch and of a patient, matching a search."""

    dated_from: date | None = None
    dated_to: date | None = None
    branch_id: int | None = None
    patient_id: int | None = None
    group: Group | None = None  # there are none; every register is asked for one
    search: str = ""


_PAID_ON = (
    select(func.max(func.coalesce(Payment.payment_date, CreditNote.credit_note_date), type_=Payment.payment_date.type))
    .select_from(PaymentAllocation)
    .outerjoin(Payment, Payment.payment_id == PaymentAllocation.payment_id)
    .outerjoin(CreditNote, CreditNote.credit_note_id == PaymentAllocation.credit_note_id)
    .where(
        PaymentAllocation.installment_id == Installment.installment_id,
        PaymentAllocation.is_reversed == constant(0),
    )
    .correlate(Installment)
    .scalar_subquery()
)
_LABEL = (  # the parts of a package that was sold do not change
    select(PackageComponent.session_label)
    .where(
        PackageComponent.package_service_id == Plan.package_service_id,
        PackageComponent.sequence == TreatmentSession.session_number,
    )
    .correlate(Plan, TreatmentSession)
    .scalar_subquery()
)
_OPENS = Column("plan_id", "Plan Key", Kind.KEY)
_PLAN = Column("plan_number", "Plan No", Kind.NUMBER)
_PATIENT = Column("patient", "Patient", Kind.TEXT)
_SEQUENCE = Column("sequence", "Seq", Kind.COUNT)
_STATUS = Column("status", "Status", Kind.NUMBER)
_BRANCH = Column("branch", "Branch", Kind.NUMBER)
_SESSIONS: tuple[tuple[Column, Any], ...] = (
    (_PLAN, Plan.plan_number),
    (_PATIENT, Patient.full_name),
    (_SEQUENCE, TreatmentSession.session_number),
    (Column("service", "Service", Kind.TEXT), func.coalesce(_LABEL, Plan.package_name)),
    (Column("scheduled", "Scheduled", Kind.DATE), TreatmentSession.scheduled_date),
    (Column("done_on", "Done On", Kind.DATE), TreatmentSession.completed_date),
    (Column("performer", "Performer", Kind.TEXT), TreatmentSession.performed_by),
    (_STATUS, TreatmentSession.session_status),
    (Column("taxable", "Taxable Value", Kind.MONEY), TreatmentSession.taxable_paise),
    (Column("value", "Value", Kind.MONEY), TreatmentSession.gross_paise),
    (_BRANCH, Branch.code),
    (_OPENS, TreatmentSession.plan_id),
)
_INSTALLMENTS: tuple[tuple[Column, Any], ...] = (
    (_PLAN, Plan.plan_number),
    (_PATIENT, Patient.full_name),
    (_SEQUENCE, Installment.installment_number),
    (Column("due", "Due", Kind.DATE), Installment.due_date),
    (Column("amount", "Amount", Kind.MONEY), Installment.amount_paise),
    (Column("paid", "Paid", Kind.MONEY), Installment.paid_paise),
    (Column("paid_on", "Paid On", Kind.DATE), _PAID_ON),
    (Column("waived", "Waived Or Credited", Kind.MONEY), Installment.waived_paise),
    (
        Column("open", "Open", Kind.MONEY, means="an amount"),
        Installment.amount_paise - Installment.paid_paise - Installment.waived_paise,
    ),
    (_STATUS, Installment.status),
    (_BRANCH, Branch.code),
    (_OPENS, Installment.plan_id),
)


def _schedule(
    name: str,
    title: str,
    columns: tuple[tuple[Column, Any], ...],
    *,
    table: Any,  # noqa: ANN401 - a mapped class's table
    key: Any,  # noqa: ANN401 - a mapped column
    day: str,
    nullable: frozenset[str],
) -> Report[ScheduleQuery]:
    """Put a schedule together; `day` names the column by which it is asked for and ordered."""
    expressions = {column.name: expression_of(expression) for column, expression in columns}

    def filters(query: ScheduleQuery) -> Filters:
        return _filters(query, expressions[day])

    source: Table = table
    return Report(
        name=name,
        title=title,
        register=Register(
            columns=tuple(column for column, _ in columns),
            expressions=tuple(expressions.values()),
            key=expression_of(key),
            source=source.join(Plan.__table__, Plan.plan_id == source.c.plan_id)
            .join(Patient.__table__, Patient.patient_id == Plan.patient_id)
            .outerjoin(Branch.__table__, Branch.branch_id == Plan.branch_id),
            nullable=nullable | {"branch"},
        ),
        filters=filters,
        standard=tuple(column.name for column, _ in columns if column is not _OPENS),
        shown=tuple(column.name for column, _ in columns if column is not _OPENS),
        default_sort=Sort(day),
    )


def _filters(query: ScheduleQuery, day: ColumnElement[Any]) -> Filters:
    conditions = finding(query.search, plans_with)
    if query.dated_from is not None:
        conditions.append(day >= query.dated_from)
    if query.dated_to is not None:
        conditions.append(day <= query.dated_to)
    if query.branch_id is not None:
        conditions.append(Plan.branch_id == query.branch_id)
    if query.patient_id is not None:
        conditions.append(Plan.patient_id == query.patient_id)
    return conditions


def _query(unit: Unit, request: ReportRequest) -> ScheduleQuery:
    return ScheduleQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        branch_id=request.branch_id(unit),
        patient_id=request.patient_id(unit),
    )


SESSIONS = _schedule(
    "session-schedule",
    "Session schedule",
    _SESSIONS,
    table=TreatmentSession.__table__,
    key=TreatmentSession.session_id,
    day="scheduled",
    nullable=frozenset({"scheduled", "done_on", "performer"}),
)
INSTALLMENTS = _schedule(
    "installment-schedule",
    "Installment schedule",
    _INSTALLMENTS,
    table=Installment.__table__,
    key=Installment.installment_id,
    day="due",
    nullable=frozenset({"paid_on"}),
)
REPORTS = tuple(
    named_register(
        PagedRegister(report, _query, "plan", key=_OPENS.name),
        ReportGroup.PACKAGES,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH, Parameter.PATIENT}),
    )
    for report in (SESSIONS, INSTALLMENTS)
)
