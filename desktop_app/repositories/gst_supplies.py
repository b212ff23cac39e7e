"""What a month's GST return counts: every line of every invoice and note, by the events of the month.

An invoice posted and a note reversed count as they are, an invoice cancelled and a note posted with the opposite sign,
each in the month of its event: what happens later never changes a month that is filed (settled.md 8). The recipient is
the one that the invoice was issued to, for a note too.
"""

from dataclasses import dataclass, fields
from datetime import date
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import ColumnElement, Label, Select, bindparam, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.records.credit_notes import CreditNote, CreditNoteLine
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.patients import Patient
from desktop_app.repositories.gst_branch import of_branch
from desktop_app.repositories.unit import Unit, constant

# To whom an invoice was issued; one that came without it, by an import, is to the patient as he is now.
RECIPIENT_GSTIN = case((Invoice.recipient_name.is_(None), Patient.gstin), else_=Invoice.recipient_gstin)


@dataclass(frozen=True, slots=True)
class Supply:
    """One line as it counts; amounts in paise and with their sign, the value of its document without."""

    document: str  # invoice or credit_note
    key: int
    event: str  # post, cancel or reverse
    counted_on: date
    sign: int
    number: str
    dated: date
    value_paise: int
    place_of_supply: str | None
    is_interstate: int
    invoice_value_paise: int  # of the invoice itself, also where a note corrects it
    gstin: str | None
    receiver: str
    treatment: str
    sac_hsn: str | None
    rate_bp: int
    quantity: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int

    @property
    def gross_paise(self) -> int:
        """The line with its tax."""
        return self.taxable_paise + self.cgst_paise + self.sgst_paise + self.igst_paise


@dataclass(frozen=True, slots=True)
class SupplyTotal:
    """What taxable lines of one rate came to in a month, by what happened, in paise and with their sign."""

    month: str  # YYYY-MM
    document: str
    event: str
    rate_bp: int
    taxable_paise: int
    cgst_paise: int
    sgst_paise: int
    igst_paise: int


def supplies(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[Supply, ...]:
    """Give what counts from one day to another, both included, by document number; financial notes count nowhere."""
    days = {"first": first, "last": last, "branch_id": branch_id}
    found = (*unit.all(Supply, _INVOICES, **days), *unit.all(Supply, _NOTES, **days))
    return tuple(sorted(found, key=lambda each: (each.dated, each.number)))


def supply_totals(unit: Unit, first: date, last: date, *, branch_id: int | None = None) -> tuple[SupplyTotal, ...]:
    """Add up taxable lines by month, document, event and rate, from one day to another, both included."""
    days = {"first": first, "last": last, "branch_id": branch_id}
    return tuple(total for statement in _TOTALS for total in unit.all(SupplyTotal, statement, **days))


def _of_events(document: str, statement: Select[*tuple[Any, ...]], key: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - a mapped column
    return statement.join(
        GLTransaction,
        (GLTransaction.source_document_type == constant(document)) & (GLTransaction.source_document_id == key),
    ).where(
        GLTransaction.transaction_date.between(bindparam("first"), bindparam("last")),
        of_branch(GLTransaction.branch_id),
    )


def _sign(adding_event: str) -> ColumnElement[int]:
    return case((GLTransaction.event == adding_event, 1), else_=-1)


def _as_supply(*values: Any) -> list[Label[Any]]:  # noqa: ANN401 - columns and expressions
    return [value.label(field.name) for field, value in zip(fields(Supply), values, strict=True)]


def _amounts(record: Any, names: tuple[str, ...], otherwise: Any = None) -> list[ColumnElement[int]]:  # noqa: ANN401 - mapped classes
    found = (getattr(record, name) for name in names)
    if otherwise is None:
        return list(found)
    return [func.coalesce(each, getattr(otherwise, name)) for each, name in zip(found, names, strict=True)]


def _totals(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    lines = statement.subquery()
    by = (func.substr(lines.c.counted_on, 1, 7), lines.c.document, lines.c.event, lines.c.rate_bp)
    sums = (func.sum(lines.c[name]) for name in _TAXED)
    return select(*by, *sums).where(lines.c.treatment == "taxable").group_by(*by)


_TAXED = ("taxable_paise", "cgst_paise", "sgst_paise", "igst_paise")
_RECEIVER = func.coalesce(Invoice.recipient_name, Patient.full_name)
_INVOICE_SIGN = _sign("post")
_INVOICES = _of_events(
    "invoice",
    select(
        *_as_supply(
            literal("invoice"),
            Invoice.invoice_id,
            GLTransaction.event,
            GLTransaction.transaction_date,
            _INVOICE_SIGN,
            Invoice.invoice_number,
            Invoice.invoice_date,
            Invoice.total_paise,
            Invoice.place_of_supply,
            Invoice.is_interstate,
            Invoice.total_paise,
            RECIPIENT_GSTIN,
            _RECEIVER,
            InvoiceLine.treatment,
            InvoiceLine.sac_hsn,
            InvoiceLine.rate_bp,
            *(_INVOICE_SIGN * each for each in _amounts(InvoiceLine, ("quantity", *_TAXED))),
        )
    )
    .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.invoice_id)
    .join(Patient, Patient.patient_id == Invoice.patient_id),
    Invoice.invoice_id,
)
# An imported note may have no lines, or lines that name no line of the invoice: it is of the invoice's first taxed one.
_FIRST = aliased(InvoiceLine)
_FIRST_LINE = (
    select(_FIRST.line_id)
    .where(_FIRST.invoice_id == CreditNote.original_invoice_id)
    .order_by(_FIRST.rate_bp == constant(0), _FIRST.sequence)
    .limit(1)
    .scalar_subquery()
)
_NOTE_SIGN = _sign("reverse")
_NOTE_VALUE = reduce(add, _amounts(CreditNoteLine, _TAXED, CreditNote))
_NOTES = _of_events(
    "credit_note",
    select(
        *_as_supply(
            literal("credit_note"),
            CreditNote.credit_note_id,
            GLTransaction.event,
            GLTransaction.transaction_date,
            _NOTE_SIGN,
            CreditNote.credit_note_number,
            CreditNote.credit_note_date,
            CreditNote.total_paise,
            Invoice.place_of_supply,
            Invoice.is_interstate,
            Invoice.total_paise,
            RECIPIENT_GSTIN,
            _RECEIVER,
            InvoiceLine.treatment,
            func.coalesce(CreditNoteLine.sac_hsn, InvoiceLine.sac_hsn),
            func.coalesce(CreditNoteLine.rate_bp, InvoiceLine.rate_bp),
            literal(0),
            *(_NOTE_SIGN * each for each in _amounts(CreditNoteLine, _TAXED, CreditNote)),
        )
    )
    .outerjoin(CreditNoteLine, CreditNoteLine.credit_note_id == CreditNote.credit_note_id)
    .join(InvoiceLine, InvoiceLine.line_id == func.coalesce(CreditNoteLine.invoice_line_id, _FIRST_LINE))
    .join(Invoice, Invoice.invoice_id == CreditNote.original_invoice_id)
    .join(Patient, Patient.patient_id == CreditNote.patient_id)
    # What a note credits without tax, as goodwill, is no matter of the GST.
    .where(CreditNote.kind == "gst", _NOTE_VALUE > 0),
    CreditNote.credit_note_id,
)
_TOTALS = (_totals(_INVOICES), _totals(_NOTES))
