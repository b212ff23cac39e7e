"""Give an open session another day; one that was missed is scheduled again."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PlanNotActive, SessionBeforePlan, SessionNotOpen
from desktop_app.repositories import plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import delivery, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class RescheduleSession:
    """Schedule a session for a day."""

    request_id: str
    plan_id: int
    session_number: int
    scheduled_for: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRescheduled:
    """The day before it was moved; None where it had none."""

    scheduled_before: date | None


def reschedule_session(books: Books, command: RescheduleSession, user: User) -> Outcome[SessionRescheduled]:
    """Reschedule a session; nothing is posted.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, SESSION_NOT_OPEN, SESSION_BEFORE_PLAN.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, SessionRescheduled):
            return first_answer
        roles.require(work, roles.COUNTER)
        found = delivery.find(work, command.plan_id, command.session_number)
        plan, session = found.plan, found.session
        if plan.status not in {"active", "suspended"}:
            raise PlanNotActive(plan=plan.plan_number, status=plan.status)
        if not session.is_open:
            raise SessionNotOpen(number=session.session_number, status=session.session_status)
        if command.scheduled_for < plan.start_date:
            raise SessionBeforePlan(on=command.scheduled_for, start=plan.start_date)
        plans.change_session(work, session, scheduled_date=command.scheduled_for, session_status="scheduled")
        work.edits.act("update", "package_payment_plans", plan.plan_id)
        return work.commit(command, SessionRescheduled(scheduled_before=session.scheduled_date))
