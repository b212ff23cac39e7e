"""Rules of credit notes against invoice lines: drafts, posting, application to other invoices."""

from typing import Any

from desktop_app.accounting.tax import Taxed
from desktop_app.workflows.delete_draft_credit_note import (
    DeleteDraftCreditNote,
    DraftCreditNoteDeleted,
    delete_draft_credit_note,
)
from desktop_app.workflows.draft_credit_note import (
    CreditNoteDrafted,
    DraftCreditNote,
    NoteLine,
    draft_credit_note,
)
from desktop_app.workflows.post_credit_note import PostCreditNote, post_credit_note
from desktop_app.workflows.steps.crediting import Posted
from tests.generated_year.arithmetic import Value, note_deadline, part_of
from tests.generated_year.chance import MISSING, Chance
from tests.generated_year.documents import Invoice, InvoiceLine, Note, NotePart
from tests.generated_year.model import Model
from tests.generated_year.rule import POSTING, Judgement, Rank, Rule, agree


def choose_note(model: Model, chance: Chance, suitable: list[Note]) -> Note | None:
    """Choose a note, mostly a suitable one."""
    if suitable and not chance.once_in(10):
        return chance.pick(suitable)
    return chance.pick(list(model.notes.values())) if model.notes else None


def line_left(invoice: Invoice, line: InvoiceLine) -> tuple[Value, int]:
    """Give what a line has left: of its value with tax, and in all."""
    taxed, untaxed = invoice.credited_on(line)
    return line.value - taxed, line.value.gross - taxed.gross - untaxed


def judge_left(about: Judgement, invoice: Invoice, parts: list[NotePart], whole: int) -> None:
    """Judge a note by what its invoice has left, each of its lines, and each line's value and tax."""
    exceeds = whole > invoice.total - invoice.credited
    for line in {part.line for part in parts}:
        own = [part for part in parts if part.line is line]
        value, left = line_left(invoice, line)
        value -= sum((part.value for part in own), start=Value())
        exceeds |= sum(part.value.gross + part.untaxed for part in own) > left
        exceeds |= min(value.taxable, value.half) < 0
    about.add(Rank.AMOUNT, "CN_EXCEEDS_INVOICE", when=exceeds)


class Draft(Rule[DraftCreditNote, CreditNoteDrafted]):
    workflow = staticmethod(draft_credit_note)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> DraftCreditNote | None:
        invoices = [each for each in model.invoices.values() if each.total > each.credited or chance.once_in(20)]
        if not invoices:
            return None
        invoice = chance.pick(invoices)
        kind = chance.pick(["gst", "gst", "financial"])
        lines = [
            self._line(invoice, line, chance, kind)
            for line in invoice.lines
            if len(invoice.lines) < 2 or chance.once_in(2)
        ]
        return DraftCreditNote(
            request_id=request_id,
            invoice_id=MISSING if chance.once_in(150) else invoice.key,
            on=chance.day(model, invoice.on),
            lines=tuple(lines),
            kind="strange" if chance.once_in(80) else kind,
            reason_code=chance.pick(["service_not_provided", "overcharge", "overcharge", "goodwill", "other"]),
            reason=chance.pick([None, None, "Charged twice", chance.reason("Charged twice")]),
        )

    @staticmethod
    def _line(invoice: Invoice, line: InvoiceLine, chance: Chance, kind: str) -> NoteLine:
        left, whole = line_left(invoice, line)
        gross = chance.amount(max(1, min(left.gross, whole)))
        value = Value()
        untaxed = gross
        if kind == "gst" and 0 < gross <= left.gross:
            value, untaxed = part_of(line.value, gross, left), 0
        taxed = Taxed(value.taxable, value.half, value.half + (chance.once_in(60) and kind == "gst"))
        return NoteLine(invoice_line_id=line.key, description="Credit", taxed=taxed, untaxed_paise=untaxed)

    def judge(self, command: DraftCreditNote, about: Judgement) -> None:
        about.role(POSTING)
        invoice = about.model.invoices.get(command.invoice_id)
        if invoice is None:
            about.state("NOT_FOUND")
            return
        about.state("INVOICE_NOT_POSTED", when=invoice.status != "posted")
        about.state("BAD_INPUT", when=command.kind not in {"gst", "financial"})
        if command.reason is not None:
            about.reason(command.reason)
        about.not_future(command.on)
        about.invoice_day(invoice, command.on, "CN_DATE_BEFORE_INVOICE")
        for line in command.lines:
            taxed = line.taxed
            negative = min(taxed.taxable_paise, taxed.cgst_paise, taxed.sgst_paise, line.untaxed_paise) < 0
            about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE", when=negative)
            about.add(Rank.AMOUNT, "BAD_INPUT", when=taxed.cgst_paise != taxed.sgst_paise)
            about.add(Rank.AMOUNT, "BAD_INPUT", when=bool(taxed.tax_paise) and command.kind == "financial")
        whole = sum(line.total_paise for line in command.lines)
        about.add(Rank.AMOUNT, "AMOUNT_NOT_POSITIVE", when=whole <= 0)
        if not about.found:
            judge_left(about, invoice, self.parts(command, invoice), whole + self.round_off(invoice, whole))

    @staticmethod
    def parts(command: DraftCreditNote, invoice: Invoice) -> list[NotePart]:
        by_key = {line.key: line for line in invoice.lines}
        return [
            NotePart(
                by_key[line.invoice_line_id], Value(line.taxed.taxable_paise, line.taxed.cgst_paise), line.untaxed_paise
            )
            for line in command.lines
        ]

    @staticmethod
    def round_off(invoice: Invoice, whole: int) -> int:
        """Give the invoice's round-off to a note that takes back all that is left, where anything is."""
        left = invoice.total - invoice.credited
        return invoice.round_off if left and whole == left - invoice.round_off else 0

    def act(self, model: Model, command: DraftCreditNote, answer: CreditNoteDrafted) -> None:
        invoice = model.invoices[command.invoice_id]
        parts = self.parts(command, invoice)
        note = Note(
            answer.credit_note_id, invoice.patient, invoice, None, command.on, command.kind, command.reason_code, parts
        )
        note.round_off = self.round_off(invoice, note.total)
        model.notes[note.key] = note


class Post(Rule[PostCreditNote, Posted]):
    workflow = staticmethod(post_credit_note)
    weight = 5

    def propose(self, model: Model, chance: Chance, request_id: str) -> PostCreditNote | None:
        note = choose_note(model, chance, [each for each in model.notes.values() if each.status == "draft"])
        if note is None:
            return None
        key = MISSING if chance.once_in(60) else note.key
        return PostCreditNote(request_id=request_id, credit_note_id=key, late_reason=chance.late_reason())

    def judge(self, command: PostCreditNote, about: Judgement) -> None:
        about.role(POSTING)
        note = about.model.notes.get(command.credit_note_id)
        if note is None:
            about.state("NOT_FOUND")
            return
        about.state("ALREADY_REVERSED", when=note.status == "reversed")
        if note.status != "draft":
            return
        invoice, plan = note.invoice, note.invoice.plan
        about.state("INVOICE_NOT_POSTED", when=invoice.status != "posted")
        of_package = any(part.line is invoice.lines[0] for part in note.lines)
        if plan and of_package and note.why == "service_not_provided" and invoice.status == "posted":
            about.state("USE_DISCONTINUE", when=any(each.is_open for each in plan.sessions))
        about.posting_day(note.on)
        judge_left(about, invoice, note.lines, note.total)
        is_late = note.on > note_deadline(invoice.on) and note.value.half > 0
        about.add(Rank.TAX, "GST_CN_TIME_BARRED", when=is_late)

    def act(self, model: Model, command: PostCreditNote, answer: Posted) -> None:
        note = model.notes[command.credit_note_id]
        agree("what posting found", answer.action, "completed" if note.status == "draft" else "already_posted")
        if note.status == "draft":
            model.post_note(note)


class Delete(Rule[DeleteDraftCreditNote, DraftCreditNoteDeleted]):
    workflow = staticmethod(delete_draft_credit_note)

    def propose(self, model: Model, chance: Chance, request_id: str) -> DeleteDraftCreditNote | None:
        note = choose_note(model, chance, [each for each in model.notes.values() if each.status == "draft"])
        return None if note is None else DeleteDraftCreditNote(request_id=request_id, credit_note_id=note.key)

    def judge(self, command: DeleteDraftCreditNote, about: Judgement) -> None:
        about.role(POSTING)
        note = about.model.notes[command.credit_note_id]
        about.state("CANNOT_DELETE_POSTED", when=note.status != "draft")

    def act(self, model: Model, command: DeleteDraftCreditNote, _answer: DraftCreditNoteDeleted) -> None:
        del model.notes[command.credit_note_id]


RULES: list[Rule[Any, Any]] = [Draft(), Post(), Delete()]
