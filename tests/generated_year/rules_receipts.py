"""Rules of what becomes of money that came in: advances and their use, cheques, receipts that are taken back."""

from typing import Any

from desktop_app.workflows.apply_advance import AdvanceApplied, ApplyAdvance, apply_advance
from desktop_app.workflows.receive_advance import AdvanceReceived, ReceiveAdvance, receive_advance
from desktop_app.workflows.unapply_advance import AdvanceUnapplied, UnapplyAdvance, unapply_advance
from tests.generated_year.arithmetic import priced
from tests.generated_year.chance import MISSING, Chance
from tests.generated_year.documents import Receipt, Use
from tests.generated_year.ledger import (
    ADVANCES,
    RECEIVABLE,
    TAX_ON_ADVANCES,
    Line,
    tax_lines,
)
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import (
    cash_reason,
    choose_invoice_of,
    file_receipt,
    judge_invoice,
    judge_mode,
    mode,
)


def choose_receipt(model: Model, chance: Chance, suitable: list[Receipt]) -> Receipt | None:
    """Choose a receipt, mostly a suitable one."""
    if suitable and not chance.once_in(10):
        return chance.pick(suitable)
    return chance.pick(list(model.receipts.values())) if model.receipts else None


class Advance(Rule[ReceiveAdvance, AdvanceReceived]):
    workflow = staticmethod(receive_advance)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReceiveAdvance | None:
        patient = chance.key(model.patients)
        if patient is None:
            return None
        return ReceiveAdvance(
            request_id=request_id,
            patient_id=patient,
            branch_id=chance.pick(model.branches),
            on=chance.day(model),
            amount_paise=chance.amount(chance.pick([99, 590_000, 1_500_000, 20_000_000])),
            mode=mode(chance),
            rate_bp=4_001 if chance.once_in(60) else chance.pick([0, 500, 1800]),
            cash_limit_reason=cash_reason(chance),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: ReceiveAdvance, about: Judgement) -> None:
        about.role(COUNTER)
        about.state("NOT_FOUND", when=command.patient_id not in about.model.patients)
        about.posting_day(command.on)
        judge_mode(about, command.mode)
        about.add(Rank.AMOUNT, "BAD_INPUT", when=not 0 <= command.rate_bp <= 4_000)
        about.amount(command.amount_paise)
        if command.mode == "cash":
            about.cash(command.patient_id, command.on, command.amount_paise, {}, command.cash_limit_reason)

    def act(self, model: Model, command: ReceiveAdvance, answer: AdvanceReceived) -> None:
        half = priced(command.amount_paise, command.rate_bp, includes_tax=True).half
        file_receipt(
            model,
            key=answer.payment_id,
            patient=command.patient_id,
            on=command.on,
            by=command.mode,
            amount=command.amount_paise,
            settled=0,
            half=half,
            is_voucher=True,
        )
        agree("the tax in an advance", answer.tax_paise, 2 * half)


class Apply(Rule[ApplyAdvance, AdvanceApplied]):
    workflow = staticmethod(apply_advance)
    weight = 5

    def propose(self, model: Model, chance: Chance, request_id: str) -> ApplyAdvance | None:
        receipt = choose_receipt(model, chance, [each for each in model.receipts.values() if each.left])
        if receipt is None:
            return None
        invoice = choose_invoice_of(model, chance, receipt.patient)
        if invoice is None:
            return None
        fits = max(1, min(receipt.left, invoice.open))
        return ApplyAdvance(
            request_id=request_id,
            payment_id=MISSING if chance.once_in(150) else receipt.key,
            invoice_id=invoice.key,
            on=chance.day(model, max(receipt.on, invoice.on)),
            amount_paise=chance.amount(fits) if chance.once_in(2) else None,
            cash_limit_reason=cash_reason(chance),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: ApplyAdvance, about: Judgement) -> None:
        about.role(COUNTER)
        receipt = about.model.receipts.get(command.payment_id)
        if receipt is None:
            about.state("NOT_FOUND")
            return
        if receipt.status != "posted":
            about.state("PAYMENT_NOT_POSTED")
            return
        invoice = judge_invoice(about, command.invoice_id, receipt.patient)
        if invoice is None:
            return
        about.posting_day(command.on)
        about.invoice_day(invoice, command.on, "PAYMENT_BEFORE_INVOICE")
        about.not_before(command.on, receipt.on, "APPLY_BEFORE_CREDIT")
        paise = judge_application(about, command.amount_paise, invoice.open, receipt.left)
        if receipt.mode == "cash":
            about.cash(receipt.patient, command.on, 0, {invoice.key: paise}, command.cash_limit_reason)

    def act(self, model: Model, command: ApplyAdvance, answer: AdvanceApplied) -> None:
        receipt, invoice = model.receipts[command.payment_id], model.invoices[command.invoice_id]
        paise = command.amount_paise or min(receipt.left, invoice.open)
        half = receipt.tax_of(paise)
        posting = model.ledger.post(
            command.on,
            Line(ADVANCES, paise, patient=receipt.patient),
            Line(RECEIVABLE, -paise, patient=receipt.patient),
            Line(TAX_ON_ADVANCES, -2 * half),
            *tax_lines(-half),
        )
        match = model.settle(receipt, invoice, paise, command.on)
        use = Use(answer.transaction_id, receipt, match, half, command.on, posting)
        receipt.uses.append(use)
        model.uses[use.key] = use
        agree("what is applied", (answer.applied_paise, answer.tax_paise), (paise, 2 * half))


def judge_application(about: Judgement, asked: int | None, lacking: int, left: int) -> int:
    """Judge what a credit settles of an invoice, and give it."""
    wanted = max(1, min(lacking, left)) if asked is None else asked
    about.add(Rank.AMOUNT, "AMOUNT_NOT_POSITIVE", when=wanted <= 0)
    if wanted > lacking:
        about.add(Rank.AMOUNT, "APPLY_EXCEEDS_INVOICE")
    else:
        about.add(Rank.AMOUNT, "APPLY_EXCEEDS_CREDIT", when=wanted > left)
    return wanted


class Unapply(Rule[UnapplyAdvance, AdvanceUnapplied]):
    workflow = staticmethod(unapply_advance)

    def propose(self, model: Model, chance: Chance, request_id: str) -> UnapplyAdvance | None:
        live = [each for each in model.uses.values() if each.is_live]
        uses = live if live and not chance.once_in(8) else list(model.uses.values())
        if not uses:
            return None
        use = chance.pick(uses)
        return UnapplyAdvance(
            request_id=request_id,
            transaction_id=MISSING if chance.once_in(80) else use.key,
            on=chance.day(model, use.on),
            reason=chance.reason("Applied to the wrong invoice"),
        )

    def judge(self, command: UnapplyAdvance, about: Judgement) -> None:
        about.role(POSTING)
        use = about.model.uses.get(command.transaction_id)
        if use is None:
            about.state("NOT_FOUND")
            return
        about.state("ALREADY_REVERSED", when=not use.is_live)
        about.reason(command.reason)
        about.posting_day(command.on)
        about.not_before(command.on, use.on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: UnapplyAdvance, answer: AdvanceUnapplied) -> None:
        use = model.uses[command.transaction_id]
        model.ledger.reverse(use.posting, command.on)
        use.is_live = False
        model.void(use.match)
        model.take_back_newest(use.receipt, use.match.invoice, use.paise, command.on)
        agree("what is left of the advance", answer.unapplied_after_paise, use.receipt.left)


RULES: list[Rule[Any, Any]] = [Advance(), Apply(), Unapply()]
