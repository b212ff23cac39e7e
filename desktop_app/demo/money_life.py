"""Money that comes in by other ways than a plain receipt: an advance, several modes, cheques, a wrong receipt."""

from datetime import timedelta

from desktop_app.accounting.calendar import add_months
from desktop_app.accounting.money import rounded
from desktop_app.demo import catalogue
from desktop_app.demo.clinic import ACCOUNTANT
from desktop_app.demo.counter import Counter
from desktop_app.demo.ledger_life import CARD, CARD_FEE_BP, WHOLE_BP, balance
from desktop_app.demo.order import Life
from desktop_app.workflows.apply_advance import ApplyAdvance, apply_advance
from desktop_app.workflows.bounce_cheque import BounceCheque, bounce_cheque
from desktop_app.workflows.collect_payment import CollectPayment, DocumentPart, ModePart, collect_payment
from desktop_app.workflows.deposit_cheque import DepositCheque, deposit_cheque
from desktop_app.workflows.receive_advance import ReceiveAdvance, receive_advance
from desktop_app.workflows.reverse_receipt import ReverseReceipt, reverse_receipt
from desktop_app.workflows.settle_cards import SettleCards, settle_cards
from desktop_app.workflows.unapply_advance import UnapplyAdvance, unapply_advance

_ADVANCE_PAISE, _BY_UPI_PAISE = 500_000, 200_000
_BANK_CHARGE_PAISE, _TYPED_TOO_MUCH_PAISE = 29_500, 90_000
_TWELFTH = 12  # settled before the month ends: the bank's credits of a month are booked by its last day's balance


def pay_in_advance(counter: Counter) -> Life:
    """Pay an advance for taxable care, use it, by mistake at first; pay two bills at once with what is lacking."""
    patient_id = yield from counter.welcome(at_once=True)
    facial = counter.offer("MEDF")
    taken = yield from counter.act(
        counter.cashier,
        receive_advance,
        ReceiveAdvance,
        patient_id=patient_id,
        branch_id=counter.branch_id,
        on=counter.day,
        amount_paise=_ADVANCE_PAISE,
        mode="bank",
        rate_bp=catalogue.rate(counter.clinic.books, facial, counter.day).rate_bp,
        reference="NEFT of the patient's employer",
    )
    counter.wait(6)
    first = yield from counter.serve("MEDF")
    terms = {"payment_id": taken.payment_id, "on": counter.day}
    used = yield from counter.act(
        counter.cashier, apply_advance, ApplyAdvance, invoice_id=first.invoice_id, amount_paise=100_000, **terms
    )
    yield from counter.act(
        ACCOUNTANT,
        unapply_advance,
        UnapplyAdvance,
        transaction_id=used.transaction_id,
        on=counter.day,
        reason="The whole bill was to be paid from the advance",
    )
    yield from counter.act(counter.cashier, apply_advance, ApplyAdvance, invoice_id=first.invoice_id, **terms)
    yield from _come_again(counter, taken.payment_id)


def _come_again(counter: Counter, advance_id: int) -> Life:
    """Have two things done on the twelfth of the next month, and the card settled some days later."""
    counter.diary.on(add_months(counter.day, 1).replace(day=_TWELFTH))
    removed = yield from counter.serve("MOLE")
    seen = yield from counter.serve("CONS")
    rest = yield from counter.act(
        counter.cashier,
        apply_advance,
        ApplyAdvance,
        payment_id=advance_id,
        invoice_id=removed.invoice_id,
        on=counter.day,
    )
    lacking = removed.invoice_total_paise - rest.applied_paise + seen.invoice_total_paise
    by_upi, by_card = min(_BY_UPI_PAISE, lacking // 2), lacking - min(_BY_UPI_PAISE, lacking // 2)
    yield from counter.act(
        counter.cashier,
        collect_payment,
        CollectPayment,
        patient_id=counter.patient_id,
        branch_id=counter.branch_id,
        on=counter.day,
        modes=(
            ModePart(mode="upi", amount_paise=by_upi, reference="UPI 604417729310"),
            ModePart(mode="card", amount_paise=by_card, reference="Card approval 771204"),
        ),
        documents=(DocumentPart(invoice_id=removed.invoice_id), DocumentPart(invoice_id=seen.invoice_id)),
    )
    counter.wait(3)
    yield from _settle_cards(counter)


def _settle_cards(counter: Counter) -> Life:
    """Book what the acquirer pays out of the cards taken up to yesterday."""
    gross = balance(counter.clinic, CARD, counter.day, counter.clinic.branch_ids.index(counter.branch_id))
    yield from counter.act(
        ACCOUNTANT,
        settle_cards,
        SettleCards,
        branch_id=counter.branch_id,
        on=counter.day,
        gross_paise=gross,
        fee_paise=rounded(gross * CARD_FEE_BP, WHOLE_BP),
        input_credit=False,
    )


def pay_by_cheque(counter: Counter) -> Life:
    """Pay two installments by cheque; one cheque is honoured, and for the other one money comes by UPI."""
    sold = yield from counter.sell("ACNE4", installments=2)
    first, second = sold.installments_paise
    honoured = yield from counter.pay(first, "cheque", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, every_days=30)
    counter.wait(3)
    yield from _deposit(counter, honoured.payment_id)
    counter.diary.on(sold.due_dates[1])
    yield from counter.treat(sold.plan_id, 2, every_days=30)
    returned = yield from counter.pay(second, "cheque", sold.invoice_id)
    counter.wait(1)
    yield from _deposit(counter, returned.payment_id)
    counter.wait(4)
    yield from counter.act(
        ACCOUNTANT,
        bounce_cheque,
        BounceCheque,
        payment_id=returned.payment_id,
        on=counter.day,
        bank_charge_paise=_BANK_CHARGE_PAISE,
        reason="Returned by the bank: funds insufficient",
    )
    counter.wait(8)
    wrong = yield from counter.pay(second + _TYPED_TOO_MUCH_PAISE, "upi", sold.invoice_id)
    yield from counter.act(
        ACCOUNTANT,
        reverse_receipt,
        ReverseReceipt,
        payment_id=wrong.payment_id,
        on=counter.day,
        reason="Wrong amount entered",
    )
    yield from counter.pay(second, "upi", sold.invoice_id)
    counter.diary.on(sold.due_dates[1] + timedelta(days=30))
    yield from counter.treat(sold.plan_id, 3, 4, every_days=30)


def _deposit(counter: Counter, payment_id: int) -> Life:
    terms = {"payment_id": payment_id, "on": counter.day}
    yield from counter.act(counter.cashier, deposit_cheque, DepositCheque, **terms)
