"""A credit note on paper (rule 53 CGST), and the financial one that leaves GST as it is."""

from collections.abc import Iterator

from desktop_app.accounting.tax import Taxed
from desktop_app.reports.paper.credit_note_paper import CreditNotePaper, NoteLinePaper
from desktop_app.views.credit_note_view.words import reason_words
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.paper.documents.invoice_sheet import title_of
from desktop_app.views.paper.documents.parts import (
    NONE,
    amount,
    money,
    new_sheet,
    number_or_draft,
    party,
    said,
    signed_by,
    tax_cells,
    tax_heads,
    tax_table,
    tax_totals,
    words,
)
from desktop_app.views.paper.ink import QUIET
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.table_pieces import Cell
from desktop_app.views.tables.amount_cells import shown_day


def credit_note_sheet(paper: CreditNotePaper) -> Sheet:
    """Build a credit note."""
    sheet = new_sheet(paper.supplier, paper.standing)
    sheet.title(note_title(paper), number=paper.number)
    with sheet.columns(0.5, above=4) as (left, right):
        party(left, words("Credited to"), paper.recipient)
        right.facts(_facts(paper))
    _lines(sheet, paper)
    sheet.keep()  # no page has totals alone
    with sheet.columns(0.56, above=8) as (left, right):
        said(left, paper.total_paise)
        tax_table(left, paper.tax_by_rate, is_interstate=paper.is_interstate)
        right.totals(_totals(paper), (words("Total credited"), money(paper.total_paise)))
    sheet.head(words("Reason"))
    sheet.line(" \u2013 ".join(each for each in (reason_words(paper.reason_code), paper.reason) if each))
    for note in _notes(paper):
        sheet.line(note, style=SMALL, ink=QUIET, above=3)
    signed_by(sheet, paper.supplier)
    return sheet


def note_title(paper: CreditNotePaper) -> str:
    """Name a note: what takes no GST back must not look as if it did."""
    if paper.reason_code == "bad_debt":
        return words("Write-off")
    return words("Financial credit note") if paper.is_financial else words("Credit note")


def _facts(paper: CreditNotePaper) -> list[tuple[str, str]]:
    is_registered = bool(paper.supplier.letterhead.gstin)
    against = words("{number} of {day}").format(number=paper.invoice_number, day=shown_day(paper.invoice_on))
    return [
        (words("Note no."), number_or_draft(paper.number)),
        (words("Date"), shown_day(paper.on)),
        (words("Against"), title_of(paper.invoice_kind, is_registered=is_registered)),
        (words("Its number"), against),
        (words("Plan"), " \u00b7 ".join(each for each in (paper.plan_number, paper.package) if each)),
        (words("Place of supply"), paper.place_of_supply if is_registered else ""),
    ]


def _lines(sheet: Sheet, paper: CreditNotePaper) -> None:
    is_taxed, has_code = any(each.tax.tax_paise for each in paper.lines), any(each.sac_hsn for each in paper.lines)
    has_untaxed = is_taxed and any(each.nontax_paise for each in paper.lines)
    texts = [words("No."), words("Description"), *((words("SAC / HSN"),) if has_code else ())]
    heads = [
        *texts,
        *((words("Taxable value"), *tax_heads(is_interstate=paper.is_interstate)) if is_taxed else ()),
        *((words("Without GST"),) if has_untaxed else ()),
        words("Amount"),
    ]
    rows = [
        [
            str(each.sequence),
            each.description,
            *((each.sac_hsn or "",) if has_code else ()),
            *_figures(paper, each, is_taxed=is_taxed, has_untaxed=has_untaxed),
        ]
        for each in paper.lines
    ]
    sheet.table(heads, rows, numbers=range(len(texts), len(heads)), above=16)


def _figures(paper: CreditNotePaper, line: NoteLinePaper, *, is_taxed: bool, has_untaxed: bool) -> list[Cell]:
    rate = line.rate_bp if line.tax.tax_paise else 0
    taxed: tuple[Cell, ...] = (
        amount(line.taxable_paise) if line.taxable_paise else NONE,
        *tax_cells(line.tax, rate, is_interstate=paper.is_interstate),
    )
    return [
        *(taxed if is_taxed else ()),
        *((amount(line.nontax_paise) if line.nontax_paise else NONE,) if has_untaxed else ()),
        amount(line.total_paise),
    ]


def _totals(paper: CreditNotePaper) -> list[tuple[str, str]]:
    tax = Taxed(paper.taxable_paise, paper.cgst_paise, paper.sgst_paise, paper.igst_paise)
    is_taxed = bool(tax.tax_paise)
    rows = [(words("Taxable value") if is_taxed else words("Value"), amount(paper.taxable_paise))]
    rows = rows if paper.taxable_paise else []
    rows += tax_totals(tax)
    if paper.nontax_paise:
        rows.append((words("Without GST"), amount(paper.nontax_paise)))
    if paper.round_off_paise:
        rows.append((words("Rounded"), amount(paper.round_off_paise)))
    return rows


def _notes(paper: CreditNotePaper) -> Iterator[str]:
    """Say what must be known of the amount."""
    if paper.computed_paise is not None:
        text = words("Computed as it was agreed at the sale: {computed}. Credited: {credited}.")
        yield text.format(computed=money(paper.computed_paise), credited=money(paper.total_paise))
    if paper.is_financial:
        yield words("This note changes no GST: the tax of the invoice stays as it was declared.")
    elif paper.nontax_paise:
        yield words("What is credited without GST leaves the tax of the invoice as it was declared.")
