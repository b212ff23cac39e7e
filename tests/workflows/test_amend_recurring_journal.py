from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.amend_recurring_journal import amend_recurring_journal
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.post_due_recurring_journals import post_due_recurring_journals
from desktop_app.workflows.steps.journaling import JournalLine
from tests.clinic import Clinic
from tests.ledger_orders import AMENDMENT, DEFINITION, DEPRECIATION, POSTING_DUE
from tests.orders import do, order
from tests.workflows.expect import BRANCH_OFF, balances, refused, spoil, unmapped
from tests.workflows.test_define_recurring_journal import lines

HALF = lines(("5400", 250_000), ("1590", -250_000))


def defined(clinic: Clinic) -> None:
    do(clinic, define_recurring_journal, order(DEFINITION))


def test_amend_recurring_journal__puts_other_lines_in_their_place(clinic: Clinic) -> None:
    defined(clinic)
    do(clinic, post_due_recurring_journals, order(POSTING_DUE))
    do(clinic, amend_recurring_journal, order(AMENDMENT, terms=replace(DEPRECIATION, lines=HALF, name="Laser")))
    assert clinic.rows("SELECT debit_paise, credit_paise FROM recurring_journal_lines") == [(250_000, 0), (0, 250_000)]
    assert clinic.value("SELECT name FROM recurring_journals") == "Laser"
    assert balances(clinic) == {"5400": 1_000_000, "1590": -1_000_000}  # June and July as they were


def test_amend_recurring_journal__switches_off_what_has_an_account_that_is_off(clinic: Clinic) -> None:
    defined(clinic)
    spoil(clinic, "UPDATE accounts SET is_active = 0 WHERE code = '5400';")
    do(clinic, amend_recurring_journal, order(AMENDMENT, terms=replace(DEPRECIATION, is_active=False)))
    assert clinic.value("SELECT is_active FROM recurring_journals") == 0


def test_amend_recurring_journal__refuses_what_was_not_seen(clinic: Clinic) -> None:
    defined(clinic)
    refused(clinic, amend_recurring_journal, order(AMENDMENT, seen=replace(DEPRECIATION, lines=HALF)), "RECORD_CHANGED")
    refused(clinic, amend_recurring_journal, order(AMENDMENT, recurring_journal_id=2), "NOT_FOUND")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "NAME_REQUIRED"),
        ({"name": "Rent\nand power"}, "NAME_INVALID"),
        ({"name": "Rent"}, "ALREADY_EXISTS"),
        ({"narration": " "}, "REASON_REQUIRED"),
        ({"last_month": date(2025, 5, 31)}, "BAD_INPUT"),
        ({"branch_id": 99}, "BRANCH_REQUIRED"),
        ({"lines": ()}, "UNBALANCED"),
        ({"lines": (JournalLine(account_code="5400", debit_paise=-1),)}, "AMOUNT_NEGATIVE"),
        ({"lines": lines(("5400", LARGEST_PAISE + 1), ("1590", -LARGEST_PAISE - 1))}, "AMOUNT_TOO_LARGE"),
        ({"lines": lines(("9999", 1), ("1590", -1))}, "ACCOUNT_UNKNOWN"),
        ({"lines": lines(("1100", 1), ("1590", -1))}, "CONTROL_ACCOUNT"),
    ],
)
def test_amend_recurring_journal__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    defined(clinic)
    do(clinic, define_recurring_journal, order(DEFINITION, terms=replace(DEPRECIATION, name="Rent")))
    refused(clinic, amend_recurring_journal, order(AMENDMENT, terms=replace(DEPRECIATION, **changes)), code)


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        ("UPDATE accounts SET is_active = 0 WHERE code = '5400';", "GL_ACCOUNT_INACTIVE"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
    ],
)
def test_amend_recurring_journal__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    defined(clinic)
    spoil(clinic, sql)
    refused(clinic, amend_recurring_journal, order(AMENDMENT, terms=replace(DEPRECIATION, name="Laser")), code)
