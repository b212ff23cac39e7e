"""Apply an advance to an invoice of the same patient: it settles the invoice, and its tax goes back."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories import open_credits, payments
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import applying, cash_limit, filling, roles
from desktop_app.workflows.steps.cash_limit import Cash


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyAdvance:
    """Apply the advance in a receipt, in paise; None: as much as fits. An overpayment is an advance, too.

    `cash_limit_reason` is why the owner overrides the cash limit, which counts cash advances.
    """

    request_id: str
    payment_id: int
    invoice_id: int
    on: date
    amount_paise: int | None = None
    cash_limit_reason: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceApplied:
    """The posting, what was applied and the tax that went back, in paise."""

    transaction_id: int
    applied_paise: int
    tax_paise: int


def apply_advance(books: Books, command: ApplyAdvance, user: User) -> Outcome[AdvanceApplied]:
    """Apply an advance.

    Refuses PERMISSION_DENIED, NOT_FOUND, PAYMENT_NOT_POSTED, INVOICE_NOT_POSTED, DIFFERENT_PATIENT, DATE_IN_FUTURE,
    PAYMENT_BEFORE_INVOICE, APPLY_BEFORE_CREDIT, NO_PERIOD, PERIOD_CLOSED, AMOUNT_NOT_POSITIVE, APPLY_EXCEEDS_INVOICE,
    APPLY_EXCEEDS_CREDIT, CASH_LIMIT_269ST, REASON_REQUIRED for a blank reason to override it, GL_ACCOUNT_NOT_MAPPED,
    GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, AdvanceApplied):
            return first_answer
        roles.require(work, roles.COUNTER)
        payment = payments.payment(work, command.payment_id)
        applying.require_posted_payment(payment)
        aim = filling.target(work, filling.require_invoice(work, command.invoice_id, payment.patient_id))
        applying.require_dates(work, aim, command.on, payment.payment_date)
        advance = open_credits.of_advance(work, payment.payment_id)
        paise = applying.require_amount(command.amount_paise, aim, advance)
        overridden = None
        if payment.mode == "cash":
            cash = Cash(
                patient_id=payment.patient_id,
                on=command.on,
                received_paise=0,
                settled_paise={command.invoice_id: paise},
            )
            overridden = cash_limit.require_below(work, cash, command.cash_limit_reason)
        use = applying.apply_advance(work, payment, advance, aim, paise=paise, on=command.on)
        if overridden is not None:
            work.edits.act("override", "payments", payment.payment_id, reason=overridden)
        return work.commit(
            command,
            AdvanceApplied(transaction_id=use.transaction_id, applied_paise=paise, tax_paise=use.tax.tax_paise),
        )
