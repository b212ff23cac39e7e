"""GSTR-1: sheets of a small book by hand; test_gst_summary.py ties them to the ledger.

By hand, in June 2025: to a consumer a package of Rs 10,000 and 18 per cent (11,800) and an exempt consultation of
Rs 2,000; to a registered firm a treatment of Rs 1,000 and 18 per cent. In July an invoice of June is cancelled, in
August the package is discontinued after two of five sessions: a note of Rs 6,000 and 18 per cent.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.gstr1 import gstr1
from desktop_app.reports.gstr1_layout import SHEETS, columns
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, Record, Sheet
from desktop_app.repositories import patients
from desktop_app.repositories.books import Reading
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.cancel_invoice import CancelInvoice, cancel_invoice
from desktop_app.workflows.steps.particulars import terms_of
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic, new_clinic, request_id
from tests.orders import (
    DELIVERED,
    DISCONTINUED,
    complete,
    credit,
    discontinue,
    do,
    draft,
    half_done_plan,
    line,
    post,
    sell,
    serve,
)

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
        ("29ABCDE1234F1ZW", "Zenith Wellness LLP", "INV/25-26/00003", "02-Jun-2025", 118_000, 1800, 100_000)
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
        ("Invoices for outward supply", "INV/25-26/00001", "INV/25-26/00004", 4, 0)
    ]  # the mistaken one was cancelled in July: by then the month was over
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
    assert [sheet for sheet in SHEETS if not columns(sheet, JUNE)] == ["hsn"]
    april = date(2025, 4, 30)  # the two tabs came in May 2025
    assert [sheet for sheet in SHEETS if not columns(sheet, april)] == ["hsn_b2b", "hsn_b2c"]


def test_invoice__is_to_whom_it_was_issued_to(tmp_path: Path) -> None:
    """The firm changes its name and gives up its GSTIN: the invoice, and the note to it later, are to the old ones."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DELIVERED
    half_done_plan(clinic, paid_paise=0, patient=FIRM, package=line(1_000_000, rate_bp=1800))
    with clinic.books.reading() as reading:
        seen = terms_of(patients.patient(reading, 1))
    amended = AmendPatient(
        request_id=request_id(), patient_id=1, seen=seen, terms=replace(seen, full_name="Nadir Retail", gstin=None)
    )
    do(clinic, amend_patient, amended)
    clinic.clock.today = DISCONTINUED
    discontinue(clinic)
    with clinic.books.reading() as reading:
        june, august = gstr1(reading, JUNE), gstr1(reading, DISCONTINUED)
    for sheet in (june["b2b"], august["cdnr"]):
        assert cells(sheet, "gstin", "receiver") == [("29ABCDE1234F1ZW", "Zenith Wellness LLP")]
    assert june["b2cs"].rows == august["b2cs"].rows == ()
    assert "Zenith" not in str(clinic.rows("SELECT before_json, after_json FROM audit_log"))


def test_receiver__is_written_in_ascii(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    for name, gstin in (("Café Zénith", "29ABCDE1234F1ZW"), ("आशा", "29ABCDE1234F2ZV")):
        firm = NewPatient(full_name=name, gstin=gstin, state_code="29")
        serve(clinic, patient=firm, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    with clinic.books.reading() as reading:
        assert cells(gstr1(reading, JUNE)["b2b"], "receiver") == [("Cafe Zenith",), ("",)]


def test_imported_note__without_lines_is_of_the_invoice_s_first_taxed_line(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    serve(clinic, lines=(line(200_000, role="CONSULT_REV"), line(100_000, role="SVC_REV", rate_bp=1800)))
    clinic.clock.today = DISCONTINUED
    note_id = draft(clinic, credit(50_000, of_line=2, half_tax_paise=4_500))
    with clinic.raw() as connection:
        connection.execute("DELETE FROM patient_credit_note_lines")
    post(clinic, note_id)
    with clinic.books.reading() as reading:
        sheets = gstr1(reading, DISCONTINUED)
    assert cells(sheets["b2cs"], "rate", "taxable") == [(1800, -50_000)]
    assert cells(sheets["hsn_b2c"], "hsn", "rate", "taxable", "cgst") == [("999722", 1800, -50_000, -4_500)]


def test_goodwill__is_no_matter_of_the_gst(tmp_path: Path) -> None:
    """A note of Rs 500 with tax and Rs 100 of goodwill, and a financial note of Rs 200, which has another series."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    serve(clinic, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    clinic.clock.today = DISCONTINUED
    post(clinic, draft(clinic, credit(50_000, half_tax_paise=4_500), credit(0, untaxed_paise=10_000)))
    post(clinic, draft(clinic, credit(0, untaxed_paise=20_000), kind="financial", reason_code="goodwill"))
    with clinic.books.reading() as reading:
        sheets = gstr1(reading, DISCONTINUED)
    assert cells(sheets["b2cs"], "rate", "taxable") == [(1800, -50_000)]
    assert cells(sheets["docs"], "nature", "first", "count") == [("Credit Note", "CN/25-26/00001", 1)]


def test_before_may_2025__codes_are_one_sheet(tmp_path: Path) -> None:
    """In April 2025 a consumer and a firm: Rs 1,000 and 18 per cent each; both tabs have headings, no rows."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    april = date(2025, 4, 7)
    for who in (NewPatient(full_name="Lakshmi Menon"), FIRM):
        serve(clinic, patient=who, on=april, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    with clinic.books.reading() as reading:
        sheets = gstr1(reading, april)
        later = gstr1(reading, JUNE)
    names = ("hsn", "value", "taxable", "cgst", "rate")
    assert cells(sheets["hsn"], *names) == [("999722", 236_000, 200_000, 18_000, 1800)]
    assert (sheets["hsn_b2b"].rows, sheets["hsn_b2c"].rows, later["hsn"].rows) == ((), (), ())
    assert sheets["hsn_b2b"].columns == later["hsn_b2b"].columns != ()


def test_rows__open_what_they_are_made_of(reading: Reading) -> None:
    sheets = gstr1(reading, JUNE)
    assert [line.opens for line in sheets["b2b"].lines] == [Record("invoice", 3)]
    assert [line.opens for line in sheets["b2cs"].lines] == [
        Detail("gst-lines", ReportRequest(dated_to=date(2025, 6, 30)))
    ]
