"""The daily case register and the cash watch list, worked out by hand.

Lakshmi bought a package of Rs 3,00,000 on 2 June and paid for it in cash: 1,20,000 on 2 June, 79,999.99 on 2 July and,
as the owner allowed it, 50,000.01 on 20 August: 2,50,000. Of an advance of 20,000 by UPI on 2 July she used 5,000 for a
consultation of 2 July. Zoya paid 1,60,000 in cash on 20 August, in two advances; one more of 30,000 was taken back.
Anil paid 1,59,999.99 in cash on that day for a service: a paisa below what is near.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.cash_watch_list import lines, watch_list
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.form_3c import CASES
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Record
from desktop_app.repositories.books import Reading, open_books
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.steps.registration import NewPatient
from tests import money_orders, orders
from tests.clinic import Clinic, Clock, new_clinic
from tests.demo.conftest import TODAY, demo, sql
from tests.orders import DELIVERED, DISCONTINUED, SOLD, do, line, order, receive, sell, serve

__all__ = ["demo", "sql"]  # fixtures
LAKH = 10_000_000  # paise
PAN = "ABCPM1234K"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path_factory.mktemp("cases") / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    sell(clinic, patient=NewPatient(full_name="Lakshmi Menon", pan=PAN), package=line(3 * LAKH))
    for on, paise, reason in (
        (SOLD, 12_000_000, None),
        (DELIVERED, 7_999_999, None),
        (DISCONTINUED, 5_000_001, "Told"),
    ):
        receive(clinic, paise, mode="cash", on=on, cash_limit_reason=reason)
    advance = money_orders.advance(clinic, amount_paise=2_000_000, rate_bp=0, on=DELIVERED)
    seen = serve(clinic, patient=1, on=DELIVERED, lines=(line(500_000, role="CONSULT_REV"),))
    money_orders.apply_it(clinic, payment_id=advance.payment_id, invoice_id=seen.invoice_id, on=DISCONTINUED)
    zoya = do(
        clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name="Zoya Khan"))
    ).patient_id
    for paise in (LAKH, 6_000_000, 3_000_000):
        terms = {"mode": "cash", "amount_paise": paise, "rate_bp": 0, "on": DISCONTINUED}
        taken = money_orders.advance(clinic, patient_id=zoya, **terms)
    do(clinic, reverse_receipt, order(money_orders.RECEIPT_REVERSAL, payment_id=taken.payment_id))
    served = serve(
        clinic, patient=NewPatient(full_name="Anil Rao"), on=DISCONTINUED, lines=(line(2 * LAKH, role="SVC_REV"),)
    )
    receive(
        clinic, 15_999_999, patient_id=served.patient_id, invoice_id=served.invoice_id, mode="cash", on=DISCONTINUED
    )
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def test_watch_list__days_and_packages(reading: Reading) -> None:
    """2,50,000 of 2,00,000 are 125 %, 1,60,000 are 80 %; Anil's 79.99 % are not told."""
    found = lines(reading, ReportRequest())
    limit = 2 * LAKH
    assert [line.cells[1:] for line in found] == [
        ("Lakshmi Menon", PAN, "package", DISCONTINUED, "PL/25-26/00001", 25_000_000, limit, 12_500, "reached", "Told"),
        ("Zoya Khan", None, "day", DISCONTINUED, None, 16_000_000, limit, 8_000, "near", None),
    ]
    assert [line.opens for line in found] == [Record("plan", 1), Record("patient", 2)]


def test_watch_list__knows_the_package_as_of_the_last_day(reading: Reading) -> None:
    """A paisa below the limit is 99.99 %, and not reached."""
    until_july = ReportRequest(dated_from=DELIVERED, dated_to=DELIVERED)
    (line_,) = lines(reading, until_july)
    assert line_.cells[3:10] == ("package", DELIVERED, "PL/25-26/00001", 19_999_999, 2 * LAKH, 9_999, "near")


def test_watch_list__leaves_out_what_had_no_cash_in_the_period(reading: Reading) -> None:
    assert watch_list(reading, ReportRequest(dated_from=date(2025, 7, 3), dated_to=date(2025, 8, 19))) == ()


def test_form_3c__by_hand(reading: Reading) -> None:
    """The fee of the consultation came in with the advance of 2 July, though it was applied in August."""
    rows = [row[1:7] for row in CASES.rows(reading, MasterQuery(today=DISCONTINUED))]
    assert rows == [
        (SOLD, "INV/25-26/00001", "Lakshmi Menon", "PKG_REV", 25_000_000, DISCONTINUED),
        (DELIVERED, "INV/25-26/00002", "Lakshmi Menon", "CONSULT_REV", 500_000, DELIVERED),
        (DISCONTINUED, "INV/25-26/00003", "Anil Rao", "SVC_REV", 15_999_999, DISCONTINUED),
    ]


def test_form_3c__names_every_receipt(reading: Reading) -> None:
    (row,) = CASES.rows(reading, MasterQuery(today=DISCONTINUED, dated_to=SOLD))
    days = ("2025-06-02", "2025-07-02", "2025-08-20")
    assert row[7] == ",".join(f"RCP/25-26/{at:05d} of {day}" for at, day in enumerate(days, start=1))


def test_form_3c__a_case_opens_its_invoice(reading: Reading) -> None:
    paged = REPORTS["form-3c"].register
    assert paged is not None
    (row,) = paged.report.rows(reading, paged.query(reading, ReportRequest(dated_from=DISCONTINUED)))
    assert paged.opens(row) == Record("invoice", 3)


def test_demo__fees_are_what_receipts_paid_of_invoices(demo: Path, sql: sqlite3.Connection) -> None:
    with open_books(demo, clock=Clock(TODAY)) as books, books.reading() as reading:
        fees = CASES.totals(reading, MasterQuery(today=TODAY))["fees"]
    paid = """
        SELECT sum(e.credit_paise - e.debit_paise) FROM ar_subledger e
        WHERE control = 'AR' AND reference_type IN ('payment', 'advance_apply')"""
    assert sql.execute(paid).fetchone() == (fees,)
