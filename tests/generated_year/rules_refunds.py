"""Rules of money back: asked for, approved, rejected, paid, taken back."""

from collections import Counter
from datetime import date
from typing import Any

from desktop_app.workflows.pay_refund import PayRefund, RefundPaid, pay_refund
from desktop_app.workflows.request_refund import RequestRefund
from desktop_app.workflows.reverse_refund import RefundReversed, ReverseRefund, reverse_refund
from desktop_app.workflows.steps.refunding import RefundPart
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Note, Payer, Receipt, Refund
from tests.generated_year.ledger import ADVANCES, BANK, MONEY, RECEIVABLE, TAX_ON_ADVANCES, Line, tax_lines
from tests.generated_year.model import Model
from tests.generated_year.rule import POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import judge_mode, mode


def choose_source(model: Model, chance: Chance) -> Payer | None:
    """Choose a note or a receipt, mostly one with something left."""
    sources: list[Payer] = [*model.notes.values(), *model.receipts.values()]
    suitable = [each for each in sources if each.left]
    if suitable and not chance.once_in(10):
        return chance.pick(suitable)
    return chance.pick(sources) if sources else None


def keys_of(source: Payer, chance: Chance) -> dict[str, int | None]:
    """Name a source as a command does; now and then both or neither."""
    keys: dict[str, int | None] = {"credit_note_id": None, "payment_id": None}
    keys["credit_note_id" if isinstance(source, Note) else "payment_id"] = source.key
    if chance.once_in(60):
        return dict.fromkeys(keys, chance.pick([None, source.key]))
    return keys


def judge_source(command: PayRefund | RequestRefund, about: Judgement) -> Payer | None:
    """Judge what is to be paid back, and its day."""
    note_key, receipt_key = command.credit_note_id, command.payment_id
    if (note_key is None) == (receipt_key is None):
        about.state("BAD_INPUT")
        return None
    source: Payer = about.model.notes[note_key] if note_key is not None else about.model.receipts[receipt_key or 0]
    judge_standing(source, about, command.on)
    return source


def judge_standing(source: Payer, about: Judgement, on: date) -> None:
    is_note = isinstance(source, Note)
    about.state("CN_NOT_POSTED" if is_note else "PAYMENT_NOT_POSTED", when=source.status != "posted")
    about.posting_day(on)
    about.not_before(on, source.on, "REFUND_BEFORE_CN" if is_note else "REFUND_BEFORE_PAYMENT")


def received(source: Payer) -> Counter[str]:
    """Give what came in by each mode for a credit."""
    if isinstance(source, Receipt):
        return Counter({source.mode: source.amount})
    came: Counter[str] = Counter()
    for piece in source.invoice.pieces:
        if piece.is_live and isinstance(piece.payer, Receipt):
            came[piece.payer.mode] += piece.paise
    return came


def pay(model: Model, refund: Refund, on: date) -> None:
    """Pay a refund; a cheque is drawn on the bank, and the tax in an advance goes back."""
    source = refund.source
    money = Line(BANK if refund.mode == "cheque" else MONEY[refund.mode], -refund.paise)
    if isinstance(source, Receipt):
        refund.half = source.tax_of(refund.paise)
        owed = Line(ADVANCES, refund.paise, patient=source.patient)
    else:
        owed = Line(RECEIVABLE, refund.paise, patient=source.patient)
    tax = [Line(TAX_ON_ADVANCES, -2 * refund.half), *tax_lines(-refund.half)]
    refund.posting = model.ledger.post(on, owed, money, *tax)
    refund.status, refund.on = "paid", on


class Pay(Rule[PayRefund, RefundPaid]):
    workflow = staticmethod(pay_refund)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> PayRefund | None:
        source = choose_source(model, chance)
        if source is None:
            return None
        amount = chance.amount(max(1, source.left))
        parts = [amount]
        if amount > 2 and chance.once_in(3):
            parts = [amount // 3, amount - amount // 3]
        if chance.once_in(80):
            parts = []
        own = len(received(source)) == 1
        return PayRefund(
            request_id=request_id,
            on=chance.day(model, source.on),
            parts=tuple(
                RefundPart(amount_paise=part, mode=None if own and chance.once_in(2) else mode(chance))
                for part in parts
            ),
            late_reason=chance.late_reason(),
            **keys_of(source, chance),
        )

    def judge(self, command: PayRefund, about: Judgement) -> None:
        about.role(POSTING)
        about.state("COUNT_OUT_OF_RANGE", when=not command.parts)
        source = judge_source(command, about)
        if source is None:
            return
        judge_mode(about, *(part.mode for part in command.parts if part.mode is not None))
        for part in command.parts:
            about.amount(part.amount_paise)
        paise = sum(part.amount_paise for part in command.parts)
        if Rank.AMOUNT not in about.found:
            about.amount(paise)
            about.add(Rank.AMOUNT, "REFUND_EXCEEDS_CREDIT", when=paise > source.left)
        about.add(Rank.LIMIT, "REFUND_NOT_APPROVED", when=about.model.needs_approval(source, paise))

    def act(self, model: Model, command: PayRefund, answer: RefundPaid) -> None:
        key = command.credit_note_id if command.payment_id is None else command.payment_id
        source: Payer = (model.notes if command.payment_id is None else model.receipts)[key or 0]
        own = next(iter(received(source)), "bank")
        for part, refund_key in zip(command.parts, answer.refund_ids, strict=True):
            refund = Refund(refund_key, source, command.on, part.mode or own, part.amount_paise, model.user.username)
            file_refund(model, refund)
            pay(model, refund, command.on)
        agree("what is left after a refund", answer.unapplied_after_paise, source.left)
        if isinstance(source, Note):
            model.refresh(source)


def file_refund(model: Model, refund: Refund) -> None:
    refund.source.refunds.append(refund)
    model.refunds[refund.key] = refund


class TakeBack(Rule[ReverseRefund, RefundReversed]):
    workflow = staticmethod(reverse_refund)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReverseRefund | None:
        paid = [each for each in model.refunds.values() if each.status == "paid"]
        known = paid if paid and not chance.once_in(8) else list(model.refunds.values())
        if not known:
            return None
        refund = chance.pick(known)
        return ReverseRefund(
            request_id=request_id,
            refund_id=refund.key,
            on=chance.day(model, refund.on),
            reason=chance.reason("Paid twice"),
        )

    def judge(self, command: ReverseRefund, about: Judgement) -> None:
        about.role(POSTING)
        refund = about.model.refunds[command.refund_id]
        if refund.status == "reversed":
            about.state("ALREADY_REVERSED")
        else:
            about.state("REFUND_NOT_PAID", when=refund.status != "paid")
        about.reason(command.reason)
        about.posting_day(command.on)
        about.not_before(command.on, refund.on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: ReverseRefund, _answer: RefundReversed) -> None:
        refund = model.refunds[command.refund_id]
        if refund.posting:
            model.ledger.reverse(refund.posting, command.on)
        refund.status = "reversed"
        if isinstance(refund.source, Note):
            model.refresh(refund.source, is_more=True)


RULES: list[Rule[Any, Any]] = [Pay(), TakeBack()]
