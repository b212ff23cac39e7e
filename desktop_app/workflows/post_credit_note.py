"""Post a credit note: look what is there, complete what is missing, refuse what contradicts it."""

from dataclasses import dataclass

from desktop_app.accounting.calendar import note_deadline
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import (
    AlreadyReversed,
    CnDateBeforeInvoice,
    GstCnTimeBarred,
    InvoiceNotPosted,
    UseDiscontinue,
)
from desktop_app.repositories import clinic as clinics, credit_notes, invoices, plans
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.credit_notes import CreditNote, NoteLine
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, crediting, note_limits, roles
from desktop_app.workflows.steps.crediting import Posted, Standing
from desktop_app.workflows.steps.note_limits import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class PostCreditNote:
    """Post a draft, or complete one that an import brought half posted."""

    request_id: str
    credit_note_id: int
    late_reason: str | None = None


def post_credit_note(books: Books, command: PostCreditNote, user: User) -> Outcome[Posted]:
    """Post a credit note; one that is posted already gives the same ids again, and nothing is written.

    Refuses PERMISSION_DENIED, NOT_FOUND, ALREADY_REVERSED, INVOICE_NOT_POSTED, USE_DISCONTINUE,
    PARTIAL_POSTING_MISMATCH, DATE_IN_FUTURE, CN_DATE_BEFORE_INVOICE, NO_PERIOD, PERIOD_CLOSED, CN_EXCEEDS_INVOICE,
    BRANCH_REQUIRED, GST_CN_TIME_BARRED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, Posted):
            return first_answer
        roles.require(work, roles.POSTING)
        note = credit_notes.credit_note(work, command.credit_note_id)
        if note.status == "reversed":
            raise AlreadyReversed(number=note.credit_note_number)
        found = crediting.standing(work, note)
        if note.status == "draft":
            invoice = _require_postable(work, note, found)
            crediting.require_place(work, note, found)
            _require_in_time(work, note, invoice)
        posted = crediting.post(work, note, found)
        if posted.action == "already_posted":
            return Outcome(posted)
        return work.commit(command, posted)


def _require_postable(work: Work, note: CreditNote, found: Standing) -> Invoice:
    """Check the state of note and invoice, the date, and what the invoice has left; give the invoice."""
    invoice = invoices.invoice(work, note.original_invoice_id)
    if invoice.status != "posted":
        raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
    _require_no_open_package(work, note)
    checks.require_not_future(work, note.credit_note_date)
    if note.credit_note_date < invoice.invoice_date:
        raise CnDateBeforeInvoice(on=note.credit_note_date, invoice_date=invoice.invoice_date)
    if found.transaction is None:
        checks.require_open_period(work, note.credit_note_date)
    parts = [
        Part(line.invoice_line_id, _taxed(line), line.nontax_paise)
        for line in credit_notes.lines(work, note.credit_note_id)
        if line.invoice_line_id is not None
    ]
    sold = note_limits.sold_lines(work, invoice, parts)
    note_limits.require_left(work, invoice, sold, parts, total_paise=note.total_paise)
    return invoice


def _taxed(line: NoteLine) -> Taxed:
    return Taxed(line.taxable_paise, line.cgst_paise, line.sgst_paise, line.igst_paise)


def _require_no_open_package(work: Work, note: CreditNote) -> None:
    """Refuse USE_DISCONTINUE: what a running package will not provide is credited by discontinuing it."""
    if note.reason_code != "service_not_provided":
        return
    credited = {line.invoice_line_id for line in credit_notes.lines(work, note.credit_note_id)}
    for plan in plans.of_invoice(work, note.original_invoice_id):
        has_open = any(session.is_open for session in plans.sessions(work, plan.plan_id))
        if plan.invoice_line_id in credited and has_open:
            raise UseDiscontinue(plan=plan.plan_number)


def _require_in_time(work: Work, note: CreditNote, invoice: Invoice) -> None:
    if note.kind != "gst" or not note.tax.tax_paise:
        return
    deadline = note_deadline(invoice.invoice_date, clinics.annual_return_filed_on(work, invoice.invoice_date))
    if note.credit_note_date > deadline:
        raise GstCnTimeBarred(invoice_date=invoice.invoice_date, deadline=deadline)
