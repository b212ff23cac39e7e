"""Rules of what is left of a note: applied to other invoices, taken back, kept as a balance."""

from typing import Any

from desktop_app.workflows.apply_credit import ApplyCredit, CreditApplied, apply_credit
from desktop_app.workflows.keep_credit_as_balance import CreditKept, KeepCreditAsBalance, keep_credit_as_balance
from desktop_app.workflows.unapply_credit import CreditUnapplied, UnapplyCredit, unapply_credit
from tests.generated_year.arithmetic import poured
from tests.generated_year.chance import MISSING, Chance
from tests.generated_year.documents import Invoice, Note
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import choose_invoice_of, judge_invoice
from tests.generated_year.rules_notes import choose_note
from tests.generated_year.rules_receipts import judge_application


class ApplyNote(Rule[ApplyCredit, CreditApplied]):
    workflow = staticmethod(apply_credit)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> ApplyCredit | None:
        note = choose_note(model, chance, [each for each in model.notes.values() if each.left])
        if note is None:
            return None
        invoice = choose_invoice_of(model, chance, note.patient)
        if invoice is None:
            return None
        fits = max(1, min(note.left, invoice.open))
        return ApplyCredit(
            request_id=request_id,
            credit_note_id=note.key,
            invoice_id=invoice.key,
            on=chance.day(model, max(note.on, invoice.on)),
            amount_paise=chance.amount(fits) if chance.once_in(2) else None,
            late_reason=chance.late_reason(),
        )

    def judge(self, command: ApplyCredit, about: Judgement) -> None:
        about.role(COUNTER)
        note = about.model.notes[command.credit_note_id]
        if note.status != "posted":
            about.state("CN_NOT_POSTED")
            return
        invoice = judge_invoice(about, command.invoice_id, note.patient)
        if invoice is None:
            return
        about.posting_day(command.on)
        about.invoice_day(invoice, command.on, "PAYMENT_BEFORE_INVOICE")
        about.not_before(command.on, note.on, "APPLY_BEFORE_CREDIT")
        judge_application(about, command.amount_paise, invoice.open, note.left)

    def act(self, model: Model, command: ApplyCredit, answer: CreditApplied) -> None:
        note, invoice = model.notes[command.credit_note_id], model.invoices[command.invoice_id]
        paise = command.amount_paise or min(note.left, invoice.open)
        apply_note(model, note, invoice, paise, command)
        agree("what is left of a credit", answer.unapplied_after_paise, note.left)


def apply_note(model: Model, note: Note, invoice: Invoice, paise: int, command: Any) -> None:  # noqa: ANN401
    """Let a note settle an invoice; its own without touching installments."""
    if invoice is note.invoice:
        ask_no_more(model, invoice, paise)
        model.match(note, invoice, paise, command.on)
    else:
        match = model.settle(note, invoice, paise, command.on)
        match.key = model.eyes.match_key(note.key, invoice.key)
        model.applications[match.key] = match
    model.refresh(note, used=paise)
    model.ledger.touched_patients.add(note.patient)


def ask_no_more(model: Model, invoice: Invoice, paise: int) -> None:
    """Waive what the final installments ask for and the plan's own note settles now."""
    plan = invoice.plan
    if plan is None or plan.status != "discontinued":
        return
    rows = model.waiting(invoice)
    of_others = min(paise, max(0, invoice.open - sum(row.open for row in rows)))
    for row, part in zip(rows, poured(paise - of_others, [row.open for row in rows]), strict=True):
        row.waived += part
        plan.residual = (plan.residual or 0) - part
    model.touch(plan)


class UnapplyNote(Rule[UnapplyCredit, CreditUnapplied]):
    workflow = staticmethod(unapply_credit)

    def propose(self, model: Model, chance: Chance, request_id: str) -> UnapplyCredit | None:
        live = [each for each in model.applications.values() if each.is_live]
        matches = live if live and not chance.once_in(8) else list(model.applications.values())
        if not matches:
            return None
        match = chance.pick(matches)
        return UnapplyCredit(
            request_id=request_id,
            allocation_id=MISSING if chance.once_in(80) else match.key,
            on=chance.day(model, match.on),
            reason=chance.reason("Meant for another invoice"),
        )

    def judge(self, command: UnapplyCredit, about: Judgement) -> None:
        about.role(POSTING)
        match = about.model.applications.get(command.allocation_id)
        if match is None:
            about.state("NOT_FOUND")
            return
        about.state("ALREADY_REVERSED", when=not match.is_live)
        about.reason(command.reason)
        about.posting_day(command.on)
        about.not_before(command.on, match.on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: UnapplyCredit, answer: CreditUnapplied) -> None:
        match = model.applications[command.allocation_id]
        note = model.notes[answer.credit_note_id]
        model.void(match)
        model.take_back_newest(note, match.invoice, match.paise, command.on)
        model.refresh(note, is_more=True)
        model.ledger.touched_patients.add(note.patient)
        agree("what is left of a credit", answer.unapplied_after_paise, note.left)


class Keep(Rule[KeepCreditAsBalance, CreditKept]):
    workflow = staticmethod(keep_credit_as_balance)

    def propose(self, model: Model, chance: Chance, request_id: str) -> KeepCreditAsBalance | None:
        note = choose_note(model, chance, [each for each in model.notes.values() if each.payable > 0])
        if note is None:
            return None
        return KeepCreditAsBalance(
            request_id=request_id,
            credit_note_id=note.key,
            on=chance.day(model, note.on),
            consent=chance.reason("Signed on paper"),
            amount_paise=chance.amount(max(1, note.payable)) if chance.once_in(2) else None,
            late_reason=chance.late_reason(),
        )

    def judge(self, command: KeepCreditAsBalance, about: Judgement) -> None:
        about.role(POSTING)
        note = about.model.notes[command.credit_note_id]
        about.state("CN_NOT_POSTED", when=note.status != "posted")
        about.add(Rank.REASON, "CONSENT_REQUIRED", when=not command.consent.strip())
        about.posting_day(command.on)
        about.not_before(command.on, note.on, "REFUND_BEFORE_CN")
        paise = note.payable if command.amount_paise is None else command.amount_paise
        about.amount(paise)
        about.add(Rank.AMOUNT, "REFUND_EXCEEDS_CREDIT", when=paise > note.payable and Rank.AMOUNT not in about.found)

    def act(self, model: Model, command: KeepCreditAsBalance, answer: CreditKept) -> None:
        note = model.notes[command.credit_note_id]
        note.kept += note.payable if command.amount_paise is None else command.amount_paise
        model.refresh(note)
        agree("what is kept", answer.kept_paise, note.kept)


RULES: list[Rule[Any, Any]] = [ApplyNote(), UnapplyNote(), Keep()]
