"""What is going on with a patient, on one page: plans with what comes next, and what happened last."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, bindparam, func, literal, select

from desktop_app.accounting.settlement import OPEN
from desktop_app.records.plans import Installment, Plan, TreatmentSession
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.patient_documents import patient_documents
from desktop_app.reports.register import PageKeys
from desktop_app.reports.table import Row
from desktop_app.repositories.unit import Unit, constant

MOST_EVENTS = 12


@dataclass(frozen=True, slots=True)
class OverviewPlan:
    """A plan with its sessions and what comes next of it; amounts in paise.

    `next_session` is the day of the first session that is open, `next_due` that of the first installment with
    something left to pay, which is `next_due_paise`.
    """

    plan_id: int
    plan_number: str
    package_name: str
    status: str
    used_sessions: int
    cancelled_sessions: int
    total_sessions: int
    next_session: date | None
    next_due: date | None
    next_due_paise: int | None
    open_paise: int


@dataclass(frozen=True, slots=True)
class Event:
    """A document or a journal of the patient; `kind` is one of `patient_documents.KINDS`, `source` its own."""

    key: int
    on: date
    kind: str
    number: str | None
    what: str | None
    amount_paise: int
    status: str
    source: str
    document_id: int


@dataclass(frozen=True, slots=True)
class PatientOverview:
    """Plans, those that run first; and events, newest first, the last MOST_EVENTS of them."""

    plans: tuple[OverviewPlan, ...]
    events: tuple[Event, ...]


_IS_OPEN = Installment.amount_paise - Installment.paid_paise - Installment.waived_paise > constant(0)
_LEFT = Installment.amount_paise - Installment.paid_paise - Installment.waived_paise


def _sessions(*statuses: str) -> ColumnElement[int]:
    counted = select(func.count()).where(TreatmentSession.session_status.in_([constant(each) for each in statuses]))
    return counted.where(TreatmentSession.plan_id == Plan.plan_id).correlate(Plan).scalar_subquery()


def _installments(asked: Select[int]) -> ColumnElement[int]:
    return asked.where(Installment.plan_id == Plan.plan_id, _IS_OPEN).correlate(Plan).scalar_subquery()


_NEXT_SESSION = (
    select(func.min(TreatmentSession.scheduled_date))
    .where(TreatmentSession.plan_id == Plan.plan_id, TreatmentSession.session_status.in_(sorted(OPEN)))
    .correlate(Plan)
    .scalar_subquery()
)
_FIRST = select(Installment.due_date).order_by(Installment.due_date, Installment.installment_id).limit(1)
_FIRST_PAISE = select(_LEFT).order_by(Installment.due_date, Installment.installment_id).limit(1)
_RUNNING = Plan.status.in_((constant("active"), constant("suspended")))
_PLANS = (
    select(
        Plan.plan_id,
        Plan.plan_number,
        Plan.package_name,
        Plan.status,
        _sessions("completed", "no_show_charged"),
        _sessions("cancelled"),
        Plan.total_sessions,
        _NEXT_SESSION,
        _installments(_FIRST),  # type: ignore[arg-type]
        _installments(_FIRST_PAISE),
        _installments(select(func.coalesce(func.sum(_LEFT), literal(0)))),
    )
    .where(Plan.patient_id == bindparam("patient_id"))
    .order_by(_RUNNING.desc(), Plan.start_date.desc(), Plan.plan_id.desc())
)


def patient_overview(unit: Unit, patient_id: int) -> PatientOverview:
    """Read what is going on with a patient."""
    documents = patient_documents(patient_id)
    places = [column.name for column in documents.columns]
    page = documents.page(unit, MasterQuery(today=unit.today), documents.default_sort, 0, PageKeys())
    return PatientOverview(
        plans=unit.all(OverviewPlan, _PLANS, patient_id=patient_id),
        events=tuple(_event(row, places) for row in page[:MOST_EVENTS]),
    )


def _event(row: Row, places: list[str]) -> Event:
    key, *cells = row
    known: dict[str, object] = dict(zip(places, cells, strict=True))
    named = ("date", "kind", "number", "what", "amount", "status", "source", "document_id")
    return Event(key, *(known[name] for name in named))  # type: ignore[arg-type]
