"""Undo a session that was completed, or charged as a no-show, by mistake: its revenue is reversed exactly."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PlanNotActive, ReversalBeforeOriginal, SessionNotCompleted, UsedBeforeOpening
from desktop_app.repositories import general_ledger, plans
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Transaction
from desktop_app.repositories.plans import Session
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, delivery, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoSession:
    """Take a delivery back; the day is the reversal's, the reason is for the edit log."""

    request_id: str
    plan_id: int
    session_number: int
    on: date
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionUndone:
    """The plan's status afterwards."""

    plan_status: str


def undo_session(books: Books, command: UndoSession, user: User) -> Outcome[SessionUndone]:
    """Undo a session; a plan that it had completed is active again.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, SESSION_NOT_COMPLETED, USED_BEFORE_OPENING,
    DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, SessionUndone):
            return first_answer
        roles.require(work, roles.COUNTER)
        found = delivery.find(work, command.plan_id, command.session_number)
        plan, session = found.plan, found.session
        if plan.status not in {"active", "completed"}:
            raise PlanNotActive(plan=plan.plan_number, status=plan.status)
        if session.session_status not in {"completed", "no_show_charged"}:
            raise SessionNotCompleted(number=session.session_number, status=session.session_status)
        recognition = _recognition(work, session)
        checks.require_not_future(work, command.on)
        if session.completed_date is not None and command.on < session.completed_date:
            raise ReversalBeforeOriginal(on=command.on, original=session.completed_date)
        checks.require_open_period(work, command.on)
        if recognition is not None:
            general_ledger.reverse(
                work,
                recognition.transaction_id,
                on=command.on,
                event=recognition.event.replace("recognise", "undo"),
                description=f"Session {session.session_number} undone",
            )
        plans.change_session(
            work,
            session,
            session_status="scheduled",
            completed_date=None,
            performed_by=None,
            gl_transaction_id=None,
        )
        if plan.status == "completed":
            plans.change(work, plan, status="active")
        work.edits.act("undo", "package_payment_plans", plan.plan_id, reason=checks.optional_text(command.reason))
        return work.commit(command, SessionUndone(plan_status="active"))


def _recognition(work: Work, session: Session) -> Transaction | None:
    """Give the transaction that earned a session; None where it was earned at the invoice."""
    if session.gl_transaction_id is None:
        return None
    found = general_ledger.transaction(work, session.gl_transaction_id)
    if found.source_document_type == "opening":
        raise UsedBeforeOpening(number=session.session_number)
    return found
