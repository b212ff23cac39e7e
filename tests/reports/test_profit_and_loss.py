"""Profit and loss of the book of two years: by hand in every layout, and every figure is its ledger lines."""

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports.profit_and_loss import profit, profit_and_loss, sheet
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.sheet import LedgerLines, LineKind
from desktop_app.reports.statement_columns import PeriodQuery
from desktop_app.reports.table import Kind, paise
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.reports.statement_rows import amounts, headings, ledger_sum
from tests.reports.two_year_book import two_year_book

APRIL, MAY, JUNE = date(2025, 4, 1), date(2025, 5, 1), date(2025, 6, 30)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = two_year_book(tmp_path_factory.mktemp("profit") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(book: Clinic) -> Iterator[Reading]:
    with book.books.reading() as reading:
        yield reading


def test_profit_and_loss__of_the_year_by_hand(reading: Reading) -> None:
    """The allowance lessens revenue, heads come in their order, and the year before is another year."""
    operations, income, expenses = "Revenue from operations", "Income", "Expenses"
    found = sheet(reading, ReportRequest())
    assert list(found.rows) == [
        (income, operations, "4100", "Service revenue", 200_000),
        (income, operations, "4150", "Consultation revenue", 30_000),
        (income, operations, "4500", "Goodwill credits, waivers and allowances", -10_000),
        (income, operations, None, "Total", 220_000),
        ("Total income", None, None, None, 220_000),
        (expenses, "Employee benefits expense", "5100", "Salaries and staff welfare", 40_000),
        (expenses, "Employee benefits expense", None, "Total", 40_000),
        (expenses, "Finance costs", "5310", "Interest", 5_000),
        (expenses, "Finance costs", None, "Total", 5_000),
        (expenses, "Depreciation", "5400", "Depreciation", 20_000),
        (expenses, "Depreciation", None, "Total", 20_000),
        ("Total expenses", None, None, None, 65_000),
        ("Profit before tax", None, None, None, 155_000),
    ]
    assert [(line.kind, line.level) for line in found.lines[2:5]] == [
        (LineKind.PLAIN, 1),
        (LineKind.SUBTOTAL, 0),
        (LineKind.TOTAL, 0),
    ]


def test_profit_and_loss__heads_come_in_the_statement_s_order(reading: Reading) -> None:
    """Rent, of May 2024, has a code before interest and depreciation; other expenses come after both."""
    found = sheet(reading, ReportRequest(dated_from=date(2024, 4, 1)))
    assert list(amounts(found)) == ["4100", "4150", "4500", "5100", "5310", "5400", "5200"]
    assert list(amounts(found, LineKind.SUBTOTAL)) == [
        "Revenue from operations",
        "Employee benefits expense",
        "Finance costs",
        "Depreciation",
        "Other expenses",
    ]


def test_profit_and_loss__by_months(reading: Reading) -> None:
    found = sheet(reading, ReportRequest(split=Split.MONTHS))
    assert headings(found) == ["Apr 2025", "May 2025", "Jun 2025", "Total"]
    assert [column.name for column in found.columns[4:]] == [
        *("amount_2025_04", "amount_2025_05", "amount_2025_06"),
        "total",
    ]
    assert amounts(found) == {
        "4100": (200_000, 0, 0, 200_000),
        "4150": (50_000, 0, -20_000, 30_000),
        "4500": (0, -10_000, 0, -10_000),
        "5100": (0, 40_000, 0, 40_000),
        "5310": (0, 0, 5_000, 5_000),
        "5400": (0, 0, 20_000, 20_000),
    }
    assert amounts(found, LineKind.TOTAL) == {
        "Total income": (250_000, -10_000, -20_000, 220_000),
        "Total expenses": (0, 40_000, 25_000, 65_000),
        "Profit before tax": (250_000, -50_000, -45_000, 155_000),
    }


def test_profit_and_loss__by_months_that_are_broken(reading: Reading) -> None:
    """From 11 April: the service of the 10th is not in it; to 24 June: nor is the credit of the 25th."""
    request = ReportRequest(dated_from=date(2025, 4, 11), dated_to=date(2025, 6, 24), split=Split.MONTHS)
    assert amounts(sheet(reading, request)) == {
        "4150": (50_000, 0, 0, 50_000),
        "4500": (0, -10_000, 0, -10_000),
        "5100": (0, 40_000, 0, 40_000),
    }


def test_profit_and_loss__by_branches(reading: Reading) -> None:
    found = sheet(reading, ReportRequest(split=Split.BRANCHES))
    assert headings(found) == ["MAIN", "WEST", "Total"]
    assert amounts(found) == {
        "4100": (200_000, 0, 200_000),
        "4150": (0, 30_000, 30_000),
        "4500": (-10_000, 0, -10_000),
        "5100": (0, 40_000, 40_000),
        "5310": (5_000, 0, 5_000),
        "5400": (20_000, 0, 20_000),
    }
    assert amounts(found, LineKind.TOTAL)["Profit before tax"] == (165_000, -10_000, 155_000)


def test_profit_and_loss__by_branches_of_one_of_them(reading: Reading) -> None:
    found = sheet(reading, ReportRequest(branch="WEST", split=Split.BRANCHES))
    assert headings(found) == ["WEST", "Total"]
    assert amounts(found) == {"4150": (30_000, 30_000), "5100": (40_000, 40_000)}


def test_profit_and_loss__beside_the_previous_year(reading: Reading) -> None:
    """May 2025, April and May 2025, and May 2024: its year is closed, and its closing is left out."""
    request = ReportRequest(dated_from=MAY, dated_to=date(2025, 5, 31), split=Split.PREVIOUS_YEAR)
    found = sheet(reading, request)
    assert headings(found) == ["This Period", "Year to Date", "Previous Year"]
    assert amounts(found) == {
        "4100": (0, 200_000, 0),
        "4150": (0, 50_000, 0),
        "4500": (-10_000, -10_000, 0),
        "5100": (40_000, 40_000, 0),
        "5200": (0, 0, 30_000),
    }
    assert amounts(found, LineKind.TOTAL)["Profit before tax"] == (-50_000, 200_000, -30_000)


def test_profit_and_loss__of_a_closed_year_leaves_its_closing_out(reading: Reading) -> None:
    lines = profit_and_loss(reading, PeriodQuery(dated_from=date(2024, 4, 1), dated_to=date(2025, 3, 31)))
    assert [(line.section, line.amounts) for line in lines] == [("income", (100_000,)), ("expense", (30_000,))]
    assert profit(lines) == 70_000


def test_profit_and_loss__from_the_beginning_has_both_years(reading: Reading) -> None:
    assert profit(profit_and_loss(reading, PeriodQuery(dated_to=JUNE))) == 70_000 + 155_000


@pytest.mark.parametrize("split", Split)
def test_profit_and_loss__every_figure_is_its_ledger_lines(book: Clinic, reading: Reading, split: Split) -> None:
    found = sheet(reading, ReportRequest(dated_from=date(2024, 5, 1), split=split))
    money = [(at, column.name) for at, column in enumerate(found.columns) if column.kind is Kind.MONEY]
    for line in found.lines:
        if line.kind is LineKind.PLAIN:
            for at, name in money:
                way = line.cells_open[name]
                assert isinstance(way, LedgerLines)
                moved = ledger_sum(book, way, closing=False)
                assert paise(line.cells[at]) == (moved if line.cells[0] == "Expenses" else -moved), (line.cells, name)


@pytest.mark.parametrize("split", Split)
def test_profit_and_loss__of_days_on_which_nothing_was_posted(reading: Reading, split: Split) -> None:
    found = sheet(reading, ReportRequest(dated_from=date(2023, 4, 1), dated_to=date(2023, 4, 30), split=split))
    assert amounts(found) == {}
    assert {sum(each) for each in amounts(found, LineKind.TOTAL).values()} == {0}


def test_profit_and_loss__refuses_days_that_end_before_they_begin(reading: Reading) -> None:
    with pytest.raises(BadInput, match="The first day is after the last day"):
        sheet(reading, ReportRequest(dated_from=date(2025, 7, 1)))
