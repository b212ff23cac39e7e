"""Reject a refund that was asked for; the credit stays as it is."""

from dataclasses import dataclass

from desktop_app.errors import RefundNotPending
from desktop_app.repositories import refunds
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectRefund:
    """Reject a refund."""

    request_id: str
    refund_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRejected:
    """The refund."""

    refund_id: int


def reject_refund(books: Books, command: RejectRefund, user: User) -> Outcome[RefundRejected]:
    """Reject a refund; refuses PERMISSION_DENIED, NOT_FOUND, REFUND_NOT_PENDING and REASON_REQUIRED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, RefundRejected):
            return first_answer
        roles.require(work, roles.POSTING)
        refund = refunds.refund(work, command.refund_id)
        if refund.status != "requested":
            raise RefundNotPending(status=refund.status)
        reason = checks.require_reason(command.reason)
        refunds.change(work, refund, status="rejected")
        work.edits.act("reject", "refunds", refund.refund_id, reason=reason)
        return work.commit(command, RefundRejected(refund_id=refund.refund_id))
