"""The sessions of today, and those whose day has passed without them: still open, of plans that go on.

There is no index of sessions by day: they are found by the plans that go on, which are few beside all that were sold;
the plans that were completed today are found by the edit log.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, union_all

from desktop_app.accounting.calendar import day_begins
from desktop_app.accounting.settlement import OPEN, USED
from desktop_app.records.clinic import Branch
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, Record, Sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.reports.today import Matter, Waiting
from desktop_app.repositories.unit import Unit, constant, not_by_index, one_of, stamp

MISSED = "sessions-missed"
MOST = 200  # sessions of today that are listed


@dataclass(frozen=True, slots=True)
class SessionToday:
    """A session that is to be held today or was held; `done` and `cancelled` count those of its plan."""

    session_id: int
    plan_id: int
    number: int
    status: str
    patient: str
    phone: str | None
    package: str
    plan_number: str
    total: int
    done: int
    cancelled: int


@dataclass(frozen=True, slots=True)
class MissedSession:
    """A session whose day has passed; `value_paise` is its price, tax included."""

    plan_id: int
    patient_id: int
    plan_number: str
    mrn: str
    patient: str
    phone: str | None
    package: str
    number: int
    scheduled: date
    status: str
    value_paise: int
    branch: str | None


@dataclass(frozen=True, slots=True)
class SessionsToday:
    """Those of today, all of them counted and the first listed; and what is missed, where anything is."""

    listed: tuple[SessionToday, ...] = ()
    count: int = 0
    done: int = 0
    missed: Waiting | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    session_id: int
    plan_id: int
    scheduled: date | None
    status: str


_TODAY = bindparam("today", type_=TreatmentSession.scheduled_date.type)
_COMPLETED_SINCE = select(AuditEntry.entity_id).where(
    AuditEntry.at >= bindparam("since"),
    not_by_index(AuditEntry.entity) == constant("package_payment_plans"),
    not_by_index(AuditEntry.action) == constant("complete"),
)
_IS_MISSED = and_(
    TreatmentSession.session_status.in_(sorted(OPEN)),
    TreatmentSession.scheduled_date < _TODAY,
)
_IS_OF_TODAY = or_(
    and_(TreatmentSession.scheduled_date == _TODAY, TreatmentSession.session_status != constant("cancelled")),
    and_(TreatmentSession.completed_date == _TODAY, TreatmentSession.session_status.in_(sorted(USED))),
)
_SESSIONS = select(
    TreatmentSession.session_id,
    TreatmentSession.plan_id,
    TreatmentSession.scheduled_date,
    TreatmentSession.session_status,
).join(Plan, Plan.plan_id == TreatmentSession.plan_id)
_FOUND = union_all(
    _SESSIONS.where(Plan.status == constant("active"), or_(_IS_OF_TODAY, _IS_MISSED)),
    _SESSIONS.where(Plan.status == constant("completed"), Plan.plan_id.in_(_COMPLETED_SINCE), _IS_OF_TODAY),
)


def _of_plan(statuses: frozenset[str] | set[str]) -> ColumnElement[int]:
    """Count the sessions of a plan by their status."""
    every = TreatmentSession.__table__.alias()
    counted = select(func.count()).where(every.c.plan_id == Plan.plan_id, every.c.session_status.in_(sorted(statuses)))
    return counted.correlate(Plan).scalar_subquery()


_LISTED = (
    select(
        TreatmentSession.session_id,
        TreatmentSession.plan_id,
        TreatmentSession.session_number,
        TreatmentSession.session_status,
        Patient.full_name,
        Patient.phone,
        Plan.package_name,
        Plan.plan_number,
        Plan.total_sessions,
        _of_plan(USED),
        _of_plan({"cancelled"}),
    )
    .join(Plan, Plan.plan_id == TreatmentSession.plan_id)
    .join(Patient, Patient.patient_id == Plan.patient_id)
    .where(TreatmentSession.session_id.in_(one_of("keys")))
    .order_by(TreatmentSession.session_status.in_(sorted(USED)), Patient.full_name, TreatmentSession.session_id)
    .limit(MOST)
)
_PATIENT_OF = (
    select(Patient.full_name)
    .join(Plan, Plan.patient_id == Patient.patient_id)
    .where(Plan.plan_id == bindparam("plan_id"))
)
_MISSED = (
    select(
        Plan.plan_id,
        Plan.patient_id,
        Plan.plan_number,
        Patient.mrn,
        Patient.full_name,
        Patient.phone,
        Plan.package_name,
        TreatmentSession.session_number,
        TreatmentSession.scheduled_date,
        TreatmentSession.session_status,
        TreatmentSession.gross_paise,
        Branch.code,
    )
    .join(TreatmentSession, TreatmentSession.plan_id == Plan.plan_id)
    .join(Patient, Patient.patient_id == Plan.patient_id)
    .outerjoin(Branch, Branch.branch_id == Plan.branch_id)
    .where(Plan.status == constant("active"), _IS_MISSED)
    .order_by(TreatmentSession.scheduled_date, Patient.full_name, TreatmentSession.session_id)
)


def sessions_today(unit: Unit) -> SessionsToday:
    """Give the sessions of today, what is still to be held first, and count what was missed before."""
    asked = {"today": unit.today, "since": stamp(day_begins(unit.today))}
    found = unit.all(_Found, _FOUND, **asked)
    missed = [each for each in found if _is_missed(each, unit.today)]
    of_today = [each for each in found if not _is_missed(each, unit.today)]
    return SessionsToday(
        listed=unit.all(SessionToday, _LISTED, keys=[each.session_id for each in of_today]) if of_today else (),
        count=len(of_today),
        done=sum(each.status in USED for each in of_today),
        missed=_waiting(unit, missed),
    )


def _is_missed(found: _Found, today: date) -> bool:
    return found.status in OPEN and found.scheduled is not None and found.scheduled < today


def _waiting(unit: Unit, missed: Sequence[_Found]) -> Waiting | None:
    if not missed:
        return None
    oldest = min(missed, key=lambda each: (each.scheduled or date.max, each.session_id))
    who = str(unit.value(_PATIENT_OF, plan_id=oldest.plan_id))
    return Waiting(matter=Matter.MISSED, count=len(missed), day=oldest.scheduled, who=who)


def missed_sessions(unit: Unit, branch_id: int | None = None) -> tuple[MissedSession, ...]:
    """Give the sessions of plans that go on whose day has passed, the longest ago first."""
    statement = _MISSED if branch_id is None else _MISSED.where(Plan.branch_id == branch_id)
    return unit.all(MissedSession, statement, today=unit.today)


COLUMNS = (
    Column("plan", "Plan No", Kind.NUMBER),
    Column("patient_id", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("phone", "Phone", Kind.PHONE),
    Column("package", "Package", Kind.TEXT),
    Column("sequence", "Seq", Kind.COUNT),
    Column("scheduled", "Scheduled", Kind.DATE),
    Column("days", "Days Ago", Kind.COUNT),
    Column("status", "Status", Kind.NUMBER),
    Column("value", "Value", Kind.MONEY),
    Column("branch", "Branch", Kind.NUMBER),
)


def lines(unit: Unit, branch_id: int | None = None) -> tuple[Line, ...]:
    """Give the missed sessions as lines of COLUMNS, each opening its plan; the last line is the total."""
    found = missed_sessions(unit, branch_id)
    total = (None, None, "Total", *[None] * 6, sum(each.value_paise for each in found), None)
    return (*(_line(each, unit.today) for each in found), Line(total, LineKind.TOTAL))


def _line(each: MissedSession, today: date) -> Line:
    of_patient = Record("patient", each.patient_id)
    cells = (
        each.plan_number,
        each.mrn,
        each.patient,
        each.phone,
        each.package,
        each.number,
        each.scheduled,
        (today - each.scheduled).days,
        each.status,
        each.value_paise,
        each.branch,
    )
    return Line(cells, opens=Record("plan", each.plan_id), cells_open={"patient_id": of_patient, "patient": of_patient})


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request.branch_id(unit)))


REPORTS = (
    NamedReport(
        name=MISSED,
        title="Sessions whose day has passed",
        group=Group.PACKAGES,
        columns=COLUMNS,
        parameters=frozenset({Parameter.BRANCH}),
        read=_sheet,
    ),
)
