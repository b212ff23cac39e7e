"""What a figure is made of, document by document: each with its day, number, patient, and what of it is in the figure.

sources_sheet(unit, column, [Source("invoice", 7, 250_000), Source("receipt", 12, -50_000)])
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, literal, select

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.reports import particulars
from desktop_app.reports.posted_documents import VOUCHER_NUMBER, VOUCHER_TYPE, with_documents
from desktop_app.reports.sheet import Line, LineKind, Opens, Record, Sheet
from desktop_app.reports.table import Cell, Column, Kind
from desktop_app.repositories.unit import Unit, one_of

COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("document", "Document Type", Kind.NUMBER),
    Column("number", "Document No", Kind.NUMBER),
    Column("particulars", "Particulars", Kind.TEXT),
)
MOST = 5_000  # documents that are named; what others come to stands in one line
OTHERS = "Other entries"


@dataclass(frozen=True, slots=True)
class Source:
    """A document, by the noun and the key of its record, and what of a figure it is: paise, or how many."""

    noun: str
    key: int
    amount: int


@dataclass(frozen=True, slots=True)
class _Named:
    key: int
    on: date
    document: str
    number: str | None
    particulars: str | None


def _of_patient(
    document: str,
    key: Any,  # noqa: ANN401 - mapped columns
    *columns: Any,  # noqa: ANN401
    patient_id: Any,  # noqa: ANN401
) -> Select[*tuple[Any, ...]]:
    on, number = columns
    return (
        select(key, on, literal(document), number, Patient.full_name)
        .outerjoin(Patient, Patient.patient_id == patient_id)
        .where(key.in_(one_of("keys")))
    )


_NAMED: Mapping[str, Select[*tuple[Any, ...]]] = {
    "invoice": _of_patient(
        "Invoice", Invoice.invoice_id, Invoice.invoice_date, Invoice.invoice_number, patient_id=Invoice.patient_id
    ),
    "credit_note": _of_patient(
        "Credit note",
        CreditNote.credit_note_id,
        CreditNote.credit_note_date,
        CreditNote.credit_note_number,
        patient_id=CreditNote.patient_id,
    ),
    "receipt": _of_patient(
        "Receipt", Payment.payment_id, Payment.payment_date, Payment.receipt_number, patient_id=Payment.patient_id
    ),
    "refund": _of_patient(
        "Refund", Refund.refund_id, Refund.refund_date, Refund.refund_number, patient_id=Refund.patient_id
    ),
    "plan": _of_patient("Plan", Plan.plan_id, Plan.start_date, Plan.plan_number, patient_id=Plan.patient_id),
    "transaction": select(
        GLTransaction.transaction_id,
        GLTransaction.transaction_date,
        VOUCHER_TYPE,
        VOUCHER_NUMBER,
        particulars.of_transaction(),
    )
    .select_from(with_documents(GLTransaction.__table__))
    .where(GLTransaction.transaction_id.in_(one_of("keys"))),
}


def sources_sheet(unit: Unit, column: Column, found: Iterable[Source]) -> Sheet:
    """Name documents, by day; their total is the figure. One statement for each kind of document."""
    parts = [each for each in _together(found) if each.amount]
    named = _names(unit, parts[:MOST])
    lines = sorted(
        (_line(each, named[each.noun, each.key]) for each in parts[:MOST]),
        key=lambda line: (str(line.cells[0]), str(line.cells[2])),
    )
    rest = sum(each.amount for each in parts[MOST:])
    if len(parts) > MOST:
        lines.append(Line((None, None, None, OTHERS, rest)))
    return own_sheet(column, lines)


def own_sheet(column: Column, lines: Sequence[Line]) -> Sheet:
    """Make a sheet of lines of COLUMNS and an amount, with their total."""
    total = sum(amount for line in lines if isinstance(amount := line.cells[-1], int))
    return Sheet.of((*COLUMNS, column), (*lines, Line((None, None, None, "Total", total), LineKind.TOTAL)))


def own_line(on: date | None, words: str, amount: int, opens: Opens | None = None) -> Line:
    """Make a line that no document stands for."""
    return Line((on, None, None, words, amount), opens=opens)


def _together(found: Iterable[Source]) -> Iterator[Source]:
    """Put together what several parts of a document come to."""
    amounts: dict[tuple[str, int], int] = defaultdict(int)
    for each in found:
        amounts[each.noun, each.key] += each.amount
    return (Source(*document, amount) for document, amount in amounts.items())


def _names(unit: Unit, parts: Sequence[Source]) -> dict[tuple[str, int], _Named]:
    keys: dict[str, list[int]] = defaultdict(list)
    for each in parts:
        keys[each.noun].append(each.key)
    return {
        (noun, named.key): named
        for noun, wanted in keys.items()
        for named in unit.all(_Named, _NAMED[noun], keys=wanted)
    }


def _line(source: Source, named: _Named) -> Line:
    cells: tuple[Cell, ...] = (named.on, named.document, named.number, named.particulars, source.amount)
    return Line(cells, opens=Record(source.noun, source.key))
