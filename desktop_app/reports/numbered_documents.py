"""The documents that take a number of a series: which series number which table, and what it is to be taken back."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, exists, null, select
from sqlalchemy.orm import aliased

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.reports.register import expression_of

# What a series numbers, by its document type.
SERIES = {
    "INV": "Invoice",
    "CN": "Credit note",
    "FC": "Financial note",
    "WO": "Write-off",
    "RCP": "Receipt",
    "RV": "Receipt voucher",
    "RFD": "Refund",
    "RFV": "Refund voucher",
    "DN": "Debit note",
    "JV": "Journal",
    "PL": "Plan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedDocument:
    """A table of numbered documents: its series, the record that one of them opens as, and its columns in SQL.

    `entity` names the table in the edit log; `transaction_id` is what posted a document; `is_taken_back` tells whether
    it was cancelled or reversed.
    """

    types: tuple[str, ...]
    noun: str
    entity: str
    table: FromClause
    key: ColumnElement[int]
    number: ColumnElement[Any]
    on: ColumnElement[Any]
    paise: ColumnElement[Any]
    patient_id: ColumnElement[Any]
    transaction_id: ColumnElement[Any]
    is_taken_back: ColumnElement[bool]


_REVERSAL = aliased(GLTransaction)
_OF_INVOICE = (  # a plan is posted, and cancelled, with its invoice
    select(Invoice.gl_transaction_id).where(Invoice.invoice_id == Plan.invoice_id).correlate(Plan).scalar_subquery()
)
DOCUMENTS = (
    NumberedDocument(
        types=("INV",),
        noun="invoice",
        entity=Invoice.__tablename__,
        table=Invoice.__table__,
        key=expression_of(Invoice.invoice_id),
        number=expression_of(Invoice.invoice_number),
        on=expression_of(Invoice.invoice_date),
        paise=expression_of(Invoice.total_paise),
        patient_id=expression_of(Invoice.patient_id),
        transaction_id=expression_of(Invoice.gl_transaction_id),
        is_taken_back=Invoice.status == "cancelled",
    ),
    NumberedDocument(
        types=("CN", "FC", "WO"),
        noun="credit_note",
        entity=CreditNote.__tablename__,
        table=CreditNote.__table__,
        key=expression_of(CreditNote.credit_note_id),
        number=expression_of(CreditNote.credit_note_number),
        on=expression_of(CreditNote.credit_note_date),
        paise=expression_of(CreditNote.total_paise),
        patient_id=expression_of(CreditNote.patient_id),
        transaction_id=expression_of(CreditNote.gl_transaction_id),
        is_taken_back=CreditNote.status == "reversed",
    ),
    NumberedDocument(
        types=("RCP", "RV"),
        noun="receipt",
        entity=Payment.__tablename__,
        table=Payment.__table__,
        key=expression_of(Payment.payment_id),
        number=expression_of(Payment.receipt_number),
        on=expression_of(Payment.payment_date),
        paise=expression_of(Payment.amount_paise),
        patient_id=expression_of(Payment.patient_id),
        transaction_id=expression_of(Payment.gl_transaction_id),
        is_taken_back=Payment.status == "reversed",
    ),
    NumberedDocument(
        types=("RFD", "RFV"),
        noun="refund",
        entity=Refund.__tablename__,
        table=Refund.__table__,
        key=expression_of(Refund.refund_id),
        number=expression_of(Refund.refund_number),
        on=expression_of(Refund.refund_date),
        paise=expression_of(Refund.amount_paise),
        patient_id=expression_of(Refund.patient_id),
        transaction_id=expression_of(Refund.gl_transaction_id),
        is_taken_back=Refund.status == "reversed",
    ),
    NumberedDocument(
        types=("JV",),
        noun="transaction",
        entity=GLTransaction.__tablename__,
        table=GLTransaction.__table__,
        key=expression_of(GLTransaction.transaction_id),
        number=expression_of(GLTransaction.transaction_number),
        on=expression_of(GLTransaction.transaction_date),
        paise=expression_of(GLTransaction.total_paise),
        patient_id=null(),
        transaction_id=expression_of(GLTransaction.transaction_id),
        is_taken_back=exists().where(_REVERSAL.reversal_of_id == GLTransaction.transaction_id).correlate(GLTransaction),
    ),
    NumberedDocument(
        types=("PL",),
        noun="plan",
        entity=Plan.__tablename__,
        table=Plan.__table__,
        key=expression_of(Plan.plan_id),
        number=expression_of(Plan.plan_number),
        on=expression_of(Plan.start_date),
        paise=expression_of(Plan.total_paise),
        patient_id=expression_of(Plan.patient_id),
        transaction_id=_OF_INVOICE,
        is_taken_back=Plan.status == "cancelled",
    ),
)
