"""Ask for a refund of a credit or an advance; above the clinic's threshold it waits until somebody else approves."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories import refunds
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, refunding, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRefund:
    """Ask for a refund, in paise, of a note or of the advance in a receipt; no mode: the one it came in by."""

    request_id: str
    on: date
    amount_paise: int
    reason: str
    credit_note_id: int | None = None
    payment_id: int | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRequested:
    """The refund, its mode, and whether it waits for approval."""

    refund_id: int
    mode: str
    needs_approval: bool


def request_refund(books: Books, command: RequestRefund, user: User) -> Outcome[RefundRequested]:
    """Request a refund.

    Refuses PERMISSION_DENIED, BAD_INPUT for the source or the mode, NOT_FOUND, CN_NOT_POSTED, PAYMENT_NOT_POSTED,
    REASON_REQUIRED, DATE_IN_FUTURE, REFUND_BEFORE_CN, REFUND_BEFORE_PAYMENT, NO_PERIOD, PERIOD_CLOSED,
    AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, REFUND_EXCEEDS_CREDIT, BRANCH_REQUIRED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RefundRequested):
            return first_answer
        roles.require(work, roles.COUNTER)
        owed = refunding.credit(work, credit_note_id=command.credit_note_id, payment_id=command.payment_id)
        reason = checks.require_reason(command.reason)
        refunding.require_date(work, owed, command.on)
        asked_before = refunds.waiting(work, owed.source, owed.document_id)
        refunding.require_available(owed, command.amount_paise, reserved_paise=asked_before)
        mode = refunding.mode_of(refunding.rooms(work, owed), command.mode)
        refund_id = refunding.file_request(work, owed, mode=mode, paise=command.amount_paise, on=command.on)
        work.edits.act("create", "refunds", refund_id, reason=reason)
        waits = refunding.needs_approval(work, owed, command.amount_paise)
        return work.commit(command, RefundRequested(refund_id=refund_id, mode=mode, needs_approval=waits))
