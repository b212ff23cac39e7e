"""Searching in registers: what is shown, counted, added up and exported is the same, and found by its words alone."""

import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event

from desktop_app.reports.choices import find_patients
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery, credit_note_counts
from desktop_app.reports.find import find
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery, ledger_totals
from desktop_app.reports.plans import PLANS, PlanQuery, plan_counts
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report import Report
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic

PLAN_QUERY: Callable[..., Any] = partial(PlanQuery, today=date(2025, 8, 20))
REGISTERS: tuple[tuple[Report[Any], Callable[..., Any]], ...] = (
    (PLANS, PLAN_QUERY),
    (CREDIT_NOTES, CreditNoteQuery),
    (GENERAL_LEDGER, LedgerQuery),
)
WORDS = (
    "lakshmi",
    "मेनन",
    "1",
    "17",
    "98450 12345",
    "menon laser",
    "PL/25-26",
    "500",
    "rent",
    "O'Brien",
    "***",
    "nobody",
)
# Tables of which a clinic has many rows: none may be read from end to end for a search.
GROWING = {
    *("patients", "package_payment_plans", "invoices", "payments", "patient_credit_notes"),
    *("gl_transactions", "gl_entries"),
}


@contextmanager
def statements(told: Clinic) -> Iterator[list[tuple[str, Any]]]:
    """Collect what readings ask the file."""
    asked: list[tuple[str, Any]] = []
    engine = told.books._reader  # noqa: SLF001 - the test looks over the driver's shoulder

    def note(_connection: object, _cursor: object, sql: str, parameters: Any, *_: object) -> None:  # noqa: ANN401 - the hook's form
        asked.append((sql, parameters))

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(("report", "query"), REGISTERS, ids=lambda each: getattr(each, "name", ""))
@pytest.mark.parametrize("search", WORDS)
def test_register__shows_counts_adds_up_and_exports_the_same(
    reading: Reading, report: Report[Any], query: Callable[..., Any], search: str
) -> None:
    wanted = query(search=search)
    shown = report.page(reading, wanted, report.default_sort, 0, PageKeys())
    assert [row[0] for row in report.rows(reading, wanted)] == [row[0] for row in shown]
    assert report.count(reading, wanted) == len(shown)
    for name, total in report.totals(reading, wanted).items():
        place = 1 + [column.name for column in report.columns].index(name)
        assert total == sum(int(str(row[place] or 0)) for row in shown)


@pytest.mark.parametrize("search", WORDS)
def test_counts__are_of_what_is_shown(reading: Reading, search: str) -> None:
    assert plan_counts(reading, PLAN_QUERY(search=search)).all == PLANS.count(reading, PLAN_QUERY(search=search))
    notes = CreditNoteQuery(search=search)
    assert credit_note_counts(reading, notes).all == CREDIT_NOTES.count(reading, notes)
    lines = list(GENERAL_LEDGER.rows(reading, LedgerQuery(search=search)))
    debit = 1 + [column.name for column in GENERAL_LEDGER.columns].index("debit")
    assert ledger_totals(reading, LedgerQuery(search=search)).debit_paise == sum(int(str(row[debit])) for row in lines)


def count(reading: Reading, report: Report[Any], query: object) -> int:
    return report.count(reading, query)


def first_page(reading: Reading, report: Report[Any], query: object) -> tuple[object, ...]:
    return report.page(reading, query, report.default_sort, 0, PageKeys())


@pytest.mark.parametrize(
    "ask",
    [
        *(partial(count, report=report, query=query(search="asha 17")) for report, query in REGISTERS),
        *(partial(first_page, report=report, query=query(search="98450 12345")) for report, query in REGISTERS),
        partial(find_patients, text="asha"),
        partial(find, text="asha 98450 12345"),
    ],
)
def test_search__reads_no_growing_table_from_end_to_end(told: Clinic, ask: Callable[[Reading], object]) -> None:
    with statements(told) as asked, told.books.reading() as reading:
        ask(reading)
    assert any("MATCH" in sql for sql, _ in asked)
    with told.raw() as connection:
        connection.create_function("floor", 1, math.floor)  # as SQLAlchemy has it for SQLCipher's SQLite
        for sql, parameters in asked:
            if "MATCH" in sql:
                plan = [detail for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)]
                scanned = {found[1] for detail in plan if (found := re.match(r"SCAN (\w+)", detail))}
                assert not {name for name in scanned if name.rsplit("_", 1)[0] in GROWING or name in GROWING}, plan


def test_find__asks_a_fixed_number_of_questions(told: Clinic) -> None:
    """For each of seven nouns: what is it, what begins so, what leads to it, and what to show of it."""
    for typed in ("1", "asha", "lakshmi menon"):
        with statements(told) as asked, told.books.reading() as reading:
            find(reading, typed)
        assert 14 <= len(asked) - 1 <= 7 * 3 + 2
