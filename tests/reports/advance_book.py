"""A book with taxed advances, worked out by hand; every advance and service is at 18 per cent, the tax inside.

June   A 5,900 (5,000 + 900), B 11,800 (10,000 + 1,800), C 1,180 (1,000 + 180) are received; a service of 2,360 (2,000 +
       360) takes 2,360 of B on the spot.
July   a service of 2,950 (2,500 + 450) takes 2,950 of A, 1,180 of A are refunded, C is reversed. An overpayment without
       tax is received and refunded. A card settlement has Rs 200 of fee, and Rs 36 of GST in it.
August the application of A is undone; D 2,360 is received and reversed on the same day.
"""

from datetime import date
from pathlib import Path

from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.settle_cards import settle_cards
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.unapply_advance import unapply_advance
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import do, line, order

JUNE, JULY, AUGUST = date(2025, 6, 10), date(2025, 7, 10), date(2025, 8, 10)
A, B, C, OVERPAID, D = range(1, 6)


def tell(path: Path) -> Clinic:
    """Tell the book; see above."""
    clinic = new_clinic(path)
    clinic.clock.today = orders.DISCONTINUED
    money_orders.register(clinic)
    for paise in (590_000, 1_180_000, 118_000):
        money_orders.advance(clinic, on=JUNE, amount_paise=paise)
    served = _serve(clinic, JUNE, 200_000)
    money_orders.apply_it(clinic, payment_id=B, invoice_id=served, on=JUNE)
    served = _serve(clinic, JULY, 250_000)
    used = money_orders.apply_it(clinic, payment_id=A, invoice_id=served, on=JULY)
    money_orders.pay_back(clinic, RefundPart(amount_paise=118_000), credit_note_id=None, payment_id=A, on=JULY)
    _reverse(clinic, C, JULY)
    orders.receive(clinic, 10_000, invoice_id=None, on=JULY)
    money_orders.pay_back(clinic, RefundPart(amount_paise=10_000), credit_note_id=None, payment_id=OVERPAID, on=JULY)
    do(clinic, settle_cards, order(money_orders.SETTLEMENT, on=JULY))
    back = order(money_orders.UNAPPLICATION, transaction_id=used.transaction_id, on=AUGUST)
    do(clinic, unapply_advance, back)
    money_orders.advance(clinic, on=AUGUST, amount_paise=236_000)
    _reverse(clinic, D, AUGUST)
    return clinic


def _serve(clinic: Clinic, on: date, paise: int) -> int:
    lines = (line(paise, role="SVC_REV", rate_bp=1800),)
    return orders.serve(clinic, patient=1, on=on, lines=lines).invoice_id


def _reverse(clinic: Clinic, payment_id: int, on: date) -> None:
    do(clinic, reverse_receipt, order(money_orders.RECEIPT_REVERSAL, payment_id=payment_id, on=on))
