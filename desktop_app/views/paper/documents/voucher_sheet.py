"""A voucher of the general ledger on paper, as it is filed with what it rests on."""

from desktop_app.reports.paper.voucher_paper import VoucherPaper
from desktop_app.views.language import words_of
from desktop_app.views.paper.documents.parts import amount, new_sheet, said, signed_by, words
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.tables.amount_cells import shown_day


def voucher_sheet(paper: VoucherPaper) -> Sheet:
    """Build a voucher: debits, then credits, and what both come to."""
    sheet = new_sheet(paper.supplier, paper.standing)
    sheet.title(words_of(paper.kind), number=paper.number)
    sheet.facts(
        [
            (words("Date"), shown_day(paper.on)),
            (words("What it is"), paper.description),
            (words("Reason"), paper.why if paper.why != paper.description else ""),
            (words("Posted by"), paper.posted_by),
        ]
    )
    rows = [
        (
            each.account_code,
            each.account,
            amount(each.debit_paise) if each.debit_paise else "",
            amount(each.credit_paise) if each.credit_paise else "",
        )
        for each in paper.lines
    ]
    heads = (words("Code"), words("Account"), words("Debit"), words("Credit"))
    total = ("", words("Total"), amount(paper.total_paise), amount(sum(each.credit_paise for each in paper.lines)))
    sheet.table(heads, rows, numbers=(2, 3), total=total, above=12)
    sheet.gap(8)
    said(sheet, paper.total_paise)
    signed_by(sheet, paper.supplier, words("Prepared by"), words("Checked by"))
    return sheet
