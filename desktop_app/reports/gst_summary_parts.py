"""What the figures of the GST summary are made of: documents and advances of a month, and what moved its accounts."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.posting import Role
from desktop_app.reports.sheet import MadeOf, Sheet
from desktop_app.reports.sources import Source, own_line, own_sheet, sources_sheet
from desktop_app.reports.table import Column, paise
from desktop_app.repositories.gst_advances import AdvanceMove, advance_moves
from desktop_app.repositories.gst_supplies import Supply, supplies
from desktop_app.repositories.tax_accounts import output_entries
from desktop_app.repositories.unit import Unit

COLUMN_OF = {Role.OUT_CGST: "cgst", Role.OUT_SGST: "sgst", Role.OUT_IGST: "igst"}
DOCUMENTS, OTHERS = "documents", "others"  # what moved an account
Happened = tuple[str, bool, int]  # a document or a move of an advance, whether it was taken back, and the rate


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included, of all branches or of one."""

    first: date
    last: date
    branch_id: int | None


def of_documents(unit: Unit, column: Column, days: Days, happened: Happened | None) -> Sheet:
    """Give the documents and advances that a figure adds up: those of one kind and rate, or all of them."""
    lines = [each for each in supplies(unit, days.first, days.last, branch_id=days.branch_id) if _is_taxed(each)]
    moves = advance_moves(unit, days.first, days.last, branch_id=days.branch_id)
    found = [
        *(
            Source(each.document, each.key, _amount(each, column))
            for each in lines
            if happened in {None, (each.document, each.event != "post", each.rate_bp)}
        ),
        *(
            Source("receipt", each.payment_id, _amount(each, column))
            for each in moves
            if happened in {None, (each.source, bool(each.is_reversal), each.rate_bp)}
        ),
    ]
    return sources_sheet(unit, column, found)


def of_accounts(unit: Unit, column: Column, days: Days, which: str) -> Sheet:
    """Give the transactions that moved an output tax account, or all three: by documents, or by other vouchers."""
    moves = output_entries(unit, days.first, days.last, branch_id=days.branch_id)
    found = (
        Source("transaction", each.transaction_id, each.paise)
        for each in moves
        if bool(each.by_documents) is (which == DOCUMENTS) and column.name in {"tax", COLUMN_OF[Role(each.role)]}
    )
    return sources_sheet(unit, column, found)


def of_difference(unit: Unit, column: Column, days: Days, named: tuple[str, str]) -> Sheet:
    """Give the two that a difference lies between: what documents come to, less what accounts moved by them."""
    sides = (
        (1, MadeOf((named[0],), column, of_documents, (days, None))),
        (-1, MadeOf((named[1],), column, of_accounts, (days, DOCUMENTS))),
    )
    return own_sheet(
        column, [own_line(None, opens.words[0], sign * _total(unit, opens), opens) for sign, opens in sides]
    )


def _total(unit: Unit, opens: MadeOf) -> int:
    return paise(opens.sheet(unit).lines[-1].cells[-1])


def _is_taxed(line: Supply) -> bool:
    return line.treatment == "taxable"


def _amount(each: Supply | AdvanceMove, column: Column) -> int:
    amounts = {
        "taxable": each.taxable_paise,
        "cgst": each.cgst_paise,
        "sgst": each.sgst_paise,
        "igst": each.igst_paise,
    }
    return amounts.get(column.name, each.cgst_paise + each.sgst_paise + each.igst_paise)
