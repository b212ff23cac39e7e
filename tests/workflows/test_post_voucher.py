from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.post_voucher import VoucherKind, VoucherLine, post_voucher
from desktop_app.workflows.reverse_journal import reverse_journal
from tests.clinic import Clinic
from tests.closing_orders import CONTRA_VOUCHER, PAYMENT_VOUCHER
from tests.orders import DISCONTINUED, JOURNAL_REVERSAL, do, order
from tests.workflows.expect import (
    BRANCH_OFF,
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    balances,
    long_prefix,
    refused,
    spoil,
    unmapped,
)


def lines(*amounts: tuple[str, int]) -> tuple[VoucherLine, ...]:
    return tuple(VoucherLine(account_code=code, amount_paise=paise) for code, paise in amounts)


def test_post_voucher__pays_rent_and_salaries(clinic: Clinic) -> None:
    voucher = do(clinic, post_voucher, order(PAYMENT_VOUCHER))
    assert (voucher.voucher_number, voucher.total_paise) == ("JV/25-26/00001", 6_500_000)
    assert balances(clinic) == {"5200": 2_500_000, "5100": 4_000_000, "1040": -6_500_000}


@pytest.mark.parametrize("code", ["2010", "1310", "1510", "2420"])
def test_post_voucher__pays_suppliers_advances_and_what_is_bought(code: str, clinic: Clinic) -> None:
    do(clinic, post_voucher, order(PAYMENT_VOUCHER, paid_from="1020", lines=lines((code, 100))))
    assert balances(clinic) == {code: 100, "1020": -100}


def test_post_voucher__moves_cash_to_the_bank(clinic: Clinic) -> None:
    do(clinic, post_voucher, order(CONTRA_VOUCHER))
    assert balances(clinic) == {"1010": -900_000, "1040": 900_000}


def test_post_voucher__can_be_reversed(clinic: Clinic) -> None:
    voucher = do(clinic, post_voucher, order(PAYMENT_VOUCHER)).transaction_id
    do(clinic, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=voucher))
    assert balances(clinic) == {}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"narration": " ", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED, "lines": ()}, "PERIOD_CLOSED"),
        ({"lines": ()}, "AMOUNT_NOT_POSITIVE"),
        ({"lines": lines(("5200", 1), ("5100", 0))}, "AMOUNT_NOT_POSITIVE"),
        ({"lines": lines(("5200", LARGEST_PAISE), ("5100", 1))}, "AMOUNT_TOO_LARGE"),
        ({"branch_id": 99, "paid_from": "9999"}, "BRANCH_REQUIRED"),
        ({"paid_from": "9999"}, "ACCOUNT_UNKNOWN"),
        ({"paid_from": "1050"}, "NOT_CASH_OR_BANK"),
        ({"lines": lines(("5000", 1))}, "ACCOUNT_UNKNOWN"),  # a heading
        ({"lines": lines(("1100", 1))}, "CONTROL_ACCOUNT"),
        ({"lines": lines(("2300", 1))}, "CONTROL_ACCOUNT"),
        ({"lines": lines(("1010", 1))}, "CASH_OR_BANK"),
        ({"kind": VoucherKind.CONTRA, "lines": lines(("5200", 1))}, "NOT_CASH_OR_BANK"),
        ({"kind": VoucherKind.CONTRA, "lines": lines(("1040", 1))}, "CASH_OR_BANK"),  # where it comes from
    ],
)
def test_post_voucher__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY)
    refused(clinic, post_voucher, order(PAYMENT_VOUCHER, **{"on": DISCONTINUED, **changes}), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        ("UPDATE accounts SET is_active = 0 WHERE code = '5200';", "GL_ACCOUNT_INACTIVE"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (long_prefix("JV"), "NUMBER_TOO_LONG"),
    ],
)
def test_post_voucher__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, post_voucher, order(PAYMENT_VOUCHER), code)
