from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.amend_recurring_journal import amend_recurring_journal
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.post_due_recurring_journals import DueJournal, post_due_recurring_journals
from desktop_app.workflows.reverse_journal import reverse_journal
from tests import raw
from tests.clinic import Clinic
from tests.ledger_orders import (
    AMENDMENT,
    DEFINITION,
    DEPRECIATION,
    DUE_JULY,
    DUE_JUNE,
    JULY,
    JUNE,
    POSTING_DUE,
    WORN,
)
from tests.orders import JOURNAL_REVERSAL, do, order
from tests.workflows.expect import BRANCH_OFF, LOCK_JULY, balances, long_prefix, refused, spoil, unmapped
from tests.workflows.test_define_recurring_journal import lines

ANOTHER = (
    "INSERT INTO recurring_journal_postings (recurring_journal_id, month, transaction_id)"
    " SELECT 1, '2025-06-01', max(transaction_id) + 1 FROM gl_transactions"
)
CHANGED = "UPDATE recurring_journal_postings SET month = '2025-05-01'"
FORGOTTEN = "DELETE FROM recurring_journal_postings"
REPLACED = (
    "INSERT OR REPLACE INTO recurring_journal_postings SELECT 9, 1, '2025-08-01', transaction_id"
    " FROM recurring_journal_postings LIMIT 1"
)
POSTED = "SELECT transaction_number, transaction_date, description FROM gl_transactions ORDER BY transaction_id"


@pytest.fixture
def defined(clinic: Clinic) -> Clinic:
    do(clinic, define_recurring_journal, order(DEFINITION))
    return clinic


def test_post_due__is_dated_on_the_last_day_of_each_month(defined: Clinic) -> None:
    posted = do(defined, post_due_recurring_journals, order(POSTING_DUE, due=(DUE_JULY, DUE_JUNE)))
    assert posted.journal_numbers == ("JV/25-26/00001", "JV/25-26/00002")
    assert defined.rows(POSTED) == [
        ("JV/25-26/00001", "2025-06-30", "Depreciation of the laser, June 2025"),
        ("JV/25-26/00002", "2025-07-31", "Depreciation of the laser, July 2025"),
    ]
    assert balances(defined) == {"5400": 1_000_000, "1590": -1_000_000}


def test_post_due__posts_a_month_once(defined: Clinic) -> None:
    do(defined, post_due_recurring_journals, order(POSTING_DUE, due=(DUE_JUNE, DUE_JUNE)))
    again = do(defined, post_due_recurring_journals, order(POSTING_DUE))
    assert again.journal_numbers == ("JV/25-26/00002",)  # July alone
    assert do(defined, post_due_recurring_journals, order(POSTING_DUE)).transaction_ids == ()
    assert balances(defined) == {"5400": 1_000_000, "1590": -1_000_000}


def test_post_due__posts_again_what_was_reversed(defined: Clinic) -> None:
    (june, _) = do(defined, post_due_recurring_journals, order(POSTING_DUE)).transaction_ids
    do(defined, reverse_journal, order(JOURNAL_REVERSAL, transaction_id=june))
    assert len(do(defined, post_due_recurring_journals, order(POSTING_DUE)).transaction_ids) == 1
    assert balances(defined) == {"5400": 1_000_000, "1590": -1_000_000}


@pytest.mark.parametrize("statement", [ANOTHER, CHANGED, FORGOTTEN, REPLACED])
def test_file__refuses_a_month_twice_whoever_writes_it(statement: str, defined: Clinic) -> None:
    do(defined, post_due_recurring_journals, order(POSTING_DUE))
    with defined.raw() as connection, pytest.raises(raw.INTEGRITY_ERRORS, match=r"append-only|posted in this month"):
        connection.execute(statement)


@pytest.mark.parametrize(
    ("due", "code"),
    [
        (DueJournal(recurring_journal_id=2, month=JUNE, lines=WORN), "NOT_FOUND"),
        (replace(DUE_JUNE, month=date(2025, 5, 1)), "MONTH_NOT_DUE"),  # before its first month
        (replace(DUE_JUNE, month=date(2025, 8, 1)), "MONTH_NOT_DUE"),  # today is 20 August
        (replace(DUE_JUNE, lines=lines(("5400", 1), ("1590", -1))), "RECORD_CHANGED"),
    ],
)
def test_post_due__refuses(due: DueJournal, code: str, defined: Clinic) -> None:
    refused(defined, post_due_recurring_journals, order(POSTING_DUE, due=(DUE_JULY, due)), code)


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"is_active": False}, "RECURRING_JOURNAL_OFF"), ({"last_month": JUNE}, "MONTH_NOT_DUE")],
)
def test_post_due__refuses_what_has_ended(changes: dict[str, Any], code: str, defined: Clinic) -> None:
    do(defined, amend_recurring_journal, order(AMENDMENT, terms=replace(DEPRECIATION, **changes)))
    refused(defined, post_due_recurring_journals, order(POSTING_DUE, due=(DUE_JULY,)), code)


def test_post_due__refuses_a_month_of_no_year(clinic: Clinic) -> None:
    terms = replace(DEPRECIATION, first_month=date(2023, 3, 1))
    do(clinic, define_recurring_journal, order(DEFINITION, terms=terms))
    refused(
        clinic,
        post_due_recurring_journals,
        order(POSTING_DUE, due=(replace(DUE_JUNE, month=date(2023, 3, 1)),)),
        "NO_PERIOD",
    )


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (LOCK_JULY, "PERIOD_CLOSED"),
        (BRANCH_OFF, "BRANCH_INACTIVE"),
        ("UPDATE accounts SET is_active = 0 WHERE code = '5400';", "GL_ACCOUNT_INACTIVE"),
        ("UPDATE accounts SET is_posting = 0 WHERE code = '5400';", "ACCOUNT_UNKNOWN"),
        ("UPDATE accounts SET is_control = 1 WHERE code = '5400';", "CONTROL_ACCOUNT"),
        ("PRAGMA foreign_keys = OFF; UPDATE recurring_journals SET branch_id = 99;", "BRANCH_REQUIRED"),
        (unmapped("DEFERRED_REV"), "GL_ACCOUNT_NOT_MAPPED"),
        (long_prefix("JV"), "NUMBER_TOO_LONG"),
    ],
)
def test_post_due__refuses_in_books_that_are_not_ready(sql: str, code: str, defined: Clinic) -> None:
    spoil(defined, sql)
    refused(defined, post_due_recurring_journals, order(POSTING_DUE, due=(replace(DUE_JULY, month=JULY),)), code)
