from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.approve_refund import approve_refund
from desktop_app.workflows.pay_requested_refund import RequestedRefundPaid, pay_requested_refund
from desktop_app.workflows.reject_refund import reject_refund
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import APPROVAL, REJECTION, REQUESTED, advance, ask_back, owed_back, pay_back, register
from tests.orders import SOLD, do, order
from tests.workflows.expect import (
    LOCK_AUGUST,
    TOMORROW,
    long_prefix,
    owed,
    plan,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)


def pay(clinic: Clinic, **changes: Any) -> RequestedRefundPaid:  # noqa: ANN401 - the command's own
    return do(clinic, pay_requested_refund, order(REQUESTED, **changes))


def test_pay_requested_refund__below_the_threshold_at_once(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    paid = pay(clinic)
    assert (paid.refund_number, paid.unapplied_after_paise, paid.refund_status) == ("RFD/25-26/00001", 0, "paid")
    assert posted(clinic, "refund") == {"1100": 600_000, "1060": -600_000}
    assert owed(clinic) == 0


def test_pay_requested_refund__by_another_mode(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    pay(clinic, mode="cash")
    assert posted(clinic, "refund") == {"1100": 600_000, "1010": -600_000}
    assert clinic.rows("SELECT mode FROM refunds") == [("cash",)]
    assert clinic.value("SELECT count(*) FROM audit_log WHERE action = 'override'") == 1


def test_pay_requested_refund__a_part_that_was_approved_while_the_rest_waits(clinic: Clinic) -> None:
    owed_back(clinic, times=5)
    ask_back(clinic, amount_paise=2_000_000)
    refused(clinic, pay_requested_refund, order(REQUESTED), "REFUND_NOT_APPROVED")
    do(clinic, approve_refund, order(APPROVAL, plan_id=None, refund_id=1))
    assert pay(clinic).refund_status == "pending_approval"
    do(clinic, approve_refund, order(APPROVAL))
    assert plan(clinic, "refund_status") == ("partly_paid",)


def test_pay_requested_refund__of_an_advance(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic)
    ask_back(clinic, amount_paise=590_000, credit_note_id=None, payment_id=1)
    assert pay(clinic).refund_number == "RFV/25-26/00001"
    refused(clinic, pay_requested_refund, order(REQUESTED), "REFUND_NOT_OPEN")


def test_pay_requested_refund__what_was_paid_meanwhile_is_not_paid_twice(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    pay_back(clinic)
    refused(clinic, pay_requested_refund, order(REQUESTED), "REFUND_EXCEEDS_CREDIT")


def test_pay_requested_refund__refuses_what_was_rejected(clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    do(clinic, reject_refund, order(REJECTION))
    refused(clinic, pay_requested_refund, order(REQUESTED), "REFUND_NOT_OPEN")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"refund_id": 99}, "NOT_FOUND"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 8, 19)}, "REFUND_BEFORE_CN"),
        ({"mode": "gold"}, "BAD_INPUT"),
    ],
)
def test_pay_requested_refund__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    refused(clinic, pay_requested_refund, order(REQUESTED, **changes), code)


def test_pay_requested_refund__refuses_a_day_before_the_receipt_and_an_unfit_account(clinic: Clinic) -> None:
    register(clinic)
    advance(clinic, on=date(2025, 6, 3))
    ask_back(clinic, amount_paise=590_000, credit_note_id=None, payment_id=1)
    refused(clinic, pay_requested_refund, order(REQUESTED, on=SOLD), "REFUND_BEFORE_PAYMENT")
    unfit = order(REQUESTED, account_id=account_id(clinic, "1450"))
    refused(clinic, pay_requested_refund, unfit, "ACCOUNT_UNFIT")
    spoil(clinic, "UPDATE payments SET status = 'reversed';")
    refused(clinic, pay_requested_refund, order(REQUESTED), "PAYMENT_NOT_POSTED")
    spoil(clinic, "UPDATE payments SET status = 'posted';")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (LOCK_AUGUST, "PERIOD_CLOSED"),
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
        ("UPDATE patient_credit_notes SET status = 'reversed';", "CN_NOT_POSTED"),
        (unmapped("UPI"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("AR_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("RFD"), "NUMBER_TOO_LONG"),
    ],
)
def test_pay_requested_refund__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    owed_back(clinic)
    ask_back(clinic)
    spoil(clinic, sql)
    refused(clinic, pay_requested_refund, order(REQUESTED), code)
