"""Advances in GSTR-1, GST summary, GSTR-3B: `advance_book` by hand; ties to the ledger in every month of the demo."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.accounting.calendar import month_of
from desktop_app.accounting.gst_set_off import Heads
from desktop_app.reports import catalogue, gst_summary, gstr3b
from desktop_app.reports.gstr1 import gstr1
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, LineKind, Record, Sheet
from desktop_app.repositories import accounts
from desktop_app.repositories.books import Reading, open_books
from desktop_app.workflows.post_journal import JournalLine, post_journal
from tests.clinic import Clinic, Clock
from tests.demo.conftest import TODAY, demo, sql
from tests.orders import JOURNAL, do, order
from tests.reports.advance_book import AUGUST, JULY, JUNE, A, C, tell
from tests.reports.test_gstr1 import cells

__all__ = ["demo", "sql"]  # fixtures
HOME = "29-Karnataka"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = tell(tmp_path_factory.mktemp("advances") / "book.clinicbook")
    assert clinic.findings() == {}
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def sheet(reading: Reading, name: str, **asked: date) -> Sheet:
    return catalogue.REPORTS[name].sheet(reading, ReportRequest(**asked))  # type: ignore[arg-type]


def test_advances__stand_in_the_month_without_their_tax(reading: Reading) -> None:
    """June: 5,000 + 10,000 - 2,000 + 1,000. July takes back 2,500 + 1,000 + 1,000, August gives 2,500 again."""
    assert cells(gstr1(reading, JUNE)["at"], "place", "rate", "advance", "cess") == [(HOME, 1800, 1_400_000, 0)]
    assert gstr1(reading, JUNE)["atadj"].rows == ()
    assert cells(gstr1(reading, JULY)["atadj"], "place", "rate", "advance") == [(HOME, 1800, 450_000)]
    assert gstr1(reading, JULY)["at"].rows == ()
    assert cells(gstr1(reading, AUGUST)["atadj"], "rate", "advance") == [(1800, -250_000)]
    assert gstr1(reading, AUGUST)["at"].rows == ()  # D came and went


def test_documents__cancelled_are_those_taken_back_before_the_month_was_over(reading: Reading) -> None:
    """C was good until July, D was not; the refund of the overpayment is no refund voucher."""
    names = ("nature", "first", "last", "count", "cancelled")
    june, july, august = (cells(gstr1(reading, month)["docs"], *names) for month in (JUNE, JULY, AUGUST))
    assert june[1:] == [("Receipt voucher", "RV/25-26/00001", "RV/25-26/00003", 3, 0)]
    assert july[1:] == [("Refund voucher", "RFV/25-26/00001", "RFV/25-26/00001", 1, 0)]
    assert august == [("Receipt voucher", "RV/25-26/00004", "RV/25-26/00004", 1, 1)]


def test_summary__july_by_hand_and_in_total(reading: Reading) -> None:
    """An invoice of 2,500; A lost 2,500 and 1,000, C 1,000: 9 per cent of each as CGST. 16,500 are left in all."""
    rows = sheet(reading, "gst-summary", dated_from=JUNE, dated_to=AUGUST).rows
    of_july = [row[1:6] for row in rows if row[0] == "July 2025"]
    assert of_july == [
        ("Invoices", 1800, 250_000, 22_500, 22_500),
        ("Advances taken back", 1800, -100_000, -9_000, -9_000),
        ("Advances adjusted", 1800, -250_000, -22_500, -22_500),
        ("Advances refunded", 1800, -100_000, -9_000, -9_000),
        ("Output tax of documents", None, -200_000, -18_000, -18_000),
        ("Output tax accounts, by these documents", None, None, -18_000, -18_000),
        ("Difference", None, None, 0, 0),
    ]
    *_, total, difference = rows
    # Services of 2,000 and 2,500; of A 4,000 are left, of B 8,000.
    assert total == ("Total", "Output tax of documents", None, 1_650_000, 148_500, 148_500, 0, 297_000)
    assert difference[3:] == (None, 0, 0, 0, 0)


def test_summary__opens_lines_and_ledger(reading: Reading) -> None:
    lines = sheet(reading, "gst-summary", dated_from=JULY, dated_to=JULY).lines
    first, last = month_of(JULY)
    assert lines[0].opens == Detail("gst-lines", ReportRequest(dated_to=last))
    (moved,) = [line for line in lines if line.cells[1] == gst_summary.OF_ACCOUNTS]
    account = accounts.by_code(reading, "2110")
    assert account is not None
    assert moved.cells_open["cgst"] == LedgerLines(account_id=account.account_id, dated_from=first, dated_to=last)
    assert [line.kind for line in lines[-2:]] == [LineKind.TOTAL, LineKind.TOTAL]


def test_lines__are_the_month_with_their_sheets(reading: Reading) -> None:
    found = sheet(reading, "gst-lines", dated_to=JULY)
    assert cells(found, "what", "sheet", "taxable") == [
        ("invoice", "b2cs", 250_000),
        ("advance adjusted", "atadj", -250_000),
        ("advance refunded", "atadj", -100_000),
        ("advance taken back", "atadj", -100_000),
        ("Total", None, -200_000),
    ]
    assert [line.opens for line in found.lines[1:4]] == [Record("receipt", key) for key in (A, A, C)]


def test_gstr3b__july_by_hand(reading: Reading) -> None:
    """3.1(a) is the summary's; GST of Rs 36 on the fee is credit. Tax below zero is not paid, nor is credit used."""
    found = gstr3b.working(reading, ReportRequest(dated_to=JULY))
    assert (found.taxable.taxable_paise, found.taxable.tax) == (-200_000, Heads(0, -18_000, -18_000))
    assert (found.credit, found.blocked_paise, found.credit_before) == (Heads(0, 1_800, 1_800), 0, Heads())
    assert found.payment.cash == found.payment.by_cgst == Heads()
    assert gstr3b.working(reading, ReportRequest(dated_to=AUGUST)).credit_before == Heads(0, 1_800, 1_800)


def test_gstr3b__lays_its_lines_out(reading: Reading) -> None:
    """June: services of 2,000 and advances of 14,000; nothing to set off."""
    found = sheet(reading, "gstr3b", dated_to=JUNE)
    by_words = {(line.cells[0], line.cells[1]): line for line in found.lines}
    taxable = by_words["3.1(a)", "Outward taxable supplies (other than zero rated, nil rated and exempted)"]
    assert taxable.cells[2:] == (1_600_000, 0, 144_000, 144_000, 0, 288_000)
    assert by_words["6.1", "Tax payable in cash"].cells[2:] == (None, 0, 144_000, 144_000, 0, 288_000)
    july = sheet(reading, "gstr3b", dated_to=JULY)
    (recorded,) = [line for line in july.lines if line.cells[0] == "4(A)(5)"]
    assert set(recorded.cells_open) == {"igst", "cgst", "sgst", "tax"}


def test_gstr3b__leaves_out_what_was_set_off(tmp_path: Path) -> None:
    """A journal sets Rs 18 of credit off: the credit that July recorded stays, what August begins with goes."""
    clinic = tell(tmp_path / "book.clinicbook")
    lines = (JournalLine(account_code="2150", debit_paise=1_800), JournalLine(account_code="1410", credit_paise=1_800))
    do(clinic, post_journal, order(JOURNAL, on=JULY, lines=lines, narration="Credit set off"))
    with clinic.books.reading() as reading:
        assert gstr3b.working(reading, ReportRequest(dated_to=JULY)).credit == Heads(0, 1_800, 1_800)
        assert gstr3b.working(reading, ReportRequest(dated_to=AUGUST)).credit_before == Heads(0, 0, 1_800)


def test_demo__every_month_of_the_return_is_what_the_output_tax_accounts_moved(
    demo: Path, sql: sqlite3.Connection
) -> None:
    """b2b + b2cl + b2cs - cdnr - cdnur + at - atadj, and its tax as the lines have it, against 2110 and 2120."""
    months = [row[0] for row in sql.execute("SELECT DISTINCT substr(entry_date, 1, 7) FROM gl_entries ORDER BY 1")]
    books = open_books(demo, clock=Clock(TODAY))
    taxed = 0
    with books.reading() as reading:
        for month in months:
            posted = dict(sql.execute(POSTED, (month,)).fetchall())
            on = date.fromisoformat(f"{month}-01")
            *rows, total = sheet(reading, "gst-lines", dated_to=on).rows
            assert [total[-3], total[-2]] == [posted.get(code, 0) for code in ("2110", "2120")], month
            sheets = gstr1(reading, on)
            told = {name: sums(sheets[name]) for name in sheets if name not in {"exemp", "docs"}}
            value = sum(SIDES[name] * told[name] for name in SIDES)
            of_taxed = [row for row in rows if row[3] != "exemp"]
            assert value == sum(amount(row[-4]) for row in of_taxed), month
            codes = [row for name in ("hsn", "hsn_b2b", "hsn_b2c") for row in cells(sheets[name], "cgst")]
            assert sum(amount(row[0]) for row in codes) == sum(
                amount(row[-3]) for row in of_taxed if row[3] not in {"at", "atadj"}
            ), month
            taxed += bool(posted)
        first, last = (date.fromisoformat(f"{month}-01") for month in (months[0], months[-1]))
        summary = gst_summary.output_tax(reading, first, last)
    books.close()
    assert taxed == len(summary) > 24
    for each in summary:
        moved = [each.by_documents.get(role, 0) for role in ("OUT_CGST", "OUT_SGST", "OUT_IGST")]
        assert [each.documents.cgst_paise, each.documents.sgst_paise, each.documents.igst_paise] == moved
    others = sum(each.by_others.get(role, 0) for each in summary for role in ("OUT_CGST", "OUT_SGST"))
    assert others == sql.execute(BY_OTHERS).fetchone()[0] < 0  # what was paid to the government
    happened = {kind[:2] for each in summary for kind in each.by_kind}
    assert happened >= {("payment", False), ("advance_apply", False), ("credit_note", True), ("invoice", True)}


def test_demo__branches_add_up_to_the_whole(demo: Path, sql: sqlite3.Connection) -> None:
    """Of a month: what each branch's lines come to, its codes, its documents and its accounts."""
    branches = [row[0] for row in sql.execute("SELECT code FROM branches")]
    on = date(2026, 3, 1)
    books = open_books(demo, clock=Clock(TODAY))
    with books.reading() as reading:
        asked = [ReportRequest(dated_to=on, branch=code) for code in (None, *branches)]
        by_name = {
            name: [catalogue.REPORTS[name].sheet(reading, each) for each in asked]
            for name in ("gst-lines", "gstr1-hsn-b2c", "gstr1-docs", "gst-summary", "gstr3b")
        }
    books.close()
    for name, column in (("gst-lines", "cgst"), ("gstr1-hsn-b2c", "cgst"), ("gstr1-docs", "count")):
        whole, *parts = [sum(amount(row[0]) for row in cells(each, column)) for each in by_name[name]]
        assert whole == sum(parts), name
        assert sum(map(bool, parts)) > 1, name  # not of the camp
    for each in by_name["gst-summary"]:
        assert amount(each.lines[-1].cells[-1]) == 0
    payable = [each.lines[1].cells[-1] for each in by_name["gstr3b"]]
    assert amount(payable[0]) == sum(amount(part) for part in payable[1:]) != 0


SIDES = {"b2b": 1, "b2cl": 1, "b2cs": 1, "cdnr": -1, "cdnur": -1, "at": 1, "atadj": -1}
POSTED = """
SELECT a.code, sum(e.credit_paise - e.debit_paise) FROM gl_entries e
  JOIN accounts a USING (account_id) JOIN gl_transactions t USING (transaction_id)
 WHERE a.code IN ('2110', '2120', '2130') AND substr(e.entry_date, 1, 7) = ?
   AND t.source_document_type NOT IN ('journal', 'opening')
 GROUP BY a.code
"""
BY_OTHERS = """
SELECT sum(e.credit_paise - e.debit_paise) FROM gl_entries e
  JOIN accounts a USING (account_id) JOIN gl_transactions t USING (transaction_id)
 WHERE a.code IN ('2110', '2120') AND t.source_document_type IN ('journal', 'opening')
"""


def amount(cell: object) -> int:
    assert isinstance(cell, int)
    return cell


def sums(of: Sheet) -> int:
    """Add up a sheet's taxable values, or its advances."""
    name = "advance" if of.columns[3].name == "advance" else "taxable"
    return sum(amount(row[0]) for row in cells(of, name))
