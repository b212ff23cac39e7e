"""The demo clinic on a busy day, with something of nearly every kind, made once and copied for who asks."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.demo import make_demo
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.keep_form_draft import keep_form_draft
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.steps.registration import NewPatient
from tests import form_draft_examples, ledger_orders, money_orders, orders
from tests.clinic import Clinic, Clock
from tests.half_posted import import_gl, import_note

TODAY = date(2025, 11, 20)  # ten days before GST of the last year can no longer be taken back
_SOLD = date(2025, 10, 20)  # a month before: the second of the monthly sessions is today's
_LATE = "Brought over from the other diary"
_PLANS = 1
_COMERS = (
    ("Shalini Rao", "Acne scar microneedling", 6),
    ("Zoya Khan", "Chemical peel", 6),
    ("राजेश कुमार मिश्रा", "PRP hair therapy", 4),
    ("Deepak Chauhan", "Tattoo removal", 10),
    ("Thomas Varghese", "Physiotherapy, knee", 24),
    ("Rohan Mehta", "PRP hair therapy", 8),
    ("Lakshmi Venkataraman-Subramaniam", "Laser hair reduction", 5),
)
_DONE, _MISSED = 2, 4
_MODES = ("cash", "upi", "upi", "card", "bank")
# Of packages, by days before today; the fourth and the eleventh were Sundays. Nobody has paid for all of a package.
_CAME_IN_PAISE = (
    *(900_000, 620_000, 340_000, 0, 1_580_000, 800_000),
    *(1_000_000, 550_000, 700_000, 420_000, 0, 1_260_000),
)
_BY_CHEQUE_PAISE = 1_500_000  # what goes back of it is above what needs no approval, as is the advance
_ADVANCE_PAISE = 1_050_000


def demo_today(path: Path) -> Clinic:
    """Copy the busy day to a path, and open it."""
    shutil.copy(_template(), path)
    return _opened(path)


def _opened(path: Path) -> Clinic:
    clock = Clock(TODAY)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, clock, user)


@cache
def _template() -> Path:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=_PLANS)
    clinic = _opened(path)
    with clinic.books:
        _spend_the_morning(clinic)
        _bring_trouble(clinic)
        _leave_things_undone(clinic)
        _import_a_half(clinic)
    return path


def _spend_the_morning(clinic: Clinic) -> None:
    """Sell a month ago, hold sessions and take money since, some of both today."""
    for at, (name, package, sessions) in enumerate(_COMERS):
        sold = orders.sell(
            clinic,
            patient=NewPatient(full_name=name),
            on=_SOLD,
            late_reason=_LATE,
            package=replace(orders.line(sessions * 300_000), description=package),
            sessions=sessions,
            installments=3,
        )
        of_plan = {"plan_id": sold.plan_id}
        orders.complete(clinic, 1, on=_SOLD, late_reason=_LATE, **of_plan)
        if at < _DONE:
            orders.complete(clinic, 2, on=TODAY, **of_plan)
        if at == _MISSED:
            missed = orders.order(orders.NO_SHOW, session_number=2, on=TODAY, charged=False, **of_plan)
            orders.do(clinic, mark_no_show, missed)
        paid = {"patient_id": sold.patient_id, "invoice_id": sold.invoice_id}
        for days, paise in list(enumerate(_CAME_IN_PAISE, start=1))[at :: len(_COMERS)]:
            if paise:
                orders.receive(clinic, paise, on=TODAY - timedelta(days=days), mode="upi", **paid)
        if at < len(_MODES):
            orders.receive(clinic, (at + 1) * 120_000, on=TODAY, mode=_MODES[at], **paid)


def _leave_things_undone(clinic: Clinic) -> None:
    """Ask for an advance back that somebody must approve, define a recurring journal, leave a form half entered."""
    patient_id = clinic.value("SELECT max(patient_id) FROM patients")
    two_days_ago = TODAY - timedelta(days=2)
    taken = money_orders.advance(clinic, patient_id=patient_id, amount_paise=_ADVANCE_PAISE, rate_bp=0, on=two_days_ago)
    asked = {"credit_note_id": None, "payment_id": taken.payment_id, "amount_paise": _ADVANCE_PAISE}
    money_orders.ask_back(clinic, on=TODAY, **asked)
    terms = replace(ledger_orders.DEPRECIATION, first_month=TODAY.replace(month=10, day=1), last_month=None)
    orders.do(clinic, define_recurring_journal, orders.order(ledger_orders.DEFINITION, terms=terms))
    orders.do(clinic, keep_form_draft, orders.order(form_draft_examples.KEEPING))
    orders.draft(
        clinic,
        orders.credit(10_000, of_line=_taxed_line(clinic, "line_id"), half_tax_paise=900),
        invoice_id=_taxed_line(clinic, "invoice_id"),
        on=TODAY,
    )


def _bring_trouble(clinic: Clinic) -> None:
    """Take a cheque, and discontinue the package that it paid the day after."""
    yesterday, gill = TODAY - timedelta(days=1), NewPatient(full_name="Harpreet Kaur Gill")
    sold = orders.sell(clinic, patient=gill, on=yesterday, package=orders.line(_BY_CHEQUE_PAISE))
    paid = {"patient_id": sold.patient_id, "invoice_id": sold.invoice_id}
    orders.receive(clinic, _BY_CHEQUE_PAISE, on=yesterday, mode="cheque", reference="No. 004417", **paid)
    orders.discontinue(clinic, plan_id=sold.plan_id, on=TODAY)


def _taxed_line(clinic: Clinic, column: str) -> int:
    """Find a line with GST on an invoice of the financial year before."""
    found = clinic.value(
        f"SELECT l.{column} FROM invoice_lines l JOIN invoices i USING (invoice_id) WHERE l.cgst_paise > 20000"
        " AND i.status = 'posted' AND i.invoice_date BETWEEN '2024-04-01' AND '2025-03-31' ORDER BY l.line_id LIMIT 1"
    )
    return int(found)


def _import_a_half(clinic: Clinic) -> None:
    """File a note that the general ledger has and the patient's account has not."""
    patient_id, invoice_id = clinic.rows("SELECT patient_id, invoice_id FROM invoices ORDER BY invoice_id DESC")[0]
    note_id = import_note(
        clinic,
        uid="imported",
        patient_id=patient_id,
        original_invoice_id=invoice_id,
        taxable_paise=802_400,
        total_paise=802_400,
        credit_note_date=TODAY.isoformat(),
    )
    import_gl(clinic, note_id, patient_id=patient_id, amount_paise=802_400, on=TODAY)
