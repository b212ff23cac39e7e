"""A refund on paper: the payment voucher of a credit note's refund, the refund voucher of an advance (rule 51 CGST)."""

from desktop_app.accounting.tax import Taxed
from desktop_app.reports.paper.refund_paper import RefundPaper
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
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.receipts.words import mode_word
from desktop_app.views.tables.amount_cells import shown_day


def refund_sheet(paper: RefundPaper) -> Sheet:
    """Build the voucher of a refund."""
    sheet = new_sheet(paper.supplier, paper.standing)
    sheet.title(words("Refund voucher") if paper.is_voucher else words("Payment voucher"), number=paper.number)
    with sheet.columns(0.54, above=4) as (left, right):
        party(left, words("Paid back to"), paper.recipient)
        right.facts(_facts(paper))
    what = (_what_for(paper), *([paper.plan_number] if paper.plan_number else []))
    sheet.table(
        (words("For"), words("Paid by"), words("Amount")),
        [(what, mode_word(paper.mode), amount(paper.total_paise))],
        numbers=(2,),
        above=16,
    )
    with sheet.columns(0.56, above=8) as (left, right):
        said(left, paper.total_paise)
        right.totals(_totals(paper), (words("Paid back"), money(paper.total_paise)))
    signed_by(sheet, paper.supplier, words("Received by the patient"))
    return sheet


def _what_for(paper: RefundPaper) -> str:
    if paper.of_credit_note:
        text = words("Refund of credit note {number} of {day}")
    elif paper.is_voucher:
        text = words("Advance of receipt voucher {number} of {day}, for services that are not supplied")
    else:
        text = words("What was paid too much with receipt {number} of {day}")
    return text.format(number=paper.source_number, day=shown_day(paper.source_on))


def _facts(paper: RefundPaper) -> list[tuple[str, str]]:
    is_taxed = paper.is_voucher and bool(paper.supplier.letterhead.gstin)
    return [
        (words("Voucher no."), number_or_draft(paper.number)),
        (words("Date"), shown_day(paper.on)),
        (words("Place of supply"), paper.supplier.state if is_taxed else ""),
        (words("Reverse charge"), words("No") if is_taxed else ""),
        (words("Asked for by"), paper.asked_by),
        (words("Approved by"), paper.approved_by),
    ]


def _totals(paper: RefundPaper) -> list[tuple[str, str]]:
    tax = Taxed(paper.taxable_paise, paper.cgst_paise, paper.sgst_paise)
    if not tax.tax_paise:
        return []
    rate = words("Taxable value, at {rate}").format(rate=percent(paper.rate_bp))
    return [(rate, amount(tax.taxable_paise)), *tax_totals(tax)]
