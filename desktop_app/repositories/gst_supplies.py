"""What a month's GST return counts: every line of every invoice and note, by the events of the month.

An invoice posted and a note reversed count as they are, an invoice cancelled and a note posted with the opposite sign,
each in the month of its event: what happens later never changes a month that is filed (settled.md 8).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, case, literal, select

from desktop_app.records.credit_notes import CreditNote, CreditNoteLine
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.patients import Patient
from desktop_app.repositories.unit import Unit

_ADDS = {"invoice": "post", "credit_note": "reverse"}


@dataclass(frozen=True, slots=True)
class Supply:
    """One line as it counts; amounts in paise and with their sign, the value of its document without."""

    document: str  # invoice or credit_note
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


def supplies(unit: Unit, first: date, last: date) -> tuple[Supply, ...]:
    """Give what counts from one day to another, both included, by document number; financial notes count nowhere."""
    days = {"first": first, "last": last}
    found = (*unit.all(Supply, _INVOICES, **days), *unit.all(Supply, _NOTES, **days))
    return tuple(sorted(found, key=lambda each: (each.dated, each.number)))


def _of_events(document: str, statement: Select[*tuple[Any, ...]], key: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - a mapped column
    return statement.join(
        GLTransaction,
        (GLTransaction.source_document_type == document) & (GLTransaction.source_document_id == key),
    ).where(GLTransaction.transaction_date.between(bindparam("first"), bindparam("last")))


def _sign(document: str, *, adds: int) -> Any:  # noqa: ANN401 - an SQL expression
    return case((GLTransaction.event == _ADDS[document], adds), else_=-adds)


_INVOICE_SIGN = _sign("invoice", adds=1)
_INVOICES = _of_events(
    "invoice",
    select(
        literal("invoice"),
        _INVOICE_SIGN,
        Invoice.invoice_number,
        Invoice.invoice_date,
        Invoice.total_paise,
        Invoice.place_of_supply,
        Invoice.is_interstate,
        Invoice.total_paise,
        Patient.gstin,
        Patient.full_name,
        InvoiceLine.treatment,
        InvoiceLine.sac_hsn,
        InvoiceLine.rate_bp,
        _INVOICE_SIGN * InvoiceLine.quantity,
        _INVOICE_SIGN * InvoiceLine.taxable_paise,
        _INVOICE_SIGN * InvoiceLine.cgst_paise,
        _INVOICE_SIGN * InvoiceLine.sgst_paise,
        _INVOICE_SIGN * InvoiceLine.igst_paise,
    )
    .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.invoice_id)
    .join(Patient, Patient.patient_id == Invoice.patient_id),
    Invoice.invoice_id,
)
_NOTE_SIGN = _sign("credit_note", adds=1)
_NOTES = _of_events(
    "credit_note",
    select(
        literal("credit_note"),
        _NOTE_SIGN,
        CreditNote.credit_note_number,
        CreditNote.credit_note_date,
        CreditNote.total_paise,
        Invoice.place_of_supply,
        Invoice.is_interstate,
        Invoice.total_paise,
        Patient.gstin,
        Patient.full_name,
        InvoiceLine.treatment,
        CreditNoteLine.sac_hsn,
        CreditNoteLine.rate_bp,
        literal(0),
        _NOTE_SIGN * CreditNoteLine.taxable_paise,
        _NOTE_SIGN * CreditNoteLine.cgst_paise,
        _NOTE_SIGN * CreditNoteLine.sgst_paise,
        _NOTE_SIGN * CreditNoteLine.igst_paise,
    )
    .join(CreditNoteLine, CreditNoteLine.credit_note_id == CreditNote.credit_note_id)
    .join(InvoiceLine, InvoiceLine.line_id == CreditNoteLine.invoice_line_id)
    .join(Invoice, Invoice.invoice_id == CreditNote.original_invoice_id)
    .join(Patient, Patient.patient_id == CreditNote.patient_id)
    .where(CreditNote.kind == "gst"),
    CreditNote.credit_note_id,
)
