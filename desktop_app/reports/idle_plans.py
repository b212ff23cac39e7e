"""Plans whose patients have not come for 90 days: sold, paid for or owed, with sessions to come and none of late."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select

from desktop_app.accounting.settlement import USED
from desktop_app.records.clinic import Branch
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Installment, Plan, TreatmentSession
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.running_plans import running_on, to_come_on
from desktop_app.reports.sheet import Line, LineKind, Record, Sheet
from desktop_app.reports.table import Column, Kind, paise
from desktop_app.repositories.unit import Unit, constant

NAME = "idle-plans"
IDLE = timedelta(days=90)
COLUMNS = (
    Column("plan", "Plan No", Kind.NUMBER),
    Column("patient_id", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("phone", "Phone", Kind.PHONE),
    Column("package", "Package", Kind.TEXT),
    Column("status", "Status", Kind.NUMBER),
    Column("sold_on", "Sold On", Kind.DATE),
    Column("last_session", "Last Session", Kind.DATE),
    Column("days", "Days Idle", Kind.COUNT),
    Column("done", "Done", Kind.COUNT),
    Column("to_come", "Sessions To Come", Kind.COUNT),
    Column("value", "Value To Come", Kind.MONEY),
    Column("open", "Outstanding", Kind.MONEY),
    Column("expires", "Expires On", Kind.DATE),
    Column("branch", "Branch", Kind.NUMBER),
)


@dataclass(frozen=True, slots=True)
class IdlePlan:
    """A plan without a session of late; `value_paise` is the price of its sessions to come, tax included."""

    plan_id: int
    plan_number: str
    mrn: str
    patient: str
    phone: str | None
    package: str
    status: str
    sold_on: date
    last_session: date | None
    done: int
    to_come: int
    value_paise: int
    open_paise: int
    expires_on: date | None
    branch: str | None

    @property
    def last_seen(self) -> date:
        """Give the day of the last session, else that of the sale."""
        return self.last_session or self.sold_on


def idle_plans(unit: Unit, as_of: date, *, branch_id: int | None = None) -> tuple[IdlePlan, ...]:
    """Give the plans that ran at the end of a day and had no session for 90 days, the longest idle first.

    What is outstanding is so today; the rest is as of the day.
    """
    found = unit.all(IdlePlan, _idle(as_of, branch_id))
    return tuple(sorted(found, key=lambda each: (each.last_seen, each.plan_id)))


def _idle(as_of: date, branch_id: int | None) -> Select[*tuple[Any, ...]]:
    until = TreatmentSession.completed_date <= as_of
    since = max(as_of, date.min + IDLE) - IDLE
    last = _sessions(func.max(TreatmentSession.completed_date), until)
    to_come = _sessions(func.count(), to_come_on(as_of))
    statement = (
        select(
            Plan.plan_id,
            Plan.plan_number,
            Patient.mrn,
            Patient.full_name,
            Patient.phone,
            Plan.package_name,
            Plan.status,
            Plan.start_date,
            last,
            _sessions(func.count(), until, TreatmentSession.session_status.in_(sorted(USED))),
            to_come,
            _sessions(func.coalesce(func.sum(TreatmentSession.gross_paise), literal(0)), to_come_on(as_of)),
            _OPEN,
            Plan.expiry_date,
            Branch.code,
        )
        .join(Patient, Patient.patient_id == Plan.patient_id)
        .outerjoin(Branch, Branch.branch_id == Plan.branch_id)
        .where(running_on(as_of), func.coalesce(last, Plan.start_date) <= since, to_come > constant(0))
    )
    return statement if branch_id is None else statement.where(Plan.branch_id == branch_id)


def _sessions(what: ColumnElement[Any], *conditions: ColumnElement[bool]) -> ColumnElement[Any]:
    return select(what).where(TreatmentSession.plan_id == Plan.plan_id, *conditions).correlate(Plan).scalar_subquery()


_OPEN = (
    select(
        func.coalesce(
            func.sum(Installment.amount_paise - Installment.paid_paise - Installment.waived_paise), literal(0)
        )
    )
    .where(Installment.plan_id == Plan.plan_id)
    .correlate(Plan)
    .scalar_subquery()
)


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the idle plans as lines of COLUMNS, each opening its plan; the last line is the total."""
    as_of = request.last_day(unit)
    kept = [
        Line(
            (
                each.plan_number,
                each.mrn,
                each.patient,
                each.phone,
                each.package,
                each.status,
                each.sold_on,
                each.last_session,
                (as_of - each.last_seen).days,
                each.done,
                each.to_come,
                each.value_paise,
                each.open_paise,
                each.expires_on,
                each.branch,
            ),
            opens=Record("plan", each.plan_id),
        )
        for each in idle_plans(unit, as_of, branch_id=request.branch_id(unit))
    ]
    sums = [sum(paise(line.cells[at]) for line in kept) for at in range(9, 13)]
    total = (None, None, "Total", *[None] * 6, *sums, None, None)
    return (*kept, Line(total, LineKind.TOTAL))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name=NAME,
        title="Plans without a session for 90 days",
        group=Group.PACKAGES,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.BRANCH}),
        read=_sheet,
    ),
)
