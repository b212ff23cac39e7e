from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.recover_debt import recover_debt
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.write_off_debt import write_off_debt
from tests.clinic import Clinic
from tests.closing_orders import RECOVERY, WRITE_OFF
from tests.orders import JOURNAL_REVERSAL, do, order, receive, serve
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
    LOCK_JULY,
    LOCKED,
    TOMORROW,
    balances,
    owed,
    refused,
    spoil,
    switched_off,
    unmapped,
)

LAKH = 10_000_000


def test_recover_debt__is_income_and_no_receipt(clinic: Clinic) -> None:
    """Rs 2,000 of a consultation written off; Rs 1,000 of it come by bank after all."""
    serve(clinic)
    do(clinic, write_off_debt, order(WRITE_OFF, amount_paise=200_000))
    do(clinic, recover_debt, order(RECOVERY))
    assert balances(clinic) == {"4150": -200_000, "5500": 200_000, "1040": 100_000, "4910": -100_000}
    assert (owed(clinic), clinic.value("SELECT count(*) FROM payments")) == (0, 0)


@pytest.mark.parametrize(("mode", "code"), [("cash", "1010"), ("upi", "1060"), ("card", "1050"), ("cheque", "1030")])
def test_recover_debt__by_every_mode(mode: str, code: str, clinic: Clinic) -> None:
    serve(clinic)
    do(clinic, recover_debt, order(RECOVERY, mode=mode))
    assert balances(clinic)[code] == 100_000


def test_recover_debt__can_be_reversed(clinic: Clinic) -> None:
    serve(clinic)
    before = balances(clinic)
    recovered = do(clinic, recover_debt, order(RECOVERY)).transaction_id
    do(clinic, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=recovered))
    assert balances(clinic) == before
    assert clinic.rows("SELECT source_document_type, event FROM gl_transactions WHERE reversal_of_id > 0") == [
        ("recovery", "reverse")
    ]


def test_recover_debt__in_cash_counts_against_the_limit_of_the_day_until_it_is_reversed(clinic: Clinic) -> None:
    serve(clinic)
    in_cash = order(RECOVERY, mode="cash", amount_paise=LAKH)
    first = do(clinic, recover_debt, in_cash).transaction_id
    refused(clinic, recover_debt, order(RECOVERY, mode="cash", amount_paise=LAKH), "CASH_LIMIT_269ST")
    do(clinic, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=first))
    do(clinic, recover_debt, order(RECOVERY, mode="cash", amount_paise=LAKH))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patient_id": 99}, "NOT_FOUND"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"mode": "gold"}, "BAD_INPUT"),
        ({"amount_paise": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
        ({"mode": "cash", "amount_paise": LAKH}, "CASH_LIMIT_269ST"),  # with what came in on the day, two lakh
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"on": AFTER_ALL_YEARS, "mode": "gold"}, "DATE_IN_FUTURE"),
    ],
)
def test_recover_debt__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    serve(clinic)
    receive(clinic, LAKH, invoice_id=None, mode="cash", on=RECOVERY.on)
    spoil(clinic, LOCK_JULY)
    refused(clinic, recover_debt, order(RECOVERY, **changes), code)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (unmapped("BAD_DEBT_REC"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("BAD_DEBT_REC"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_recover_debt__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    serve(clinic)
    spoil(clinic, sql)
    refused(clinic, recover_debt, order(RECOVERY), code)
