"""What the detail of an invoice is made of, read in one snapshot: the invoice, and what stands in the way of what.

What stands in the way comes from the rules of the workflows themselves.
"""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import Refusal
from desktop_app.reports.invoice_detail import AskedWriteOff, InvoiceDetail, NoteOnInvoice, invoice_detail
from desktop_app.repositories import clinic, write_offs
from desktop_app.repositories.books import Reading
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import cancelling, four_eyes


@dataclass(frozen=True, slots=True)
class ShownInvoice:
    """An invoice with all that its detail says."""

    detail: InvoiceDetail
    today: date
    uncancellable: Refusal | None  # why it cannot be cancelled
    not_mine: Refusal | None  # why this user cannot approve what waits
    cancel_day: date  # its own day where that can still be posted on, else today

    @property
    def key(self) -> int:
        """The invoice's key."""
        return self.detail.invoice.invoice_id

    @property
    def state(self) -> str:
        """The state as the register has it, or that it is overdue."""
        facts = self.detail.facts
        if facts.due_on is not None and facts.due_on < self.today:
            return "overdue"
        return facts.status

    @property
    def waiting(self) -> AskedWriteOff | None:
        """What waits for approval."""
        return self.detail.waiting

    @property
    def last_let_go(self) -> NoteOnInvoice | None:
        """The newest waiver or write-off that still counts."""
        return next(iter(self.detail.let_go), None)


def read_invoice(reading: Reading, invoice_id: int, user: User) -> ShownInvoice:
    """Read an invoice as a user sees it; refuses NOT_FOUND."""
    detail = invoice_detail(reading, invoice_id)
    waiting = write_offs.waiting(reading, invoice_id)
    return ShownInvoice(
        detail=detail,
        today=reading.today,
        uncancellable=_uncancellable(reading, detail),
        not_mine=None if waiting is None else four_eyes.against_approving(reading, waiting, user),
        cancel_day=_cancel_day(reading, detail),
    )


def _uncancellable(reading: Reading, detail: InvoiceDetail) -> Refusal | None:
    try:
        cancelling.require_cancellable(reading, detail.invoice)
    except Refusal as refusal:
        return refusal
    return None


def _cancel_day(reading: Reading, detail: InvoiceDetail) -> date:
    try:
        clinic.require_open_period(reading, detail.invoice.invoice_date)
    except Refusal:
        return reading.today
    return detail.invoice.invoice_date
