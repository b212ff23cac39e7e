"""The balances of patients: the schedule of what the balance sheet says of them."""

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LedgerLines, LineKind, Record
from desktop_app.reports.table import paise
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.reports.statement_rows import ledger_sum
from tests.reports.two_year_book import two_year_book

REPORT = REPORTS["patient-balances"]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = two_year_book(tmp_path_factory.mktemp("balances") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(book: Clinic) -> Iterator[Reading]:
    with book.books.reading() as reading:
        yield reading


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (ReportRequest(), [(270_000, 0), (0, 20_000), (270_000, 20_000)]),
        (ReportRequest(branch="MAIN"), [(300_000, 0), (300_000, 0)]),
        (ReportRequest(branch="WEST"), [(0, 30_000), (0, 20_000), (0, 50_000)]),
        (ReportRequest(dated_to=date(2025, 6, 20)), [(270_000, 0), (270_000, 0)]),
        (ReportRequest(dated_to=date(2024, 4, 14)), [(0, 0)]),
    ],
    ids=["clinic", "MAIN", "WEST", "as of the day the second owed nothing", "before anything"],
)
def test_balances__by_hand(reading: Reading, request_: ReportRequest, expected: list[tuple[int, int]]) -> None:
    """The first patient owes MAIN 300,000 and has 30,000 at WEST; the second has 20,000 there since 25 June."""
    assert [row[2:] for row in REPORT.sheet(reading, request_).rows] == expected


@pytest.mark.parametrize("branch", [None, "MAIN", "WEST"])
def test_balances__each_is_the_patient_s_ledger_lines(book: Clinic, reading: Reading, branch: str | None) -> None:
    *lines, total = REPORT.sheet(reading, ReportRequest(branch=branch)).lines
    for line in lines:
        assert isinstance(line.opens, LedgerLines)
        assert paise(line.cells[2]) - paise(line.cells[3]) == ledger_sum(book, line.opens) != 0
        assert line.cells_open["patient"] == Record("patient", line.opens.patient_id or 0)
    assert (total.kind, len(lines) > 0) == (LineKind.TOTAL, True)
