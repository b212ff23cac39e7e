from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.deposit_cheque import deposit_cheque
from desktop_app.workflows.reverse_receipt import reverse_receipt
from tests.clinic import Clinic
from tests.master_orders import account_id
from tests.money_orders import DEPOSIT, RECEIPT_REVERSAL, take_to_bank
from tests.orders import do, order, receive, sell
from tests.workflows.expect import LOCK_AUGUST, TOMORROW, balances, posted, refused, spoil, switched_off, unmapped


@pytest.fixture(autouse=True)
def cheque(clinic: Clinic) -> None:
    """Receive a cheque of Rs 2,000 on 2 July."""
    sell(clinic)
    receive(clinic, 200_000, mode="cheque", reference="004711")


def test_deposit_cheque__it_is_in_hand_no_more_but_in_the_bank(clinic: Clinic) -> None:
    take_to_bank(clinic)
    assert posted(clinic, "payment", "deposit") == {"1040": 200_000, "1030": -200_000}
    assert clinic.rows("SELECT action FROM audit_log WHERE entity = 'payments' ORDER BY audit_id") == [
        ("post",),
        ("deposit",),
    ]


def test_deposit_cheque__into_the_account_that_was_chosen(clinic: Clinic) -> None:
    with clinic.raw() as connection:
        connection.execute(
            "INSERT INTO accounts (hospital_id, code, name, type, normal_side, statement_head)"
            " VALUES (1, '1041', 'Second bank', 'asset', 'debit', 'Cash and bank')"
        )
    take_to_bank(clinic, bank_account_id=account_id(clinic, "1041"))
    assert balances(clinic)["1041"] == 200_000


def test_deposit_cheque__out_of_where_it_was_received(clinic: Clinic) -> None:
    """The role was mapped to another account meanwhile: the cheque leaves the one where it lies."""
    spoil(
        clinic,
        "UPDATE account_roles SET account_id = (SELECT account_id FROM accounts WHERE code = '1020')"
        " WHERE role = 'CHEQUE';",
    )
    take_to_bank(clinic)
    assert balances(clinic)["1040"] == 200_000
    assert "1030" not in balances(clinic)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"payment_id": 99}, "NOT_FOUND"),
        ({"payment_id": 2}, "CHEQUE_NOT_IN_HAND"),  # by UPI
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2025, 7, 1)}, "DEPOSIT_BEFORE_RECEIPT"),
        ({}, "PERIOD_CLOSED"),
        ({"on": date(2025, 7, 10), "bank_account_id": 99_999}, "NOT_FOUND"),
    ],
)
def test_deposit_cheque__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    receive(clinic, 200_000)
    spoil(clinic, LOCK_AUGUST)
    refused(clinic, deposit_cheque, order(DEPOSIT, **changes), code)


def test_deposit_cheque__refuses_what_is_not_in_hand(clinic: Clinic) -> None:
    refused(clinic, deposit_cheque, order(DEPOSIT, bank_account_id=account_id(clinic, "1010")), "ACCOUNT_UNFIT")
    take_to_bank(clinic)
    refused(clinic, deposit_cheque, order(DEPOSIT), "CHEQUE_NOT_IN_HAND")
    do(clinic, reverse_receipt, order(RECEIPT_REVERSAL))
    refused(clinic, deposit_cheque, order(DEPOSIT), "CHEQUE_NOT_IN_HAND")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("DELETE FROM fiscal_periods WHERE start_date = '2025-08-01';", "NO_PERIOD"),
        (unmapped("BANK"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("BANK"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_deposit_cheque__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, deposit_cheque, order(DEPOSIT), code)
