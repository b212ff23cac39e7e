"""What can be done with a plan as it stands: the refusal that a workflow would give, None where it would not refuse.

Dates, periods and permissions are the workflow's own to judge: they are known only when it is asked.
"""

from collections.abc import Iterable
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.errors import (
    ClinicError,
    NothingToDiscontinue,
    NothingToReplan,
    PlanAlreadyDiscontinued,
    PlanNotActive,
    PlanNotDiscontinued,
    PlanNotExpired,
    PlanNotPaid,
    PlanNotSuspended,
    PlanStillValid,
    SessionNotCompleted,
    SessionNotOpen,
)
from desktop_app.repositories.plans import Installment, Plan, Session

_DELIVERED = frozenset({"completed", "no_show_charged"})
_RUNNING = frozenset({"active", "suspended"})


def next_session(sessions: Iterable[Session], chosen: Session | None = None) -> Session | None:
    """Give the session to deliver: the chosen one while it is open, else the first open one; None where none is."""
    if chosen is not None and chosen.is_open:
        return chosen
    return next((each for each in sessions if each.is_open), None)


def last_session(sessions: Iterable[Session], chosen: Session | None = None) -> Session | None:
    """Give the session to undo: the chosen one if it was delivered, else the one delivered last; None without any."""
    if chosen is not None and chosen.session_status in _DELIVERED:
        return chosen
    delivered = [each for each in sessions if each.session_status in _DELIVERED and each.completed_date is not None]
    return max(delivered, key=lambda each: (str(each.completed_date), each.session_number), default=None)


def against_delivery(plan: Plan, sessions: Iterable[Session]) -> ClinicError | None:
    """Give what forbids to complete a session or to mark a no-show."""
    if plan.status != "active":
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    return _without_open_session(sessions)


def _without_open_session(sessions: Iterable[Session]) -> ClinicError | None:
    held = tuple(sessions)
    if next_session(held) is None:
        last = held[-1]
        return SessionNotOpen(number=last.session_number, status=last.session_status)
    return None


def against_undoing(plan: Plan, sessions: Iterable[Session]) -> ClinicError | None:
    """Give what forbids to undo a session."""
    if plan.status not in {"active", "completed"}:
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    held = tuple(sessions)
    if last_session(held) is None:
        first = held[0]
        return SessionNotCompleted(number=first.session_number, status=first.session_status)
    return None


def against_discontinuing(plan: Plan, sessions: Iterable[Session]) -> ClinicError | None:
    """Give what forbids to discontinue a plan."""
    if plan.status == "discontinued":
        return PlanAlreadyDiscontinued(plan=plan.plan_number)
    if plan.status not in _RUNNING:
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    if next_session(sessions) is None:
        return NothingToDiscontinue(plan=plan.plan_number)
    return None


def against_reinstating(plan: Plan) -> ClinicError | None:
    """Give what forbids to reinstate a plan."""
    if plan.status != "discontinued":
        return PlanNotDiscontinued(plan=plan.plan_number, status=plan.status)
    return None


def against_suspending(plan: Plan) -> ClinicError | None:
    """Give what forbids to suspend a plan."""
    if plan.status != "active":
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    return None


def against_resuming(plan: Plan) -> ClinicError | None:
    """Give what forbids to resume a plan."""
    if plan.status != "suspended":
        return PlanNotSuspended(plan=plan.plan_number, status=plan.status)
    return None


def against_expiring(
    plan: Plan, installments: Iterable[Installment], *, outstanding_paise: int, today: date
) -> ClinicError | None:
    """Give what forbids to let a plan expire today."""
    if plan.status not in _RUNNING:
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    lacking = min(sum(each.open_paise for each in installments), outstanding_paise)
    if lacking:
        return PlanNotPaid(plan=plan.plan_number, open=rupees(lacking))
    if plan.expiry_date is not None and today <= plan.expiry_date:
        return PlanStillValid(plan=plan.plan_number, expiry=plan.expiry_date)
    return None


def against_undoing_expiry(plan: Plan) -> ClinicError | None:
    """Give what forbids to undo the expiry of a plan."""
    if plan.status != "expired":
        return PlanNotExpired(plan=plan.plan_number, status=plan.status)
    return None


def against_replanning(plan: Plan, installments: Iterable[Installment]) -> ClinicError | None:
    """Give what forbids to agree on other installments."""
    if plan.status not in {*_RUNNING, "completed"}:
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    if not any(each.open_paise for each in installments if each.kind == "regular"):
        return NothingToReplan(plan=plan.plan_number)
    return None


def against_rescheduling(plan: Plan, sessions: Iterable[Session]) -> ClinicError | None:
    """Give what forbids to give a session another day."""
    if plan.status not in _RUNNING:
        return PlanNotActive(plan=plan.plan_number, status=plan.status)
    return _without_open_session(sessions)
