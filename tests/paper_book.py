"""A book with a document of every kind that is handed out; the figures are those of the scenarios, or worked out here.

| invoice | who | what | total |
|---|---|---|--:|
| 1 tax invoice | Ravi Kumar, with GSTIN | package of 10,000 + 18 %, two of five used, 4,000 paid (S32) | 11,800 |
| 2 bill of supply | लक्ष्मी मेनन | package of 10,000, exempt, two of five used, paid; credited 5,500 of 6,000 | 10,000 |
| 3 both in one | Asha Rao | 2,000 exempt; 1,000 - 100 + 18 % = 1,062; 525 with 5 % inside = 500 + 25 | 3,587 |
| 4 bill of supply | Asha Rao | 2,000, cancelled | 2,000 |

Receipts: 1 of 4,000; 2 of 10,000; 3 and 4 are one paper for invoice 3, 1,000 in cash and 3,000 by UPI, of which 413 are
an advance; 5 a voucher of 5,900 with 18 % inside, of which 1,180 go back (refund 2). Refund 1 is of note 2: 5,500.
Notes: 1 of 7,080; 2 of 5,500; 3 waives 500 of what invoice 1 still lacks; 4 is a draft of 300 against invoice 3.
"""

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.collect_payment import DocumentPart, ModePart, collect_payment
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.waive_debt import waive_debt
from tests import money_orders, orders
from tests.clinic import Clinic, Clock, new_clinic
from tests.closing_orders import CANCELLATION, WAIVER
from tests.orders import DELIVERED, DISCONTINUED, complete, credit, discontinue, do, line, order, receive, sell, serve

RAVI = NewPatient(
    full_name="Ravi Kumar",
    phone="098450 12345",
    address="14, Residency Road, Bengaluru 560025",
    state_code="29",
    gstin="29ABCDE1234F1Z5",
)
LAKSHMI = NewPatient(full_name="लक्ष्मी मेनन", mrn="A-17", address="मैसूरु")
ASHA = NewPatient(full_name="Asha Rao", state_code="27")


def paper_book(path: Path) -> Clinic:
    """Copy the book to a path and open it."""
    shutil.copy(_template(), path)
    books = open_books(path, clock=Clock(DISCONTINUED))
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, Clock(DISCONTINUED), user)


@cache
def _template() -> Path:
    clinic = new_clinic(Path(mkdtemp(prefix="clinic-")) / "papers.clinicbook")
    _tell(clinic)
    clinic.books.close()
    return clinic.path


def _tell(clinic: Clinic) -> None:
    clinic.clock.today = DISCONTINUED
    _taxed_package(clinic)
    _exempt_package(clinic)
    _mixed_bill(clinic)
    _advance(clinic)
    serve(clinic, patient=3)
    do(clinic, cancel_invoice, order(CANCELLATION, invoice_id=4))
    do(clinic, post_journal, order(orders.JOURNAL))


def _taxed_package(clinic: Clinic) -> None:
    sell(clinic, patient=RAVI, package=named("Peel, six layers", line(1_000_000, rate_bp=1800)))
    complete(clinic, 1, 2)
    receive(clinic, 400_000)
    discontinue(clinic, reason="Allergic")


def _exempt_package(clinic: Clinic) -> None:
    sell(clinic, patient=LAKSHMI, package=named("Acne care", line(1_000_000)))
    complete(clinic, 1, 2, plan_id=2)
    receive(clinic, 1_000_000, patient_id=2, invoice_id=2)
    discontinue(clinic, plan_id=2, credit_paise=550_000, reason="दूसरे शहर जा रही हैं")
    money_orders.pay_back(clinic, RefundPart(amount_paise=550_000, mode="upi"), credit_note_id=2)
    do(clinic, waive_debt, order(WAIVER, invoice_id=1))


def _mixed_bill(clinic: Clinic) -> None:
    lines = (
        named("Consultation", line(200_000, role="CONSULT_REV")),
        named("Laser session", line(100_000, role="SVC_REV", rate_bp=1800, discount_paise=10_000)),
        named("Sun cream", line(52_500, role="MED_REV", rate_bp=500, includes_tax=True)),
    )
    serve(clinic, patient=ASHA, lines=lines)
    modes = (
        ModePart(mode="cash", amount_paise=100_000),
        ModePart(mode="upi", amount_paise=300_000, reference="UPI 77"),
    )
    collection = order(money_orders.COLLECTION, patient_id=3, modes=modes, documents=(DocumentPart(invoice_id=3),))
    do(clinic, collect_payment, collection)
    ((of_line,),) = clinic.rows("SELECT min(line_id) FROM invoice_lines WHERE invoice_id = 3")
    orders.draft(clinic, credit(30_000, of_line=of_line), invoice_id=3)


def _advance(clinic: Clinic) -> None:
    money_orders.advance(clinic, patient_id=3, on=DELIVERED)
    back = RefundPart(amount_paise=118_000, mode="upi")
    money_orders.pay_back(clinic, back, credit_note_id=None, payment_id=5)


def named(words: str, sold: SaleLine) -> SaleLine:
    """Sell something under a name."""
    return replace(sold, description=words)
