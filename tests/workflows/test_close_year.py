from datetime import date
from typing import Any

import pytest

from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.reopen_year import reopen_year
from desktop_app.workflows.soft_close_period import soft_close_period
from tests.clinic import Clinic
from tests.closing_orders import CLOSE, REOPENING, SOFT_CLOSE, YEAR_END
from tests.orders import JOURNAL, LOCKING, complete, do, draft, line, order, sell, serve
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import balances, posted, refused, spoil, switched_off, unmapped

FEBRUARY = date(2025, 2, 3)


def test_close_year__carries_its_profit_forward(clinic: Clinic) -> None:
    """Rs 10,000 sold in February, one session of five delivered; rent of 25,000: a loss of 23,000."""
    sell(clinic, on=FEBRUARY)
    complete(clinic, 1, on=YEAR_END)
    do(clinic, post_journal, order(JOURNAL, on=YEAR_END))
    closed = do(clinic, close_year, order(CLOSE))
    assert closed.net_profit_paise == 200_000 - 2_500_000
    year = clinic.value("SELECT fiscal_year_id FROM fiscal_years WHERE label = '24-25'")
    assert posted(clinic, "year_close", "close", year) == {"4200": 200_000, "5200": -2_500_000, "3100": 2_300_000}
    assert balances(clinic) == {"1100": 1_000_000, "2300": -800_000, "1040": -2_500_000, "3100": 2_300_000}
    assert clinic.rows("SELECT transaction_date, is_closing FROM gl_transactions WHERE event = 'close'") == [
        ("2025-03-31", 1)
    ]


def test_close_year__locks_march_and_refuses_everything(clinic: Clinic) -> None:
    do(clinic, close_year, order(CLOSE))
    assert clinic.rows("SELECT start_date FROM fiscal_periods WHERE status = 'locked'") == [("2025-03-01",)]
    for on in (FEBRUARY, YEAR_END):
        refused(clinic, post_journal, order(JOURNAL, on=on), "PERIOD_CLOSED")
    do(clinic, post_journal, order(JOURNAL, on=date(2025, 4, 1)))
    assert clinic.rows("SELECT entity, action FROM audit_log WHERE action IN ('lock', 'close') ORDER BY audit_id") == [
        ("fiscal_periods", "lock"),
        ("fiscal_years", "close"),
    ]


def test_close_year__of_a_soft_closed_march(clinic: Clinic) -> None:
    do(clinic, soft_close_period, order(SOFT_CLOSE, month=YEAR_END))
    do(clinic, close_year, order(CLOSE))
    assert clinic.value("SELECT status FROM fiscal_years WHERE label = '24-25'") == "closed"


def test_close_year__posts_each_branch_and_only_its_own_year(open_clinic: OpenClinic) -> None:
    """The second branch alone earned anything in 24-25; then both in 25-26."""
    clinic = open_clinic(branches=2)
    serve(clinic, on=FEBRUARY, branch_id=2)
    serve(clinic, patient=1, on=date(2025, 6, 2))
    serve(clinic, patient=1, on=date(2025, 6, 3), branch_id=2, lines=(line(70_000, role="SVC_REV"),))
    assert do(clinic, close_year, order(CLOSE)).net_profit_paise == 200_000
    clinic.clock.today = date(2026, 3, 31)
    closed = do(clinic, close_year, order(CLOSE, end_date=date(2026, 3, 31)))
    assert (closed.net_profit_paise, len(closed.transaction_ids)) == (270_000, 2)
    assert clinic.rows(
        "SELECT transaction_date, branch_id, event, total_paise FROM gl_transactions"
        " WHERE source_document_type = 'year_close' ORDER BY transaction_id"
    ) == [
        ("2025-03-31", 2, "close", 200_000),
        ("2026-03-31", 1, "close", 200_000),
        ("2026-03-31", 2, "close-WEST", 70_000),
    ]
    assert balances(clinic) == {"1100": 470_000, "3100": -470_000}


def test_close_year__undone_and_closed_again(open_clinic: OpenClinic) -> None:
    clinic = open_clinic(branches=2)
    serve(clinic, on=FEBRUARY)
    serve(clinic, patient=1, on=FEBRUARY, branch_id=2)
    for _ in range(2):
        do(clinic, close_year, order(CLOSE))
        do(clinic, reopen_year, order(REOPENING))
    do(clinic, post_journal, order(JOURNAL, on=YEAR_END))
    assert do(clinic, close_year, order(CLOSE)).net_profit_paise == 400_000 - 2_500_000
    assert clinic.rows(
        "SELECT event FROM gl_transactions WHERE source_document_type = 'year_close' ORDER BY transaction_id"
    ) == [
        ("close",),
        ("close-WEST",),
        ("undo-close",),
        ("undo-close-WEST",),
        ("close-2",),
        ("close-WEST-2",),
        ("undo-close-2",),
        ("undo-close-WEST-2",),
        ("close-3",),
        ("close-WEST-3",),
    ]


def test_close_year__of_one_without_income_or_expense_posts_nothing(clinic: Clinic) -> None:
    closed = do(clinic, close_year, order(CLOSE))
    assert (closed.net_profit_paise, closed.transaction_ids) == (0, ())


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"end_date": date(2023, 3, 31)}, "NOT_FOUND"),
        ({"end_date": date(2025, 3, 30)}, "NOT_FOUND"),
        ({"end_date": date(2024, 3, 31)}, "YEAR_CLOSED"),
        ({}, "PERIOD_CLOSED"),
        ({"end_date": date(2026, 3, 31)}, "DRAFTS_LEFT"),
    ],
)
def test_close_year__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    do(clinic, close_year, order(CLOSE, end_date=date(2024, 3, 31)))
    do(clinic, lock_period, order(LOCKING, month=YEAR_END))
    serve(clinic)
    draft(clinic)
    clinic.clock.today = date(2026, 3, 31)
    refused(clinic, close_year, order(CLOSE, **changes), code)


def test_close_year__of_one_that_is_not_over(clinic: Clinic) -> None:
    clinic.clock.today = date(2026, 3, 30)
    refused(clinic, close_year, order(CLOSE, end_date=date(2026, 3, 31)), "DATE_IN_FUTURE")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE number_series SET next_number = 9 WHERE document_type = 'INV';", "CHECKS_FAILED"),
        (unmapped("RETAINED"), "GL_ACCOUNT_NOT_MAPPED"),
        (switched_off("RETAINED"), "GL_ACCOUNT_INACTIVE"),
    ],
)
def test_close_year__refuses_in_books_that_are_not_ready(sql: str, code: str, clinic: Clinic) -> None:
    serve(clinic, on=FEBRUARY)
    spoil(clinic, sql)
    refused(clinic, close_year, order(CLOSE), code)


@pytest.mark.usefixtures("data_is_bad")
def test_close_year__refuses_one_that_the_ledger_has_closed(clinic: Clinic) -> None:
    serve(clinic, on=FEBRUARY)
    do(clinic, close_year, order(CLOSE))
    spoil(
        clinic,
        "UPDATE fiscal_years SET status = 'open' WHERE label = '24-25';"
        "UPDATE fiscal_periods SET status = 'open' WHERE start_date = '2025-03-01';",
    )
    refused(clinic, close_year, order(CLOSE), "PARTIAL_POSTING_MISMATCH")
