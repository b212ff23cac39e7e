from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.approve_refund import approve_refund
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_refund import RefundReversed, reverse_refund
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic
from tests.money_orders import APPROVAL, REFUND_REVERSAL, advance, ask_back, owed_back, pay_back, register
from tests.orders import REVERSAL, do, order
from tests.workflows.expect import LOCK_AUGUST, TOMORROW, balances, owed, plan, posted, refused, spoil


def reverse(clinic: Clinic, **changes: Any) -> RefundReversed:  # noqa: ANN401 - the command's own
    return do(clinic, reverse_refund, order(REFUND_REVERSAL, **changes))


def test_reverse_refund__the_credit_can_be_used_again(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    assert reverse(clinic).refund_status == "approved"
    assert posted(clinic, "refund", "reverse") == {"1100": -600_000, "1060": 600_000}
    assert clinic.rows("SELECT status, refund_number FROM refunds") == [("reversed", "RFD/25-26/00001")]
    assert owed(clinic) == -600_000
    assert pay_back(clinic).refund_numbers == ("RFD/25-26/00002",)
    assert plan(clinic, "refund_status") == ("paid",)


def test_reverse_refund__of_a_part_leaves_the_other(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, RefundPart(amount_paise=200_000), RefundPart(amount_paise=400_000))
    assert reverse(clinic).refund_status == "partly_paid"
    assert owed(clinic) == -200_000


def test_reverse_refund__above_the_threshold_waits_for_approval_again(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    do(clinic, approve_refund, order(APPROVAL))
    pay_back(clinic, RefundPart(amount_paise=3_000_000))
    assert reverse(clinic).refund_status == "pending_approval"


def test_reverse_refund__of_an_advance_brings_its_tax_back(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic)
    before = balances(clinic)
    pay_back(clinic, RefundPart(amount_paise=333_333), credit_note_id=None, payment_id=1)
    assert reverse(clinic).refund_status == "none"
    assert balances(clinic) == before


def test_reverse_refund__the_note_can_be_reversed_then(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    refused(clinic, reverse_credit_note, order(REVERSAL, reinstate=True), "CN_REFUNDED")
    reverse(clinic)
    do(clinic, reverse_credit_note, order(REVERSAL, reinstate=True))
    assert plan(clinic, "status", "refund_status") == ("active", "none")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"refund_id": 99}, "NOT_FOUND"),
        ({"refund_id": 2}, "REFUND_NOT_PAID"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REVERSAL_BEFORE_ORIGINAL"),
        ({}, "PERIOD_CLOSED"),
    ],
)
def test_reverse_refund__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic, RefundPart(amount_paise=500_000))
    ask_back(clinic, amount_paise=100_000)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, reverse_refund, order(REFUND_REVERSAL, **changes), code)


def test_reverse_refund__refuses_twice(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    reverse(clinic)
    refused(clinic, reverse_refund, order(REFUND_REVERSAL), "ALREADY_REVERSED")


@pytest.mark.usefixtures("data_is_bad")
def test_reverse_refund__refuses_on_a_day_of_no_month(clinic: Clinic) -> None:
    owed_back(clinic)
    pay_back(clinic)
    spoil(clinic, "DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';")
    refused(clinic, reverse_refund, order(REFUND_REVERSAL), "NO_PERIOD")
