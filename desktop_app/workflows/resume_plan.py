"""Resume a suspended plan: its expiry moves by the days that it was suspended."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.suspension import expiry_after
from desktop_app.errors import PlanNotSuspended, ReversalBeforeOriginal
from desktop_app.repositories import plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumePlan:
    """Resume a plan from a day on."""

    request_id: str
    plan_id: int
    on: date
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanResumed:
    """How many days the plan was suspended, and when it expires now; None for a plan without expiry."""

    days_suspended: int
    expiry_date: date | None


def resume_plan(books: Books, command: ResumePlan, user: User) -> Outcome[PlanResumed]:
    """Resume a plan; nothing is posted.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_SUSPENDED, DATE_IN_FUTURE, and
    REVERSAL_BEFORE_ORIGINAL for a day before it was suspended.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanResumed):
            return first_answer
        roles.require(work, roles.COUNTER)
        plan = plans.plan(work, command.plan_id)
        if plan.status != "suspended" or plan.suspended_on is None:
            raise PlanNotSuspended(plan=plan.plan_number, status=plan.status)
        reason = checks.optional_text(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < plan.suspended_on:
            raise ReversalBeforeOriginal(on=command.on, original=plan.suspended_on)
        suspended = command.on - plan.suspended_on
        expiry = expiry_after(plan.expiry_date, suspended_on=plan.suspended_on, resumed_on=command.on)
        plans.change(work, plan, status="active", suspended_on=None, expiry_date=expiry)
        work.edits.act("resume", "package_payment_plans", plan.plan_id, reason=reason)
        return work.commit(command, PlanResumed(days_suspended=suspended.days, expiry_date=expiry))
