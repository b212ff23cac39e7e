"""Step: a receipt is taken back by its mirror image: its invoices lack their money again, an advance in it goes too."""

from datetime import date

from desktop_app.errors import (
    AdvanceApplied,
    AdvanceRefunded,
    NotPosted,
    ReceiptAlreadyReversed,
    ReversalBeforeOriginal,
)
from desktop_app.repositories import general_ledger, open_credits, payments, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.unit import Place
from desktop_app.workflows.steps import checks, cheques, reopening, subledger_reversal


def require_reversible(work: Work, payment: Payment) -> None:
    """Refuse NOT_POSTED, ALREADY_REVERSED, ADVANCE_APPLIED and ADVANCE_REFUNDED."""
    if payment.status == "reversed":
        raise ReceiptAlreadyReversed(number=payment.receipt_number)
    if payment.status == "draft":
        raise NotPosted
    advance = open_credits.of_advance(work, payment.payment_id)
    for match in receivables.matches_of(work, advance.entry_id):
        if match.reference_type == "refund":
            raise AdvanceRefunded(number=payment.receipt_number)
        raise AdvanceApplied(number=payment.receipt_number)


def require_date(work: Work, payment: Payment, on: date) -> None:
    """Refuse DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD and PERIOD_CLOSED."""
    checks.require_not_future(work, on)
    if on < payment.payment_date:
        raise ReversalBeforeOriginal(on=on, original=payment.payment_date)
    deposit = cheques.live_deposit(work, payment) if payment.mode == "cheque" else None
    if deposit is not None:
        general_ledger.require_not_before(deposit, on)
    checks.require_open_period(work, on)


def reverse(work: Work, payment: Payment, *, on: date, reason: str, action: str) -> int | None:
    """Reverse a receipt in both ledgers and open what it paid; a cheque's deposit is reversed first.

    `action` says in the edit log what happened: reverse or bounce. Gives the bank account that a cheque had gone to.
    Refuses REVERSAL_BEFORE_ORIGINAL where the deposit is later.
    """
    if payment.gl_transaction_id is None:
        raise NotPosted
    deposit = cheques.live_deposit(work, payment)
    bank_account_id = cheques.undo_deposit(work, deposit, on, payment.receipt_number)
    entries = receivables.of_reference(work, "payment", payment.payment_id)
    reversal_id = general_ledger.reverse(
        work,
        payment.gl_transaction_id,
        on=on,
        event="reverse",
        description=f"Receipt {payment.receipt_number}: {reason}",
    )
    place = Place(payment.hospital_id, payment.branch_id)
    for entry in entries:
        subledger_reversal.reverse(work, entry, transaction_id=reversal_id, on=on, place=place)
    allocations = payments.allocations_of_payment(work, payment.payment_id)
    reopening.reopen(work, [(each, each.amount_paise) for each in allocations], on)
    payments.change(work, payment, status="reversed")
    work.edits.act(action, "payments", payment.payment_id, reason=reason)
    return bank_account_id


def outstanding(work: Work, payment: Payment) -> int:
    """Add up what the invoices lack that a receipt had paid, in paise."""
    entries = receivables.of_reference(work, "payment", payment.payment_id)
    invoice_ids = {each.invoice_id for each in entries if each.invoice_id is not None}
    items = [receivables.invoice_item(work, each) for each in sorted(invoice_ids)]
    return sum(each.open_paise for each in items if each is not None)
