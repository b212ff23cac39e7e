"""Draft a credit note against the lines of an invoice; nothing is posted, and it takes no number."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import AmountNegative, AmountNotPositive, BadInput, CnDateBeforeInvoice, InvoiceNotPosted
from desktop_app.repositories import credit_notes, invoices
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.invoices import InvoiceLine
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import checks, note_limits, old_documents, roles
from desktop_app.workflows.steps.note_limits import Part

KINDS = ("gst", "financial")
REASONS = ("service_not_provided", "overcharge", "goodwill", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """What is taken back of an invoice line: with its tax, and without tax, in paise."""

    invoice_line_id: int
    description: str
    taxed: Taxed = NOTHING
    untaxed_paise: int = 0

    @property
    def total_paise(self) -> int:
        """All of it."""
        return self.taxed.gross_paise + self.untaxed_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCreditNote:
    """Draft a note; `kind` is gst, or financial where GST is not reduced; `reason_code` one of REASONS."""

    request_id: str
    invoice_id: int
    on: date
    lines: tuple[NoteLine, ...]
    kind: str = "gst"
    reason_code: str = "service_not_provided"
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteDrafted:
    """The draft's key."""

    credit_note_id: int


def draft_credit_note(books: Books, command: DraftCreditNote, user: User) -> Outcome[CreditNoteDrafted]:
    """Draft a credit note; one that takes back all that is left of an invoice takes its round-off with it.

    Refuses PERMISSION_DENIED, NOT_FOUND, INVOICE_NOT_POSTED, BAD_INPUT for a kind or a reason that this workflow does
    not make, REASON_REQUIRED for a blank reason, DATE_IN_FUTURE, CN_DATE_BEFORE_INVOICE, BEFORE_OPENING,
    AMOUNT_NEGATIVE, BAD_INPUT for unequal CGST and SGST or for tax on a financial note, AMOUNT_NOT_POSITIVE,
    CN_EXCEEDS_INVOICE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CreditNoteDrafted):
            return first_answer
        roles.require(work, roles.POSTING)
        invoice = invoices.invoice(work, command.invoice_id)
        if invoice.status != "posted":
            raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
        parts = [Part(line.invoice_line_id, line.taxed, line.untaxed_paise) for line in command.lines]
        sold = note_limits.sold_lines(work, invoice, parts)
        _require_kind(command)
        reason = None if command.reason is None else checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < invoice.invoice_date:
            raise CnDateBeforeInvoice(on=command.on, invoice_date=invoice.invoice_date)
        old_documents.require_after_opening(work, invoice.invoice_id, command.on)
        total = _require_amounts(command)
        round_off = note_limits.round_off_with(work, invoice, total)
        note_limits.require_left(work, invoice, sold, parts, total_paise=total + round_off)
        taxed = sum((line.taxed for line in command.lines), start=NOTHING)
        note_id = credit_notes.add(
            work,
            _lines(command, sold),
            hospital_id=invoice.hospital_id,
            branch_id=invoice.branch_id,
            patient_id=invoice.patient_id,
            original_invoice_id=invoice.invoice_id,
            credit_note_date=command.on,
            kind=command.kind,
            reason_code=command.reason_code,
            reason_description=reason,
            taxable_paise=taxed.taxable_paise,
            cgst_paise=taxed.cgst_paise,
            sgst_paise=taxed.sgst_paise,
            igst_paise=taxed.igst_paise,
            nontax_paise=sum(line.untaxed_paise for line in command.lines),
            round_off_paise=round_off,
            total_paise=total + round_off,
            created_at=stamp(work.at),
            created_by=work.user_id,
        )
        work.edits.act("create", "patient_credit_notes", note_id, reason=reason)
        return work.commit(command, CreditNoteDrafted(credit_note_id=note_id))


def _require_kind(command: DraftCreditNote) -> None:
    if command.kind not in KINDS:
        raise BadInput(what=f"A credit note is one of {', '.join(KINDS)}")
    if command.reason_code not in REASONS:
        raise BadInput(what=f"The reason is one of {', '.join(REASONS)}")


def _require_amounts(command: DraftCreditNote) -> int:
    """Check the amounts of every line by themselves; their total in paise."""
    for line in command.lines:
        taxed = line.taxed
        parts = (taxed.taxable_paise, taxed.cgst_paise, taxed.sgst_paise, taxed.igst_paise, line.untaxed_paise)
        if min(parts) < 0:
            raise AmountNegative(what="credit")
        if taxed.cgst_paise != taxed.sgst_paise:
            raise BadInput(what="CGST and SGST differ")
        if taxed.tax_paise and command.kind == "financial":
            raise BadInput(what="A financial note reduces no GST, so it has no tax")
    total = sum(line.total_paise for line in command.lines)
    if total <= 0:
        raise AmountNotPositive
    return total


def _lines(command: DraftCreditNote, sold: dict[int, InvoiceLine]) -> list[dict[str, object]]:
    return [
        {
            "sequence": sequence,
            "invoice_line_id": line.invoice_line_id,
            "description": checks.label(line.description),
            "sac_hsn": sold[line.invoice_line_id].sac_hsn,
            "rate_bp": sold[line.invoice_line_id].rate_bp if line.taxed.tax_paise else 0,
            "taxable_paise": line.taxed.taxable_paise,
            "cgst_paise": line.taxed.cgst_paise,
            "sgst_paise": line.taxed.sgst_paise,
            "igst_paise": line.taxed.igst_paise,
            "nontax_paise": line.untaxed_paise,
        }
        for sequence, line in enumerate(command.lines, start=1)
    ]
