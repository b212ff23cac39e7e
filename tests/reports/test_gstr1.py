"""GSTR-1: sheets of a small book by hand, and for every month of the demo clinic the tax that the ledger has.

By hand, in June 2025: to a consumer a package of Rs 10,000 and 18 per cent (11,800) and an exempt consultation of
Rs 2,000; to a registered firm a treatment of Rs 1,000 and 18 per cent. In July an invoice of June is cancelled, in
August the package is discontinued after two of five sessions: a note of Rs 6,000 and 18 per cent.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.gstr1 import SHEETS, columns, gstr1
from desktop_app.reports.sheet import Sheet
from desktop_app.repositories.books import Reading, open_books
from desktop_app.workflows.cancel_invoice import CancelInvoice, cancel_invoice
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic, Clock, new_clinic, request_id
from tests.demo.conftest import TODAY, demo, sql
from tests.orders import DELIVERED, DISCONTINUED, complete, discontinue, do, half_done_plan, line, sell, serve

__all__ = ["demo", "sql"]  # fixtures
JUNE, JULY, AUGUST = date(2025, 6, 1), date(2025, 7, 31), date(2025, 8, 10)
FIRM = NewPatient(full_name="Zenith Wellness LLP", gstin="29ABCDE1234F1ZW", state_code="29")
Cells = list[dict[str, object]]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path_factory.mktemp("gstr1") / "book.clinicbook")
    sold = sell(clinic, package=line(1_000_000, rate_bp=1800))
    serve(clinic)
    serve(clinic, patient=FIRM, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    mistaken = serve(clinic, lines=(line(50_000, role="SVC_REV", rate_bp=1800),))
    clinic.clock.today = date(2025, 7, 2)
    complete(clinic, 1, 2)
    wrong = CancelInvoice(
        request_id=request_id(), invoice_id=mistaken.invoice_id, on=date(2025, 7, 2), reason="Billed twice"
    )
    do(clinic, cancel_invoice, wrong)
    clinic.clock.today = DISCONTINUED
    discontinue(clinic, plan_id=sold.plan_id)
    assert clinic.findings() == {}
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def cells(sheet: Sheet, *names: str) -> list[tuple[object, ...]]:
    places = [[column.name for column in sheet.columns].index(name) for name in names]
    return [tuple(row[at] for at in places) for row in sheet.rows]


def test_june__to_consumers_and_to_a_firm(reading: Reading) -> None:
    """To consumers Rs 10,000 and the Rs 500 of the mistaken invoice, which was good until July."""
    sheets = gstr1(reading, JUNE)
    assert cells(sheets["b2cs"], "type", "place", "rate", "taxable") == [("OE", "29-Karnataka", 1800, 1_050_000)]
    assert cells(sheets["b2b"], "gstin", "receiver", "number", "date", "value", "rate", "taxable") == [
        ("29ABCDE1234F1ZW", "Zenith Wellness LLP", "INV/25-26/00003", date(2025, 6, 2), 118_000, 1800, 100_000)
    ]
    assert cells(sheets["exemp"], "description", "exempt") == [
        ("Intra-State supplies to unregistered persons", 200_000)
    ]
    assert cells(sheets["hsn_b2b"], "hsn", "value", "taxable", "cgst", "sgst") == [
        ("999722", 118_000, 100_000, 9_000, 9_000)
    ]
    assert cells(sheets["hsn_b2c"], "hsn", "uqc", "quantity", "value", "taxable", "cgst") == [
        ("999312", "NA", 0, 200_000, 200_000, 0),
        ("999722", "NA", 0, 1_239_000, 1_050_000, 94_500),
    ]
    assert cells(sheets["docs"], "nature", "first", "last", "count", "cancelled") == [
        ("Invoices for outward supply", "INV/25-26/00001", "INV/25-26/00004", 4, 1)
    ]
    assert [sheets[name].rows for name in ("b2cl", "cdnr", "cdnur")] == [(), (), ()]


def test_july__takes_the_cancelled_invoice_back(reading: Reading) -> None:
    sheets = gstr1(reading, JULY)
    assert cells(sheets["b2cs"], "rate", "taxable") == [(1800, -50_000)]
    assert sheets["docs"].rows == ()


def test_august__nets_the_note_to_a_consumer(reading: Reading) -> None:
    sheets = gstr1(reading, AUGUST)
    assert cells(sheets["b2cs"], "place", "taxable") == [("29-Karnataka", -600_000)]
    assert (sheets["cdnur"].rows, sheets["cdnr"].rows) == ((), ())
    assert cells(sheets["docs"], "nature", "first", "count") == [("Credit Note", "CN/25-26/00001", 1)]


def test_note__to_a_firm_stands_by_itself_and_positive(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DELIVERED
    half_done_plan(clinic, paid_paise=0, patient=FIRM, package=line(1_000_000, rate_bp=1800))
    clinic.clock.today = DISCONTINUED
    discontinue(clinic)
    with clinic.books.reading() as reading:
        sheet = gstr1(reading, DISCONTINUED)["cdnr"]
    names = ("gstin", "number", "note_type", "type", "value", "rate", "taxable")
    assert cells(sheet, *names) == [("29ABCDE1234F1ZW", "CN/25-26/00001", "C", "Regular B2B", 708_000, 1800, 600_000)]


def test_headers__are_those_of_the_offline_tool() -> None:
    assert ",".join(column.heading for column in columns("b2cs", JUNE)) == (
        "Type,Place Of Supply,Rate,Applicable % of Tax Rate,Taxable Value,Cess Amount,E-Commerce GSTIN"
    )
    assert all(columns(sheet, JUNE) for sheet in SHEETS)
    assert columns("hsn_b2c", date(2025, 4, 30)) == ()  # the two tabs came in May 2025


def test_demo__every_month_has_the_ledger_s_tax(demo: Path, sql: sqlite3.Connection) -> None:
    """Output CGST of invoices and notes, and the return's own sums of it; b2cs and b2b have what they are asked on."""
    months = [f"{row[0]}-15" for row in sql.execute("SELECT DISTINCT substr(entry_date, 1, 7) FROM gl_entries")]
    books = open_books(demo, clock=Clock(TODAY))
    tried = 0
    with books.reading() as reading:
        for month in months:
            posted = sql.execute(
                "SELECT coalesce(sum(e.credit_paise - e.debit_paise), 0) FROM gl_entries e"
                " JOIN accounts a USING (account_id) JOIN gl_transactions t USING (transaction_id)"
                " WHERE a.code = '2110' AND t.source_document_type IN ('invoice', 'credit_note')"
                " AND substr(e.entry_date, 1, 7) = ?",
                (month[:7],),
            ).fetchone()[0]
            sheets = gstr1(reading, date.fromisoformat(month))
            if month >= "2025-05":  # before, the summary of codes was one sheet
                hsn = [row for name in ("hsn_b2b", "hsn_b2c") for row in cells(sheets[name], "cgst", "taxable", "rate")]
                assert sum(int(str(cgst)) for cgst, _, _ in hsn) == posted, month
                told = [row for name in ("b2b", "b2cl", "b2cs") for row in cells(sheets[name], "taxable")]
                back = [row for name in ("cdnr", "cdnur") for row in cells(sheets[name], "taxable")]
                asked = sum(int(str(paise)) for (paise,) in told) - sum(int(str(paise)) for (paise,) in back)
                assert asked == sum(int(str(taxable)) for _, taxable, rate in hsn if rate), month
                tried += bool(posted)
    books.close()
    assert tried > 5
