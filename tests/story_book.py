"""The book that the reports are read from: scenarios told at the counter, in two branches, a day's entry at a time.

| plan | scenario | patient | branch | package | used | paid | note | what is left |
|---|---|---|---|--:|--:|--:|--:|---|
| PL/25-26/00001 | S02 | Lakshmi Menon | MAIN | 10,000 | 1 of 5 | 3,333.33 | 8,000 | 1,333.33 refundable |
| PL/25-26/00002 | S16 | लक्ष्मी मेनन | MAIN | 10,000 | 2 of 5 | 4,000 | 5,500 | 500 due, 500 retained |
| PL2/25-26/00001 | S32 | Ravi "Raj" O'Brien | WEST | 10,000 + 18 % | 2 of 5 | 4,000 | 7,080 | 720 due |
| PL2/25-26/00002 | S43 | Dr. Asha_50% | WEST | 50,000 and 2,500 | 1 of 5 | 10,000 | 40,000 | 2,500 due |
| PL/25-26/00003 | | Zoya Khan | MAIN | 10,000 | 1 of 5 | nothing | | active, overdue |
| PL/25-26/00004 | | Lakshmi Menon | MAIN | 1,000 | 2 of 2 | 1,500 | | completed, 500 in advance |

Zoya Khan also has a consultation of Rs 2,000: a note of Rs 500 against it was reversed, another of Rs 300 is a draft.
Rent of Rs 25,000 was booked as a journal and reversed.
"""

from dataclasses import replace
from datetime import date

from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, complete, credit, discontinue, do, line, order, receive, sell, serve

LAKSHMI = NewPatient(full_name="Lakshmi Menon", phone="098450 12345")
DEVANAGARI = NewPatient(full_name="लक्ष्मी मेनन", mrn="A-17", phone="+91 80 2555 0100")
RAVI = NewPatient(full_name='Ravi "Raj" O\'Brien', mrn="@RR-7", gstin="29ABCDE1234F1Z5")
ASHA = NewPatient(full_name="Dr. Asha_50%", phone="080-555")
ZOYA = NewPatient(full_name="Zoya Khan")
MAIN, WEST = 1, 2


def package(paise: int, name: str, *, rate_bp: int = 0) -> SaleLine:
    return replace(line(paise, rate_bp=rate_bp), description=name)


def tell(clinic: Clinic) -> None:
    """Tell all of it in a new clinic with two branches."""
    clinic.clock.today = DISCONTINUED
    _overpaid_in_three_installments(clinic)
    _with_a_fee_kept(clinic)
    _with_tax(clinic)
    _on_a_bill_with_other_lines(clinic)
    _running_late(clinic)
    _delivered_and_overpaid(clinic)
    _with_notes_on_a_consultation(clinic)
    rent = do(clinic, post_journal, order(orders.JOURNAL))
    do(clinic, reverse_journal, order(orders.JOURNAL_REVERSAL, transaction_id=rent.transaction_id))


def _overpaid_in_three_installments(clinic: Clinic) -> None:
    sell(clinic, patient=LAKSHMI, package=package(1_000_000, "Laser hair reduction"), installments=3)
    complete(clinic, 1, plan_id=1)
    receive(clinic, 333_333, patient_id=1, invoice_id=1)
    discontinue(clinic, plan_id=1, reason="Moves to another city")


def _with_a_fee_kept(clinic: Clinic) -> None:
    sell(clinic, patient=DEVANAGARI, package=package(1_000_000, "Acne care"))
    complete(clinic, 1, 2, plan_id=2)
    receive(clinic, 400_000, patient_id=2, invoice_id=2)
    discontinue(clinic, plan_id=2, credit_paise=550_000, reason="=Too far, she says")


def _with_tax(clinic: Clinic) -> None:
    sell(clinic, patient=RAVI, package=package(1_000_000, "Peel, six layers", rate_bp=1800), branch_id=WEST)
    complete(clinic, 1, 2, plan_id=3)
    receive(clinic, 400_000, patient_id=3, invoice_id=3, branch_id=WEST)
    discontinue(clinic, plan_id=3, reason="Allergic")


def _on_a_bill_with_other_lines(clinic: Clinic) -> None:
    sell(
        clinic,
        patient=ASHA,
        package=package(5_000_000, "Hair transplant"),
        other_lines=(line(200_000, role="CONSULT_REV"), line(50_000, role="MED_REV")),
        branch_id=WEST,
    )
    complete(clinic, 1, plan_id=4)
    receive(clinic, 1_000_000, patient_id=4, invoice_id=4, branch_id=WEST)
    discontinue(clinic, plan_id=4, reason="Moves")


def _running_late(clinic: Clinic) -> None:
    sell(clinic, patient=ZOYA, package=package(1_000_000, "Acne care"), on=date(2025, 7, 15))
    complete(clinic, 1, plan_id=5, on=date(2025, 8, 1))


def _delivered_and_overpaid(clinic: Clinic) -> None:
    sell(
        clinic,
        patient=1,
        package=package(100_000, "Clean-up"),
        sessions=2,
        installments=2,
        on=date(2025, 6, 30),
    )
    complete(clinic, 1, plan_id=6, on=date(2025, 7, 1))
    complete(clinic, 2, plan_id=6, on=date(2025, 7, 31))
    receive(clinic, 150_000, patient_id=1, invoice_id=6, mode="cash", on=date(2025, 7, 1))


def _with_notes_on_a_consultation(clinic: Clinic) -> None:
    serve(clinic, patient=5, on=date(2025, 7, 10))
    (of_line,) = clinic.rows("SELECT line_id FROM invoice_lines WHERE invoice_id = 7")[0]
    note_id = orders.draft(clinic, credit(50_000, of_line=of_line), invoice_id=7)
    orders.post(clinic, note_id)
    do(clinic, reverse_credit_note, order(orders.REVERSAL, credit_note_id=note_id))
    orders.draft(clinic, credit(30_000, of_line=of_line), invoice_id=7, on=date(2025, 8, 15))
