"""Undo the expiry of a plan: its breakage is reversed, its sessions are open again."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PlanNotExpired
from desktop_app.repositories import general_ledger, plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, expiry, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoExpiry:
    """Bring an expired plan back on a day; `expiry_date` is its new one, None for a plan without any."""

    request_id: str
    plan_id: int
    on: date
    reason: str
    expiry_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiryUndone:
    """The plan's status afterwards, and how many of its sessions are open again."""

    plan_status: str
    sessions_reopened: int


def undo_expiry(books: Books, command: UndoExpiry, user: User) -> Outcome[ExpiryUndone]:
    """Undo an expiry.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_EXPIRED, REASON_REQUIRED, DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL,
    NO_PERIOD, PERIOD_CLOSED, PARTIAL_POSTING_MISMATCH.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ExpiryUndone):
            return first_answer
        roles.require(work, roles.POSTING)
        plan = plans.plan(work, command.plan_id)
        if plan.status != "expired":
            raise PlanNotExpired(plan=plan.plan_number, status=plan.status)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        breakage = expiry.breakage_of(work, plan)
        if breakage is not None:
            general_ledger.require_not_before(breakage, command.on)
        checks.require_open_period(work, command.on)
        if breakage is not None:
            expiry.reverse_breakage(work, plan, breakage, command.on)
        lost = tuple(each for each in plans.sessions(work, plan.plan_id) if each.session_status == "cancelled")
        plans.set_sessions(work, plan.plan_id, lost, "scheduled")
        plans.change(work, plan, status="active", expiry_date=command.expiry_date)
        work.edits.act("reinstate", "package_payment_plans", plan.plan_id, reason=reason)
        return work.commit(command, ExpiryUndone(plan_status="active", sessions_reopened=len(lost)))
