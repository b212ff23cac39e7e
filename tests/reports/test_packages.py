"""What packages owe, how they end and when they are due: the book of packages worked out by hand, and the demo clinic.

A package of Rs 10,000 in five sessions is worth Rs 2,000 a session, and asks for Rs 2,000 on the second of each month.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports import (
    collected_by_service,
    deferred_revenue,
    discontinuations,
    idle_plans,
    package_liability,
)
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.deferred_revenue import RollForwardQuery
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.schedules import INSTALLMENTS, SESSIONS, ScheduleQuery
from desktop_app.reports.sheet import Detail, LedgerLines, LineKind, MadeOf, Record
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic, new_clinic
from tests.demo.conftest import TODAY, demo, of_demo, sql
from tests.orders import DELIVERED, DISCONTINUED, SOLD, discontinue, half_done_plan
from tests.reports import package_book
from tests.reports.package_book import LATE, RAVI

__all__ = ["demo", "of_demo", "sql"]  # fixtures
JULY = date(2025, 7, 1)
FROM_JULY = ReportRequest(dated_from=JULY, dated_to=DISCONTINUED)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = package_book.tell(tmp_path_factory.mktemp("packages") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def balance(sql: sqlite3.Connection, code: str, where: str = "1", *parameters: object) -> int:
    """Add up credits less debits of an account."""
    statement = (
        "SELECT coalesce(sum(e.credit_paise - e.debit_paise), 0) FROM gl_entries e JOIN accounts a USING (account_id) "
        f"JOIN gl_transactions t USING (transaction_id) WHERE a.code = ? AND {where}"
    )
    return int(sql.execute(statement, (code, *parameters)).fetchone()[0])


def test_deferred_revenue__tells_what_was_kept_from_what_was_credited(reading: Reading) -> None:
    """Columns: opening, billed, recognised, credited, retained, both of them, breakage, other, closing."""
    query = RollForwardQuery(dated_from=JULY, dated_to=DISCONTINUED)
    *plans, total = deferred_revenue.lines(reading, query)
    assert [line.cells[2:] for line in plans] == [
        (1_000_000, 0, -400_000, 0, 0, 0, 0, 0, 600_000),
        (1_000_000, 0, -400_000, -550_000, -50_000, -600_000, 0, 0, 0),
        (1_000_000, 0, -400_000, -600_000, 0, -600_000, 0, 0, 0),
        (1_000_000, 0, -200_000, 0, 0, 0, 0, 0, 800_000),
        (1_000_000, 0, -400_000, 0, -600_000, -600_000, 0, 0, 0),
        (1_000_000, 0, -200_000, 0, 0, 0, -800_000, 0, 0),
        (0, 500_000, 0, 0, 0, 0, 0, 0, 500_000),
    ]
    assert total.cells[2:] == (
        6_000_000, 500_000, -2_000_000, -1_150_000, -650_000, -1_800_000, -800_000, 0, 1_900_000,
    )  # fmt: skip
    assert [line.opens for line in plans] == [Record("plan", key) for key in range(1, 8)]


def test_deferred_revenue__its_total_opens_the_account(reading: Reading) -> None:
    query = RollForwardQuery(dated_from=JULY, dated_to=DISCONTINUED)
    total = deferred_revenue.lines(reading, query)[-1]
    account_id = deferred_revenue.account_of(reading)
    assert total.kind is LineKind.TOTAL
    assert total.opens is None, "its movements are the plans' and not all of the account's"
    assert total.cells_open == {
        "opening": LedgerLines(account_id=account_id, dated_to=date(2025, 6, 30)),
        "closing": LedgerLines(account_id=account_id, dated_to=DISCONTINUED),
    }


def test_package_liability__by_hand(reading: Reading) -> None:
    """To come: three sessions of the first plan, four of the reinstated one, five of the last."""
    *packages, total = package_liability.lines(reading, FROM_JULY)
    assert [line.cells[1:] for line in packages] == [
        ("Acne care", 3_000_000, 0, -1_000_000, -550_000, -50_000, -800_000, 0, 600_000, 1, 3),
        ("Clean-up", 0, 500_000, 0, 0, 0, 0, 0, 500_000, 1, 5),
        ("Peel", 3_000_000, 0, -1_000_000, -600_000, -600_000, 0, 0, 800_000, 1, 4),
    ]
    assert total.cells[1:] == (
        "Total", 6_000_000, 500_000, -2_000_000, -1_150_000, -650_000, -800_000, 0, 1_900_000, 3, 12,
    )  # fmt: skip
    assert {line.opens for line in packages} == {Detail("deferred-revenue", FROM_JULY)}
    way = packages[0].cells_open["credited"]
    assert isinstance(way, MadeOf)
    assert [(line.opens, line.cells[-1]) for line in way.sheet(reading).lines] == [
        (Record("plan", 2), -550_000),
        (None, -550_000),
    ]


def test_package_liability__of_an_earlier_day_has_the_plans_that_ran_then(reading: Reading) -> None:
    """On 30 June six plans ran, and none of their thirty sessions was delivered."""
    *_, total = package_liability.lines(reading, ReportRequest(dated_to=date(2025, 6, 30)))
    assert total.cells[-3:] == (6_000_000, 6, 30)
    *_, total = package_liability.lines(reading, ReportRequest(dated_to=date(2025, 8, 19)))
    assert total.cells[-2:] == (7, 35 - 10)


def test_discontinuations__by_hand(reading: Reading) -> None:
    """Sold on 2 June, 79 days before; sessions, part used, value, value used, kept, credit, GST, paid back, balance."""
    *found, total = discontinuations.lines(reading, FROM_JULY)
    assert [line.cells[4:8] for line in found] == [(SOLD, DISCONTINUED, 79, "PRO_RATA")] * 4
    assert [line.cells[8:20] for line in found] == [
        (5, 2, 4_000, 1_000_000, 400_000, 50_000, 550_000, 0, 0, 0, "Too far", 0),
        (5, 2, 4_000, 1_180_000, 472_000, 0, 708_000, 108_000, 300_000, 200_000, "Allergic", 0),
        (5, 1, 2_000, 1_000_000, 200_000, 0, 800_000, 0, 0, 0, "Travels", 1),
        (5, 2, 4_000, 1_000_000, 400_000, 600_000, 0, 0, 0, 0, "Result reached", 0),
    ]
    assert total.cells[6:18] == (
        237, None, 15, 6, 4_000, 3_180_000, 1_272_000, 650_000, 1_258_000, 108_000, 300_000, 200_000,
    )  # fmt: skip
    assert [line.opens for line in found] == [Record("plan", key) for key in (2, 3, 4, 5)]


def test_discontinuations__of_revenue_earned_at_the_invoice(tmp_path: Path) -> None:
    """Of 6,000 not delivered 5,500 were credited: 500 stay earned, and nothing was ever owed in packages."""
    clinic = new_clinic(tmp_path / "book.clinicbook", revenue_policy="at_invoice")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    discontinue(clinic, credit_paise=550_000)
    with clinic.books as books, books.reading() as reading:
        (found,) = discontinuations.discontinuations(reading, ReportRequest())
        assert (found.retained_paise, found.credit_paise) == (50_000, 550_000)
        assert package_liability.lines(reading, ReportRequest())[-1].cells[2:] == (0,) * 10
        *running, total = package_liability.lines(reading, ReportRequest(dated_to=date(2025, 8, 19)))
        assert [line.cells[-2:] for line in (*running, total)] == [(1, 3), (1, 3)]


def test_collections__of_what_was_paid_back_of_a_note_are_its_package_s(reading: Reading) -> None:
    """Acne care: 4,000 twice and 10,000; of 11,800 for the peel 3,000 were paid back."""
    found = [line.cells[1:] for line in collected_by_service.lines(reading, FROM_JULY)]
    assert found == [
        ("Acne care", 1_800_000, 0, 1_800_000),
        ("Peel", 1_180_000, -300_000, 880_000),
        ("Total", 2_980_000, -300_000, 2_680_000),
    ]


def test_discontinuations__of_days_without_any(reading: Reading) -> None:
    (total,) = discontinuations.lines(reading, ReportRequest(dated_to=date(2025, 8, 19)))
    assert [cell for cell in total.cells if cell] == ["Total"]


def test_idle_plans__ninety_days_after_the_last_session(reading: Reading) -> None:
    """2 July and 90 days are 30 September; the first patient owes 6,000, the fourth the whole of 10,000."""
    (none,) = idle_plans.lines(reading, ReportRequest(dated_to=date(2025, 9, 29)))
    assert none.kind is LineKind.TOTAL
    *found, total = idle_plans.lines(reading, ReportRequest(dated_to=date(2025, 9, 30)))
    assert [line.cells[4:13] for line in found] == [
        ("Acne care", "active", SOLD, DELIVERED, 90, 2, 3, 600_000, 600_000),
        ("Peel", "active", SOLD, DELIVERED, 90, 1, 4, 800_000, 1_000_000),
    ]
    assert total.cells[9:13] == (3, 7, 1_400_000, 1_600_000)
    assert [line.opens for line in found] == [Record("plan", 1), Record("plan", 4)]


def test_idle_plans__without_any_session_since_the_sale(reading: Reading) -> None:
    """15 July and 90 days are 13 October."""
    for day, count in ((date(2025, 10, 12), 2), (date(2025, 10, 13), 3)):
        assert len(idle_plans.idle_plans(reading, day)) == count, day
    last = idle_plans.idle_plans(reading, date(2025, 10, 13))[-1]
    assert (last.package, last.sold_on, last.last_session, last.done, last.to_come) == ("Clean-up", LATE, None, 0, 5)


def test_session_schedule__of_a_month(reading: Reading) -> None:
    """The second sessions of six plans were due on 2 July; the last plan's first on 15 July, at Rs 5,000 in five."""
    query = ScheduleQuery(dated_from=JULY, dated_to=date(2025, 7, 31))
    rows = list(SESSIONS.rows(reading, query))
    delivered = (DELIVERED, DELIVERED, None, "completed", 200_000, 200_000)
    assert [row[5:11] for row in rows] == [
        delivered,
        delivered,
        (*delivered[:5], 236_000),
        (DELIVERED, None, None, "scheduled", 200_000, 200_000),
        delivered,
        (DELIVERED, None, None, "cancelled", 200_000, 200_000),
        (LATE, None, None, "scheduled", 100_000, 100_000),
    ]
    assert [(row[3], row[4]) for row in rows] == [
        *[(2, package) for package in ("Acne care", "Acne care", "Peel", "Peel", "Peel", "Acne care")],
        (1, "Clean-up"),
    ]
    assert SESSIONS.totals(reading, query) == {"taxable": 6 * 200_000 + 100_000, "value": 1_336_000}


def test_session_schedule__of_a_patient_names_who_performed(reading: Reading) -> None:
    """First sessions were due on the day of the sale, and had on 2 July; the others are due a month later each."""
    rows = list(SESSIONS.rows(reading, ScheduleQuery(patient_id=1)))
    assert [(row[5], row[6], row[7]) for row in rows] == [
        (SOLD, DELIVERED, RAVI),
        (DELIVERED, DELIVERED, None),
        *[(date(2025, month, 2), None, None) for month in (8, 9, 10)],
    ]


def test_installment_schedule__of_a_discontinued_plan(reading: Reading) -> None:
    """Two of five installments of 2,000 were paid on 2 July; a final one asks for the fee of 500."""
    rows = list(INSTALLMENTS.rows(reading, ScheduleQuery(patient_id=2)))
    waived = (200_000, 0, None, 200_000, 0, "waived")
    assert [row[3:11] for row in rows] == [
        (1, SOLD, 200_000, 200_000, DELIVERED, 0, 0, "paid"),
        (2, DELIVERED, 200_000, 200_000, DELIVERED, 0, 0, "paid"),
        (3, date(2025, 8, 2), *waived),
        (6, DISCONTINUED, 50_000, 0, None, 0, 50_000, "pending"),
        (4, date(2025, 9, 2), *waived),
        (5, date(2025, 10, 2), *waived),
    ]


@pytest.mark.parametrize("name", ["session-schedule", "installment-schedule"])
def test_schedules__each_row_opens_its_plan(reading: Reading, name: str) -> None:
    paged = REPORTS[name].register
    assert paged is not None
    request = ReportRequest(dated_from=LATE, dated_to=LATE, branch="MAIN")
    (row,) = paged.report.rows(reading, paged.query(reading, request))
    assert paged.opens(row) == Record("plan", 7)
    assert REPORTS[name].sheet(reading, request).columns[-1].name == "branch"


@pytest.mark.parametrize(("first", "last"), [(None, TODAY), (date(2025, 4, 1), date(2026, 3, 31)), (TODAY, TODAY)])
def test_demo__liability_is_its_account(
    of_demo: Reading, sql: sqlite3.Connection, first: date | None, last: date
) -> None:
    """What went by notes and forfeits into account 4400 is what was retained; packages add up."""
    *packages, total = package_liability.lines(of_demo, ReportRequest(dated_from=first, dated_to=last))
    within = ("e.entry_date BETWEEN ? AND ?", (first or date.min).isoformat(), last.isoformat())
    cells = dict(zip((column.name for column in package_liability.COLUMNS), total.cells, strict=True))
    assert cells["closing"] == balance(sql, "2300", "e.entry_date <= ?", last.isoformat())
    assert cells["opening"] == balance(sql, "2300", "e.entry_date < ?", within[1])
    closings = balance(sql, "4400", f"t.is_closing = 0 AND {within[0]}", *within[1:])
    assert cells["retained"] == -closings
    for at in range(2, len(package_liability.COLUMNS)):
        assert sum(int(str(line.cells[at])) for line in packages) == total.cells[at]


def test_demo__sessions_to_come_are_those_that_are_open(of_demo: Reading, sql: sqlite3.Connection) -> None:
    *_, total = package_liability.lines(of_demo, ReportRequest())
    opened = "SELECT count(*), count(DISTINCT plan_id) FROM package_sessions JOIN package_payment_plans USING (plan_id)"
    where = "session_status IN ('scheduled', 'no_show') AND status IN ('active', 'suspended')"
    sessions, plans = sql.execute(f"{opened} WHERE {where}").fetchone()
    assert total.cells[-2:] == (plans, sessions)


def test_demo__discontinuations_are_the_notes_and_what_was_kept(of_demo: Reading, sql: sqlite3.Connection) -> None:
    found = discontinuations.discontinuations(of_demo, ReportRequest())
    standing = [each for each in found if not each.is_reinstated]
    of_notes = "reason_code = 'plan_discontinued' AND status = 'posted'"
    notes = sql.execute(
        f"SELECT sum(total_paise), sum(cgst_paise + sgst_paise) FROM patient_credit_notes WHERE {of_notes}"
    )
    assert notes.fetchone() == (sum(e.credit_paise for e in standing), sum(e.gst_paise for e in standing))
    assert sum(each.retained_paise for each in standing) == balance(sql, "4400", "t.is_closing = 0")
    counts = sql.execute("SELECT count(*) FROM audit_log WHERE action = 'discontinue'").fetchone()[0]
    assert len(found) == counts != len(standing)
