"""A book of what patients owe and are owed, as of 20 August 2025; every figure of its reports is worked out by hand.

| patient | what happened | owes | has |
|---|---|--:|--:|
| Kiran Shah | a package of 10,000 of 2 June in five installments of 2,000, two used; 4,000 paid on 2 July | 6,000 | |
| Asha Rao | a consultation of 2,000 of 2 June; 300 received and taken back; a credit note of 500 | 1,500 | |
| Ravi Nair | such a package, paid in full, discontinued on 20 August: a note of 6,000, 1,000 refunded, | | 4,000 |
| | 1,000 applied to a peel of 1,500 of that day | 500 | |
| Zoya Khan | an advance of 5,900 with GST 900; 2,360 of it applied to a facial of 2,000 and 18 % on 2 July | | 3,540 |
| Anil Bose | a consultation of 2,000 of 1 August, for which 2,500 were paid | | 500 |
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.workflows.apply_credit import apply_credit
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.steps.registration import NewPatient
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED, SOLD, do, line, order

KIRAN, ASHA, RAVI, ZOYA, ANIL = range(1, 6)
AUGUST = date(2025, 8, 1)
PAID, TAKEN_BACK = date(2025, 8, 10), date(2025, 8, 12)


def tell(path: Path) -> Clinic:
    """Make the book."""
    clinic = new_clinic(path)
    clinic.clock.today = DISCONTINUED
    _owe_installments(clinic)
    _owe_less_than_billed(clinic)
    _be_owed_a_credit(clinic)
    _pay_in_advance(clinic)
    _pay_too_much(clinic)
    _use_a_credit(clinic)
    assert clinic.findings() == {}
    return clinic


def _owe_installments(clinic: Clinic) -> None:
    package = replace(line(1_000_000), description="Acne care")
    orders.half_done_plan(clinic, patient=NewPatient(full_name="Kiran Shah", phone="098450 12345"), package=package)


def _owe_less_than_billed(clinic: Clinic) -> None:
    sold = orders.serve(clinic, patient=NewPatient(full_name="Asha Rao"))
    paid = orders.receive(clinic, 30_000, patient_id=ASHA, invoice_id=sold.invoice_id, on=PAID, reference="U 1")
    reversal = order(money_orders.RECEIPT_REVERSAL, payment_id=paid.payment_id, on=TAKEN_BACK)
    do(clinic, reverse_receipt, reversal)
    of_line = clinic.value("SELECT line_id FROM invoice_lines WHERE invoice_id = ?", sold.invoice_id)
    orders.post(clinic, orders.draft(clinic, orders.credit(50_000, of_line=of_line), invoice_id=sold.invoice_id))


def _be_owed_a_credit(clinic: Clinic) -> None:
    sold = orders.sell(clinic, patient=NewPatient(full_name="Ravi Nair"))
    orders.complete(clinic, 1, 2, plan_id=sold.plan_id)
    orders.receive(clinic, 1_000_000, patient_id=RAVI, invoice_id=sold.invoice_id)
    note = orders.discontinue(clinic, plan_id=sold.plan_id)
    money_orders.pay_back(clinic, RefundPart(amount_paise=100_000, mode="upi"), credit_note_id=note.credit_note_id)


def _pay_in_advance(clinic: Clinic) -> None:
    do(clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name="Zoya Khan")))
    advance = money_orders.advance(clinic, patient_id=ZOYA, on=SOLD)
    facial = line(200_000, role="SVC_REV", rate_bp=1800)
    sold = orders.serve(clinic, patient=ZOYA, on=DELIVERED, lines=(facial,))
    money_orders.apply_it(clinic, payment_id=advance.payment_id, invoice_id=sold.invoice_id, on=DELIVERED)


def _pay_too_much(clinic: Clinic) -> None:
    sold = orders.serve(clinic, patient=NewPatient(full_name="Anil Bose"), on=AUGUST)
    orders.receive(clinic, 250_000, patient_id=ANIL, invoice_id=sold.invoice_id, on=AUGUST)


def _use_a_credit(clinic: Clinic) -> None:
    peel = line(150_000, role="SVC_REV")
    sold = orders.serve(clinic, patient=RAVI, on=DISCONTINUED, lines=(peel,))
    note_id = clinic.value("SELECT credit_note_id FROM patient_credit_notes WHERE patient_id = ?", RAVI)
    terms = {"credit_note_id": note_id, "invoice_id": sold.invoice_id, "amount_paise": 100_000}
    do(clinic, apply_credit, order(money_orders.CREDIT, **terms))
