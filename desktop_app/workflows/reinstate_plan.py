"""Reinstate a discontinued plan, whether a credit note was issued or its value was forfeited."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PlanNotDiscontinued, ReversalBeforeOriginal
from desktop_app.repositories import credit_notes, plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, reversal, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReinstatePlan:
    """Bring a discontinued plan back on a day."""

    request_id: str
    plan_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReinstated:
    """The plan's status afterwards."""

    plan_status: str


def reinstate_plan(books: Books, command: ReinstatePlan, user: User) -> Outcome[PlanReinstated]:
    """Reinstate a plan.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_DISCONTINUED, CN_REFUNDED, CN_HAS_APPLICATIONS, REASON_REQUIRED,
    DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED, PARTIAL_POSTING_MISMATCH.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanReinstated):
            return first_answer
        roles.require(work, roles.POSTING)
        plan = plans.plan(work, command.plan_id)
        if plan.status != "discontinued" or plan.discontinued_date is None:
            raise PlanNotDiscontinued(plan=plan.plan_number, status=plan.status)
        note = None if plan.credit_note_id is None else credit_notes.credit_note(work, plan.credit_note_id)
        if note is not None:
            reversal.require_reversible(work, note)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < plan.discontinued_date:
            raise ReversalBeforeOriginal(on=command.on, original=plan.discontinued_date)
        checks.require_open_period(work, command.on)
        if note is not None:
            reversal.reverse_note(work, note, command.on, reason)
        reversal.reinstate(work, plan, command.on, reason)
        return work.commit(command, PlanReinstated(plan_status="active"))
