"""Mark a no-show: charged, it counts as delivered and earns its share; uncharged, the session stays open."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import SessionNotOpen
from desktop_app.repositories import plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import delivery, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNoShow:
    """Mark that the patient did not come; whether it is charged is decided for each session."""

    request_id: str
    plan_id: int
    session_number: int
    on: date
    charged: bool
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoShowMarked:
    """The revenue recognised, in paise; 0 where the no-show is not charged."""

    recognised_paise: int


def mark_no_show(books: Books, command: MarkNoShow, user: User) -> Outcome[NoShowMarked]:
    """Mark a no-show.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, SESSION_NOT_OPEN, DATE_IN_FUTURE, SESSION_BEFORE_PLAN,
    BEFORE_OPENING, NO_PERIOD, PERIOD_CLOSED; a charged one also BRANCH_REQUIRED, GL_ACCOUNT_NOT_MAPPED,
    GL_ACCOUNT_INACTIVE, PARTIAL_POSTING_MISMATCH.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, NoShowMarked):
            return first_answer
        roles.require(work, roles.COUNTER)
        found = delivery.find(work, command.plan_id, command.session_number)
        if found.session.session_status == "no_show" and not command.charged:
            raise SessionNotOpen(number=command.session_number, status="no_show")
        delivery.require_deliverable(work, found, command.on)
        recognised = 0
        if command.charged:
            recognised = delivery.deliver(work, found, on=command.on, status="no_show_charged", performed_by=None)
        else:
            plans.change_session(work, found.session, session_status="no_show")
        work.edits.act("update", "package_payment_plans", command.plan_id)
        return work.commit(command, NoShowMarked(recognised_paise=recognised))
