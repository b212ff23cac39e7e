"""A receipt on paper, and the receipt voucher for an advance (rule 50 CGST)."""

from desktop_app.accounting.tax import Taxed
from desktop_app.reports.paper.receipt_paper import ReceiptPaper
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.paper.documents.parts import (
    amount,
    money,
    new_sheet,
    number_or_draft,
    party,
    percent,
    said,
    signed_by,
    tax_totals,
    words,
)
from desktop_app.views.paper.ink import QUIET
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.receipts.words import mode_word, paid_by
from desktop_app.views.tables.amount_cells import shown_day


def receipt_sheet(paper: ReceiptPaper) -> Sheet:
    """Build a receipt."""
    sheet = new_sheet(paper.supplier, paper.standing)
    sheet.title(words("Receipt voucher") if paper.is_voucher else words("Receipt"), number=paper.number)
    with sheet.columns(0.54, above=4) as (left, right):
        party(left, words("Received from"), paper.recipient)
        right.facts(_facts(paper))
    _what_for(sheet, paper)
    _modes(sheet, paper)
    with sheet.columns(0.56, above=8) as (left, right):
        said(left, paper.total_paise)
        right.totals(_totals(paper), (words("Received"), money(paper.total_paise)))
    if paper.is_voucher:
        for note in _notes(paper):
            sheet.line(note, style=SMALL, ink=QUIET, above=3)
    signed_by(sheet, paper.supplier)
    return sheet


def _facts(paper: ReceiptPaper) -> list[tuple[str, str]]:
    is_taxed = paper.is_voucher and bool(paper.supplier.letterhead.gstin)
    one = paper.modes[0]
    shown = ", ".join(number_or_draft(each.number) for each in paper.modes)
    return [
        (words("Voucher no.") if paper.is_voucher else words("Receipt no."), shown),
        (words("Date"), shown_day(paper.on)),
        (words("Place of supply"), paper.supplier.state if is_taxed else ""),
        (words("Reverse charge"), words("No") if is_taxed else ""),
        (words("Paid by"), paid_by(one.mode, one.reference) if len(paper.modes) == 1 else ""),
        (words("Taken by"), paper.received_by),
    ]


def _what_for(sheet: Sheet, paper: ReceiptPaper) -> None:
    rows = [
        (
            words("Invoice {number} of {day}").format(number=each.number, day=shown_day(each.on)),
            amount(each.amount_paise),
        )
        for each in paper.invoices
    ]
    if paper.advance_paise:
        text = words("Advance for services to come")
        rows.append(
            (text if paper.is_voucher else words("Held for the patient as an advance"), amount(paper.advance_paise))
        )
    total = (words("Total"), amount(sum(each.amount_paise for each in paper.invoices) + paper.advance_paise))
    sheet.table((words("For"), words("Amount")), rows, numbers=(1,), total=total if len(rows) > 1 else (), above=16)


def _modes(sheet: Sheet, paper: ReceiptPaper) -> None:
    """Show how the money came in where it was by several modes: each has a receipt of its own."""
    if len(paper.modes) == 1:
        return
    heads = (words("Receipt no."), words("Paid by"), words("Reference"), words("Amount"))
    rows = [
        (number_or_draft(each.number), mode_word(each.mode), each.reference, amount(each.amount_paise))
        for each in paper.modes
    ]
    sheet.table(heads, rows, numbers=(3,), above=12)


def _totals(paper: ReceiptPaper) -> list[tuple[str, str]]:
    tax = Taxed(paper.taxable_paise, paper.cgst_paise, paper.sgst_paise)
    if not tax.tax_paise:
        return []
    rate = words("Taxable value, at {rate}").format(rate=percent(paper.rate_bp))
    return [(rate, amount(tax.taxable_paise)), *tax_totals(tax)]


def _notes(paper: ReceiptPaper) -> tuple[str, ...]:
    if not paper.cgst_paise:
        return (words("The services that it is for will be billed to the patient when they are sold."),)
    return (words("The tax is inside the advance; it is set off against that of the invoice."),)
