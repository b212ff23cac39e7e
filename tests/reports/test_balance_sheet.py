"""The balance sheet of the book of two years: by hand in every layout, and every figure opens what it is made of."""

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports.balance_sheet import CREDIT_BALANCES, NAME, SET_OFF, UNCLOSED, balance_sheet, sheet
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.made_of import with_ways
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.sheet import Detail, LedgerLines, LineKind, MadeOf, Record, Sheet
from desktop_app.reports.statement_columns import PeriodQuery
from desktop_app.reports.statement_lines import total
from desktop_app.reports.table import Kind, paise
from desktop_app.repositories.books import Reading
from desktop_app.workflows.reopen_year import reopen_year
from tests import closing_orders
from tests.clinic import Clinic
from tests.orders import do, order
from tests.reports.figures import Figure, adds_up
from tests.reports.statement_rows import amounts, headings, ledger_sum
from tests.reports.two_year_book import LAST_DAY, two_year_book

BOTH, ASSETS = "Total liabilities and equity", "Total assets"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = two_year_book(tmp_path_factory.mktemp("balance") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(book: Clinic) -> Iterator[Reading]:
    with book.books.reading() as reading:
        yield reading


def test_balance_sheet__by_hand(reading: Reading) -> None:
    """The first patient owes 100,000 + 200,000 - 30,000; the second has 20,000 to the credit, which is a liability.

    Bank: capital less rent and salaries. Profit: 155,000 since 1 April; the 70,000 before are retained.
    """
    found = sheet(reading, ReportRequest())
    assert amounts(found) == {
        "3010": (1_000_000,),
        "3100": (70_000,),
        UNCLOSED: (155_000,),
        "2600": (505_000,),
        "2500": (10_000,),
        CREDIT_BALANCES: (20_000,),
        "1510": (500_000,),
        "1590": (-20_000,),
        "1100": (270_000,),
        "1040": (930_000,),
        "1060": (80_000,),
    }
    assert amounts(found, LineKind.SUBTOTAL) == {
        "Owners' funds": (1_000_000,),
        "Reserves and surplus": (70_000,),
        "Profit for the year": (155_000,),
        "Long-term borrowings": (505_000,),
        "Other current liabilities": (30_000,),
        "Fixed assets": (480_000,),
        "Trade receivables": (270_000,),
        "Cash and bank": (930_000,),
        "Other current assets": (80_000,),
    }
    assert amounts(found, LineKind.TOTAL) == {
        "Total owners' funds": (1_225_000,),
        "Total liabilities": (535_000,),
        BOTH: (1_760_000,),
        ASSETS: (1_760_000,),
    }


def test_balance_sheet__by_months_is_at_their_ends(reading: Reading) -> None:
    found = sheet(reading, ReportRequest(split=Split.MONTHS))
    assert headings(found) == ["30 Apr 2025", "31 May 2025", "30 Jun 2025"]
    assert [column.name for column in found.columns[4:]] == ["at_2025_04_30", "at_2025_05_31", "at_2025_06_30"]
    assert amounts(found) == {
        "3010": (0, 1_000_000, 1_000_000),
        "3100": (70_000, 70_000, 70_000),
        UNCLOSED: (250_000, 200_000, 155_000),
        "2600": (0, 500_000, 505_000),
        "2500": (0, 10_000, 10_000),
        CREDIT_BALANCES: (0, 0, 20_000),
        "1510": (0, 500_000, 500_000),
        "1590": (0, 0, -20_000),
        "1100": (350_000, 350_000, 270_000),
        "1040": (-30_000, 930_000, 930_000),
        "1060": (0, 0, 80_000),
    }
    totals = amounts(found, LineKind.TOTAL)
    assert totals[BOTH] == totals[ASSETS] == (320_000, 1_780_000, 1_760_000)


def test_balance_sheet__by_months_ends_on_the_last_day(reading: Reading) -> None:
    request = ReportRequest(dated_from=date(2025, 5, 20), dated_to=date(2025, 6, 10), split=Split.MONTHS)
    found = sheet(reading, request)
    assert headings(found) == ["31 May 2025", "10 Jun 2025"]
    assert amounts(found)["1060"] == (0, 30_000)


def test_balance_sheet__by_branches_sets_off_patients_of_two(reading: Reading) -> None:
    """WEST took 30,000 of what the first patient owes MAIN: there it is a credit balance."""
    found = sheet(reading, ReportRequest(split=Split.BRANCHES))
    assert headings(found) == ["MAIN", "WEST", "Between Branches", "Total"]
    assert amounts(found) == {
        "3010": (1_000_000, 0, 0, 1_000_000),
        "3100": (70_000, 0, 0, 70_000),
        UNCLOSED: (165_000, -10_000, 0, 155_000),
        "2600": (505_000, 0, 0, 505_000),
        "2500": (10_000, 0, 0, 10_000),
        CREDIT_BALANCES: (0, 50_000, -30_000, 20_000),
        "1510": (500_000, 0, 0, 500_000),
        "1590": (-20_000, 0, 0, -20_000),
        "1100": (300_000, 0, -30_000, 270_000),
        "1040": (970_000, -40_000, 0, 930_000),
        "1060": (0, 80_000, 0, 80_000),
    }
    totals = amounts(found, LineKind.TOTAL)
    assert totals[BOTH] == totals[ASSETS] == (1_750_000, 40_000, -30_000, 1_760_000)
    set_off = [each for each in _figures(found) if each.column == SET_OFF.name]
    assert [each.amount for each in set_off] == [-30_000] * len(set_off)
    assert all(each.opens is not None and adds_up(reading, each) for each in set_off)
    (of_credits,) = [each for each in set_off if CREDIT_BALANCES in each.line.cells]
    assert isinstance(of_credits.opens, MadeOf)
    first, total = of_credits.opens.sheet(reading).lines
    assert (first.cells[1:], first.opens, total.cells[-1]) == (
        ("Lakshmi Menon", -30_000),
        Record("patient", 1),
        -30_000,
    )


def test_balance_sheet__by_branches_where_nothing_is_to_be_set_off(reading: Reading) -> None:
    found = sheet(reading, ReportRequest(dated_to=date(2025, 5, 31), split=Split.BRANCHES))
    assert headings(found) == ["MAIN", "WEST", "Total"]
    assert amounts(found)["1100"] == (300_000, 50_000, 350_000)


def test_balance_sheet__beside_the_previous_year(reading: Reading) -> None:
    """At the end of the year before, its profit is retained; a year ago it was not yet."""
    found = sheet(reading, ReportRequest(split=Split.PREVIOUS_YEAR))
    assert headings(found) == ["30 Jun 2025", "31 Mar 2025", "30 Jun 2024"]
    of_before = {name: each[1:] for name, each in amounts(found).items() if any(each[1:])}
    assert of_before == {
        "3100": (70_000, 0),
        UNCLOSED: (0, 70_000),
        "1100": (100_000, 100_000),
        "1040": (-30_000, -30_000),
    }


def test_balance_sheet__at_the_end_of_a_year_has_the_year_before_once(reading: Reading) -> None:
    found = sheet(reading, ReportRequest(dated_to=date(2025, 3, 31), split=Split.PREVIOUS_YEAR))
    assert headings(found) == ["31 Mar 2025", "31 Mar 2024"]


def test_balance_sheet__of_a_query_is_at_its_last_day(reading: Reading) -> None:
    lines = balance_sheet(reading, PeriodQuery(dated_from=date(2025, 5, 1), dated_to=LAST_DAY))
    assert [total(lines, section) for section in ("asset", "liability", "equity")] == [1_760_000, 535_000, 1_225_000]


@pytest.mark.parametrize("split", Split)
def test_balance_sheet__every_figure_opens_what_it_is_made_of(book: Clinic, reading: Reading, split: Split) -> None:
    found = sheet(reading, ReportRequest(dated_from=date(2025, 4, 1), split=split))
    opened = 0
    for line in found.lines:
        for at, column in enumerate(found.columns):
            way = line.cells_open.get(column.name)
            if column.kind is Kind.MONEY and isinstance(way, LedgerLines):
                balance = ledger_sum(book, way)
                assert paise(line.cells[at]) == (balance if line.cells[0] == "Assets" else -balance), line.cells
                opened += 1
            elif isinstance(way, Detail) and line.cells[at]:
                *_, last = REPORTS[way.name].sheet(reading, way.request).rows
                figures = {"1100": last[2], CREDIT_BALANCES: last[-1], UNCLOSED: last[-1]}
                assert line.cells[at] == figures[str(line.cells[2] or line.cells[3])], line.cells
                opened += 1
    assert opened >= len(amounts(found))


def test_balance_sheet__profit_since_a_closing_that_was_taken_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The year before is open again: its 70,000 are not closed either, and profit and loss begins with the books."""
    clinic = two_year_book(tmp_path_factory.mktemp("reopened") / "book.clinicbook")
    do(clinic, reopen_year, order(closing_orders.REOPENING))
    with clinic.books.reading() as reading:
        (line,) = [each for each in balance_sheet(reading, PeriodQuery(dated_to=LAST_DAY)) if each.words == UNCLOSED]
        assert line.amounts == (155_000 + 70_000,)
        (way,) = line.opens
        assert isinstance(way, Detail)
        *_, profit = REPORTS[way.name].sheet(reading, way.request).rows
        assert profit[-1] == 155_000 + 70_000
    clinic.books.close()


def test_balance_sheet__by_months_refuses_days_that_end_before_they_begin(reading: Reading) -> None:
    with pytest.raises(BadInput, match="The first day is after the last day"):
        sheet(reading, ReportRequest(dated_from=date(2025, 7, 1), split=Split.MONTHS))


def _figures(found: Sheet) -> list[Figure]:
    """Give the figures of a sheet by branches, and what they open."""
    report = REPORTS[NAME]
    request = ReportRequest(split=Split.BRANCHES)
    lines = with_ways(report, request, found.columns, found.lines)
    return [
        Figure(NAME, line, column.name, cell, line.cells_open.get(column.name, line.opens))
        for line in lines
        for column, cell in zip(found.columns, line.cells, strict=True)
        if isinstance(cell, int) and cell
    ]
