"""Documents issued in a month, Table 13 of GSTR-1: a row a kind and number series, first and last number, cancelled."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, case, select

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.reports.table import Cell
from desktop_app.repositories.unit import Unit

_TAIL = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class _Issued:
    number: str
    is_cancelled: int


def documents(unit: Unit, first: date, last: date) -> list[dict[str, Cell]]:
    """Give what was issued from one day to another, both included, in the order of the return."""
    rows: list[dict[str, Cell]] = []
    for nature, statement in _NATURES.items():
        series: dict[str, list[_Issued]] = defaultdict(list)
        for issued in unit.all(_Issued, statement, first=first, last=last):
            series[_TAIL.sub("", issued.number)].append(issued)
        for _, issued_in in sorted(series.items()):
            ordered = sorted(issued_in, key=lambda each: _order(each.number))
            rows.append(
                {
                    "nature": nature,
                    "first": ordered[0].number,
                    "last": ordered[-1].number,
                    "count": len(ordered),
                    "cancelled": sum(each.is_cancelled for each in ordered),
                }
            )
    return rows


def _order(number: str) -> int:
    found = _TAIL.search(number)
    return int(found[0]) if found else 0


def _issued(number: Any, dated: Any, status: Any, *filters: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - mapped columns
    return select(number, case((status == "cancelled", 1), else_=0)).where(
        number.is_not(None), dated.between(bindparam("first"), bindparam("last")), *filters
    )


_NATURES = {
    "Invoices for outward supply": _issued(Invoice.invoice_number, Invoice.invoice_date, Invoice.status),
    "Credit Note": _issued(CreditNote.credit_note_number, CreditNote.credit_note_date, CreditNote.status),
    "Receipt voucher": _issued(Payment.receipt_number, Payment.payment_date, Payment.status, Payment.kind == "advance"),
    "Refund voucher": _issued(Refund.refund_number, Refund.refund_date, Refund.status, Refund.source == "advance"),
}
