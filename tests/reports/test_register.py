"""Registers page by page: every row once, in order, whichever column they are sorted by and wherever one jumps to."""

import random
from dataclasses import dataclass
from typing import Any

import pytest

from desktop_app.reports import register
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.general_ledger import BALANCE, GENERAL_LEDGER, LedgerQuery
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report import Report
from desktop_app.reports.table import Kind, Row, Sort, paise
from desktop_app.repositories.books import Reading
from tests.orders import DISCONTINUED


@dataclass(frozen=True)
class Case:
    """A report, a query that finds all of it, and how many rows that is."""

    report: Report[Any]
    query: Any
    rows: int


CASES = {
    "plans": Case(PLANS, PlanQuery(today=DISCONTINUED), 6),
    "credit-notes": Case(CREDIT_NOTES, CreditNoteQuery(), 7),
    "general-ledger": Case(GENERAL_LEDGER, LedgerQuery(), 66),
    "ledger-of-an-account": Case(GENERAL_LEDGER, LedgerQuery(account_id=8), 18),
}
COLUMNS = [(name, column.name) for name, case in CASES.items() for column in case.report.columns]


@pytest.fixture(params=[1, 2, 3, 256])
def page_rows(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    size: int = request.param
    monkeypatch.setattr(register, "PAGE_ROWS", size)
    return size


def in_order(rows: list[Row], at: int, *, descending: bool) -> list[Row]:
    """Sort rows as a register promises: what is empty is less than anything, and the key decides between equals."""

    def by_value_and_key(row: Row) -> tuple[bool, Any, Any]:
        value = row[at]
        return value is not None, 0 if value is None else value, row[0]

    return sorted(rows, key=by_value_and_key, reverse=descending)


def without_balance(report: Report[Any], rows: list[Row]) -> list[Row]:
    """Leave the running balance empty: it is there only where lines stand by date."""
    if report is not GENERAL_LEDGER:
        return rows
    at = place(report, BALANCE)
    return [(*row[:at], None, *row[at + 1 :]) for row in rows]


def place(report: Report[Any], column: str) -> int:
    """Say where in a row a column's cell stands."""
    return 1 + [each.name for each in report.columns].index(column)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(("name", "column"), COLUMNS)
def test_rows__all_once_in_order(
    reading: Reading, monkeypatch: pytest.MonkeyPatch, *, name: str, column: str, descending: bool
) -> None:
    """Sorted by every column; with duplicates and empty cells, in pages of three."""
    case = CASES[name]
    at = place(case.report, column)
    everything = without_balance(case.report, list(case.report.rows(reading, case.query)))
    at = 0 if column == BALANCE else at  # not a column of the file: all rows are equal in it, and the key decides
    expected = in_order(everything, at, descending=descending)
    assert len({row[0] for row in expected}) == case.rows
    monkeypatch.setattr(register, "PAGE_ROWS", 3)
    paged = list(case.report.rows(reading, case.query, Sort(column, descending)))
    assert without_balance(case.report, paged) == expected


@pytest.mark.parametrize("name", CASES)
def test_nullable__are_known_columns_and_all_that_are_empty_somewhere(reading: Reading, name: str) -> None:
    report = CASES[name].report
    rows = list(report.rows(reading, CASES[name].query))
    empty = {each.name for each in report.columns if any(row[place(report, each.name)] is None for row in rows)}
    assert empty <= report.register.nullable <= {each.name for each in report.columns}


@pytest.mark.parametrize("is_counted", [False, True])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("name", "column"),
    [("plans", "reason"), ("general-ledger", "patient"), ("plans", "next_due"), ("general-ledger", "date")],
)
def test_page__jumps_lead_to_the_same_rows(
    reading: Reading, page_rows: int, *, name: str, column: str, descending: bool, is_counted: bool
) -> None:
    """In any order of pages, with what earlier ones remembered, from either end, and where there are none."""
    case, sort = CASES[name], Sort(column, descending)
    expected = list(case.report.rows(reading, case.query, sort))
    last = (case.rows - 1) // page_rows
    jumps = [last, 0, last + 1, *range(last + 1)]
    random.Random(7).shuffle(jumps)  # noqa: S311 - an order, not a secret
    keys = PageKeys(count=case.rows if is_counted else None)
    for index in [*jumps, last + 5]:
        page = case.report.page(reading, case.query, sort, index, keys)
        assert page == tuple(expected[index * page_rows : (index + 1) * page_rows])


def test_page__knows_where_the_next_one_begins(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "PAGE_ROWS", 4)
    keys = PageKeys()
    assert keys.nearest(9) == 0
    PLANS.page(reading, CASES["plans"].query, Sort("plan_number"), 0, keys)
    assert keys.starts == {0: None, 1: ("PL2/25-26/00001", 3)}
    assert keys.nearest(9) == 1
    PLANS.page(reading, CASES["plans"].query, Sort("plan_number"), 1, keys)
    assert keys.starts.keys() == {0, 1}  # the last page has no next one


@pytest.mark.parametrize("name", CASES)
def test_count__is_the_number_of_rows(reading: Reading, name: str) -> None:
    case = CASES[name]
    assert case.report.count(reading, case.query) == case.rows
    assert len(list(case.report.rows(reading, case.query))) == case.rows


@pytest.mark.parametrize("name", ["plans", "credit-notes", "general-ledger"])
def test_totals__add_up_the_rows(reading: Reading, name: str) -> None:
    case = CASES[name]
    rows = list(case.report.rows(reading, case.query))
    for column, total in case.report.totals(reading, case.query).items():
        at = place(case.report, column)
        assert total == sum(paise(row[at]) for row in rows), column


@pytest.mark.parametrize("name", ["plans", "credit-notes", "general-ledger"])
def test_counts_by__add_up_to_the_rows(reading: Reading, name: str) -> None:
    report = CASES[name].report
    counts = report.register.counts_by(reading, "branch", report.filters(CASES[name].query))
    rows = list(report.rows(reading, CASES[name].query))
    at = place(report, "branch")
    assert counts == {branch: sum(row[at] == branch for row in rows) for branch in ("MAIN", "WEST")}


@pytest.mark.parametrize("name", CASES)
def test_row__has_its_key_and_a_cell_for_every_column(reading: Reading, name: str) -> None:
    report = CASES[name].report
    row = next(iter(report.rows(reading, CASES[name].query)))
    assert len(row) == 1 + len(report.columns)
    assert len({column.name for column in report.columns}) == len(report.columns)
    for cell, column in zip(row[1:], report.columns, strict=True):
        if column.kind in {Kind.MONEY, Kind.COUNT, Kind.FLAG, Kind.KEY}:
            assert cell is None or isinstance(cell, int)
    assert {*report.standard, *report.shown, report.default_sort.column} <= {each.name for each in report.columns}


@pytest.mark.parametrize(
    ("report", "query"),
    [(PLANS, PlanQuery(today=DISCONTINUED)), (CREDIT_NOTES, CreditNoteQuery()), (GENERAL_LEDGER, LedgerQuery())],
)
def test_empty__has_no_rows_and_no_totals(empty: Reading, report: Report[Any], query: Any) -> None:  # noqa: ANN401
    assert list(report.rows(empty, query)) == []
    assert report.count(empty, query) == 0
    assert set(report.totals(empty, query).values()) == {0}
