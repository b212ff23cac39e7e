"""Reverse a refund that was paid in error: the credit can be used again."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import RefundAlreadyReversed, RefundNotPaid, ReversalBeforeOriginal
from desktop_app.repositories import credit_notes, general_ledger, receivables, refunds
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.refunds import Refund
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, credit_standing, roles, subledger_reversal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseRefund:
    """Reverse a refund on a day."""

    request_id: str
    refund_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundReversed:
    """The refund status of the plan whose credit it was; `none` where there is no such plan."""

    refund_status: str


def reverse_refund(books: Books, command: ReverseRefund, user: User) -> Outcome[RefundReversed]:
    """Reverse a refund.

    Refuses PERMISSION_DENIED, NOT_FOUND, ALREADY_REVERSED, REFUND_NOT_PAID, REASON_REQUIRED, DATE_IN_FUTURE,
    REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RefundReversed):
            return first_answer
        roles.require(work, roles.POSTING)
        refund = refunds.refund(work, command.refund_id)
        if refund.status == "reversed":
            raise RefundAlreadyReversed(number=refund.refund_number)
        if refund.status != "paid" or refund.gl_transaction_id is None:
            raise RefundNotPaid(status=refund.status)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < refund.refund_date:
            raise ReversalBeforeOriginal(on=command.on, original=refund.refund_date)
        checks.require_open_period(work, command.on)
        _reverse_ledgers(work, refund, refund.gl_transaction_id, command.on)
        refunds.change(work, refund, status="reversed")
        work.edits.act("reverse", "refunds", refund.refund_id, reason=reason)
        status = "none"
        if refund.credit_note_id is not None:
            status = credit_standing.refresh(work, credit_notes.credit_note(work, refund.credit_note_id), is_more=True)
        return work.commit(command, RefundReversed(refund_status=status))


def _reverse_ledgers(work: Work, refund: Refund, transaction_id: int, on: date) -> None:
    reversal_id = general_ledger.reverse(
        work, transaction_id, on=on, event="reverse", description=f"Reversal of {refund.refund_number}"
    )
    place = Place(refund.hospital_id, refund.branch_id)
    for entry in receivables.of_reference(work, "refund", refund.refund_id):
        subledger_reversal.reverse(work, entry, transaction_id=reversal_id, on=on, place=place)
