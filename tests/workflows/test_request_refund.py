from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.request_refund import request_refund
from tests.clinic import Clinic
from tests.money_orders import REQUEST, advance, ask_back, owed_back, register
from tests.orders import SOLD, order
from tests.workflows.expect import LOCK_AUGUST, NO_BRANCH_OF_NOTE, TOMORROW, owed, plan, refused, spoil


def test_request_refund__moves_nothing_yet(clinic: Clinic) -> None:
    owed_back(clinic)
    asked = ask_back(clinic)
    assert (asked.mode, asked.needs_approval) == ("upi", False)
    assert clinic.rows("SELECT status, refund_number, mode, amount_paise FROM refunds") == [
        ("requested", None, "upi", 600_000)
    ]
    assert owed(clinic) == -600_000
    assert plan(clinic, "refund_status") == ("approved",)


def test_request_refund__above_the_threshold_waits(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic, rate_bp=0, amount_paise=1_000_001)
    source = {"credit_note_id": None, "payment_id": 1}
    assert not ask_back(clinic, amount_paise=1_000_000, **source).needs_approval
    spoil(clinic, "UPDATE refunds SET status = 'rejected';")
    assert ask_back(clinic, amount_paise=1_000_001, **source).needs_approval


def test_request_refund__no_more_than_is_left_beside_what_is_asked_for_already(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic, amount_paise=400_000)
    refused(clinic, request_refund, order(REQUEST, amount_paise=200_001), "REFUND_EXCEEDS_CREDIT")
    assert ask_back(clinic, amount_paise=200_000).refund_id == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"credit_note_id": None}, "BAD_INPUT"),
        ({"mode": "gold"}, "BAD_INPUT"),
        ({"credit_note_id": 99}, "NOT_FOUND"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REFUND_BEFORE_CN"),
        ({"on": SOLD, "credit_note_id": None, "payment_id": 1}, "REFUND_BEFORE_PAYMENT"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"amount_paise": 600_001}, "REFUND_EXCEEDS_CREDIT"),
    ],
)
def test_request_refund__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    refused(clinic, request_refund, order(REQUEST, **changes), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (LOCK_AUGUST, "PERIOD_CLOSED"),
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
        ("UPDATE patient_credit_notes SET status = 'reversed';", "CN_NOT_POSTED"),
        (NO_BRANCH_OF_NOTE, "BRANCH_REQUIRED"),
    ],
)
def test_request_refund__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    spoil(clinic, sql)
    refused(clinic, request_refund, order(REQUEST), code)


@pytest.mark.usefixtures("data_is_bad")
def test_request_refund__refuses_a_receipt_that_was_reversed(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic)
    spoil(clinic, "UPDATE payments SET status = 'reversed';")
    refused(clinic, request_refund, order(REQUEST, credit_note_id=None, payment_id=1), "PAYMENT_NOT_POSTED")
