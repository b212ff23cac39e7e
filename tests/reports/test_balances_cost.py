"""What statements cost: the same statements whatever is in the books, and never the whole of the ledger's lines.

A statement's steps are those of SQLite's machine: unlike its time they are the same in every run.
"""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from desktop_app.reports import balance_sheet, profit_and_loss
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.trial_balance import REPORTS, TrialBalanceQuery, trial_balance
from desktop_app.repositories.books import Reading, open_books
from desktop_app.workflows.post_journal import post_journal
from tests import orders
from tests.clinic import Clinic, Clock
from tests.demo.conftest import TODAY, demo
from tests.orders import do, order
from tests.reports.two_year_book import two_year_book

__all__ = ["demo"]  # fixture
MAY_ENDS, IN_MAY, TODAY_OF_BOOK = date(2025, 5, 31), date(2025, 5, 14), date(2025, 6, 30)
Question = Callable[[Reading], object]
MONTHS = ReportRequest(dated_from=date(2025, 4, 1), dated_to=IN_MAY, split=Split.MONTHS)
QUESTIONS: dict[str, Question] = {
    "trial balance": lambda reading: REPORTS[0].sheet(reading, ReportRequest(dated_to=IN_MAY)),
    "trial balance of days": lambda reading: REPORTS[0].sheet(
        reading, ReportRequest(dated_from=date(2024, 7, 20), dated_to=IN_MAY)
    ),
    "trial balance of a branch": lambda reading: trial_balance(
        reading, TrialBalanceQuery(dated_to=IN_MAY, branch_id=1)
    ),
    "trial balance by months": lambda reading: REPORTS[0].sheet(reading, MONTHS),
    "profit and loss": lambda reading: profit_and_loss.sheet(reading, ReportRequest(dated_to=IN_MAY)),
    "profit and loss by months": lambda reading: profit_and_loss.sheet(reading, MONTHS),
    "balance sheet by months": lambda reading: balance_sheet.sheet(reading, MONTHS),
}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Clinic]:
    clinic = two_year_book(tmp_path / "book.clinicbook")
    yield clinic
    clinic.books.close()


def statements(reading: Reading, question: Question) -> list[str]:
    """Give the statements that a question takes, with their values."""
    found: list[str] = []
    driver = _driver(reading)
    driver.set_trace_callback(found.append)
    question(reading)
    driver.set_trace_callback(None)
    return found


def steps(clinic: Clinic, question: Question) -> int:
    """Count the steps of SQLite's machine that a question takes."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    with clinic.books.reading() as reading:
        question(reading)  # what is prepared once
        driver = _driver(reading)
        driver.set_progress_handler(step, 1)
        question(reading)
        driver.set_progress_handler(None, 1)
    return count


def _driver(reading: Reading) -> sqlite3.Connection:
    driver = reading._connection.connection.driver_connection  # noqa: SLF001 - over the driver's shoulder
    return cast("sqlite3.Connection", driver)


def book_more(clinic: Clinic, on: date, count: int = 8) -> None:
    for _ in range(count):
        do(clinic, post_journal, order(orders.JOURNAL, on=on))


@pytest.mark.parametrize("name", QUESTIONS)
def test_statements__are_as_many_in_a_small_book_as_in_the_demo(name: str, book: Clinic, demo: Path) -> None:
    with book.books.reading() as reading:
        of_small = statements(reading, QUESTIONS[name])
    books = open_books(demo, clock=Clock(TODAY))
    with books.reading() as reading:
        of_demo = statements(reading, QUESTIONS[name])
        plans = [
            step[-1] for each in of_demo for step in _driver(reading).execute(f"EXPLAIN QUERY PLAN {each}").fetchall()
        ]
    books.close()
    assert len(of_small) == len(of_demo) > 0
    assert [step for step in plans if step.startswith("SCAN gl_entries")] == []
    of_lines = [step for step in plans if step.startswith("SEARCH gl_entries")]
    assert any("gl_entries_by_account (account_id=? AND entry_date>? AND entry_date<?)" in step for step in of_lines)


@pytest.mark.parametrize("on", [MAY_ENDS, date(2025, 4, 30), TODAY_OF_BOOK, date.max], ids=str)
def test_trial_balance__steps_do_not_grow_with_the_entries_of_months(book: Clinic, on: date) -> None:
    """At the end of a month, and today: whole months alone, however much is booked in them."""
    book_more(book, IN_MAY, 1)
    before = steps(book, lambda reading: trial_balance(reading, TrialBalanceQuery(dated_to=on)))
    book_more(book, IN_MAY)
    assert steps(book, lambda reading: trial_balance(reading, TrialBalanceQuery(dated_to=on))) == before


@pytest.mark.parametrize(
    ("dated_to", "grows"), [(date(2025, 5, 9), False), (date(2025, 5, 15), True), (date(2025, 5, 20), False)], ids=str
)
def test_trial_balance__takes_the_days_of_a_broken_month_from_its_nearer_end(
    book: Clinic, dated_to: date, *, grows: bool
) -> None:
    """What is booked on 14 May counts until the 15th; from the 16th on the days after are taken away."""
    book_more(book, IN_MAY, 1)
    query = TrialBalanceQuery(dated_to=dated_to)
    before = steps(book, lambda reading: trial_balance(reading, query))
    book_more(book, IN_MAY)
    after = steps(book, lambda reading: trial_balance(reading, query))
    assert (after > before) == grows
    assert after >= before
