"""Books of a clinic in which money came in by every way there is, with the figures of `domain.md` 4.3."""

from pathlib import Path

from desktop_app.workflows.bounce_cheque import bounce_cheque
from desktop_app.workflows.collect_payment import DocumentPart, ModePart, collect_payment
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.steps.registration import NewPatient
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED, do, line, order

OVERPAID, ADVANCE, IN_HAND, DEPOSITED, BOUNCED, REVERSED, BY_CASH, BY_UPI = range(1, 9)
ZOYA = "Zoya Khan"


def tell(path: Path) -> Clinic:
    """Take money from two patients, in every way.

    Lakshmi owes 10,000 for a package and pays 10,500 in cash. She pays an advance of 5,900 for a service at 18 %, of
    which 2,950 go to a service of 4,500 later. Three cheques of 1,000 for that one: in hand, deposited, bounced. UPI of
    500 was reversed. Zoya owes 2,000 and 3,000, and pays 4,000 in cash and by UPI at once.
    """
    clinic = new_clinic(path)
    clinic.clock.today = DISCONTINUED
    orders.sell(clinic)
    orders.receive(clinic, 1_050_000, mode="cash")
    money_orders.advance(clinic, on=DELIVERED, reference="UPI 60441772")
    served = orders.serve(clinic, patient=1, on=DELIVERED, lines=(line(450_000, role="SVC_REV"),))
    money_orders.apply_it(clinic, payment_id=ADVANCE, invoice_id=served.invoice_id, amount_paise=295_000)
    for number, paise in ((IN_HAND, 40_000), (DEPOSITED, 30_000), (BOUNCED, 20_000)):
        orders.receive(
            clinic, paise, mode="cheque", invoice_id=served.invoice_id, reference=f"HDFC 7010{number}", on=DELIVERED
        )
    for number in (DEPOSITED, BOUNCED):
        money_orders.take_to_bank(clinic, payment_id=number)
    do(clinic, bounce_cheque, order(money_orders.BOUNCE, payment_id=BOUNCED, bank_charge_paise=29_500))
    orders.receive(clinic, 50_000, mode="upi", invoice_id=served.invoice_id, on=DISCONTINUED)
    do(clinic, reverse_receipt, order(money_orders.RECEIPT_REVERSAL, payment_id=REVERSED))
    zoya = do(clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name=ZOYA))).patient_id
    first = orders.serve(clinic, patient=zoya)
    second = orders.serve(clinic, patient=zoya, lines=(line(300_000, role="SVC_REV"),))
    do(
        clinic,
        collect_payment,
        order(
            money_orders.COLLECTION,
            patient_id=zoya,
            on=DISCONTINUED,
            modes=(ModePart(mode="cash", amount_paise=250_000), ModePart(mode="upi", amount_paise=150_000)),
            documents=(DocumentPart(invoice_id=first.invoice_id), DocumentPart(invoice_id=second.invoice_id)),
        ),
    )
    return clinic
