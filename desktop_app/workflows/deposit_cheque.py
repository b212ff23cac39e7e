"""Deposit a cheque: it is in hand no more but in the bank."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.posting import Role
from desktop_app.errors import ChequeNotInHand, DepositBeforeReceipt
from desktop_app.repositories import general_ledger, money_accounts, payments
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, cheques, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositCheque:
    """Take a cheque to the bank; None: to the clinic's own bank account."""

    request_id: str
    payment_id: int
    on: date
    bank_account_id: int | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChequeDeposited:
    """The posting."""

    transaction_id: int


def deposit_cheque(books: Books, command: DepositCheque, user: User) -> Outcome[ChequeDeposited]:
    """Deposit a cheque.

    Refuses PERMISSION_DENIED, NOT_FOUND, CHEQUE_NOT_IN_HAND, DATE_IN_FUTURE, DEPOSIT_BEFORE_RECEIPT, NO_PERIOD,
    PERIOD_CLOSED, ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, ChequeDeposited):
            return first_answer
        roles.require(work, roles.COUNTER)
        payment = payments.payment(work, command.payment_id)
        received_id = _require_in_hand(work, payment)
        checks.require_not_future(work, command.on)
        if command.on < payment.payment_date:
            raise DepositBeforeReceipt(on=command.on, payment_date=payment.payment_date)
        checks.require_open_period(work, command.on)
        in_hand = MoneyAccount(Role.CHEQUE, general_ledger.account_of_line(work, received_id, 1))
        transaction_id = general_ledger.post(
            work,
            Source(document_type="payment", document_id=payment.payment_id, event=cheques.DEPOSIT),
            money_posting.moved(
                payment.amount_paise,
                into=money_accounts.chosen(work, "bank", command.bank_account_id),
                out_of=in_hand,
            ),
            on=command.on,
            place=Place(payment.hospital_id, payment.branch_id),
            description=f"Cheque of receipt {payment.receipt_number} deposited",
        )
        work.edits.act("deposit", "payments", payment.payment_id)
        return work.commit(command, ChequeDeposited(transaction_id=transaction_id))


def _require_in_hand(work: Work, payment: Payment) -> int:
    """Give the posting that received a cheque; refuses CHEQUE_NOT_IN_HAND."""
    why = ""
    if payment.mode != "cheque":
        why = f"it came in by {payment.mode}"
    elif payment.status != "posted":
        why = f"it is {payment.status}"
    elif cheques.live_deposit(work, payment) is not None:
        why = "it was deposited before"
    if why or payment.gl_transaction_id is None:
        raise ChequeNotInHand(number=payment.receipt_number, why=why)
    return payment.gl_transaction_id
