"""The trial balance of the book of two years: its closing left out, side by side, and every figure its ledger lines."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, Sheet
from desktop_app.reports.table import Kind, paise
from desktop_app.reports.trial_balance import TrialBalanceQuery, trial_balance
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.reports.statement_rows import amounts, headings, ledger_sum
from tests.reports.two_year_book import two_year_book

REPORT = REPORTS["trial-balance"]
YEAR_BEFORE = ReportRequest(dated_from=date(2024, 4, 1), dated_to=date(2025, 3, 31))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = two_year_book(tmp_path_factory.mktemp("trial") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(book: Clinic) -> Iterator[Reading]:
    with book.books.reading() as reading:
        yield reading


def by_code(sheet: Sheet) -> dict[str, tuple[int, ...]]:
    """Give the accounts' amounts by code."""
    return {str(line.cells[0]): tuple(paise(cell) for cell in line.cells[3:]) for line in sheet.lines[:-1]}


def test_trial_balance__of_a_closed_year_is_before_its_closing(reading: Reading) -> None:
    assert by_code(REPORT.sheet(reading, YEAR_BEFORE)) == {
        "1040": (0, 0, 0, 30_000, 0, 30_000),
        "1100": (0, 0, 100_000, 0, 100_000, 0),
        "4150": (0, 0, 0, 100_000, 0, 100_000),
        "5200": (0, 0, 30_000, 0, 30_000, 0),
    }
    assert by_code(REPORT.sheet(reading, replace(YEAR_BEFORE, branch="WEST"))) == {}


def test_trial_balance__of_the_next_year_begins_after_the_closing(reading: Reading) -> None:
    found = by_code(REPORT.sheet(reading, ReportRequest(dated_from=date(2025, 4, 1))))
    assert found["3100"] == (0, 70_000, 0, 0, 0, 70_000)
    assert found["4150"] == (0, 0, 20_000, 50_000, 0, 30_000)
    assert "5200" not in found


def test_trial_balance__beside_the_ledger_has_the_closing(reading: Reading) -> None:
    query = TrialBalanceQuery(dated_to=date(2025, 3, 31))
    found = {line.account.code: line.closing_paise for line in trial_balance(reading, query) if line.closing_paise}
    assert found == {"1040": -30_000, "1100": 100_000, "3100": -70_000}


def test_trial_balance__by_months_is_at_their_ends(reading: Reading) -> None:
    request = ReportRequest(dated_from=date(2025, 3, 1), dated_to=date(2025, 5, 31), split=Split.MONTHS)
    found = REPORT.sheet(reading, request)
    assert headings(found) == ["31 Mar 2025", "30 Apr 2025", "31 May 2025"]
    assert by_code(found) == {
        "1040": (-30_000, -30_000, 930_000),
        "1100": (100_000, 350_000, 350_000),
        "1510": (0, 0, 500_000),
        "2500": (0, 0, -10_000),
        "2600": (0, 0, -500_000),
        "3010": (0, 0, -1_000_000),
        "3100": (0, -70_000, -70_000),
        "4100": (0, -200_000, -200_000),
        "4150": (-100_000, -50_000, -50_000),
        "4500": (0, 0, 10_000),
        "5100": (0, 0, 40_000),
        "5200": (30_000, 0, 0),
    }


def test_trial_balance__by_branches(reading: Reading) -> None:
    found = REPORT.sheet(reading, ReportRequest(split=Split.BRANCHES))
    assert headings(found) == ["MAIN", "WEST", "Total"]
    assert by_code(found)["1100"] == (300_000, -50_000, 250_000)
    assert by_code(found)["1040"] == (970_000, -40_000, 930_000)


@pytest.mark.parametrize("split", [Split.MONTHS, Split.BRANCHES, Split.PREVIOUS_YEAR])
def test_trial_balance__every_column_is_nil(reading: Reading, split: Split) -> None:
    found = REPORT.sheet(reading, ReportRequest(split=split))
    assert set(amounts(found, LineKind.TOTAL)["None"]) == {0}
    assert len(by_code(found)) > 10


@pytest.mark.parametrize(
    ("first", "split"),
    [
        *((first, Split.NONE) for first in (None, date.min, date(2024, 5, 1), date(2025, 5, 1))),
        (date(2025, 5, 1), Split.MONTHS),
        (None, Split.BRANCHES),
        (None, Split.PREVIOUS_YEAR),
    ],
)
def test_trial_balance__every_figure_is_its_ledger_lines(
    book: Clinic, reading: Reading, first: date | None, split: Split
) -> None:
    found = REPORT.sheet(reading, ReportRequest(dated_from=first, split=split))
    for line in found.lines[:-1]:
        balances = opened(book, found, line)
        if split is Split.NONE:
            shown = dict(zip([column.name for column in found.columns], line.cells, strict=True))
            for balance in ("opening", "closing"):
                debit, credit = (paise(shown[f"{balance}_{side}"]) for side in ("debit", "credit"))
                assert balances.get(f"{balance}_debit", 0) == balances.get(f"{balance}_credit", 0) == debit - credit
            assert balances["debit"] == balances["credit"] == paise(shown["debit"]) - paise(shown["credit"])
        else:
            assert tuple(balances.values()) == line.cells[3:]


def opened(book: Clinic, sheet: Sheet, line: Line) -> dict[str, int]:
    """Add up what each figure of a line opens, by column."""
    ways = {column.name: line.cells_open.get(column.name) for column in sheet.columns if column.kind is Kind.MONEY}
    of_closed_year = {name: "2025_03_31" not in name and "2024" not in name for name in ways}
    return {
        name: ledger_sum(book, way, closing=of_closed_year[name])
        for name, way in ways.items()
        if isinstance(way, LedgerLines)
    }
