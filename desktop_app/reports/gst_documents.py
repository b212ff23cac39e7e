"""Documents issued in a month, Table 13 of GSTR-1: a row a kind and number series, first and last number, cancelled.

Cancelled is what was taken back before the month was over: what happens later belongs to a later month, as in all
other sheets, and never changes a return that is filed. Financial notes and write-offs are no documents of the GST, and
the refund of an overpayment is no refund voucher (rules 50, 51 and 53 CGST).
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, case, select
from sqlalchemy.orm import aliased

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.reports.sources import Source
from desktop_app.reports.table import Cell
from desktop_app.repositories.gst_branch import of_branch
from desktop_app.repositories.unit import Unit

_TAIL = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class _Issued:
    key: int
    number: str
    is_cancelled: int


@dataclass(frozen=True, slots=True)
class Series:
    """What was issued of one kind in one series: its cells in the return, and the documents that these count."""

    cells: Mapping[str, Cell]
    counted: Mapping[str, tuple[Source, ...]]


def documents(
    unit: Unit, first: date, last: date, words: Mapping[str, str], *, branch_id: int | None = None
) -> list[Series]:
    """Give what was issued from one day to another, both included, in the order of the return."""
    found: list[Series] = []
    for nature, (noun, statement) in _NATURES.items():
        series: dict[str, list[_Issued]] = defaultdict(list)
        for issued in unit.all(_Issued, statement, first=first, last=last, branch_id=branch_id):
            series[_TAIL.sub("", issued.number)].append(issued)
        found += [_series(words[nature], noun, issued) for _, issued in sorted(series.items())]
    return found


def _series(nature: str, noun: str, issued: Sequence[_Issued]) -> Series:
    ordered = sorted(issued, key=lambda each: _order(each.number))
    cancelled = tuple(Source(noun, each.key, 1) for each in ordered if each.is_cancelled)
    cells: dict[str, Cell] = {
        "nature": nature,
        "first": ordered[0].number,
        "last": ordered[-1].number,
        "count": len(ordered),
        "cancelled": len(cancelled),
    }
    return Series(cells, {"count": tuple(Source(noun, each.key, 1) for each in ordered), "cancelled": cancelled})


def _order(number: str) -> int:
    found = _TAIL.search(number)
    return int(found[0]) if found else 0


def _issued(
    record: Any,  # noqa: ANN401 - mapped classes and columns
    key: Any,  # noqa: ANN401
    number: Any,  # noqa: ANN401
    dated: Any,  # noqa: ANN401
) -> Select[*tuple[Any, ...]]:
    """Select what has a number; an invoice of zero has no posting to be reversed, and goes by its status."""
    reversal = aliased(GLTransaction)
    taken_back = (
        select(reversal.transaction_id)
        .where(reversal.reversal_of_id == record.gl_transaction_id, reversal.transaction_date <= bindparam("last"))
        .exists()
    )
    is_cancelled = taken_back | (record.gl_transaction_id.is_(None) & (record.status == "cancelled"))
    return select(key, number, case((is_cancelled, 1), else_=0)).where(
        number.is_not(None), dated.between(bindparam("first"), bindparam("last")), of_branch(record.branch_id)
    )


_NATURES = {
    "invoices": ("invoice", _issued(Invoice, Invoice.invoice_id, Invoice.invoice_number, Invoice.invoice_date)),
    "credit_notes": (
        "credit_note",
        _issued(
            CreditNote, CreditNote.credit_note_id, CreditNote.credit_note_number, CreditNote.credit_note_date
        ).where(CreditNote.kind == "gst"),
    ),
    "receipt_vouchers": (
        "receipt",
        _issued(Payment, Payment.payment_id, Payment.receipt_number, Payment.payment_date).where(
            Payment.kind == "advance"
        ),
    ),
    "refund_vouchers": (
        "refund",
        _issued(Refund, Refund.refund_id, Refund.refund_number, Refund.refund_date)
        .join(Payment, Payment.payment_id == Refund.payment_id)
        .where(Payment.kind == "advance"),
    ),
}
