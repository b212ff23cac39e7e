"""Pay a refund that was asked for, and approved where it is above the clinic's threshold."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import RefundNotOpen
from desktop_app.repositories import refunds
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import refunding, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRequestedRefund:
    """Pay a refund as it was asked for; by another mode, or from another account, where one is told."""

    request_id: str
    refund_id: int
    on: date
    mode: str | None = None
    account_id: int | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedRefundPaid:
    """The refund's number, what is left of the credit in paise, and the refund status of its plan."""

    refund_number: str
    unapplied_after_paise: int
    refund_status: str


def pay_requested_refund(books: Books, command: PayRequestedRefund, user: User) -> Outcome[RequestedRefundPaid]:
    """Pay a requested refund.

    Refuses PERMISSION_DENIED, NOT_FOUND, REFUND_NOT_OPEN, CN_NOT_POSTED, PAYMENT_NOT_POSTED, DATE_IN_FUTURE,
    REFUND_BEFORE_CN, REFUND_BEFORE_PAYMENT, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for the mode, REFUND_EXCEEDS_CREDIT,
    REFUND_NOT_APPROVED, ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RequestedRefundPaid):
            return first_answer
        roles.require(work, roles.POSTING)
        refund = refunds.refund(work, command.refund_id)
        if refund.status not in {"requested", "approved"}:
            raise RefundNotOpen(status=refund.status)
        owed = refunding.credit(work, credit_note_id=refund.credit_note_id, payment_id=refund.payment_id)
        refunding.require_date(work, owed, command.on)
        room = refunding.rooms(work, owed)
        mode = refunding.mode_of(room, command.mode or refund.mode)
        refunding.require_available(owed, refund.amount_paise)
        if refund.status == "requested":
            refunding.require_approval(work, owed, refund.amount_paise)
        account = refunding.account_of(work, mode, command.account_id)
        refunds.change(work, refund, mode=mode)
        number = refunding.pay(
            work,
            owed,
            refunds.refund(work, refund.refund_id),
            account,
            on=command.on,
            other_mode=refund.amount_paise > room[mode],
        )
        return work.commit(
            command,
            RequestedRefundPaid(
                refund_number=number,
                unapplied_after_paise=owed.item.open_paise - refund.amount_paise,
                refund_status=refunding.standing(work, owed),
            ),
        )
