"""Reverse a receipt that was taken for the wrong patient or amount; what it paid is open again."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories import payments
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, receipt_reversal, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseReceipt:
    """Reverse a receipt, or a receipt voucher, on a day."""

    request_id: str
    payment_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptReversed:
    """What the invoices lack now that the receipt had paid, in paise."""

    invoice_outstanding_paise: int


def reverse_receipt(books: Books, command: ReverseReceipt, user: User) -> Outcome[ReceiptReversed]:
    """Reverse a receipt.

    Refuses PERMISSION_DENIED, NOT_FOUND, ALREADY_REVERSED, ADVANCE_APPLIED, ADVANCE_REFUNDED, REASON_REQUIRED,
    DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ReceiptReversed):
            return first_answer
        roles.require(work, roles.POSTING)
        payment = payments.payment(work, command.payment_id)
        receipt_reversal.require_reversible(work, payment)
        reason = checks.require_reason(command.reason)
        receipt_reversal.require_date(work, payment, command.on)
        receipt_reversal.reverse(work, payment, on=command.on, reason=reason, action="reverse")
        return work.commit(
            command, ReceiptReversed(invoice_outstanding_paise=receipt_reversal.outstanding(work, payment))
        )
