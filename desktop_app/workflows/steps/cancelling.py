"""Step: what stands against cancelling an invoice: money, credits, sessions, a return that is filed."""

from dataclasses import dataclass

from desktop_app.accounting.settlement import USED
from desktop_app.errors import (
    InvoiceHasAllocations,
    InvoiceNotPosted,
    OpeningDocument,
    PlanNotActive,
    ReturnFiled,
    SessionsDelivered,
)
from desktop_app.repositories import clinic as clinics, credit_notes, general_ledger, plans, receivables
from desktop_app.repositories.general_ledger import Transaction
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.plans import Plan
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class Cancellable:
    """An invoice that nothing has touched: its number, its transaction (one of zero has none), the plans it sold."""

    number: str
    posting: Transaction | None
    plans: tuple[Plan, ...]


def require_cancellable(unit: Unit, invoice: Invoice) -> Cancellable:
    """Give what is cancelled with an invoice.

    Refuses INVOICE_NOT_POSTED, OPENING_DOCUMENT, INVOICE_HAS_ALLOCATIONS, SESSIONS_DELIVERED, PLAN_NOT_ACTIVE and
    RETURN_FILED.
    """
    number = _require_posted(invoice)
    posting = _posting_of(unit, invoice)
    _require_untouched(unit, invoice)
    sold = plans.of_invoice(unit, invoice.invoice_id)
    for plan in sold:
        _require_unused(unit, plan)
    if clinics.gstr1_filed_on(unit, invoice.invoice_date) is not None:
        raise ReturnFiled(month=f"{invoice.invoice_date:%m/%Y}", invoice=number)
    return Cancellable(number, posting, sold)


def _require_posted(invoice: Invoice) -> str:
    """Give the number of an invoice that is posted."""
    if invoice.status != "posted" or invoice.invoice_number is None:
        raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
    return invoice.invoice_number


def _posting_of(unit: Unit, invoice: Invoice) -> Transaction | None:
    """Give the invoice's transaction; an invoice of zero has none, one of the opening balances none of its own."""
    if invoice.gl_transaction_id is None:
        return None
    found = general_ledger.transaction(unit, invoice.gl_transaction_id)
    if found.source_document_type == "opening":
        raise OpeningDocument(invoice=invoice.invoice_number)
    return found


def _require_untouched(unit: Unit, invoice: Invoice) -> None:
    """Refuse INVOICE_HAS_ALLOCATIONS: money or a credit is matched to it, or a note was issued for it."""
    item = receivables.invoice_item(unit, invoice.invoice_id)
    is_matched = item is not None and item.open_paise != invoice.total_paise
    if is_matched or credit_notes.credited_on_invoice(unit, invoice.invoice_id):
        raise InvoiceHasAllocations(invoice=invoice.invoice_number)


def _require_unused(unit: Unit, plan: Plan) -> None:
    """Refuse SESSIONS_DELIVERED, and PLAN_NOT_ACTIVE for a plan that has ended: its value has gone elsewhere."""
    if any(session.session_status in USED for session in plans.sessions(unit, plan.plan_id)):
        raise SessionsDelivered(plan=plan.plan_number)
    if plan.status not in {"active", "suspended"}:
        raise PlanNotActive(plan=plan.plan_number, status=plan.status)
