"""Revenue by service, performer and branch: the book of packages worked out by hand, and profit and loss of the demo.

By hand, all days. Acne care: five sessions of 2,000, a fee of 500, breakage of 8,000. Peel: five sessions, 6,000 kept.
Consultation: 2,000 less 300 credited, 200 of it waived. Gel: 500, and 500 on the bill of a package of which no session
was delivered. A journal of 1,000 says nothing of a service. One more session was entered and undone.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.reports import revenue_by_performer, revenue_by_service, revenue_from_operations
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, LineKind
from desktop_app.repositories.books import Reading
from desktop_app.workflows.post_journal import JournalLine, post_journal
from desktop_app.workflows.undo_session import undo_session
from tests import orders
from tests.clinic import Clinic
from tests.demo.conftest import TODAY, demo, of_demo, sql
from tests.orders import DISCONTINUED, complete, do, order, sell
from tests.reports import package_book

__all__ = ["demo", "of_demo", "sql"]  # fixtures
WHOLE = ReportRequest()
EARNED, ALLOWED = 3_820_000, -20_000
NET = EARNED + ALLOWED


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = package_book.tell(tmp_path_factory.mktemp("revenue") / "book.clinicbook")
    complete(clinic, 3, plan_id=1, on=DISCONTINUED)
    do(clinic, undo_session, order(orders.UNDOING, session_number=3, on=DISCONTINUED))
    gel = package_book.called("Gel", 50_000, role="MED_REV")
    sell(clinic, package=package_book.called("Clean-up", 500_000), other_lines=(gel,), on=package_book.LATE)
    lines = (
        JournalLine(account_code="1040", debit_paise=100_000),
        JournalLine(account_code="4100", credit_paise=100_000),
    )
    do(clinic, post_journal, order(orders.JOURNAL, on=DISCONTINUED, lines=lines))
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def share(paise: int) -> int:
    """Give a part of the net in basis points, halves up; it is above zero here."""
    return (2 * paise * 10_000 + NET) // (2 * NET)


def test_by_service__by_hand(reading: Reading) -> None:
    *services, total = revenue_by_service.report_lines(reading, WHOLE)
    assert [line.cells for line in services] == [
        (None, "Acne care", 1_850_000, 0, 1_850_000, share(1_850_000)),
        (None, "Consultation", 170_000, -20_000, 150_000, share(150_000)),
        (None, "Gel", 100_000, 0, 100_000, share(100_000)),
        (None, "Peel", 1_600_000, 0, 1_600_000, share(1_600_000)),
        (None, "For what is not on file", 100_000, 0, 100_000, share(100_000)),
    ]
    assert total.cells == (None, "Total", EARNED, ALLOWED, NET, 10_000)
    assert (total.kind, total.cells_open) == (LineKind.TOTAL, {"net": Detail("profit-and-loss", WHOLE)})


def test_by_service__of_july(reading: Reading) -> None:
    """Ten sessions of 2,000 were delivered on 2 July, and the visit was billed."""
    july = ReportRequest(dated_from=date(2025, 7, 1), dated_to=date(2025, 7, 31))
    assert [line.cells[1:3] for line in revenue_by_service.report_lines(reading, july)] == [
        ("Acne care", 1_000_000),
        ("Consultation", 200_000),
        ("Gel", 100_000),
        ("Peel", 1_000_000),
        ("Total", 2_300_000),
    ]


def test_by_performer__by_hand(reading: Reading) -> None:
    """Asha had the first sessions of five plans, Ravi that of one; four second ones name nobody."""
    lines = revenue_by_performer.lines(reading, WHOLE)
    assert [line.cells[:5] for line in lines] == [
        ("Dr Asha Rao", 5, 1_000_000, 0, 1_000_000),
        ("Ravi Menon", 1, 200_000, 0, 200_000),
        ("Sessions without a performer", 4, 800_000, 0, 800_000),
        ("Sold outright, no performer on file", 0, 300_000, 0, 300_000),
        ("Credit notes, waivers and fees kept", 0, -30_000 + 50_000, -20_000, 0),
        ("Packages forfeited or expired", 0, 600_000 + 800_000, 0, 1_400_000),
        ("Other entries", 0, 100_000, 0, 100_000),
        ("Total", 10, EARNED, ALLOWED, NET),
    ]


def test_by_branch__by_hand(reading: Reading) -> None:
    asked = ReportRequest(dated_to=DISCONTINUED)
    main, total = revenue_from_operations.branch_lines(reading, asked)
    assert main.cells == ("MAIN", "MAIN branch", EARNED, ALLOWED, NET, 10_000)
    assert total.cells == (None, "Total", EARNED, ALLOWED, NET, 10_000)
    assert main.opens == Detail("revenue-by-service", ReportRequest(dated_to=DISCONTINUED, branch="MAIN"))


def test_revenue__of_days_without_any_has_no_shares(reading: Reading) -> None:
    (total,) = revenue_by_service.report_lines(reading, ReportRequest(dated_to=date(2025, 6, 1)))
    assert total.cells == (None, "Total", 0, 0, 0, 0)


@pytest.mark.parametrize("branch", [None, "POWA"])
@pytest.mark.parametrize(("first", "last"), [(None, TODAY), (date(2024, 4, 1), date(2026, 3, 31))])
def test_demo__revenue_is_that_of_profit_and_loss(
    of_demo: Reading, sql: sqlite3.Connection, first: date | None, last: date, branch: str | None
) -> None:
    """Two years are closed in it, and one of them was opened again; 4500 is among the accounts."""
    request = ReportRequest(dated_from=first, dated_to=last, branch=branch)
    statement = """
        SELECT sum(e.credit_paise - e.debit_paise) FROM gl_entries e JOIN accounts a USING (account_id)
        JOIN gl_transactions t USING (transaction_id) JOIN branches b ON b.branch_id = e.branch_id
        WHERE a.code BETWEEN '4100' AND '4500' AND t.is_closing = 0 AND e.entry_date BETWEEN ? AND ?
          AND b.code = coalesce(?, b.code)"""
    days = (first or date(2026, 4, 1)).isoformat(), last.isoformat()
    (earned,) = sql.execute(statement, (*days, branch)).fetchone()
    statements = REPORTS["profit-and-loss"].sheet(of_demo, request).each_line()
    (head,) = (line for line in statements if line.cells[1:4] == ("Revenue from operations", None, "Total"))
    assert head.cells[4] == earned != 0
    for name in ("revenue-by-service", "revenue-by-performer", "revenue-by-branch"):
        sheet = REPORTS[name].sheet(of_demo, request)
        net = [column.name for column in sheet.columns].index("net")
        *parts, total = sheet.each_line()
        assert total.cells[net] == sum(int(str(line.cells[net])) for line in parts) == earned, name
