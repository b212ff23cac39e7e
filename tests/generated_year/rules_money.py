"""Rules of money in: receipts, several modes at once, cheques, settlements, recoveries."""

from datetime import date
from typing import Any

from desktop_app.workflows.receive_payment import PaymentReceived, ReceivePayment, receive_payment
from tests.generated_year.chance import MISSING, Chance
from tests.generated_year.documents import Invoice, Receipt
from tests.generated_year.ledger import (
    ADVANCES,
    MONEY,
    RECEIVABLE,
    TAX_ON_ADVANCES,
    Line,
    tax_lines,
)
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, Judgement, Rank, Rule, agree

MODES = ["cash", "upi", "card", "cheque", "bank"]


def mode(chance: Chance) -> str:
    return "barter" if chance.once_in(80) else chance.pick(MODES)


def cash_reason(chance: Chance) -> str | None:
    return chance.pick([None, None, None, None, "Died at the counter", " "])


def judge_mode(about: Judgement, *modes: str) -> None:
    about.add(Rank.AMOUNT, "BAD_INPUT", when=any(each not in MODES for each in modes))


def choose_invoice(model: Model, chance: Chance) -> Invoice | None:
    """Choose an invoice, mostly one that lacks something."""
    invoices = list(model.invoices.values())
    open_ones = [each for each in invoices if each.open]
    if open_ones and not chance.once_in(12):
        return chance.pick(open_ones)
    return chance.pick(invoices) if invoices else None


def choose_invoice_of(model: Model, chance: Chance, patient: int) -> Invoice | None:
    """Choose an invoice that a patient's credit can settle; now and then any."""
    own = [each for each in model.invoices.values() if each.patient == patient and each.open]
    if own and not chance.once_in(14):
        return chance.pick(own)
    return chance.pick(list(model.invoices.values())) if model.invoices else None


def judge_invoice(about: Judgement, key: int, patient: int) -> Invoice | None:
    """Judge whether a patient's credit can settle an invoice."""
    invoice = about.model.invoices.get(key)
    if invoice is None:
        about.state("NOT_FOUND")
        return None
    if invoice.status != "posted":
        about.state("INVOICE_NOT_POSTED")
    else:
        about.state("DIFFERENT_PATIENT", when=invoice.patient != patient)
    return invoice


def file_receipt(
    model: Model,
    *,
    key: int,
    patient: int,
    on: date,
    by: str,
    amount: int,
    settled: int,
    half: int = 0,
    is_voucher: bool = False,
    account: str | None = None,
) -> Receipt:
    """Post money that came in; what settles no invoice is an advance."""
    posting = model.ledger.post(
        on,
        Line(account or MONEY[by], amount),
        Line(TAX_ON_ADVANCES, 2 * half),
        Line(RECEIVABLE, -settled, patient=patient),
        Line(ADVANCES, settled - amount, patient=patient),
        *tax_lines(half),
    )
    receipt = Receipt(key, patient, on, by, amount, amount - settled, half, is_voucher, posting)
    model.receipts[key] = receipt
    return receipt


class Receive(Rule[ReceivePayment, PaymentReceived]):
    workflow = staticmethod(receive_payment)
    weight = 10

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReceivePayment | None:
        invoice = None if chance.once_in(20) else choose_invoice(model, chance)
        patient = invoice.patient if invoice and not chance.once_in(40) else chance.key(model.patients)
        if patient is None:
            return None
        lacking = invoice.open if invoice else 300_000
        share = None
        if invoice and len(invoice.lines) > 1 and chance.once_in(2):
            share = chance.random.randint(-1, lacking + 1)
        return ReceivePayment(
            request_id=request_id,
            patient_id=patient,
            branch_id=chance.pick(model.branches),
            on=chance.day(model, invoice.on if invoice else None),
            amount_paise=chance.amount(max(1, chance.pick([lacking, lacking // 3, lacking + 10_000]))),
            mode=mode(chance),
            invoice_id=MISSING if chance.once_in(150) else invoice.key if invoice else None,
            package_share_paise=share,
            late_reason=chance.late_reason(),
            cash_limit_reason=cash_reason(chance),
        )

    def judge(self, command: ReceivePayment, about: Judgement) -> None:
        about.role(COUNTER)
        about.state("NOT_FOUND", when=command.patient_id not in about.model.patients)
        invoice = None
        if command.invoice_id is not None:
            invoice = judge_invoice(about, command.invoice_id, command.patient_id)
        about.posting_day(command.on)
        if invoice:
            about.invoice_day(invoice, command.on, "PAYMENT_BEFORE_INVOICE")
        judge_mode(about, command.mode)
        about.amount(command.amount_paise)
        self._judge_share(command, invoice, about)
        if command.mode == "cash":
            settled = min(command.amount_paise, invoice.open) if invoice else 0
            parts = {invoice.key: settled} if invoice else {}
            about.cash(command.patient_id, command.on, command.amount_paise, parts, command.cash_limit_reason)

    def _judge_share(self, command: ReceivePayment, invoice: Invoice | None, about: Judgement) -> None:
        share = command.package_share_paise
        if share is None or invoice is None or Rank.AMOUNT in about.found:
            return
        asked = sum(row.open for row in about.model.waiting(invoice))
        settled = min(command.amount_paise, invoice.open)
        fits = 0 <= share <= min(settled, asked) and settled - share <= max(0, invoice.open - asked)
        about.add(Rank.AMOUNT, "PACKAGE_SHARE_INVALID", when=not fits)

    def act(self, model: Model, command: ReceivePayment, answer: PaymentReceived) -> None:
        invoice = model.invoices[command.invoice_id] if command.invoice_id is not None else None
        settled = min(command.amount_paise, invoice.open) if invoice else 0
        receipt = file_receipt(
            model,
            key=answer.payment_id,
            patient=command.patient_id,
            on=command.on,
            by=command.mode,
            amount=command.amount_paise,
            settled=settled,
        )
        if invoice:
            model.settle(receipt, invoice, settled, command.on, command.package_share_paise)
        agree("what a receipt settles", answer.allocated_paise, settled)


RULES: list[Rule[Any, Any]] = [Receive()]
