from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.reverse_receipt import ReceiptReversed, reverse_receipt
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic
from tests.money_orders import RECEIPT_REVERSAL, advance, apply_it, pay_back, take_to_bank
from tests.orders import do, line, order, receive, sell, serve
from tests.workflows.expect import LOCK_AUGUST, TOMORROW, balances, installments, owed, posted, refused, spoil


def reverse(clinic: Clinic, **changes: Any) -> ReceiptReversed:  # noqa: ANN401 - the command's own
    return do(clinic, reverse_receipt, order(RECEIPT_REVERSAL, **changes))


def test_reverse_receipt__opens_the_installments_it_had_filled(clinic: Clinic) -> None:
    """Rs 3,000, then 2,500: without the first, the second has paid the rest of the second row and of the third."""
    sell(clinic)
    receive(clinic, 300_000)
    receive(clinic, 250_000)
    assert reverse(clinic).invoice_outstanding_paise == 750_000
    assert posted(clinic, "payment", "reverse") == {"1060": -300_000, "1100": 300_000}
    assert [paid for _, paid, _, _ in installments(clinic)] == [0, 100_000, 150_000, 0, 0]
    assert owed(clinic) == 750_000


def test_reverse_receipt__the_next_receipt_fills_the_oldest_again(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 300_000)
    receive(clinic, 250_000)
    reverse(clinic)
    receive(clinic, 300_000)
    assert [paid for _, paid, _, _ in installments(clinic)] == [200_000, 200_000, 150_000, 0, 0]


def test_reverse_receipt__of_a_deposited_cheque_takes_the_deposit_back(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="cheque")
    take_to_bank(clinic)
    reverse(clinic)
    assert {"1030", "1040"} & balances(clinic).keys() == set()
    assert clinic.value("SELECT action FROM audit_log WHERE entity = 'payments' ORDER BY audit_id DESC") == "reverse"


def test_reverse_receipt__of_a_receipt_voucher_takes_its_tax_back(clinic: Clinic) -> None:
    sell(clinic)
    advance(clinic)
    reverse(clinic)
    assert {"1060", "1450", "2110", "2120", "2200"} & balances(clinic).keys() == set()


def test_reverse_receipt__keeps_its_number_and_the_next_one_goes_on(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 300_000)
    reverse(clinic)
    assert receive(clinic, 300_000).receipt_number == "RCP/25-26/00002"


def test_reverse_receipt__cash_that_was_taken_back_counts_no_more(clinic: Clinic) -> None:
    sell(clinic, package=line(40_000_000))
    receive(clinic, 19_999_999, mode="cash")
    reverse(clinic)
    assert receive(clinic, 19_999_999, mode="cash").allocated_paise == 19_999_999


def test_reverse_receipt__refuses_while_its_advance_is_used_or_was_paid_back(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 1_050_000)
    serve(clinic, patient=1, lines=(line(20_000, role="SVC_REV"),))
    pay_back(clinic, RefundPart(amount_paise=10_000), credit_note_id=None, payment_id=1)
    refused(clinic, reverse_receipt, order(RECEIPT_REVERSAL), "ADVANCE_REFUNDED")
    sell(clinic)
    advance(clinic, patient_id=2)
    apply_it(clinic, payment_id=2, invoice_id=3)
    refused(clinic, reverse_receipt, order(RECEIPT_REVERSAL, payment_id=2), "ADVANCE_APPLIED")


def test_reverse_receipt__refuses_twice(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 300_000)
    reverse(clinic)
    refused(clinic, reverse_receipt, order(RECEIPT_REVERSAL), "ALREADY_REVERSED")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"payment_id": 99}, "NOT_FOUND"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({}, "PERIOD_CLOSED"),
    ],
)
def test_reverse_receipt__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, reverse_receipt, order(RECEIPT_REVERSAL, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
def test_reverse_receipt__refuses_on_a_day_of_no_month(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000)
    spoil(clinic, "DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';")
    refused(clinic, reverse_receipt, order(RECEIPT_REVERSAL), "NO_PERIOD")
