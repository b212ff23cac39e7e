"""How a patient stands with the clinic at the end of a day, below the statement: what the balance is made of; plans.

What is still to pay, by due date, less credits that settle nothing yet is the closing balance. Advances are kept apart
from it; what is left to pay when they are used stands last. Plans say how many sessions are used and left.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.open_documents import OpenDocument, OpenQuery, open_documents
from desktop_app.reports.sheet import Line, LineKind, Record
from desktop_app.reports.subledger_documents import document_name, record_of
from desktop_app.reports.table import Column, Kind
from desktop_app.reports.unapplied_credits import OpenCredit, unapplied_credits
from desktop_app.repositories.open_items import ADV, AR
from desktop_app.repositories.unit import Unit, constant

PAPER = (
    Column("date", "Date", Kind.DATE),
    Column("document", "Document", Kind.NUMBER),
    Column("number", "Document No", Kind.TEXT),
    Column("description", "Description", Kind.TEXT),
    Column("charge", "Charge", Kind.MONEY),
    Column("payment", "Payment", Kind.MONEY),
    Column("credit", "Credit", Kind.MONEY, means="of a patient"),
    Column("balance", "Balance", Kind.MONEY),
)


@dataclass(frozen=True, slots=True)
class _RunningPlan:
    """A plan that runs, or of which something is still to pay."""

    plan_id: int
    plan_number: str
    package_name: str
    start_date: date
    invoice_id: int | None
    status: str
    total_sessions: int
    used_sessions: int
    cancelled_sessions: int

    @property
    def left_sessions(self) -> int:
        return self.total_sessions - self.used_sessions - self.cancelled_sessions


_ON = bindparam("on", type_=Plan.start_date.type)


def _count(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    counted = select(func.count()).where(TreatmentSession.plan_id == Plan.plan_id, *conditions)
    return counted.correlate(Plan).scalar_subquery()


_IS_USED = TreatmentSession.session_status.in_((constant("completed"), constant("no_show_charged")))
_IS_CANCELLED = and_(
    TreatmentSession.session_status == constant("cancelled"),
    or_(Plan.discontinued_date.is_(None), Plan.discontinued_date <= _ON),
)
_PLANS = (
    select(
        Plan.plan_id,
        Plan.plan_number,
        Plan.package_name,
        Plan.start_date,
        Plan.invoice_id,
        Plan.status,
        Plan.total_sessions,
        _count(_IS_USED, TreatmentSession.completed_date <= _ON),
        _count(_IS_CANCELLED),
    )
    .where(Plan.patient_id == bindparam("patient_id"), Plan.start_date <= _ON)
    .order_by(Plan.start_date, Plan.plan_id)
)


def paper_line(
    document: str,
    *,
    on: date | None = None,
    number: str | None = None,
    words: str | None = None,
    balance: int | None = None,
    kind: LineKind = LineKind.PLAIN,
) -> Line:
    """Make a line of PAPER that neither charges nor pays anything."""
    return Line((on, document, number, words, None, None, None, balance), kind)


def lines(unit: Unit, patient_id: int, day: date, *, balance_paise: int) -> tuple[Line, ...]:
    """Give the lines below the closing balance, each part only where there is something in it."""
    query = OpenQuery(as_of=day, patient_id=patient_id)
    documents, _ = open_documents(unit, query)
    kept = unapplied_credits(unit, query)
    advances = [each for each in kept if each.control == ADV]
    plans = unit.all(_RunningPlan, _PLANS, patient_id=patient_id, on=day)
    parts = [
        *_part("Still to pay", _dues(documents, min(day, unit.today))),
        *_part("Credits not applied yet", _left(each for each in kept if each.control == AR)),
        *_part("Advances, apart from the balance", _left(advances)),
    ]
    if advances:
        net = balance_paise + sum(each.entry.open_paise for each in advances)
        parts.append(paper_line("Balance less advances", on=day, balance=net, kind=LineKind.TOTAL))
    return (*parts, *_part("Plans", _plans(plans, documents, day)))


def _part(title: str, found: Iterable[Line]) -> tuple[Line, ...]:
    kept = tuple(found)
    return (paper_line(title, kind=LineKind.HEADING), *kept) if kept else ()


def _dues(documents: Iterable[OpenDocument], day: date) -> list[Line]:
    found = [
        (item.due_date, number, document, item.open_paise)
        for number, document in enumerate(documents)
        for item in document.items
    ]
    return [
        replace(
            paper_line(
                "Overdue" if due_date < day else "Due",
                on=due_date,
                number=document.entry.reference_number,
                words=f"{(day - due_date).days} days" if due_date < day else None,
                balance=paise,
            ),
            opens=record_of(document.entry),
        )
        for due_date, _, document, paise in sorted(found, key=lambda each: each[:2])
    ]


def _left(kept: Iterable[OpenCredit]) -> list[Line]:
    return [
        replace(
            paper_line(
                document_name(each.entry),
                on=each.entry.document_date,
                number=each.entry.reference_number,
                balance=each.entry.open_paise,
            ),
            opens=record_of(each.entry),
        )
        for each in kept
    ]


def _plans(plans: Iterable[_RunningPlan], documents: Iterable[OpenDocument], day: date) -> list[Line]:
    """Give the plans of which sessions are left or something is to pay; what falls due next stands below each."""
    by_invoice = {each.entry.invoice_id: each for each in documents}
    found: list[Line] = []
    for plan in plans:
        owed = by_invoice.get(plan.invoice_id)
        if not (plan.left_sessions or owed):
            continue
        opens = Record("plan", plan.plan_id)
        sessions = f"{plan.used_sessions} of {plan.total_sessions} sessions used, {plan.left_sessions} left"
        named = paper_line("Plan", on=plan.start_date, number=plan.plan_number, words=plan.package_name)
        counted = paper_line("Sessions", number=plan.plan_number, words=sessions)
        found += [replace(named, opens=opens), replace(counted, opens=opens, level=1)]
        coming = [item for item in (owed.items if owed else ()) if item.due_date >= day]
        for item in coming[:1]:
            due = paper_line("Next due", on=item.due_date, number=plan.plan_number, balance=item.open_paise)
            found.append(replace(due, opens=opens, level=1))
    return found
