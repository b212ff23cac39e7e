"""Step: how much of an invoice can still be credited: as a whole, line by line, and each line's value and taxes."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.accounting.invoicing import round_off_credited
from desktop_app.accounting.money import rupees
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import CnExceedsInvoice, NotFound
from desktop_app.repositories import credit_notes, invoices
from desktop_app.repositories.books import Work
from desktop_app.repositories.invoices import Invoice, InvoiceLine


@dataclass(frozen=True, slots=True)
class Part:
    """What a note takes back of one invoice line, in paise: with its tax, and without tax."""

    invoice_line_id: int
    taxed: Taxed
    untaxed_paise: int

    @property
    def total_paise(self) -> int:
        """All of it."""
        return self.taxed.gross_paise + self.untaxed_paise


def sold_lines(work: Work, invoice: Invoice, parts: Iterable[Part]) -> dict[int, InvoiceLine]:
    """Give the invoice's lines by their key; refuses NOT_FOUND where a part is of none of them."""
    sold = {line.line_id: line for line in invoices.lines(work, invoice.invoice_id)}
    if any(part.invoice_line_id not in sold for part in parts):
        raise NotFound(what="The invoice line")
    return sold


def round_off_with(work: Work, invoice: Invoice, total_paise: int) -> int:
    """Give the round-off (paise) that goes with a note: the invoice's, where the note takes back all that is left."""
    left = invoice.total_paise - credit_notes.credited_on_invoice(work, invoice.invoice_id)
    return round_off_credited(total_paise, left_paise=left, round_off_paise=invoice.round_off_paise)


def require_left(
    work: Work, invoice: Invoice, sold: dict[int, InvoiceLine], parts: Iterable[Part], *, total_paise: int
) -> None:
    """Refuse CN_EXCEEDS_INVOICE for a note of more than its invoice has left, or one of the lines, or of its taxes."""
    left = invoice.total_paise - credit_notes.credited_on_invoice(work, invoice.invoice_id)
    if total_paise > left:
        raise CnExceedsInvoice(limit=rupees(left))
    for part in _by_line(parts):
        _require_left_on_line(work, invoice, sold[part.invoice_line_id], part)


def _by_line(parts: Iterable[Part]) -> Iterable[Part]:
    """Add up the parts of each line: a note may name a line twice."""
    found: dict[int, Part] = {}
    for part in parts:
        before = found.get(part.invoice_line_id, Part(part.invoice_line_id, NOTHING, 0))
        found[part.invoice_line_id] = Part(
            part.invoice_line_id, before.taxed + part.taxed, before.untaxed_paise + part.untaxed_paise
        )
    return found.values()


def _require_left_on_line(work: Work, invoice: Invoice, line: InvoiceLine, part: Part) -> None:
    earlier = credit_notes.credited_on_line(work, invoice.invoice_id, line.line_id)
    left = line.gross_paise - earlier.tax.gross_paise - earlier.nontax_paise
    rest = Taxed(line.taxable_paise, line.cgst_paise, line.sgst_paise, line.igst_paise) - earlier.tax - part.taxed
    if part.total_paise > left or min(rest.taxable_paise, rest.cgst_paise, rest.sgst_paise, rest.igst_paise) < 0:
        raise CnExceedsInvoice(limit=rupees(left))
