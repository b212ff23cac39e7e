"""Every report of a book in which every name means mischief: as CSV no cell is a formula, and every name is whole."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.workflows.steps.registration import NewPatient
from tests import money_orders, orders
from tests.clinic import Clinic
from tests.hostile_book import HOSTILE, REASON, hostile_book
from tests.orders import DISCONTINUED, line
from tests.reports.headings import asked

PLAIN = re.compile(r"-?\d+(\.\d\d)?|\+[\d ]+")  # an amount or a count, a phone
# Sold in June 2025: their notes reduce GST until 30 November 2026.
REQUESTS = {
    "note-deadlines": ReportRequest(dated_to=date(2026, 11, 1)),
    "idle-plans": ReportRequest(dated_to=date(2025, 12, 31)),  # nobody has come since August
}
# Services are supplied where the branch is, so that nothing goes to another State; no advance has tax in it, and before
# May 2025, when the codes were one sheet, there is nothing.
EMPTY = {"gstr1-b2cl", "gstr1-cdnur", "gstr1-at", "gstr1-atadj", "gstr1-hsn", "branch-files"}
NAMELESS = EMPTY | {"gstr1-b2cs", "gstr1-exemp", "gstr1-hsn-b2b", "gstr1-hsn-b2c", "gstr1-docs"}
NAMELESS |= {"gst-summary", "gstr3b"}
NAMELESS |= {"posting-exceptions", "number-series"}
NAMELESS |= {"collections-by-mode", "revenue-by-branch"}
OF_ONE = {"overrides", "collections-by-user"}  # of the one user who may


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = hostile_book(tmp_path_factory.mktemp("hostile") / "hostile.clinicbook")
    for name in HOSTILE[3:5]:
        _credit_a_firm(clinic, name)
    _ask_back_for_another(clinic)
    for patient_id, name in enumerate(HOSTILE[:2], start=1):
        _perform_and_pay_in_cash(clinic, patient_id, name)
    with clinic.books:
        yield clinic


def _credit_a_firm(clinic: Clinic, name: str) -> None:
    """Sell to a registered firm, and take a quarter of it back: Rs 500 and 9 % CGST and SGST each."""
    firm = NewPatient(full_name=name, gstin="29ABCDE1234F1ZW", state_code="29")
    sold = orders.serve(clinic, patient=firm, on=DISCONTINUED, lines=(line(200_000, role="SVC_REV", rate_bp=1800),))
    line_id = clinic.value("SELECT line_id FROM invoice_lines WHERE invoice_id = ?", sold.invoice_id)
    credit = orders.credit(50_000, of_line=line_id, half_tax_paise=4_500)
    orders.post(clinic, orders.draft(clinic, credit, invoice_id=sold.invoice_id))


def _ask_back_for_another(clinic: Clinic) -> None:
    """Ask for an advance of the second patient: the other refunds are of the first one."""
    taken = money_orders.advance(clinic, patient_id=2, amount_paise=100_000, rate_bp=0, on=DISCONTINUED)
    terms = {"payment_id": taken.payment_id, "credit_note_id": None}
    money_orders.ask_back(clinic, amount_paise=50_000, reason=REASON, **terms)


def _perform_and_pay_in_cash(clinic: Clinic, patient_id: int, performer: str) -> None:
    """Deliver a session by somebody, and take cash near the limit of Rs 2 lakh."""
    orders.complete(clinic, patient_id + 1, plan_id=1, on=DISCONTINUED, performed_by=performer)
    terms = {"mode": "cash", "amount_paise": 18_000_000, "rate_bp": 0}
    money_orders.advance(clinic, patient_id=patient_id, on=DISCONTINUED, **terms)


@pytest.mark.parametrize("name", REPORTS)
def test_report__holds_no_formula_and_every_name(name: str, clinic: Clinic, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    with clinic.books.reading() as reading:
        table = REPORTS[name].sheet(reading, REQUESTS.get(name, asked(name).request))
        count = csv_file.write(file, table.columns, table.rows)

    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text))
    cells = [cell for row in rows for cell in row]
    assert count == len(rows) - 1
    assert (count == 0) == (name in EMPTY)
    assert {len(row) for row in rows} == {len(table.columns)}
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t")) and not PLAIN.fullmatch(cell)] == []
    names = set(HOSTILE) & {csv_file.unguarded(cell) for cell in cells}
    if name in OF_ONE:
        assert len(names) == 1
    else:
        assert len(names) == 0 if name in NAMELESS else len(names) > 1
