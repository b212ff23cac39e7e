"""A book in which much is numbered, taken back and overridden.

| day | who | what |
|---|---|---|
| 2 June 2025 | Meera | two consultations of Rs 2,000 at MAIN, one at WEST; a package of Rs 10,000 in five sessions |
| 2 July | Meera | Rs 2,000 by UPI and 2,000 by cheque; session 1 (1 July) taken back, done anew; rent of Rs 25,000 |
| 20 August | Anil | both receipts, the second consultation and the rent are taken back; of the package Rs 5,500 are
credited instead of 8,000 for four sessions, then 6,000 |
| 25 August | Meera | an advance of Rs 2,00,000 in cash, and rent into July, which is closed for the counter |
"""

from datetime import date, timedelta
from pathlib import Path

from desktop_app.repositories.unit import User
from desktop_app.workflows.bounce_cheque import bounce_cheque
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.replace_credit_note import replace_credit_note
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.soft_close_period import soft_close_period
from desktop_app.workflows.undo_session import undo_session
from tests import closing_orders, money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED, SOLD, complete, discontinue, do, order, receive, sell, serve

LATER = date(2025, 8, 25)


def tell(path: Path) -> Clinic:
    """Tell all of it in a new clinic with two branches."""
    clinic = new_clinic(path, branches=2)
    meera = clinic.user
    _sell(clinic)
    _work(clinic)
    money_orders.second_user(clinic)
    money_orders.as_somebody_else(clinic)
    _take_back(clinic)
    _override(clinic, meera)
    return clinic


def _sell(clinic: Clinic) -> None:
    clinic.clock.today = SOLD
    serve(clinic)
    serve(clinic, patient=1)
    serve(clinic, patient=1, branch_id=2)
    sell(clinic, patient=1)


def _work(clinic: Clinic) -> None:
    clinic.clock.today = DELIVERED
    receive(clinic, 200_000)
    receive(clinic, 200_000, invoice_id=2, mode="cheque")
    complete(clinic, 1, on=DELIVERED - timedelta(days=1))
    do(clinic, undo_session, order(orders.UNDOING))
    complete(clinic, 1)
    do(clinic, post_journal, order(orders.JOURNAL))


def _take_back(clinic: Clinic) -> None:
    clinic.clock.today = DISCONTINUED
    rent = clinic.value("SELECT transaction_id FROM gl_transactions WHERE transaction_number IS NOT NULL")
    do(clinic, reverse_receipt, order(money_orders.RECEIPT_REVERSAL))
    do(clinic, bounce_cheque, order(money_orders.BOUNCE, payment_id=2, reason="No funds"))
    do(clinic, cancel_invoice, order(closing_orders.CANCELLATION, invoice_id=2, reason="Entered twice"))
    do(clinic, reverse_journal, order(orders.JOURNAL_REVERSAL, transaction_id=rent))
    discontinue(clinic, credit_paise=550_000)
    do(clinic, replace_credit_note, order(orders.REPLACEMENT, credit_paise=600_000))


def _override(clinic: Clinic, meera: User) -> None:
    clinic.clock.today, clinic.user = LATER, meera
    money_orders.advance(
        clinic, on=LATER, amount_paise=20_000_000, rate_bp=0, mode="cash", cash_limit_reason="An estate pays"
    )
    do(clinic, soft_close_period, order(closing_orders.SOFT_CLOSE))
    do(clinic, post_journal, order(orders.JOURNAL))
