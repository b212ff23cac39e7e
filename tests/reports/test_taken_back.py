"""What was numbered, taken back and overridden, and by whom: five reports of the book taken_back_book.py, by hand."""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, Line, LineKind, MadeOf, Record
from desktop_app.repositories.books import Reading, open_books
from desktop_app.workflows.approve_refund import approve_refund
from tests import money_orders
from tests.clinic import Clinic, Clock, new_clinic
from tests.demo.conftest import demo, of_demo, sql
from tests.orders import DELIVERED, DISCONTINUED, SOLD, do, order
from tests.reports.taken_back_book import LATER, tell

__all__ = ["demo", "of_demo", "sql"]  # fixtures
YEAR = ReportRequest(dated_from=date(2025, 4, 1), dated_to=date(2026, 3, 31), branch="MAIN")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = tell(tmp_path_factory.mktemp("taken") / "book.clinicbook")
    assert clinic.findings() == {}
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def lines(reading: Reading, name: str, request: ReportRequest | None = None) -> tuple[Line, ...]:
    return REPORTS[name].sheet(reading, request or ReportRequest()).lines


def cells(found: tuple[Line, ...], name: str, *columns: str) -> list[tuple[object, ...]]:
    """Give some columns of a report's lines, by their headings."""
    places = [[each.heading for each in REPORTS[name].columns].index(column) for column in columns]
    return [tuple(line.cells[place] for place in places) for line in found]


def test_series__by_hand(reading: Reading) -> None:
    """Three invoices of which one was cancelled, two notes of which one was reversed, and so on; no gaps."""
    found = lines(reading, "number-series")
    assert [line.cells for line in found] == [
        ("MAIN", "25-26", "Invoice", "INV/25-26/", "INV/25-26/00001", "INV/25-26/00003", 3, 0, None, 1),
        ("MAIN", "25-26", "Credit note", "CN/25-26/", "CN/25-26/00001", "CN/25-26/00002", 2, 0, None, 1),
        ("MAIN", "25-26", "Receipt", "RCP/25-26/", "RCP/25-26/00001", "RCP/25-26/00002", 2, 0, None, 2),
        ("MAIN", "25-26", "Receipt voucher", "RV/25-26/", "RV/25-26/00001", "RV/25-26/00001", 1, 0, None, 0),
        ("MAIN", "25-26", "Journal", "JV/25-26/", "JV/25-26/00001", "JV/25-26/00002", 2, 0, None, 1),
        ("MAIN", "25-26", "Plan", "PL/25-26/", "PL/25-26/00001", "PL/25-26/00001", 1, 0, None, 0),
        ("WEST", "25-26", "Invoice", "INV2/25-26/", "INV2/25-26/00001", "INV2/25-26/00001", 1, 0, None, 0),
        (None, None, "Total", None, None, None, 12, 0, None, 5),
    ]
    assert [made_of(reading, found[0], name) for name in ("count", "cancelled")] == [3, 1]
    assert [made_of(reading, found[3], name) for name in ("count", "cancelled")] == [1, 0]
    assert found[-1].kind is LineKind.TOTAL


def made_of(reading: Reading, line: Line, name: str) -> object:
    """Give the total of what a figure opens."""
    way = line.cells_open[name]
    assert isinstance(way, MadeOf)
    return way.sheet(reading).lines[-1].cells[-1]


def test_series__of_years_and_of_a_branch(reading: Reading) -> None:
    assert len(lines(reading, "number-series", ReportRequest(branch="WEST"))) == 2
    assert len(lines(reading, "number-series", ReportRequest(dated_from=date(2026, 3, 31)))) == 8
    assert len(lines(reading, "number-series", ReportRequest(dated_to=date(2025, 3, 31)))) == 1  # the total


def test_series__names_what_is_missing(clinic: Clinic, tmp_path: Path) -> None:
    """The second invoice is renamed past the guards, and the next number put on: 2, 4 and 5 are missing."""
    clinic.books.reopen()
    spoilt = Clinic(open_books(Path(shutil.copy(clinic.path, tmp_path)), clock=Clock(LATER)), Clock(LATER), clinic.user)
    with spoilt.raw() as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE invoices SET invoice_number = 'OLD-7' WHERE invoice_id = 2")
        connection.execute("UPDATE number_series SET next_number = 6 WHERE prefix = 'INV/25-26/'")
    with spoilt.books.reading() as reading:
        first, *_, total = lines(reading, "number-series")
    assert first.cells[4:] == (
        *("INV/25-26/00001", "INV/25-26/00003", 2, 3),
        "INV/25-26/00002, INV/25-26/00004 to INV/25-26/00005",
        0,
    )
    assert total.cells[7] == 3
    assert "INV-38" in spoilt.findings()
    spoilt.books.close()


def test_cancelled__by_hand(reading: Reading) -> None:
    found = lines(reading, "cancelled-documents", YEAR)
    columns = ("Number", "Date", "Amount", "What Happened", "On", "By", "Reason", "Replaced By")
    anil = (DISCONTINUED, "Anil Rao")
    assert cells(found, "cancelled-documents", *columns) == [
        ("INV/25-26/00002", SOLD, 200_000, "Cancelled", *anil, "Entered twice", None),
        ("JV/25-26/00001", DELIVERED, 2_500_000, "Reversed", *anil, "Paid twice", None),
        ("RCP/25-26/00001", DELIVERED, 200_000, "Reversed", *anil, "The wrong patient", None),
        ("RCP/25-26/00002", DELIVERED, 200_000, "Bounced", *anil, "No funds", None),
        ("CN/25-26/00001", DISCONTINUED, 550_000, "Reversed", *anil, "Amount corrected", "CN/25-26/00002"),
    ]
    assert [line.opens for line in found if isinstance(line.opens, Record) and line.opens.noun != "transaction"] == [
        Record("invoice", 2),
        Record("receipt", 1),
        Record("receipt", 2),
        Record("credit_note", 1),
    ]
    assert lines(reading, "cancelled-documents", ReportRequest(branch="WEST")) == ()
    assert len(lines(reading, "cancelled-documents", ReportRequest(dated_to=SOLD))) == 1


def test_reversals__by_hand(reading: Reading) -> None:
    """49 days from 2 July to 20 August, 79 from 2 June; session and note came anew on the day of the reversal."""
    found = lines(reading, "reversals")
    columns = (
        "Document",
        "Number",
        "Amount",
        "Reversed On",
        "Days Between",
        "Replaced By",
        "Replaced On",
        "By",
        "Reason",
    )
    session = "Session 1 of PL/25-26/00001"
    assert cells(found, "reversals", *columns) == [
        ("Session", "PL/25-26/00001", 200_000, DELIVERED, 1, session, DELIVERED, "Meera Joshi", None),
        ("Receipt", "RCP/25-26/00001", 200_000, DISCONTINUED, 49, None, None, "Anil Rao", "The wrong patient"),
        ("Receipt", "RCP/25-26/00002", 200_000, DISCONTINUED, 49, None, None, "Anil Rao", "No funds"),
        ("Invoice", "INV/25-26/00002", 200_000, DISCONTINUED, 79, None, None, "Anil Rao", "Entered twice"),
        ("Journal", "JV/25-26/00001", 2_500_000, DISCONTINUED, 49, None, None, "Anil Rao", "Paid twice"),
        (
            "Credit note",
            "CN/25-26/00001",
            550_000,
            DISCONTINUED,
            0,
            "CN/25-26/00002",
            DISCONTINUED,
            "Anil Rao",
            "Amount corrected",
        ),
    ]
    assert found[-1].opens == Record("credit_note", 1)
    assert found[-1].cells_open["replaced_by"] == Record("credit_note", 2)
    july = ReportRequest(dated_from=DELIVERED, dated_to=date(2025, 7, 31))
    assert len(lines(reading, "reversals", july)) == 1


def test_overrides__by_hand(reading: Reading) -> None:
    found = lines(reading, "overrides")
    agreed = "Credit by the policy that was agreed at the sale"
    assert cells(found, "overrides", "When", "By", "Rule", "Record", "Reason") == [
        (f"{DISCONTINUED} 12:00:00", "Anil Rao", agreed, *reason)
        for reason in (
            ("PL/25-26/00001", "Credit 5,500.00 in place of 8,000.00: Moves to another city"),
            ("PL/25-26/00001", "Credit 6,000.00 in place of 8,000.00: Amount corrected"),
        )
    ] + [
        (f"{LATER} 12:00:00", "Meera Joshi", *rest)
        for rest in (
            ("Limit of cash, section 269ST", "RV/25-26/00001", "An estate pays"),
            ("Nothing is posted into a month that is closed for the counter", "2025-07", "Rent for July"),
        )
    ]
    assert [line.opens for line in found] == [Record("plan", 1), Record("plan", 1), Record("receipt", 3), None]
    assert len(lines(reading, "overrides", ReportRequest(dated_from=LATER))) == 2


def test_overrides__know_who_approved_their_own_refund(tmp_path: Path) -> None:
    """Where there is nobody else, whoever asked for a refund may approve it; Rs 12,000 are above the limit."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    money_orders.owed_back(clinic, times=2)
    money_orders.ask_back(clinic, amount_paise=1_200_000)
    do(clinic, approve_refund, order(money_orders.APPROVAL, plan_id=None, refund_id=1))
    with clinic.books.reading() as reading:
        (line,) = lines(reading, "overrides")
    assert line.cells[1:3] == ("Meera Joshi", "Refunds above the limit are approved by a second person")
    assert line.opens == Record("refund", 1)
    clinic.books.close()


def test_activity__by_hand(reading: Reading) -> None:
    """The documents of the table above, by who entered them when; what the clinic was set up with is nobody's."""
    *days, total = lines(reading, "user-activity")
    kinds = (
        "Patients",
        "Plans",
        "Sessions",
        "Invoices",
        "Invoiced",
        "Receipts",
        "Received",
        "Credit Notes",
        "Credited",
    )
    rest = ("Journals", "Journals' Amount", "Reversals", "Overrides")
    assert cells(tuple(days[1:]), "user-activity", "Date", "User", *kinds) == [
        (SOLD, "Meera Joshi", 1, 1, 0, 4, 1_600_000, 0, 0, 0, 0),
        (DELIVERED, "Meera Joshi", 0, 0, 2, 0, 0, 2, 400_000, 0, 0),
        (DISCONTINUED, "Anil Rao", 0, 0, 0, 0, 0, 0, 0, 2, 1_150_000),
        (LATER, "Meera Joshi", 0, 0, 0, 0, 0, 1, 20_000_000, 0, 0),
    ]
    assert cells(tuple(days[1:]), "user-activity", *rest) == [
        (0, 0, 0, 0),
        (1, 2_500_000, 0, 0),
        (0, 0, 5, 2),
        (1, 2_500_000, 0, 2),
    ]
    assert [line.cells[1] for line in days] == [None, "Meera Joshi", "Meera Joshi", "Anil Rao", "Meera Joshi"]
    assert {line.cells[2:4] for line in days} == {("12:00:00", "12:00:00")}  # where the tests' clock stands
    assert days[1].opens == Detail("edit-log", ReportRequest(dated_from=SOLD, dated_to=SOLD))
    assert (total.kind, total.cells[-1]) == (LineKind.TOTAL, 4)


def test_demo__series_have_no_gaps_and_count_every_document(of_demo: Reading, sql: sqlite3.Connection) -> None:
    *series, total = lines(of_demo, "number-series")
    numbers = {
        "invoices": "invoice_number",
        "patient_credit_notes": "credit_note_number",
        "payments": "receipt_number",
        "refunds": "refund_number",
        "gl_transactions": "transaction_number",
        "package_payment_plans": "plan_number",
    }
    counted = [
        sql.execute(f"SELECT count({number}) FROM {table} WHERE {number} LIKE '%/__-__/%'").fetchone()[0]
        for table, number in numbers.items()
    ]
    assert total.cells[6:] == (sum(counted), 0, None, len(lines(of_demo, "cancelled-documents")))
    begun = sql.execute("SELECT count(*) FROM number_series WHERE fiscal_year <= '26-27'")  # as of July 2026
    assert len(series) == begun.fetchone()[0]


def test_demo__audit_reports_are_the_ledger_and_the_log(of_demo: Reading, sql: sqlite3.Connection) -> None:
    """A reversal a transaction that reverses one, an override a row of the log, an act a row of it, whole."""

    def count(condition: str) -> int:
        return int(sql.execute(f"SELECT count(*) FROM {condition}").fetchone()[0])

    reversals = lines(of_demo, "reversals")
    assert len(reversals) == count("gl_transactions WHERE reversal_of_id IS NOT NULL") > 0
    with_reason = {line.cells[0] for line in reversals if line.cells[12] is not None}
    assert with_reason >= {
        "Credit note",
        "Receipt",
        "Invoice",
        "Refund",
        "Journal",
        "Plan",
        "Advance applied",
        "Year end",
    }
    assert len(lines(of_demo, "overrides")) == count("audit_log WHERE action = 'override'") > 0
    total = lines(of_demo, "user-activity")[-1]
    assert total.cells[4] == count("audit_log")
    assert total.cells[8] == count("audit_log WHERE action = 'post' AND entity = 'invoices'")
    assert total.cells[-1] == count("audit_log WHERE action = 'override'")
    ((paid_back,),) = sql.execute(
        "SELECT sum(amount_paise) FROM refunds JOIN audit_log ON entity_id = refund_id WHERE entity = 'refunds'"
        " AND action = 'pay'"
    ).fetchall()
    assert cells((lines(of_demo, "user-activity")[-1],), "user-activity", "Paid Back") == [(paid_back,)]


def test_demo__branch_files_are_those_taken_in(of_demo: Reading, sql: sqlite3.Connection) -> None:
    rows = list(REPORTS["branch-files"].sheet(of_demo, ReportRequest()).rows)
    ((code, first, hash_of_file),) = sql.execute(
        "SELECT code, first_date, content_hash FROM branch_files JOIN branches USING (branch_id)"
    ).fetchall()
    assert [(row[0], row[1], row[-1]) for row in rows] == [(code, first, hash_of_file)]
    other_days = ReportRequest(dated_to=date.fromisoformat(first) - timedelta(days=1))
    assert list(REPORTS["branch-files"].sheet(of_demo, other_days).rows) == []
