"""Approve a refund above the clinic's threshold: of a discontinued plan as a whole, or one that was asked for."""

from dataclasses import dataclass

from desktop_app.errors import BadInput, RefundNotPending, SamePerson
from desktop_app.repositories import clinic as clinics, plans, refunds
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveRefund:
    """Approve what a discontinued plan is to be paid back, or else a refund that was asked for."""

    request_id: str
    plan_id: int | None = None
    refund_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundApproved:
    """The refund status of the plan, or the status of the refund."""

    status: str


def approve_refund(books: Books, command: ApproveRefund, user: User) -> Outcome[RefundApproved]:
    """Approve a refund.

    Refuses PERMISSION_DENIED, BAD_INPUT, NOT_FOUND, REFUND_NOT_PENDING, and SAME_PERSON to who asked for it, where the
    clinic has a second user.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RefundApproved):
            return first_answer
        roles.require(work, roles.OWNER)
        if command.plan_id is not None and command.refund_id is None:
            status = _approve_plan(work, command.plan_id)
        elif command.refund_id is not None and command.plan_id is None:
            status = _approve_request(work, command.refund_id)
        else:
            raise BadInput(what="What is approved is the refund of a plan, or one that was asked for")
        return work.commit(command, RefundApproved(status=status))


def _approve_plan(work: Work, plan_id: int) -> str:
    plan = plans.plan(work, plan_id)
    if plan.refund_status != "pending_approval":
        raise RefundNotPending(status=plan.refund_status)
    _require_another(work, plan.discontinued_by)
    paid = 0 if plan.credit_note_id is None else refunds.paid(work, "credit_note", plan.credit_note_id)
    status = "partly_paid" if paid else "approved"
    plans.change(work, plan, refund_status=status)
    work.edits.act("approve", "package_payment_plans", plan_id)
    return status


def _approve_request(work: Work, refund_id: int) -> str:
    refund = refunds.refund(work, refund_id)
    if refund.status != "requested":
        raise RefundNotPending(status=refund.status)
    _require_another(work, refund.created_by)
    refunds.change(work, refund, status="approved", approved_by=work.user_id)
    work.edits.act("approve", "refunds", refund_id)
    return "approved"


def _require_another(work: Work, asked_by: int | None) -> None:
    """Refuse SAME_PERSON."""
    if asked_by == work.user_id and len(clinics.users(work)) > 1:
        raise SamePerson
