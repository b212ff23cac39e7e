"""Cancel an invoice that nothing has touched: all of it is reversed, its number stays used."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import ReversalBeforeOriginal
from desktop_app.repositories import general_ledger, invoices, plans, receivables
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Transaction
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.plans import Plan
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import cancelling, checks, roles, subledger_reversal


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
        found = cancelling.require_cancellable(work, invoice)
        reason = checks.optional_text(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < invoice.invoice_date:
            raise ReversalBeforeOriginal(on=command.on, original=invoice.invoice_date)
        checks.require_open_period(work, command.on)
        if found.posting is not None:
            _reverse(work, invoice, found.posting, command.on)
        invoices.mark_cancelled(work, invoice)
        work.edits.act("cancel", "invoices", invoice.invoice_id, reason=reason)
        for plan in found.plans:
            _cancel_plan(work, plan, reason)
        return work.commit(
            command,
            InvoiceCancelled(invoice_number=found.number, plan_ids=tuple(plan.plan_id for plan in found.plans)),
        )


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
