"""Day book, cash and bank book, journal and vouchers: tests.reports.daily_book by hand, and ties on the demo clinic."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import BadInput, GlAccountNotMapped
from desktop_app.reports import register
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Record
from desktop_app.reports.trial_balance import TrialBalanceQuery, trial_balance
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.demo.conftest import TODAY, demo, of_demo, sql
from tests.reports.daily_book import RENT, tell

__all__ = ["demo", "of_demo", "sql"]  # fixtures
MEERA, NOON = "Meera Joshi", "2025-08-20 12:00:00"
RENTED = "Rent, power and maintenance and others"
OFFICE = "Professional fees, insurance and office costs"
FROM_3_JULY = ReportRequest(dated_from=date(2025, 7, 3), dated_to=date(2025, 8, 19))


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = tell(tmp_path_factory.mktemp("daily") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def rows(reading: Reading, name: str, request: ReportRequest | None = None) -> list[tuple[Any, ...]]:
    return list(REPORTS[name].sheet(reading, request or ReportRequest()).rows)


def cells(reading: Reading, name: str, request: ReportRequest | None = None) -> list[dict[str, Any]]:
    """Give the rows by the names of the columns."""
    sheet = REPORTS[name].sheet(reading, request or ReportRequest())
    return [{column.name: cell for column, cell in zip(sheet.columns, row, strict=True)} for row in sheet.rows]


# ── Day book ─────────────────────────────────────────────────────────────────────────────────────


def test_day_book__by_hand(reading: Reading) -> None:
    """By date, and what is of one day as it was posted; each with its other party."""
    expected = [
        ("2025-06-02", "Journal", "JV/25-26/00001", "Capital", 5_000_000, "Capital brought in"),
        ("2025-06-02", "Invoice", "INV/25-26/00001", "Lakshmi Menon", 200_000, "Invoice INV/25-26/00001"),
        ("2025-07-02", "Receipt", "RCP/25-26/00001", "Lakshmi Menon", 150_000, "Receipt RCP/25-26/00001"),
        ("2025-07-02", "Journal", "JV/25-26/00003", OFFICE, 30_000, "Stationery"),
        ("2025-07-02", "Journal", "JV/25-26/00004", RENTED, 3_000_000, RENT),
        ("2025-07-03", "Journal", "JV/25-26/00002", "Bank - current account", 100_000, "Cash to the bank"),
        ("2025-07-10", "Invoice", "INV2/25-26/00001", "Zoya Khan", 300_000, "Invoice INV2/25-26/00001"),
        ("2025-07-10", "Receipt", "RCP2/25-26/00001", "Zoya Khan", 50_000, "Receipt RCP2/25-26/00001"),
        ("2025-07-31", "Journal", "JV/25-26/00005", "Depreciation", 500_000, "Depreciation of July"),
        ("2025-08-20", "Journal", "JV/25-26/00004", RENTED, 3_000_000, "Paid twice"),
    ]
    assert rows(reading, "day-book") == [
        (on, kind, number, who, paise, paise, narration, MEERA, NOON)
        for on, kind, number, who, paise, narration in expected
    ]


def test_day_book__of_days_and_of_a_branch(reading: Reading) -> None:
    of_west = rows(reading, "day-book", ReportRequest(branch="WEST"))
    assert [row[2] for row in of_west] == ["INV2/25-26/00001", "RCP2/25-26/00001"]
    of_days = rows(reading, "day-book", FROM_3_JULY)
    assert [row[0] for row in of_days] == ["2025-07-03", "2025-07-10", "2025-07-10", "2025-07-31"]


# ── Cash and bank book ───────────────────────────────────────────────────────────────────────────


def test_cash_book__by_hand(reading: Reading) -> None:
    """Rs 1,500 come in and 300 go out on 2 July, 1,000 go to the bank on the 3rd, 500 come in at WEST on the 10th."""
    assert rows(reading, "cash-book") == [
        ("2025-07-02", "RCP/25-26/00001", "Lakshmi Menon", "cash", 150_000, 0, 150_000),
        ("2025-07-02", "JV/25-26/00003", OFFICE, None, 0, 30_000, 120_000),
        ("2025-07-03", "JV/25-26/00002", "Bank - current account", None, 0, 100_000, 20_000),
        ("2025-07-10", "RCP2/25-26/00001", "Zoya Khan", "cash", 50_000, 0, 70_000),
    ]


def test_cash_book__of_days_begins_with_what_was_there(reading: Reading) -> None:
    opening, *lines = rows(reading, "cash-book", FROM_3_JULY)
    assert opening == (date(2025, 7, 3), None, "Opening balance", None, None, None, 120_000)
    assert [line[-1] for line in lines] == [20_000, 70_000]
    of_main = rows(reading, "cash-book", replace(FROM_3_JULY, branch="MAIN"))
    assert [line[-1] for line in of_main] == [120_000, 20_000]


def test_bank_book__by_hand(reading: Reading) -> None:
    """Capital of Rs 50,000, rent and salaries of 30,000 that come back, and Rs 1,000 of cash."""
    assert rows(reading, "bank-book") == [
        ("2025-06-02", "JV/25-26/00001", "Capital", None, 5_000_000, 0, 5_000_000),
        ("2025-07-02", "JV/25-26/00004", RENTED, None, 0, 3_000_000, 2_000_000),
        ("2025-07-03", "JV/25-26/00002", "Cash in hand", None, 100_000, 0, 2_100_000),
        ("2025-08-20", "JV/25-26/00004", RENTED, None, 3_000_000, 0, 5_100_000),
    ]


def test_cash_book__page_by_page_has_the_same_balances(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """In pages of two, the second one asked for first; each row leads to its transaction."""
    monkeypatch.setattr(register, "PAGE_ROWS", 2)
    paged = REPORTS["cash-book"].register
    assert paged is not None
    query = paged.query(reading, ReportRequest())
    balance = 1 + [column.name for column in paged.report.columns].index("balance")
    keys = PageKeys()
    second, first = (paged.report.page(reading, query, paged.report.default_sort, index, keys) for index in (1, 0))
    assert [row[balance] for row in (*first, *second)] == [150_000, 120_000, 20_000, 70_000]
    assert [paged.opens(row) for row in (*first, *second)] == [Record("transaction", key) for key in (3, 5, 4, 9)]
    assert paged.report.totals(reading, query) == {"debit": 200_000, "credit": 130_000}


@pytest.mark.parametrize(
    ("book", "fitting", "unfit"),
    [
        ("cash-book", ("1010", "1020"), ("1040", "1030", "1060", "1100", "3010", "1000")),
        ("bank-book", ("1040", "1050", "1060", "1020"), ("1010", "1030", "1100", "5300")),
    ],
)
def test_account__without_such_money_is_refused(
    reading: Reading, book: str, fitting: tuple[str, ...], unfit: tuple[str, ...]
) -> None:
    """Petty cash has no role, and may be kept as either; cheques in hand are neither."""
    for code in fitting:
        rows(reading, book, ReportRequest(account=code))
    for code in unfit:
        with pytest.raises(BadInput, match=f"The account {code} .* has no {book.replace('-', ' ')}"):
            rows(reading, book, ReportRequest(account=code))


def test_account__that_no_role_names_must_be_named(tmp_path: Path) -> None:
    clinic = tell(tmp_path / "unmapped.clinicbook")
    with clinic.raw() as connection:
        connection.execute("DELETE FROM account_roles WHERE role = 'CASH'")
    with clinic.books as books, books.reading() as reading:
        with pytest.raises(GlAccountNotMapped, match="CASH"):
            rows(reading, "cash-book")
        assert len(rows(reading, "cash-book", ReportRequest(account="1010"))) == 4


# ── Journal, ledger ──────────────────────────────────────────────────────────────────────────────


def test_journal__by_hand(clinic: Clinic, reading: Reading) -> None:
    """Twenty-two lines; those of the receipt and of the reversal of the rent."""
    uids = dict(clinic.rows("SELECT transaction_id, uid FROM gl_transactions"))
    found = cells(reading, "journal")
    assert len(found) == 22
    receipt = [line for line in found if line["transaction_id"] == 3]
    lakshmi = {"patient_id": clinic.value("SELECT mrn FROM patients WHERE patient_id = 1"), "patient": "Lakshmi Menon"}
    shared = {
        "date": "2025-07-02",
        "voucher_type": "Receipt",
        "voucher_number": "RCP/25-26/00001",
        "account_type": "asset",
        "plan_number": None,
        "narration": "Receipt RCP/25-26/00001",
        "source_type": "payment",
        "source_number": "RCP/25-26/00001",
        "event": "post",
        "branch": "MAIN",
        "uid": uids[3],
        "reversal_of": None,
        "closing": 0,
        "posted_by": MEERA,
        "posted_at": NOON,
        "transaction_id": 3,
    }
    cash = {"account_code": "1010", "account": "Cash in hand", "debit": 150_000, "credit": 0, "line": 1}
    owed = {"account_code": "1100", "account": "Accounts Receivable - patients", "debit": 0, "credit": 150_000}
    assert receipt == [
        shared | cash | {"patient_id": None, "patient": None},
        shared | owed | lakshmi | {"line": 2},
    ]
    back = [line for line in found if line["reversal_of"] is not None]
    assert {(line["reversal_of"], line["uid"], line["event"]) for line in back} == {(uids[6], uids[10], "reverse")}
    assert [(line["account_code"], line["debit"], line["credit"]) for line in back] == [
        ("5200", 0, 2_000_000),
        ("5100", 0, 1_000_000),
        ("1040", 3_000_000, 0),
    ]


def test_general_ledger__of_an_account_opens_its_transactions(reading: Reading) -> None:
    """Receivables from 3 July on: 500 of Lakshmi are left, then 3,000 and 500 of Zoya."""
    request = replace(FROM_3_JULY, account="1100")
    assert [line["balance"] for line in cells(reading, "general-ledger", request)] == [50_000, 350_000, 300_000]
    paged = REPORTS["general-ledger"].register
    assert paged is not None
    page = paged.report.page(reading, paged.query(reading, request), paged.report.default_sort, 0, PageKeys())
    assert [paged.opens(row) for row in page] == [Record("transaction", 8), Record("transaction", 9)]


# ── Vouchers ─────────────────────────────────────────────────────────────────────────────────────


def test_vouchers__by_hand(reading: Reading) -> None:
    """The rent was reversed; its reversal has its number and is a payment too."""
    rent = ("JV/25-26/00004", "2025-07-02", "Payment", RENTED, 3_000_000, RENT, "reversed", "2025-08-20")
    back = ("JV/25-26/00004", "2025-08-20", "Payment", RENTED, 3_000_000, "Paid twice", "reversal", None)
    to_bank = ("Contra", "Bank - current account", 100_000, "Cash to the bank", "posted", None)
    worn = ("Journal", "Depreciation", 500_000, "Depreciation of July", "posted", None)
    capital = ("Receipt", "Capital", 5_000_000, "Capital brought in", "posted", None)
    assert rows(reading, "vouchers") == [
        (*voucher, MEERA, "MAIN")
        for voucher in (
            ("JV/25-26/00001", "2025-06-02", *capital),
            ("JV/25-26/00003", "2025-07-02", "Payment", OFFICE, 30_000, "Stationery", "posted", None),
            rent,
            ("JV/25-26/00002", "2025-07-03", *to_bank),
            ("JV/25-26/00005", "2025-07-31", *worn),
            back,
        )
    ]
    assert rows(reading, "vouchers", ReportRequest(branch="WEST")) == []


# ── The demo clinic ──────────────────────────────────────────────────────────────────────────────


def test_demo__day_book_and_journal_are_the_ledger(of_demo: Reading, sql: sqlite3.Connection) -> None:
    """Day book: debits = credits = all debits of the ledger. Journal: the trial balance's movement, to the paisa."""
    ((debit, count),) = sql.execute(
        "SELECT sum(debit_paise), count(DISTINCT transaction_id) FROM gl_entries"
    ).fetchall()
    day_book = cells(of_demo, "day-book")
    assert len(day_book) == count > 2_000
    assert sum(row["debit"] for row in day_book) == sum(row["credit"] for row in day_book) == debit
    assert all(row["particulars"] for row in day_book)

    first, last = date(2025, 4, 1), date(2026, 3, 31)
    moved: dict[str, list[int]] = {}
    for line in cells(of_demo, "journal", ReportRequest(dated_from=first, dated_to=last)):
        sums = moved.setdefault(line["account_code"], [0, 0])
        sums[0] += line["debit"]
        sums[1] += line["credit"]
    expected = {
        line.account.code: [line.debit_paise, line.credit_paise]
        for line in trial_balance(of_demo, TrialBalanceQuery(dated_from=first, dated_to=last))
        if line.debit_paise or line.credit_paise
    }
    assert moved == expected


def test_demo__books_can_be_made_anew_from_the_journal(of_demo: Reading, sql: sqlite3.Connection) -> None:
    """Every line of the file, with what it names, as another connection reads it."""
    expected = sql.execute(
        "SELECT t.uid, e.line_number, e.entry_date, a.code, e.debit_paise, e.credit_paise, p.mrn, l.plan_number,"
        " b.code, t.source_document_type, t.event, o.uid, t.is_closing FROM gl_entries e JOIN gl_transactions t USING"
        " (transaction_id) JOIN accounts a USING (account_id) JOIN branches b ON b.branch_id = e.branch_id"
        " LEFT JOIN patients p ON p.patient_id = e.patient_id LEFT JOIN package_payment_plans l ON"
        " l.plan_id = e.plan_id LEFT JOIN gl_transactions o ON o.transaction_id = t.reversal_of_id"
    ).fetchall()
    names = (
        *("uid", "line", "date", "account_code", "debit", "credit", "patient_id", "plan_number", "branch"),
        *("source_type", "event", "reversal_of", "closing"),
    )
    found = [tuple(line[name] for name in names) for line in cells(of_demo, "journal")]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert len(found) > 6_000


@pytest.mark.parametrize(("book", "code"), [("cash-book", "1010"), ("bank-book", "1040"), ("bank-book", "1060")])
def test_demo__books_close_with_the_trial_balance(
    of_demo: Reading, sql: sqlite3.Connection, book: str, code: str
) -> None:
    for last in (TODAY, date(2025, 3, 31)):
        request = ReportRequest(account=code, dated_from=date(2024, 10, 1), dated_to=last)
        balance = rows(of_demo, book, request)[-1][-1]
        ((expected,),) = sql.execute(
            "SELECT sum(debit_paise - credit_paise) FROM gl_entries JOIN accounts USING (account_id)"
            " WHERE code = ? AND entry_date <= ?",
            (code, last.isoformat()),
        ).fetchall()
        assert balance == expected != 0
