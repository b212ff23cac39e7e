"""Complete a session: its share of the package is earned; the last open one completes the plan."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import delivery, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteSession:
    """Mark a session as delivered on a day."""

    request_id: str
    plan_id: int
    session_number: int
    on: date
    performed_by: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCompleted:
    """The revenue recognised, in paise; 0 under the at-invoice policy."""

    recognised_paise: int


def complete_session(books: Books, command: CompleteSession, user: User) -> Outcome[SessionCompleted]:
    """Complete a session.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, SESSION_NOT_OPEN, DATE_IN_FUTURE, SESSION_BEFORE_PLAN,
    BEFORE_OPENING, NO_PERIOD, PERIOD_CLOSED, BRANCH_REQUIRED, PARTIAL_POSTING_MISMATCH,
    GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, SessionCompleted):
            return first_answer
        roles.require(work, roles.COUNTER)
        found = delivery.find(work, command.plan_id, command.session_number)
        delivery.require_deliverable(work, found, command.on)
        recognised = delivery.deliver(work, found, on=command.on, status="completed", performed_by=command.performed_by)
        work.edits.act("complete", "package_payment_plans", command.plan_id)
        return work.commit(command, SessionCompleted(recognised_paise=recognised))
