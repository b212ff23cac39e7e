"""A discontinued plan asks again for what its invoice lacks once a payment or a note is taken back, and for no more."""

from datetime import date

from desktop_app.accounting.settlement import Policy
from desktop_app.workflows.bounce_cheque import bounce_cheque
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.reverse_refund import reverse_refund
from tests.clinic import Clinic
from tests.money_orders import BOUNCE, RECEIPT_REVERSAL, REFUND_REVERSAL, pay_back, take_to_bank
from tests.orders import (
    DISCONTINUED,
    REVERSAL,
    complete,
    credit,
    discontinue,
    do,
    draft,
    half_done_plan,
    line,
    order,
    post,
    receive,
    sell,
)
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import LOCK_JULY, installments, owed, plan, refused, spoil


def test_reversal__of_a_note_that_does_not_name_its_discontinued_plan(clinic: Clinic) -> None:
    """Of Rs 10,000, 500 are credited, then 6,000 as unused: 3,500 are due; without the 500 it is 4,000."""
    half_done_plan(clinic, paid_paise=0)
    post(clinic, draft(clinic, credit(0, untaxed_paise=50_000), kind="financial", reason_code="goodwill"))
    discontinue(clinic)
    assert installments(clinic, "final") == [(350_000, 0, 0, "pending")]
    do(clinic, reverse_credit_note, order(REVERSAL))
    assert installments(clinic, "final") == [(350_000, 0, 0, "pending"), (50_000, 0, 0, "pending")]
    assert (plan(clinic, "residual_due_paise"), owed(clinic)) == ((400_000,), 400_000)


def test_reversal__of_a_receipt_takes_of_the_note_what_lacks_by_it_alone(clinic: Clinic) -> None:
    """Rs 7,000 lack and are asked for; the credit of 6,000 is there again; without the other 3,000 it settles those."""
    sell(clinic)
    receive(clinic, 300_000)
    receive(clinic, 700_000)
    complete(clinic, 1, 2)
    discontinue(clinic)
    pay_back(clinic)
    do(clinic, reverse_receipt, order(RECEIPT_REVERSAL, payment_id=2))
    do(clinic, reverse_refund, order(REFUND_REVERSAL))
    reversed_ = do(clinic, reverse_receipt, order(RECEIPT_REVERSAL, payment_id=1))
    assert reversed_.invoice_outstanding_paise == 700_000
    assert installments(clinic, "final") == [(700_000, 0, 0, "pending")]
    assert (plan(clinic, "residual_due_paise"), owed(clinic)) == ((700_000,), 400_000)


def test_discontinuation__after_a_note_took_all_of_a_rounded_invoice(open_clinic: OpenClinic) -> None:
    """Rs 999.60 are rounded to 1,000 and credited as a whole, round-off included: nothing of the line is left."""
    clinic = open_clinic(round_invoice_to_rupee=True)
    sell(clinic, package=line(99_960), settlement_policy=Policy.NO_REFUND)
    post(clinic, draft(clinic, credit(0, untaxed_paise=99_960), kind="financial", reason_code="goodwill"))
    done = discontinue(clinic)
    assert (done.credit_note_total_paise, done.residual_due_paise, owed(clinic)) == (0, 0, 0)


def test_bounce__before_its_deposit_is_refused_for_its_day_before_its_month(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    take_to_bank(clinic, on=DISCONTINUED)
    spoil(clinic, LOCK_JULY)
    refused(clinic, bounce_cheque, order(BOUNCE, on=date(2025, 7, 10)), "REVERSAL_BEFORE_ORIGINAL")
