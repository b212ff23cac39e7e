"""What of an invoice can still be credited, line by line, and what a credit of one line comes to with its tax."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import tax
from desktop_app.accounting.calendar import note_deadline
from desktop_app.accounting.invoicing import round_off_credited
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.repositories import clinic, credit_notes, invoices, plans
from desktop_app.repositories.invoices import Invoice, InvoiceLine
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class CreditableLine:
    """One line of an invoice, in paise; `open_plan` is the number of its plan where that has sessions to deliver."""

    line: InvoiceLine
    left: Taxed  # of its value and its taxes
    left_paise: int  # of all of it, what earlier notes credited without tax taken off too
    open_plan: str | None

    def credited(self, paise: int, *, financial: bool) -> tuple[Taxed, int]:
        """Give what crediting an amount (tax included) takes back with tax, and what without.

        The tax follows the line's own, so its rate; the part that takes all that is left takes its exact tax. A
        financial note takes back no tax.
        """
        if financial:
            return NOTHING, paise
        return tax.part_of(_taxed(self.line), paise, self.left), 0


@dataclass(frozen=True, slots=True)
class CreditableInvoice:
    """An invoice with its lines, what is left of it in paise, and the last day on which a note may reduce its GST."""

    invoice: Invoice
    lines: tuple[CreditableLine, ...]
    left_paise: int
    gst_deadline: date

    @property
    def is_taxed(self) -> bool:
        """Tell whether there is GST that a note could reduce."""
        return any(each.left.tax_paise for each in self.lines)

    def round_off_with(self, credited_paise: int) -> int:
        """Give the round-off that goes with a note: the invoice's, where the note takes back all that is left."""
        return round_off_credited(
            credited_paise, left_paise=self.left_paise, round_off_paise=self.invoice.round_off_paise
        )


def creditable_invoice(unit: Unit, invoice_id: int) -> CreditableInvoice:
    """Read what of an invoice can still be credited; refuses NOT_FOUND."""
    invoice = invoices.invoice(unit, invoice_id)
    open_plans = {
        plan.invoice_line_id: plan.plan_number
        for plan in plans.of_invoice(unit, invoice_id)
        if any(session.is_open for session in plans.sessions(unit, plan.plan_id))
    }
    return CreditableInvoice(
        invoice=invoice,
        lines=tuple(
            _creditable_line(unit, line, open_plans.get(line.line_id)) for line in invoices.lines(unit, invoice_id)
        ),
        left_paise=invoice.total_paise - credit_notes.credited_on_invoice(unit, invoice_id),
        gst_deadline=note_deadline(invoice.invoice_date, clinic.annual_return_filed_on(unit, invoice.invoice_date)),
    )


def _creditable_line(unit: Unit, line: InvoiceLine, open_plan: str | None) -> CreditableLine:
    earlier = credit_notes.credited_on_line(unit, line.invoice_id, line.line_id)
    left = _taxed(line) - earlier.tax
    return CreditableLine(line, left, left.gross_paise - earlier.nontax_paise, open_plan)


def _taxed(line: InvoiceLine) -> Taxed:
    return Taxed(line.taxable_paise, line.cgst_paise, line.sgst_paise, line.igst_paise)
