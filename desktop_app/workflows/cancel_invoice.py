"""Cancel an invoice that nothing has touched: all of it is reversed, its number stays used."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.settlement import USED
from desktop_app.errors import (
    InvoiceHasAllocations,
    InvoiceNotPosted,
    OpeningDocument,
    PlanNotActive,
    ReturnFiled,
    ReversalBeforeOriginal,
    SessionsDelivered,
)
from desktop_app.repositories import clinic as clinics, credit_notes, general_ledger, invoices, plans, receivables
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Transaction
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.plans import Plan
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, roles, subledger_reversal


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelInvoice:
    """Cancel an invoice on a day."""

    request_id: str
    invoice_id: int
    on: date
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceCancelled:
    """The number that stays used, and the plans that the invoice had sold."""

    invoice_number: str
    plan_ids: tuple[int, ...]


def cancel_invoice(books: Books, command: CancelInvoice, user: User) -> Outcome[InvoiceCancelled]:
    """Cancel an invoice, and the plans it sold.

    Refuses PERMISSION_DENIED, NOT_FOUND, INVOICE_NOT_POSTED, OPENING_DOCUMENT, INVOICE_HAS_ALLOCATIONS,
    SESSIONS_DELIVERED, PLAN_NOT_ACTIVE, RETURN_FILED, DATE_IN_FUTURE,
    REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, InvoiceCancelled):
            return first_answer
        roles.require(work, roles.POSTING)
        invoice = invoices.invoice(work, command.invoice_id)
        number = _require_posted(invoice)
        posting = _posting_of(work, invoice)
        _require_untouched(work, invoice)
        sold = plans.of_invoice(work, invoice.invoice_id)
        for plan in sold:
            _require_unused(work, plan)
        if clinics.gstr1_filed_on(work, invoice.invoice_date) is not None:
            raise ReturnFiled(month=f"{invoice.invoice_date:%m/%Y}", invoice=number)
        reason = checks.optional_text(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < invoice.invoice_date:
            raise ReversalBeforeOriginal(on=command.on, original=invoice.invoice_date)
        checks.require_open_period(work, command.on)
        if posting is not None:
            _reverse(work, invoice, posting, command.on)
        invoices.mark_cancelled(work, invoice)
        work.edits.act("cancel", "invoices", invoice.invoice_id, reason=reason)
        for plan in sold:
            _cancel_plan(work, plan, reason)
        return work.commit(
            command, InvoiceCancelled(invoice_number=number, plan_ids=tuple(plan.plan_id for plan in sold))
        )


def _require_posted(invoice: Invoice) -> str:
    """Give the number of an invoice that is posted."""
    if invoice.status != "posted" or invoice.invoice_number is None:
        raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
    return invoice.invoice_number


def _posting_of(work: Work, invoice: Invoice) -> Transaction | None:
    """Give the invoice's transaction; an invoice of zero has none, one of the opening balances none of its own."""
    if invoice.gl_transaction_id is None:
        return None
    found = general_ledger.transaction(work, invoice.gl_transaction_id)
    if found.source_document_type == "opening":
        raise OpeningDocument(invoice=invoice.invoice_number)
    return found


def _require_untouched(work: Work, invoice: Invoice) -> None:
    """Refuse INVOICE_HAS_ALLOCATIONS: money or a credit is matched to it, or a note was issued for it."""
    item = receivables.invoice_item(work, invoice.invoice_id)
    is_matched = item is not None and item.open_paise != invoice.total_paise
    if is_matched or credit_notes.credited_on_invoice(work, invoice.invoice_id):
        raise InvoiceHasAllocations(invoice=invoice.invoice_number)


def _require_unused(work: Work, plan: Plan) -> None:
    """Refuse SESSIONS_DELIVERED, and PLAN_NOT_ACTIVE for a plan that has ended: its value has gone elsewhere."""
    if any(session.session_status in USED for session in plans.sessions(work, plan.plan_id)):
        raise SessionsDelivered(plan=plan.plan_number)
    if plan.status not in {"active", "suspended"}:
        raise PlanNotActive(plan=plan.plan_number, status=plan.status)


def _reverse(work: Work, invoice: Invoice, posting: Transaction, on: date) -> None:
    """Mirror the invoice in the GL and in the patient's account, and match the two there."""
    transaction_id = general_ledger.reverse(
        work,
        posting.transaction_id,
        on=on,
        event="cancel",
        description=f"Invoice {invoice.invoice_number} cancelled",
    )
    place = Place(posting.hospital_id, posting.branch_id)
    for entry in receivables.of_reference(work, "invoice", invoice.invoice_id):
        subledger_reversal.reverse(
            work, entry, transaction_id=transaction_id, on=on, place=place, entry_type="cancellation"
        )


def _cancel_plan(work: Work, plan: Plan, reason: str | None) -> None:
    """Cancel the sessions, waive the installments, and close the plan."""
    plans.set_sessions(work, plan.plan_id, plans.sessions(work, plan.plan_id), "cancelled")
    plans.waive_open(
        work, plan.plan_id, plans.unpaid(plans.installments(work, plan.plan_id)), reason or "Invoice cancelled"
    )
    plans.change(work, plan, status="cancelled")
    work.edits.act("cancel", "package_payment_plans", plan.plan_id, reason=reason)
