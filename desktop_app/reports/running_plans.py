"""Which plans were running at the end of a day, and what of their sessions was still to come.

It is told from the plans as they stand now: of one that was reinstated, the time between counts as running.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.register import expression_of
from desktop_app.repositories.unit import constant

_LAST_DONE = (
    select(func.max(TreatmentSession.completed_date))
    .where(TreatmentSession.plan_id == Plan.plan_id)
    .correlate(Plan)
    .scalar_subquery()
)


def _posted_on(document_type: str, document_id: Any, event: str) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    """Give the last day on which something was posted for a plan or its invoice."""
    return (
        select(func.max(GLTransaction.transaction_date))
        .where(
            GLTransaction.source_document_type == constant(document_type),
            GLTransaction.source_document_id == document_id,
            GLTransaction.event.startswith(event),
        )
        .correlate(Plan)
        .scalar_subquery()
    )


# The day from which on a plan has nothing more to come; none while it runs.
ENDED_ON: ColumnElement[Any] = case(
    (Plan.status == constant("completed"), _LAST_DONE),
    (Plan.status == constant("discontinued"), expression_of(Plan.discontinued_date)),
    (
        Plan.status == constant("expired"),
        func.coalesce(_posted_on("package_plan", Plan.plan_id, "breakage"), Plan.expiry_date, Plan.start_date),
    ),
    (
        Plan.status == constant("cancelled"),
        func.coalesce(_posted_on("invoice", Plan.invoice_id, "cancel"), Plan.start_date),
    ),
)


def running_on(day: date) -> ColumnElement[bool]:
    """Tell whether a plan was sold by the end of a day and had not ended."""
    return and_(
        Plan.start_date <= day,
        Plan.status != constant("draft"),
        or_(ENDED_ON.is_(None), day < ENDED_ON),
    )


def to_come_on(day: date) -> ColumnElement[bool]:
    """Tell whether a session of a running plan was not used by the end of a day."""
    return or_(TreatmentSession.completed_date.is_(None), TreatmentSession.completed_date > day)
