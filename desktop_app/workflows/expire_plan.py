"""Let a paid plan expire: its time is over, and what was not used of it is the clinic's (breakage)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.errors import PlanNotActive, PlanNotPaid, PlanStillValid, SessionBeforePlan
from desktop_app.repositories import plans, receivables
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.plans import Installment, Plan
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, expiry, old_documents, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpirePlan:
    """Let a plan expire on a day; only where contract and consumer law allow it."""

    request_id: str
    plan_id: int
    on: date
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanExpired:
    """What was earned without being used (paise; 0 where it was earned at the invoice), and the sessions lost."""

    breakage_paise: int
    sessions_cancelled: int


def expire_plan(books: Books, command: ExpirePlan, user: User) -> Outcome[PlanExpired]:
    """Let a plan expire; one that still owes something is discontinued instead.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, PLAN_NOT_PAID,
    DATE_IN_FUTURE, SESSION_BEFORE_PLAN, BEFORE_OPENING, PLAN_STILL_VALID, NO_PERIOD, PERIOD_CLOSED, BRANCH_REQUIRED,
    GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, PARTIAL_POSTING_MISMATCH.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanExpired):
            return first_answer
        roles.require(work, roles.POSTING)
        plan = plans.plan(work, command.plan_id)
        if plan.status not in {"active", "suspended"}:
            raise PlanNotActive(plan=plan.plan_number, status=plan.status)
        rows = plans.installments(work, plan.plan_id)
        _require_paid(work, plan, rows)
        reason = checks.optional_text(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < plan.start_date:
            raise SessionBeforePlan(on=command.on, start=plan.start_date)
        old_documents.require_after_opening(work, plan.invoice_id, command.on)
        if plan.expiry_date is not None and command.on <= plan.expiry_date:
            raise PlanStillValid(plan=plan.plan_number, expiry=plan.expiry_date)
        checks.require_open_period(work, command.on)
        lost = tuple(each for each in plans.sessions(work, plan.plan_id) if each.is_open)
        breakage = expiry.post_breakage(work, plan, lost, command.on)
        plans.set_sessions(work, plan.plan_id, lost, "cancelled")
        plans.waive_open(work, plan.plan_id, plans.unpaid(rows), "Settled by a credit note")
        plans.change(work, plan, status="expired", suspended_on=None)
        work.edits.act("expire", "package_payment_plans", plan.plan_id, reason=reason)
        return work.commit(command, PlanExpired(breakage_paise=breakage, sessions_cancelled=len(lost)))


def _require_paid(work: Work, plan: Plan, rows: Sequence[Installment]) -> None:
    """Refuse PLAN_NOT_PAID while installments ask for what the invoice still lacks."""
    asked = sum(each.open_paise for each in rows)
    item = receivables.invoice_item(work, plan.invoice_id)
    lacking = min(asked, 0 if item is None else item.open_paise)
    if lacking:
        raise PlanNotPaid(plan=plan.plan_number, open=rupees(lacking))
