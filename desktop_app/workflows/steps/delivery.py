"""Step: find a session that can be delivered or taken back, and post or reverse the revenue it earns."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import posting
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.errors import NotFound, PlanNotActive, SessionBeforePlan, SessionNotOpen
from desktop_app.repositories import clinic as clinics, general_ledger, invoices, plans
from desktop_app.repositories.books import Work
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.plans import Plan, Session
from desktop_app.repositories.unit import Place
from desktop_app.workflows.steps import checks, old_documents


@dataclass(frozen=True, slots=True)
class Found:
    """A plan with all its sessions, and the one that is meant."""

    plan: Plan
    sessions: tuple[Session, ...]
    session: Session

    @property
    def is_last_open(self) -> bool:
        """Tell whether no other session is open."""
        return not any(each.is_open for each in self.sessions if each.session_id != self.session.session_id)


def find(work: Work, plan_id: int, session_number: int) -> Found:
    """Read a plan and one of its sessions; refuses NOT_FOUND."""
    plan = plans.plan(work, plan_id)
    sessions = plans.sessions(work, plan_id)
    for session in sessions:
        if session.session_number == session_number:
            return Found(plan, sessions, session)
    raise NotFound(what=f"Session {session_number} of {plan.plan_number}")


def require_deliverable(work: Work, found: Found, on: date) -> None:
    """Refuse PLAN_NOT_ACTIVE, SESSION_NOT_OPEN and a day that does not suit.

    That is DATE_IN_FUTURE, SESSION_BEFORE_PLAN, BEFORE_OPENING, NO_PERIOD and PERIOD_CLOSED.
    """
    plan, session = found.plan, found.session
    if plan.status != "active":
        raise PlanNotActive(plan=plan.plan_number, status=plan.status)
    if not session.is_open:
        raise SessionNotOpen(number=session.session_number, status=session.session_status)
    checks.require_not_future(work, on)
    if on < plan.start_date:
        raise SessionBeforePlan(on=on, start=plan.start_date)
    old_documents.require_after_opening(work, plan.invoice_id, on)
    checks.require_open_period(work, on)


def deliver(work: Work, found: Found, *, on: date, status: str, performed_by: str | None) -> int:
    """Mark a session as completed or as a charged no-show; the revenue recognised, in paise.

    The last open session completes the plan. Under the at-invoice policy nothing is posted. Refuses
    PARTIAL_POSTING_MISMATCH where the ledger has this session's revenue already.
    """
    plan, session = found.plan, found.session
    deferred = plan.revenue_policy == RevenuePolicy.DEFERRED
    recognised = session.taxable_paise if deferred else 0
    transaction_id = None
    if recognised:
        transaction_id = general_ledger.post(
            work,
            Source(document_type="session", document_id=session.session_id, event=_next_event(work, session)),
            posting.recognition(recognised, plan_id=plan.plan_id),
            on=on,
            place=_place(work, plan),
            description=f"Session {session.session_number} of {plan.plan_number}",
        )
    plans.change_session(
        work,
        session,
        session_status=status,
        completed_date=on,
        performed_by=checks.optional_text(performed_by),
        gl_transaction_id=transaction_id,
    )
    if found.is_last_open:
        plans.change(work, plan, status="completed")
    return recognised


def _next_event(work: Work, session: Session) -> str:
    earlier = general_ledger.of_source(work, "session", session.session_id)
    general_ledger.require_not_live(earlier, "recognise")
    return f"recognise-{1 + sum(each.reversal_of_id is None for each in earlier)}"


def _place(work: Work, plan: Plan) -> Place:
    """Give the plan's branch, else its invoice's; refuses BRANCH_REQUIRED."""
    branch_id = plan.branch_id or invoices.invoice(work, plan.invoice_id).branch_id
    return Place(plan.hospital_id, clinics.branch(work, branch_id).branch_id)
