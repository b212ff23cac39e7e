from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.post_journal import JournalLine, post_journal
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, JOURNAL, do, order
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import (
    AFTER_ALL_YEARS,
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


def lines(*amounts: tuple[str, int]) -> tuple[JournalLine, ...]:
    """Write lines by account code, debits positive."""
    return tuple(
        JournalLine(account_code=code, debit_paise=max(0, paise), credit_paise=max(0, -paise))
        for code, paise in amounts
    )


def test_post_journal__moves_the_accounts(clinic: Clinic) -> None:
    result = do(clinic, post_journal, order(JOURNAL, narration=" Rent for July "))
    assert result.journal_number == "JV/25-26/00001"
    assert balances(clinic) == {"5200": 2_500_000, "1040": -2_500_000}
    assert clinic.rows(
        "SELECT transaction_number, source_document_type, source_document_id, event, description FROM gl_transactions"
    ) == [("JV/25-26/00001", "journal", result.transaction_id, "post", "Rent for July")]


def test_post_journal__of_several_lines_leaves_zeros_out(clinic: Clinic) -> None:
    three = lines(("5300", 20_000), ("1040", 980_000), ("1050", -1_000_000), ("1410", 0))
    do(clinic, post_journal, order(JOURNAL, lines=three))
    assert balances(clinic) == {"5300": 20_000, "1040": 980_000, "1050": -1_000_000}


def test_post_journal__takes_the_next_number_of_branch_and_year(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(branches=2)
    numbers = [
        do(clinic, post_journal, order(JOURNAL, **where)).journal_number
        for where in ({}, {}, {"branch_id": 2}, {"on": date(2025, 3, 31)})
    ]
    assert numbers == ["JV/25-26/00001", "JV/25-26/00002", "JV2/25-26/00001", "JV/24-25/00001"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"narration": " "}, "REASON_REQUIRED"),
        ({"on": TOMORROW}, "DATE_IN_FUTURE"),
        ({"on": date(2023, 3, 31)}, "NO_PERIOD"),
        ({"on": LOCKED}, "PERIOD_CLOSED"),
        ({"lines": (JournalLine(account_code="5200", debit_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"lines": lines(("5200", LARGEST_PAISE + 1), ("1040", -LARGEST_PAISE - 1))}, "AMOUNT_TOO_LARGE"),
        ({"lines": ()}, "UNBALANCED"),
        ({"lines": lines(("5200", 0), ("1040", 0))}, "UNBALANCED"),
        ({"lines": lines(("5200", 2), ("1040", -1))}, "UNBALANCED"),
        (
            {"lines": (JournalLine(account_code="5200", debit_paise=1, credit_paise=1),)},
            "BAD_INPUT",  # a line is a debit or a credit
        ),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"lines": lines(("9999", 1), ("1040", -1))}, "ACCOUNT_UNKNOWN"),
        ({"lines": lines(("5000", 1), ("1040", -1))}, "ACCOUNT_UNKNOWN"),  # a heading
        ({"lines": lines(("1100", 1), ("1040", -1))}, "CONTROL_ACCOUNT"),
        ({"lines": lines(("2200", 1), ("1040", -1))}, "CONTROL_ACCOUNT"),
        ({"lines": lines(("2300", 1), ("4200", -1))}, "CONTROL_ACCOUNT"),  # deferred revenue belongs to plans
        # two that apply: the first of reason, dates, period, amount, branch, accounts is reported
        ({"narration": "", "on": TOMORROW}, "REASON_REQUIRED"),
        ({"on": AFTER_ALL_YEARS, "lines": ()}, "DATE_IN_FUTURE"),
        ({"on": LOCKED, "lines": ()}, "PERIOD_CLOSED"),
        ({"lines": lines(("9999", 2), ("1040", -1)), "branch_id": 99}, "UNBALANCED"),
        ({"lines": lines(("9999", 1), ("1040", -1)), "branch_id": 99}, "BRANCH_REQUIRED"),
    ],
)
def test_post_journal__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    spoil(clinic, LOCK_JULY)
    refused(clinic, post_journal, order(JOURNAL, **{"on": DISCONTINUED, **changes}), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE accounts SET is_active = 0 WHERE code = '5200';", "GL_ACCOUNT_INACTIVE"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (long_prefix("JV"), "NUMBER_TOO_LONG"),
        (BRANCH_OFF, "BRANCH_INACTIVE"),
    ],
)
def test_post_journal__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, post_journal, order(JOURNAL), code)
