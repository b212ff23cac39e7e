from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.steps.journaling import JournalLine
from tests.clinic import Clinic
from tests.ledger_orders import DEFINITION, DEPRECIATION, JUNE
from tests.orders import do, order
from tests.workflows.expect import BRANCH_OFF, balances, refused, spoil, unmapped


def lines(*amounts: tuple[str, int]) -> tuple[JournalLine, ...]:
    """Give lines by code, debits positive."""
    return tuple(
        JournalLine(account_code=code, debit_paise=max(0, paise), credit_paise=max(0, -paise))
        for code, paise in amounts
    )


def test_define_recurring_journal__keeps_it_and_posts_nothing(clinic: Clinic) -> None:
    defined = do(clinic, define_recurring_journal, order(DEFINITION))
    assert (defined.recurring_journal_id, defined.name) == (1, "Depreciation of the laser")
    assert clinic.rows("SELECT name, first_month, last_month, is_active FROM recurring_journals") == [
        ("Depreciation of the laser", "2025-06-01", None, 1)
    ]
    kept = (
        "SELECT sequence, code, debit_paise, credit_paise FROM recurring_journal_lines JOIN accounts USING (account_id)"
    )
    assert clinic.rows(kept) == [(1, "5400", 500_000, 0), (2, "1590", 0, 500_000)]
    assert balances(clinic) == {}


def test_define_recurring_journal__takes_any_day_of_its_months(clinic: Clinic) -> None:
    terms = replace(DEPRECIATION, first_month=date(2025, 6, 17), last_month=date(2026, 3, 31))
    do(clinic, define_recurring_journal, order(DEFINITION, terms=terms))
    assert clinic.rows("SELECT first_month, last_month FROM recurring_journals") == [("2025-06-01", "2026-03-01")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "NAME_REQUIRED"),
        ({"name": "Rent\nand power"}, "NAME_INVALID"),
        ({"narration": " "}, "REASON_REQUIRED"),
        ({"last_month": date(2025, 5, 31)}, "BAD_INPUT"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"lines": ()}, "UNBALANCED"),
        ({"lines": lines(("5400", 100), ("1590", -99))}, "UNBALANCED"),
        ({"lines": (JournalLine(account_code="5400", debit_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"lines": (JournalLine(account_code="5400", debit_paise=1, credit_paise=1),)}, "BAD_INPUT"),
        ({"lines": lines(("5400", LARGEST_PAISE + 1), ("1590", -LARGEST_PAISE - 1))}, "AMOUNT_TOO_LARGE"),
        ({"lines": lines(("9999", 1), ("1590", -1))}, "ACCOUNT_UNKNOWN"),
        ({"lines": lines(("1100", 1), ("1590", -1))}, "CONTROL_ACCOUNT"),
        ({"lines": lines(("2300", 1), ("1590", -1))}, "CONTROL_ACCOUNT"),
    ],
)
def test_define_recurring_journal__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, define_recurring_journal, order(DEFINITION, terms=replace(DEPRECIATION, **changes)), code)


def test_define_recurring_journal__refuses_a_name_twice(clinic: Clinic) -> None:
    do(clinic, define_recurring_journal, order(DEFINITION))
    again = replace(DEPRECIATION, name=" Depreciation of the laser ", first_month=JUNE)
    refused(clinic, define_recurring_journal, order(DEFINITION, terms=again), "ALREADY_EXISTS")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        ("UPDATE accounts SET is_active = 0 WHERE code = '5400';", "GL_ACCOUNT_INACTIVE"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
    ],
)
def test_define_recurring_journal__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    spoil(clinic, sql)
    refused(clinic, define_recurring_journal, order(DEFINITION), code)
