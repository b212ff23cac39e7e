"""Suspend a plan: no session is delivered until it is resumed; its expiry waits."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PlanNotActive, SessionBeforePlan
from desktop_app.repositories import plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspendPlan:
    """Suspend a plan from a day on, with the reason that the edit log keeps."""

    request_id: str
    plan_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSuspended:
    """The plan's status afterwards."""

    plan_status: str


def suspend_plan(books: Books, command: SuspendPlan, user: User) -> Outcome[PlanSuspended]:
    """Suspend a plan; nothing is posted.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, REASON_REQUIRED, DATE_IN_FUTURE, SESSION_BEFORE_PLAN.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanSuspended):
            return first_answer
        roles.require(work, roles.COUNTER)
        plan = plans.plan(work, command.plan_id)
        if plan.status != "active":
            raise PlanNotActive(plan=plan.plan_number, status=plan.status)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < plan.start_date:
            raise SessionBeforePlan(on=command.on, start=plan.start_date)
        plans.change(work, plan, status="suspended", suspended_on=command.on)
        work.edits.act("suspend", "package_payment_plans", plan.plan_id, reason=reason)
        return work.commit(command, PlanSuspended(plan_status="suspended"))
