from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.receive_payment import receive_payment
from tests.clinic import Clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.master_orders import account_id
from tests.orders import (
    DELIVERED,
    DISCONTINUED,
    RECEIPT,
    discontinue,
    do,
    half_done_plan,
    line,
    order,
    receive,
    sell,
    serve,
)
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    installments,
    long_prefix,
    owed,
    posted,
    refused,
    spoil,
    switched_off,
    unmapped,
)

LIMIT = 20_000_000  # Rs 2 lakh, section 269ST


def allocations(clinic: Clinic) -> list[tuple[int | None, int]]:
    return clinic.rows("SELECT installment_id, amount_paise FROM payment_allocations ORDER BY allocation_id")


def test_receive_payment__fills_the_oldest_installment_first(clinic: Clinic) -> None:
    sell(clinic)
    received = receive(clinic, 300_000)
    assert (received.receipt_number, received.allocated_paise) == ("RCP/25-26/00001", 300_000)
    assert installments(clinic)[:3] == [
        (200_000, 200_000, 0, "paid"),
        (200_000, 100_000, 0, "partial"),
        (200_000, 0, 0, "pending"),
    ]
    assert allocations(clinic) == [(1, 200_000), (2, 100_000)]
    assert owed(clinic) == 700_000


def test_receive_payment__goes_on_where_the_last_one_ended(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 300_000)
    receive(clinic, 200_000)
    assert [paid for _, paid, _, _ in installments(clinic)] == [200_000, 200_000, 100_000, 0, 0]


def test_receive_payment__what_exceeds_the_invoice_is_an_advance(clinic: Clinic) -> None:
    sell(clinic)
    received = receive(clinic, 1_050_000)
    assert (received.allocated_paise, received.advance_paise) == (1_000_000, 50_000)
    assert posted(clinic, "payment") == {"1060": 1_050_000, "1100": -1_000_000, "2200": -50_000}
    assert owed(clinic) == 0


def test_receive_payment__without_an_invoice_all_of_it_is_an_advance(clinic: Clinic) -> None:
    sell(clinic)
    assert receive(clinic, 50_000, invoice_id=None).advance_paise == 50_000
    assert posted(clinic, "payment") == {"1060": 50_000, "2200": -50_000}
    assert owed(clinic) == 1_000_000


@pytest.mark.parametrize(
    ("mode", "account"), [("cash", "1010"), ("upi", "1060"), ("card", "1050"), ("cheque", "1030"), ("bank", "1040")]
)
def test_receive_payment__every_mode_has_its_account(mode: str, account: str, clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode=mode, reference="A 1")
    assert posted(clinic, "payment") == {account: 200_000, "1100": -200_000}
    assert clinic.rows("SELECT mode, reference, status FROM payments") == [(mode, "A 1", "posted")]


def test_receive_payment__on_a_mixed_invoice_settles_other_lines_first(clinic: Clinic) -> None:
    sell(clinic, package=line(5_000_000), other_lines=(line(200_000, role="CONSULT_REV"), line(50_000, role="MED_REV")))
    receive(clinic, 1_000_000)  # 2,500 to the other lines, 7,500 to the first installment of 10,000
    assert installments(clinic)[0] == (1_000_000, 750_000, 0, "partial")
    assert allocations(clinic) == [(1, 750_000), (None, 250_000)]


def test_receive_payment__on_a_mixed_invoice_as_it_is_told(clinic: Clinic) -> None:
    sell(clinic, package=line(5_000_000), other_lines=(line(200_000, role="CONSULT_REV"),))
    receive(clinic, 1_000_000, package_share_paise=1_000_000)
    assert allocations(clinic) == [(1, 1_000_000)]
    receive(clinic, 200_000, package_share_paise=0)
    assert allocations(clinic) == [(1, 1_000_000), (None, 200_000)]


def test_receive_payment__pays_the_final_installment_of_a_discontinued_plan(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=0)
    discontinue(clinic)
    receive(clinic, 400_000, on=DISCONTINUED)
    assert installments(clinic, "final") == [(400_000, 400_000, 0, "paid")]
    assert owed(clinic) == 0


def test_receive_payment__into_the_account_that_was_chosen(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, mode="upi", account_id=account_id(clinic, "1040"))
    assert posted(clinic, "payment") == {"1040": 200_000, "1100": -200_000}
    receivables = order(RECEIPT, account_id=account_id(clinic, "1100"))
    refused(clinic, receive_payment, receivables, "ACCOUNT_UNFIT")


def test_receive_payment__the_owner_overrides_the_cash_limit_with_a_reason(clinic: Clinic) -> None:
    sell(clinic, package=line(2 * LIMIT))
    receive(clinic, LIMIT, mode="cash", cash_limit_reason="An estate pays")
    assert clinic.rows("SELECT reason FROM audit_log WHERE action = 'override'") == [("An estate pays",)]
    again = order(RECEIPT, amount_paise=1, mode="cash", cash_limit_reason="Once more")
    refused(clinic, receive_payment, again, "PERMISSION_DENIED", user=replace(clinic.user, role="accountant"))


def test_receive_payment__cash_just_below_the_limit(clinic: Clinic) -> None:
    sell(clinic, package=line(2 * LIMIT), installments=1)
    assert receive(clinic, LIMIT - 1, mode="cash").allocated_paise == LIMIT - 1
    assert receive(clinic, LIMIT, mode="card").allocated_paise == LIMIT


def test_receive_payment__cash_of_one_day_reaches_the_limit(clinic: Clinic) -> None:
    sell(clinic, package=line(2 * LIMIT))
    receive(clinic, LIMIT - 1, mode="cash", invoice_id=None)
    refused(clinic, receive_payment, order(RECEIPT, amount_paise=1, mode="cash"), "CASH_LIMIT_269ST")


def test_receive_payment__cash_for_one_package_reaches_the_limit(clinic: Clinic) -> None:
    sell(clinic, package=line(2 * LIMIT))
    receive(clinic, LIMIT - 1, mode="cash")
    again = order(RECEIPT, amount_paise=1, mode="cash", on=DISCONTINUED)
    refused(clinic, receive_payment, again, "CASH_LIMIT_269ST")
    assert do(clinic, receive_payment, order(again, invoice_id=None)).advance_paise == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 99}, "NOT_FOUND"),
        ({"invoice_id": 2}, "DIFFERENT_PATIENT"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 6, 1)}, "PAYMENT_BEFORE_INVOICE"),
        ({"on": date(2023, 3, 31), "invoice_id": None}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"mode": "gold"}, "BAD_INPUT"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": -1}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"package_share_paise": -1}, "PACKAGE_SHARE_INVALID"),
        ({"package_share_paise": 200_001}, "PACKAGE_SHARE_INVALID"),
        ({"package_share_paise": 199_999}, "PACKAGE_SHARE_INVALID"),  # nothing else is open on this invoice
        ({"package_share_paise": 1, "invoice_id": None}, "PACKAGE_SHARE_INVALID"),
        ({"amount_paise": LIMIT, "mode": "cash"}, "CASH_LIMIT_269ST"),
        ({"amount_paise": LIMIT, "mode": "cash", "cash_limit_reason": " "}, "REASON_REQUIRED"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"account_id": 99_999}, "NOT_FOUND"),
    ],
)
def test_receive_payment__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic)
    spoil(clinic, LOCK_JULY)
    refused(clinic, receive_payment, order(RECEIPT, **{"on": DISCONTINUED, **changes}), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE invoices SET status = 'cancelled';", "INVOICE_NOT_POSTED"),
        (unmapped("UPI"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("AR_CONTROL"), "GL_ACCOUNT_INACTIVE"),
        (long_prefix("RCP"), "NUMBER_TOO_LONG"),
    ],
)
def test_receive_payment__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    sell(clinic)
    spoil(clinic, sql)
    refused(clinic, receive_payment, order(RECEIPT), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("changes", "code"),
    [  # object, date, period, amount, limit, branch, accounts
        ({"invoice_id": 2, "on": TOMORROW}, "DIFFERENT_PATIENT"),
        ({"on": AFTER_ALL_YEARS, "amount_paise": 0}, "DATE_IN_FUTURE"),
        ({"on": LOCKED, "amount_paise": 0}, "PERIOD_CLOSED"),
        ({"amount_paise": 0, "branch_id": 99}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": LIMIT, "mode": "cash", "package_share_paise": -1}, "PACKAGE_SHARE_INVALID"),
        ({"amount_paise": LIMIT, "mode": "cash", "branch_id": 99}, "CASH_LIMIT_269ST"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({}, "GL_ACCOUNT_NOT_MAPPED"),
    ],
)
def test_receive_payment__reports_the_first_of_several(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    serve(clinic)
    spoil(clinic, LOCK_JULY + unmapped("AR_CONTROL"))
    refused(clinic, receive_payment, order(RECEIPT, **{"on": DISCONTINUED, **changes}), code)


def test_receive_payment__after_a_month_is_locked_takes_the_next_month(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 200_000, on=DELIVERED)
    spoil(clinic, LOCK_JULY)
    assert receive(clinic, 200_000, on=DISCONTINUED).receipt_number == "RCP/25-26/00002"


def test_receive_payment__of_an_old_package_refuses_days_before_the_opening(clinic: Clinic) -> None:
    """What was paid before is not owed any more at the opening."""
    open_books(clinic)
    refused(
        clinic,
        receive_payment,
        order(RECEIPT, invoice_id=2, patient_id=2, amount_paise=100_000, on=DAY_BEFORE_OPENING),
        "BEFORE_OPENING",
    )
    do(clinic, receive_payment, order(RECEIPT, invoice_id=2, patient_id=2, amount_paise=100_000, on=OPENED))
