"""Rules of what is taken back: credit notes, the end of a plan, invoices that are cancelled."""

from datetime import date
from typing import Any

from desktop_app.workflows.cancel_invoice import CancelInvoice, InvoiceCancelled, cancel_invoice
from desktop_app.workflows.reverse_credit_note import (
    CreditNoteReversed,
    ReverseCreditNote,
    reverse_credit_note,
)
from tests.generated_year.arithmetic import poured
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Installment, Invoice, Note, Plan
from tests.generated_year.model import Model
from tests.generated_year.rule import POSTING, Judgement, Rank, Rule
from tests.generated_year.rules_debts import REMISSIONS
from tests.generated_year.rules_money import choose_invoice
from tests.generated_year.rules_notes import choose_note
from tests.generated_year.rules_plans import end


def judge_note_back(note: Note, about: Judgement) -> None:
    """Judge whether a note can be taken back."""
    if note.status == "draft":
        about.state("NOT_POSTED")
    elif note.status == "reversed":
        about.state("ALREADY_REVERSED")
    else:
        about.state("CN_REFUNDED", when=note.refunded > 0)
        applied = any(each.is_live and each.invoice is not note.invoice for each in note.matches)
        about.state("CN_HAS_APPLICATIONS", when=applied)


def of_plan(note: Note) -> int:
    """Give what a waiver took of its plan's installments."""
    own = [part.untaxed for part in note.lines if part.line is note.invoice.lines[0]]
    return sum(own) if own else note.total


def asking_again(plan: Plan) -> list[Installment]:
    """Give the installments that can ask again: regular ones, of a discontinued plan its newest final ones."""
    if plan.status != "discontinued":
        return plan.rows("regular")
    return sorted(plan.rows("final"), key=lambda row: -row.number)


class ReverseNote(Rule[ReverseCreditNote, CreditNoteReversed]):
    workflow = staticmethod(reverse_credit_note)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReverseCreditNote | None:
        note = choose_note(model, chance, [each for each in model.notes.values() if each.status == "posted"])
        if note is None:
            return None
        return ReverseCreditNote(
            request_id=request_id,
            credit_note_id=note.key,
            on=chance.day(model, note.on),
            reason=chance.reason("Issued in error"),
            reinstate=chance.once_in(2),
        )

    def judge(self, command: ReverseCreditNote, about: Judgement) -> None:
        about.role(POSTING)
        note = about.model.notes[command.credit_note_id]
        judge_note_back(note, about)
        if not about.found.get(Rank.STATE):
            of_discontinuation = note.why == "plan_discontinued"
            about.state("USE_REINSTATE_OR_REPLACE", when=of_discontinuation and not command.reinstate)
            self._judge_plan(note, about)
        about.reason(command.reason)
        about.posting_day(command.on)
        about.not_before(command.on, note.on, "REVERSAL_BEFORE_ORIGINAL")

    @staticmethod
    def _judge_plan(note: Note, about: Judgement) -> None:
        plan = note.plan
        if plan is None or note.why not in REMISSIONS:
            return
        about.state("PLAN_NOT_ACTIVE", when=plan.status == "expired")
        if plan.status == "discontinued":
            finals = sum(row.amount - row.waived for row in plan.rows("final"))
            about.state("PLAN_ALREADY_DISCONTINUED", when=of_plan(note) > (plan.residual or 0) - finals)

    def act(self, model: Model, command: ReverseCreditNote, _answer: CreditNoteReversed) -> None:
        note = model.notes[command.credit_note_id]
        model.reverse_note(note, command.on)
        if note.why == "plan_discontinued" and note.plan:
            reinstate(model, note.plan, command)
        else:
            self._ask_again(model, note, command.on)

    @staticmethod
    def _ask_again(model: Model, note: Note, on: date) -> None:
        plan = note.plan or note.invoice.plan
        if plan is None:
            return
        if note.plan:
            paise = of_plan(note)
        elif len(note.invoice.lines) > 1:
            return
        else:
            paise = max(0, note.invoice.open - sum(row.open for row in plan.installments))
        if not note.plan and plan.status == "discontinued":
            model.ask_again(plan, paise, on)
            return
        rows = asking_again(plan)
        for row, part in zip(rows, poured(paise, [row.waived for row in rows]), strict=True):
            row.waived -= part
        model.touch(plan)


def reinstate(model: Model, plan: Plan, command: Any) -> None:  # noqa: ANN401 - any command with a day
    """Bring a discontinued plan back: sessions and installments as they were sold, but for waivers."""
    if plan.note is None and plan.forfeit:
        model.ledger.reverse(plan.forfeit, command.on)
    for session in plan.sessions:
        if session.status == "cancelled":
            session.status = "scheduled"
    regular = sorted(plan.rows("regular"), key=lambda row: row.number)
    for final in plan.rows("final"):
        _move(plan.invoice, final, regular)
        final.paid, final.waived = 0, final.amount
    still = sum(
        of_plan(each)
        for each in plan.invoice.notes
        if each.status == "posted" and each.plan is plan and each.why in REMISSIONS
    )
    for row in reversed(regular):
        row.waived = min(still, row.amount - row.paid)
        still -= row.waived
    plan.status, plan.note, plan.forfeit = "active", None, None
    plan.refundable = plan.residual = plan.ended_on = None
    plan.refund_status = "none"
    model.touch(plan)


def _move(invoice: Invoice, final: Installment, regular: list[Installment]) -> None:
    """Move what was paid on a final installment to the oldest regular ones."""
    for piece in list(invoice.pieces):
        if piece.installment is not final or not piece.is_live:
            continue
        piece.is_live = False
        parts = poured(piece.paise, [row.amount - row.paid for row in regular])
        for row, part in zip(regular, parts, strict=True):
            if part:
                invoice.pieces.append(type(piece)(piece.payer, part, row))
                row.paid += part
                row.was_paid = True


class Cancel(Rule[CancelInvoice, InvoiceCancelled]):
    workflow = staticmethod(cancel_invoice)

    def propose(self, model: Model, chance: Chance, request_id: str) -> CancelInvoice | None:
        untouched = [each for each in model.invoices.values() if each.open == each.total and each.status == "posted"]
        invoice = chance.pick(untouched) if untouched and not chance.once_in(5) else choose_invoice(model, chance)
        if invoice is None:
            return None
        return CancelInvoice(
            request_id=request_id,
            invoice_id=invoice.key,
            on=chance.day(model, invoice.on),
            reason=chance.late_reason(),
        )

    def judge(self, command: CancelInvoice, about: Judgement) -> None:
        about.role(POSTING)
        invoice = about.model.invoices[command.invoice_id]
        plan = invoice.plan
        if invoice.status != "posted":
            about.state("INVOICE_NOT_POSTED")
        elif invoice.is_opening:
            about.state("OPENING_DOCUMENT")
        elif invoice.open != invoice.total or invoice.credited:
            about.state("INVOICE_HAS_ALLOCATIONS")
        elif plan and any(each.is_used for each in plan.sessions):
            about.state("SESSIONS_DELIVERED")
        else:
            about.state("PLAN_NOT_ACTIVE", when=plan is not None and plan.status not in {"active", "suspended"})
        about.posting_day(command.on)
        about.not_before(command.on, invoice.on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: CancelInvoice, _answer: InvoiceCancelled) -> None:
        invoice = model.invoices[command.invoice_id]
        if invoice.posting:
            model.ledger.reverse(invoice.posting, command.on)
        invoice.status = "cancelled"
        if invoice.plan:
            end(invoice.plan, "cancelled")
            model.touch(invoice.plan)


RULES: list[Rule[Any, Any]] = [ReverseNote(), Cancel()]
