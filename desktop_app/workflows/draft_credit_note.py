"""Draft a credit note against the lines of an invoice; nothing is posted, and it takes no number."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import (
    AmountNegative,
    AmountNotPositive,
    BadInput,
    CnDateBeforeInvoice,
    CnExceedsInvoice,
    InvoiceNotPosted,
    NotFound,
)
from desktop_app.repositories import credit_notes, invoices
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.invoices import Invoice, InvoiceLine
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import checks

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
    """Draft a credit note.

    Refuses NOT_FOUND, INVOICE_NOT_POSTED, REASON_REQUIRED for a blank reason, DATE_IN_FUTURE, CN_DATE_BEFORE_INVOICE,
    AMOUNT_NEGATIVE, AMOUNT_NOT_POSITIVE, BAD_INPUT for unequal CGST and SGST, CN_EXCEEDS_INVOICE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CreditNoteDrafted):
            return first_answer
        invoice = invoices.invoice(work, command.invoice_id)
        if invoice.status != "posted":
            raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
        reason = None if command.reason is None else checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < invoice.invoice_date:
            raise CnDateBeforeInvoice(on=command.on, invoice_date=invoice.invoice_date)
        total = _require_amounts(work, invoice, command)
        taxed = sum((line.taxed for line in command.lines), start=NOTHING)
        note_id = credit_notes.add(
            work,
            _lines(work, command),
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
            total_paise=total,
            created_at=stamp(work.at),
            created_by=work.user_id,
        )
        work.edits.act("create", "patient_credit_notes", note_id, reason=reason)
        return work.commit(command, CreditNoteDrafted(credit_note_id=note_id))


def _require_amounts(work: Work, invoice: Invoice, command: DraftCreditNote) -> int:
    """Check every line against what its invoice line has left; the note's total in paise."""
    for line in command.lines:
        taxed = line.taxed
        parts = (taxed.taxable_paise, taxed.cgst_paise, taxed.sgst_paise, taxed.igst_paise, line.untaxed_paise)
        if min(parts) < 0:
            raise AmountNegative(what="credit")
        if taxed.cgst_paise != taxed.sgst_paise:
            raise BadInput(what="CGST and SGST differ")
    total = sum(line.total_paise for line in command.lines)
    if total <= 0:
        raise AmountNotPositive
    left = invoice.total_paise - credit_notes.credited_on_invoice(work, invoice.invoice_id)
    if total > left:
        raise CnExceedsInvoice(limit=rupees(left))
    for line in command.lines:
        _require_left(work, invoice, _invoice_line(work, invoice, line), line)
    return total


def _require_left(work: Work, invoice: Invoice, sold: InvoiceLine, line: NoteLine) -> None:
    earlier = credit_notes.credited_on_line(work, invoice.invoice_id, sold.line_id)
    left = sold.gross_paise - earlier.tax.gross_paise - earlier.nontax_paise
    tax_left = sold.gross_paise - sold.taxable_paise - earlier.tax.tax_paise
    if line.total_paise > left or line.taxed.tax_paise > tax_left:
        raise CnExceedsInvoice(limit=rupees(left))


def _invoice_line(work: Work, invoice: Invoice, line: NoteLine) -> InvoiceLine:
    for sold in invoices.lines(work, invoice.invoice_id):
        if sold.line_id == line.invoice_line_id:
            return sold
    raise NotFound(what="The invoice line")


def _lines(work: Work, command: DraftCreditNote) -> list[dict[str, object]]:
    sold = {line.line_id: line for line in invoices.lines(work, command.invoice_id)}
    return [
        {
            "sequence": sequence,
            "invoice_line_id": line.invoice_line_id,
            "description": line.description,
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
