"""Step: a cheque is in hand until it is deposited; where it lies, and how a deposit is taken back."""

from datetime import date

from desktop_app.repositories import general_ledger
from desktop_app.repositories.books import Work
from desktop_app.repositories.general_ledger import Transaction
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.unit import Unit

DEPOSIT, UNDO = "deposit", "undo-deposit"


def live_deposit(unit: Unit, payment: Payment) -> Transaction | None:
    """Give the posting that took a cheque to the bank; None while it is in hand, or was never a cheque.

    Refuses PARTIAL_POSTING_MISMATCH where it was taken back by another amount.
    """
    found = general_ledger.live(general_ledger.of_source(unit, "payment", payment.payment_id))
    return next((each for each in found if each.event == DEPOSIT), None)


def undo_deposit(work: Work, deposit: Transaction | None, on: date, number: str | None) -> int | None:
    """Reverse a deposit, where there is one; the bank account it had gone to."""
    if deposit is None:
        return None
    bank_account_id = general_ledger.account_of_line(work, deposit.transaction_id, 1)
    general_ledger.reverse(
        work, deposit.transaction_id, on=on, event=UNDO, description=f"Cheque of receipt {number} comes back"
    )
    return bank_account_id
