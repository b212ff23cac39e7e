"""A counter with a few days behind it: one that agrees, one that is short, and today's, which is open.

On 20 August Rs 500 lie in the drawer; Rs 1,500 and Rs 850 come in cash, Rs 2,000 by UPI, Rs 700 by card and a cheque of
Rs 1,200; Rs 300 of an advance go back in cash. So Rs 2,550 must lie there.
"""

from datetime import date, timedelta
from pathlib import Path

from desktop_app.accounting.day_close import Pieces
from desktop_app.workflows.close_day import close_day
from desktop_app.workflows.open_day import open_day
from desktop_app.workflows.pay_refund import PayRefund, pay_refund
from desktop_app.workflows.receive_advance import ReceiveAdvance, receive_advance
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.steps.registration import NewPatient
from tests import day_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.day_orders import CLOSING, OPENING
from tests.orders import DISCONTINUED, do, order

TODAY = DISCONTINUED
YESTERDAY = TODAY - timedelta(days=1)
IN_DRAWER = 50_000 + 150_000 + 85_000 - 30_000
LONG_NAME = "श्रीमती लक्ष्मी वेंकटरामन सुब्रमण्यम अय्यर"
NAMES = (LONG_NAME, "Ravi Kumar", "Anita D'Souza", "Mohammed Iqbal <b>Ansari</b>")


def counter(path: Path) -> Clinic:
    """Make the clinic; day 1 is short, day 2 agrees, day 3 is open today."""
    clinic = new_clinic(path)
    clinic.clock.today = TODAY
    for name in NAMES:
        orders.sell(clinic, patient=NewPatient(full_name=name))
    _earlier_day(clinic, TODAY - timedelta(days=2), 150_000)
    do(clinic, close_day, order(day_orders.SHORT, slips=()))
    _earlier_day(clinic, YESTERDAY, 60_000)
    do(clinic, close_day, order(CLOSING, day_close_id=2, counted=(Pieces(50_000, 2), Pieces(10_000, 1))))
    _today(clinic)
    return clinic


def _earlier_day(clinic: Clinic, on: date, cash_paise: int) -> None:
    do(clinic, open_day, order(OPENING, on=on))
    orders.receive(clinic, cash_paise, mode="cash", on=on, patient_id=2, invoice_id=2)


def _today(clinic: Clinic) -> None:
    do(clinic, open_day, order(OPENING, on=TODAY))
    received = ((150_000, "cash"), (85_000, "cash"), (200_000, "upi"), (70_000, "card"), (120_000, "cheque"))
    for number, (paise, mode) in enumerate(received):
        patient = 1 + number % len(NAMES)
        orders.receive(clinic, paise, mode=mode, on=TODAY, patient_id=patient, invoice_id=patient)
    advance = ReceiveAdvance(
        request_id="advance",
        patient_id=3,
        branch_id=1,
        on=YESTERDAY - timedelta(days=30),
        amount_paise=30_000,
        mode="upi",
    )
    payment_id = do(clinic, receive_advance, advance).payment_id
    part = RefundPart(amount_paise=30_000, mode="cash")
    do(clinic, pay_refund, PayRefund(request_id="back", payment_id=payment_id, on=TODAY, parts=(part,)))
