"""Step: an invoice is paid, by money or by a credit: its installments fill, oldest due first."""

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.accounting.receipts import Spread, spread
from desktop_app.errors import DifferentPatient, InvoiceNotPosted, PaymentBeforeInvoice
from desktop_app.repositories import invoices, payments, plans, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.plans import Installment
from desktop_app.repositories.receivables import OpenItem
from desktop_app.workflows.steps import old_documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An invoice that is to be paid: what is open of it, and of its installments in the order in which they fill."""

    invoice: Invoice
    item: OpenItem | None  # None: an invoice of zero
    waiting: tuple[Installment, ...]

    @property
    def open_paise(self) -> int:
        """What the invoice still lacks."""
        return 0 if self.item is None else self.item.open_paise

    def spread(self, paise: int, package_share_paise: int | None = None) -> Spread:
        """Spread an amount over the invoice; refuses PACKAGE_SHARE_INVALID."""
        return spread(
            paise,
            invoice_open_paise=self.open_paise,
            installments_open_paise=[each.open_paise for each in self.waiting],
            package_share_paise=package_share_paise,
        )

    def after(self, parts: Spread) -> "Target":
        """Give what is open once these parts are paid."""
        item = None if self.item is None else replace(self.item, open_paise=self.open_paise - parts.settled_paise)
        filled = tuple(
            replace(each, paid_paise=each.paid_paise + part)
            for each, part in zip(self.waiting, parts.installments_paise, strict=True)
        )
        return replace(self, item=item, waiting=filled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """What pays: a receipt, or else a credit note."""

    payment_id: int | None = None
    credit_note_id: int | None = None


def require_invoice(work: Work, invoice_id: int, patient_id: int) -> Invoice:
    """Give an invoice that can be paid; refuses NOT_FOUND, INVOICE_NOT_POSTED and DIFFERENT_PATIENT."""
    invoice = invoices.invoice(work, invoice_id)
    if invoice.status != "posted":
        raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
    if invoice.patient_id != patient_id:
        raise DifferentPatient
    return invoice


def require_not_before(work: Work, invoice: Invoice, on: date) -> None:
    """Refuse PAYMENT_BEFORE_INVOICE, and BEFORE_OPENING for an old invoice."""
    if on < invoice.invoice_date:
        raise PaymentBeforeInvoice(on=on, invoice_date=invoice.invoice_date)
    old_documents.require_after_opening(work, invoice.invoice_id, on)


def target(work: Work, invoice: Invoice) -> Target:
    """Read what an invoice lacks."""
    return Target(
        invoice=invoice,
        item=receivables.invoice_item(work, invoice.invoice_id),
        waiting=plans.open_installments(work, invoice.invoice_id),
    )


def fill(work: Work, aim: Target, parts: Spread, payer: Payer) -> None:
    """Fill the installments with the parts of a receipt or a credit, and file what went where."""
    filled = [(each, part) for each, part in zip(aim.waiting, parts.installments_paise, strict=True) if part]
    for each, part in filled:
        _allocate(work, aim.invoice, payer, part, installment_id=each.installment_id)
        plans.change_installment(
            work,
            each,
            paid_paise=each.paid_paise + part,
            waived_paise=each.waived_paise,
            waiver_reason=each.waiver_reason,
        )
    for plan_id in dict.fromkeys(each.plan_id for each, _ in filled):
        work.edits.act("pay", "package_payment_plans", plan_id)
    if parts.other_lines_paise:
        _allocate(work, aim.invoice, payer, parts.other_lines_paise, installment_id=None)


def _allocate(work: Work, invoice: Invoice, payer: Payer, paise: int, *, installment_id: int | None) -> None:
    payments.allocate(
        work,
        payment_id=payer.payment_id,
        credit_note_id=payer.credit_note_id,
        invoice_id=invoice.invoice_id,
        installment_id=installment_id,
        amount_paise=paise,
    )
