"""An advance before any invoice: Rs 5,900 with 18 % inside is 5,000 + 450 + 450 (domain.md 4.3, S80)."""

from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.receive_advance import receive_advance
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import ADVANCE, advance, register
from tests.orders import DISCONTINUED, order
from tests.workflows.expect import (
    LOCK_JULY,
    LOCKED,
    NO_GSTIN,
    TOMORROW,
    long_prefix,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)

LIMIT = 20_000_000  # Rs 2 lakh, section 269ST


@pytest.fixture(autouse=True)
def patient(clinic: Clinic) -> None:
    register(clinic)


def test_receive_advance__tax_inside_is_due_at_once(clinic: Clinic) -> None:
    received = advance(clinic)
    assert (received.receipt_number, received.tax_paise) == ("RV/25-26/00001", 90_000)
    assert posted(clinic, "payment") == {
        "1060": 590_000,
        "1450": 90_000,
        "2200": -590_000,
        "2110": -45_000,
        "2120": -45_000,
    }
    assert clinic.rows(
        "SELECT kind, advance_rate_bp, advance_cgst_paise, advance_sgst_paise, status FROM payments"
    ) == [("advance", 1800, 45_000, 45_000, "posted")]
    assert clinic.rows("SELECT control, entry_type, invoice_id, credit_paise FROM ar_subledger") == [
        ("ADV", "advance", None, 590_000)
    ]
    assert owed(clinic) == 0


def test_receive_advance__exempt_has_no_tax(clinic: Clinic) -> None:
    assert advance(clinic, rate_bp=0, mode="cash").tax_paise == 0
    assert posted(clinic, "payment") == {"1010": 590_000, "2200": -590_000}


def test_receive_advance__has_a_series_of_its_own(clinic: Clinic) -> None:
    advance(clinic)
    assert advance(clinic).receipt_number == "RV/25-26/00002"


def test_receive_advance__into_the_account_that_was_chosen(clinic: Clinic) -> None:
    advance(clinic, rate_bp=0, account_id=account_id(clinic, "1040"))
    assert posted(clinic, "payment") == {"1040": 590_000, "2200": -590_000}


def test_receive_advance__counts_as_cash_of_the_day(clinic: Clinic) -> None:
    advance(clinic, mode="cash", amount_paise=LIMIT - 1, rate_bp=0)
    refused(clinic, receive_advance, order(ADVANCE, mode="cash", amount_paise=1, rate_bp=0), "CASH_LIMIT_269ST")


def test_receive_advance__the_owner_overrides_the_cash_limit_with_a_reason(clinic: Clinic) -> None:
    advance(clinic, mode="cash", amount_paise=LIMIT, rate_bp=0, cash_limit_reason="An estate pays")
    assert clinic.rows("SELECT action, reason FROM audit_log WHERE entity = 'payments'") == [
        ("post", None),
        ("override", "An estate pays"),
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient_id": 99}, "NOT_FOUND"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"mode": "gold"}, "BAD_INPUT"),
        ({"rate_bp": -1}, "BAD_INPUT"),
        ({"rate_bp": 4001}, "BAD_INPUT"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"amount_paise": LIMIT, "mode": "cash"}, "CASH_LIMIT_269ST"),
        ({"amount_paise": LIMIT, "mode": "cash", "cash_limit_reason": " "}, "REASON_REQUIRED"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"account_id": 99_999}, "NOT_FOUND"),
    ],
)
def test_receive_advance__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY)
    refused(clinic, receive_advance, order(ADVANCE, **{"on": DISCONTINUED, **changes}), code)


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("upi", "1000"),  # a heading
        ("upi", "1100"),  # the patients' receivables
        ("upi", "2110"),  # a liability
        ("bank", "1450"),  # kept for the tax on advances
        ("cash", "1040"),  # the bank is no drawer
        ("bank", "1300"),  # prepaid expenses
        ("cheque", "1020"),  # a cheque is in hand first
    ],
)
def test_receive_advance__refuses_an_account_where_no_such_money_lies(mode: str, code: str, clinic: Clinic) -> None:
    command = order(ADVANCE, mode=mode, account_id=account_id(clinic, code))
    refused(clinic, receive_advance, command, "ACCOUNT_UNFIT")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (NO_GSTIN, "NOT_REGISTERED"),
        (unmapped("GST_ADV"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("ADV_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("RV"), "NUMBER_TOO_LONG"),
    ],
)
def test_receive_advance__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, receive_advance, order(ADVANCE), code)


def test_receive_advance__a_cashier_cannot_override_the_cash_limit(clinic: Clinic) -> None:
    command = order(ADVANCE, amount_paise=LIMIT, mode="cash", cash_limit_reason="Please")
    cashier = type(clinic.user)(clinic.user.user_id, "ravi", "Ravi Rao", "cashier")
    refused(clinic, receive_advance, command, "PERMISSION_DENIED", user=cashier)
