"""A cheque bounces: a deposit is reversed first, then the receipt; the bank's charge is booked apart."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.posting import Role
from desktop_app.errors import AmountNegative, CashCannotBounce
from desktop_app.repositories import general_ledger, money_accounts, payments
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, receipt_reversal, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class BounceCheque:
    """Book a cheque, or another payment by a bank, that was dishonoured; the bank's charge in paise.

    `bank_account_id` is what the charge is taken from; None: the account of the deposit, else the clinic's bank.
    """

    request_id: str
    payment_id: int
    on: date
    bank_charge_paise: int = 0
    bank_account_id: int | None = None
    reason: str = "Dishonoured"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChequeBounced:
    """What the invoices lack now that it had paid, in paise."""

    invoice_outstanding_paise: int


def bounce_cheque(books: Books, command: BounceCheque, user: User) -> Outcome[ChequeBounced]:
    """Bounce a cheque.

    Refuses PERMISSION_DENIED, NOT_FOUND, CASH_CANNOT_BOUNCE, ALREADY_REVERSED, ADVANCE_APPLIED, ADVANCE_REFUNDED,
    REASON_REQUIRED, DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED, AMOUNT_NEGATIVE,
    AMOUNT_TOO_LARGE, ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ChequeBounced):
            return first_answer
        roles.require(work, roles.POSTING)
        payment = payments.payment(work, command.payment_id)
        if payment.mode == "cash":
            raise CashCannotBounce(number=payment.receipt_number)
        receipt_reversal.require_reversible(work, payment)
        reason = checks.require_reason(command.reason)
        receipt_reversal.require_date(work, payment, command.on)
        if command.bank_charge_paise < 0:
            raise AmountNegative(what="bank charge")
        within_bounds(command.bank_charge_paise)
        chosen = money_accounts.chosen(work, "bank", command.bank_account_id)
        bank_account_id = receipt_reversal.reverse(work, payment, on=command.on, reason=reason, action="bounce")
        if command.bank_charge_paise:
            bank = chosen if command.bank_account_id is not None else MoneyAccount(Role.BANK, bank_account_id)
            _charge(work, payment, command, bank)
        return work.commit(
            command, ChequeBounced(invoice_outstanding_paise=receipt_reversal.outstanding(work, payment))
        )


def _charge(work: Work, payment: Payment, command: BounceCheque, bank: MoneyAccount) -> None:
    general_ledger.post(
        work,
        Source(document_type="payment", document_id=payment.payment_id, event="bounce_charge"),
        money_posting.bank_charge(command.bank_charge_paise, bank),
        on=command.on,
        place=Place(payment.hospital_id, payment.branch_id),
        description=f"Bank charge for receipt {payment.receipt_number}",
    )
