"""Groups and selections add up to what the rows do, whatever is grouped, filtered, sorted and selected."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import select

from desktop_app.records.patients import Patient
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.day_book import DAY_BOOK
from desktop_app.reports.general_ledger import ALL_BUT_CLOSING, BALANCE, GENERAL_LEDGER, LedgerQuery
from desktop_app.reports.group import Group
from desktop_app.reports.grouped_report import KEY, ROWS, WORDS, GroupedReport, grouped
from desktop_app.reports.invoices import INVOICES
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.receipts import RECEIPTS
from desktop_app.reports.refunds import REFUNDS
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report import Report
from desktop_app.reports.table import Kind, Row, Sort, paise
from desktop_app.repositories.books import Reading

Asked = tuple[Report[Any], Any]

TODAY = date(2025, 8, 20)
OF_TODAY = MasterQuery(today=TODAY)
REGISTERS: tuple[Asked, ...] = (
    (GENERAL_LEDGER, LedgerQuery()),
    (INVOICES, OF_TODAY),
    (RECEIPTS, OF_TODAY),
    (REFUNDS, OF_TODAY),
    (PLANS, PlanQuery(today=TODAY)),
    (CREDIT_NOTES, CreditNoteQuery(status="posted")),
    (DAY_BOOK, OF_TODAY),
)
LEDGERS = (
    LedgerQuery(),
    LedgerQuery(search="Asha"),
    LedgerQuery(source=ALL_BUT_CLOSING),
    LedgerQuery(dated_from=date(2025, 6, 1), dated_to=date(2025, 8, 31)),
)
GROUPED = [(report, query, by.name) for report, query in REGISTERS for by in report.groupings]
GROUPED += [(GENERAL_LEDGER, query, by.name) for query in LEDGERS[1:] for by in GENERAL_LEDGER.groupings]


def money(report: Report[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in report.columns if each.kind is Kind.MONEY and each.name != BALANCE)


def cells(report: Report[Any], rows: list[Row], name: str) -> list[int]:
    at = 1 + [column.name for column in report.columns].index(name)
    return [paise(row[at]) for row in rows]


@pytest.mark.parametrize(("report", "query", "name"), GROUPED, ids=lambda each: getattr(each, "name", str(each)[:40]))
def test_groups__add_up_to_the_rows_and_open_them(
    reading: Reading, report: Report[Any], query: LedgerQuery, name: str
) -> None:
    by: GroupedReport[Any] = grouped(report, name, money(report))
    groups, rows = list(by.rows(reading, query)), list(report.rows(reading, query))
    assert rows or report is REFUNDS  # nothing is paid back in the story
    assert sum(cells(by, groups, ROWS)) == len(rows)
    assert len({row[1] for row in groups}) == by.count(reading, query) == len(groups)
    for each in by.added:
        assert sum(cells(by, groups, each)) == sum(cells(report, rows, each)), each
    assert by.totals(reading, query) == {each: sum(cells(report, rows, each)) for each in by.added}
    opened = []
    for group in groups:
        key: Any = group[1]
        inside = list(report.rows(reading, replace(query, group=Group(name, key))))
        assert len(inside) == cells(by, [group], ROWS)[0]
        for each in by.added:
            assert sum(cells(report, inside, each)) == cells(by, [group], each)[0]
        opened += inside
    assert sorted(row[0] for row in opened if isinstance(row[0], int)) == sorted(
        row[0] for row in rows if isinstance(row[0], int)
    )


def test_groups__of_patients_of_one_name_stay_apart_and_lines_without_one_say_so(reading: Reading) -> None:
    by = grouped(GENERAL_LEDGER, "patient", ("debit", "credit"))
    assert [column.name for column in by.columns] == [KEY, WORDS, "detail", ROWS, "debit", "credit"]
    groups = list(by.rows(reading, LedgerQuery()))
    assert (groups[0][1], groups[0][2]) == (None, "Without a patient")
    names = dict(reading_names(reading))
    assert {(row[2], row[3]) for row in groups[1:]} <= {(name, number) for number, name in names.items()}


def reading_names(reading: Reading) -> list[tuple[str, str]]:
    return [(mrn, name) for mrn, name in reading.execute(select(Patient.mrn, Patient.full_name))]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [WORDS, ROWS, "debit"])
def test_groups__are_sorted_by_each_of_their_columns(reading: Reading, column: str, *, descending: bool) -> None:
    by = grouped(GENERAL_LEDGER, "month", ("debit", "credit"))
    rows = list(by.rows(reading, LedgerQuery(), Sort(column, descending=descending)))
    at = 1 + [each.name for each in by.columns].index(column)
    values: list[Any] = [row[at] for row in rows]
    assert values == sorted(values, reverse=descending)
    assert len(rows) > 1


def test_groups__of_notes_add_up_the_posted_ones_unless_others_are_asked_for(reading: Reading) -> None:
    by = grouped(CREDIT_NOTES, "month", ("total",))
    posted = CREDIT_NOTES.totals(reading, CreditNoteQuery(status="posted"))["total"]
    assert by.totals(reading, CreditNoteQuery())["total"] == posted
    drafts = CREDIT_NOTES.totals(reading, CreditNoteQuery(status="half_posted"))["total"]
    assert by.totals(reading, CreditNoteQuery(status="half_posted"))["total"] == drafts > 0


def test_groups__pages_come_from_one_statement(reading: Reading) -> None:
    by, keys = grouped(GENERAL_LEDGER, "patient", ("debit",)), PageKeys()
    sort = Sort(WORDS)
    keys.count = by.count_of_pages(reading, LedgerQuery(), sort, keys)
    assert by.page(reading, LedgerQuery(), sort, 0, keys) == tuple(by.rows(reading, LedgerQuery(), sort))
    assert by.page(reading, LedgerQuery(), sort, 1, keys) == ()


RANGES = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 300)), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    picked=RANGES,
    asked=st.sampled_from(REGISTERS),
    column=st.sampled_from(("date", "patient", "amount")),
    descending=st.booleans(),
    known=st.booleans(),
)
def test_sums__of_any_selection_are_those_of_its_rows(
    reading: Reading,
    picked: list[tuple[int, int]],
    asked: Asked,
    column: str,
    *,
    descending: bool,
    known: bool,
) -> None:
    report, query = asked
    name = column if column in {each.name for each in report.columns} else report.default_sort.column
    sort, names = Sort(name, descending=descending), money(report)
    rows = list(report.rows(reading, query, sort))
    keys = PageKeys(count=len(rows))
    if known:
        report.page(reading, query, sort, 1, keys)
    chosen = sorted({at for first, length in picked for at in range(first, first + length) if at < len(rows)})
    ranges = as_ranges(chosen)
    found = report.sums(reading, query, sort, ranges, names=names, keys=keys)
    assert found == {each: sum(cells(report, [rows[at] for at in chosen], each)) for each in names}


def as_ranges(numbers: list[int]) -> list[range]:
    ranges: list[range] = []
    for number in numbers:
        if ranges and ranges[-1].stop == number:
            ranges[-1] = range(ranges[-1].start, number + 1)
        else:
            ranges.append(range(number, number + 1))
    return ranges
