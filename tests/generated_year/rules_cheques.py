"""Rules of cheques and of receipts that are taken back."""

from datetime import date
from typing import Any

from desktop_app.workflows.bounce_cheque import BounceCheque, ChequeBounced, bounce_cheque
from desktop_app.workflows.deposit_cheque import ChequeDeposited, DepositCheque, deposit_cheque
from desktop_app.workflows.reverse_receipt import ReceiptReversed, ReverseReceipt, reverse_receipt
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Receipt
from tests.generated_year.ledger import (
    BANK,
    CHARGES,
    CHEQUES,
    Line,
)
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule
from tests.generated_year.rules_receipts import choose_receipt


class Deposit(Rule[DepositCheque, ChequeDeposited]):
    workflow = staticmethod(deposit_cheque)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> DepositCheque | None:
        in_hand = [each for each in model.receipts.values() if each.mode == "cheque" and not each.deposit]
        receipt = choose_receipt(model, chance, [each for each in in_hand if each.status == "posted"])
        if receipt is None:
            return None
        day = chance.day(model, receipt.on)
        return DepositCheque(request_id=request_id, payment_id=receipt.key, on=day, late_reason=chance.late_reason())

    def judge(self, command: DepositCheque, about: Judgement) -> None:
        about.role(COUNTER)
        receipt = about.model.receipts[command.payment_id]
        in_hand = receipt.mode == "cheque" and receipt.status == "posted" and receipt.deposit is None
        about.state("CHEQUE_NOT_IN_HAND", when=not in_hand)
        about.posting_day(command.on)
        about.not_before(command.on, receipt.on, "DEPOSIT_BEFORE_RECEIPT")

    def act(self, model: Model, command: DepositCheque, answer: ChequeDeposited) -> None:
        receipt = model.receipts[command.payment_id]
        # A cheque of the opening lies where opening equity stands for it.
        in_hand = receipt.posting.lines[0].code if receipt.mode == "cheque" else CHEQUES
        receipt.deposit = model.ledger.post(command.on, Line(BANK, receipt.amount), Line(in_hand, -receipt.amount))
        model.others[answer.transaction_id] = receipt.deposit


def judge_return(receipt: Receipt, about: Judgement, on: date, reason: str) -> None:
    """Judge a receipt that is taken back."""
    if receipt.status != "posted":
        about.state("ALREADY_REVERSED")
    else:
        about.state("ADVANCE_APPLIED", when=any(each.is_live for each in receipt.uses))
        about.state("ADVANCE_REFUNDED", when=any(each.status == "paid" for each in receipt.refunds))
    about.reason(reason)
    about.posting_day(on)
    about.not_before(on, receipt.deposit.on if receipt.deposit else receipt.on, "REVERSAL_BEFORE_ORIGINAL")


def take_back(model: Model, receipt: Receipt, on: date) -> None:
    """Take a receipt back, its deposit first; what it paid is open again."""
    if receipt.deposit:
        model.ledger.reverse(receipt.deposit, on)
    model.ledger.reverse(receipt.posting, on)
    receipt.status = "reversed"
    invoices = [each for each in model.invoices.values() if any(match.credit is receipt for match in each.matches)]
    for invoice in invoices:
        for match in invoice.matches:
            if match.credit is receipt:
                model.void(match)
    for invoice in invoices:
        pieces = [each for each in invoice.pieces if each.payer is receipt and each.is_live]
        model.take_back(invoice, [(each, each.paise) for each in pieces], on)


class Reverse(Rule[ReverseReceipt, ReceiptReversed]):
    workflow = staticmethod(reverse_receipt)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReverseReceipt | None:
        receipt = choose_receipt(model, chance, list(model.receipts.values()))
        if receipt is None:
            return None
        return ReverseReceipt(
            request_id=request_id,
            payment_id=receipt.key,
            on=chance.day(model, receipt.deposit.on if receipt.deposit else receipt.on),
            reason=chance.reason("Wrong patient"),
        )

    def judge(self, command: ReverseReceipt, about: Judgement) -> None:
        about.role(POSTING)
        judge_return(about.model.receipts[command.payment_id], about, command.on, command.reason)

    def act(self, model: Model, command: ReverseReceipt, _answer: ReceiptReversed) -> None:
        take_back(model, model.receipts[command.payment_id], command.on)


class Bounce(Rule[BounceCheque, ChequeBounced]):
    workflow = staticmethod(bounce_cheque)

    def propose(self, model: Model, chance: Chance, request_id: str) -> BounceCheque | None:
        cheques = [each for each in model.receipts.values() if each.mode == "cheque" and each.status == "posted"]
        receipt = choose_receipt(model, chance, cheques)
        if receipt is None:
            return None
        return BounceCheque(
            request_id=request_id,
            payment_id=receipt.key,
            on=chance.day(model, receipt.deposit.on if receipt.deposit else receipt.on),
            bank_charge_paise=chance.pick([0, 59_000, 59_000, 59_000, -1]),
            reason=chance.reason("Dishonoured"),
        )

    def judge(self, command: BounceCheque, about: Judgement) -> None:
        about.role(POSTING)
        receipt = about.model.receipts[command.payment_id]
        if receipt.mode == "cash":
            about.state("CASH_CANNOT_BOUNCE")
        judge_return(receipt, about, command.on, command.reason)
        if receipt.mode == "cash":
            about.found[Rank.STATE] = {"CASH_CANNOT_BOUNCE"}
        about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE", when=command.bank_charge_paise < 0)

    def act(self, model: Model, command: BounceCheque, _answer: ChequeBounced) -> None:
        take_back(model, model.receipts[command.payment_id], command.on)
        charge = command.bank_charge_paise
        model.ledger.post(command.on, Line(CHARGES, charge), Line(BANK, -charge))


RULES: list[Rule[Any, Any]] = [Deposit(), Reverse(), Bounce()]
