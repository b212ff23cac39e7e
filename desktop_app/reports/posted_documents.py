"""The document behind a transaction of the ledger, as every book names it: its kind, its number, where it is joined."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, func
from sqlalchemy.orm import aliased

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.voucher_types import VOUCHER_TYPES

_SESSION_PLAN = aliased(Plan)
_JOURNAL = aliased(GLTransaction)  # a manual journal is its own document, and its reversal's


def _is(source: str) -> ColumnElement[bool]:
    return GLTransaction.source_document_type == source


VOUCHER_TYPE: ColumnElement[Any] = case(
    VOUCHER_TYPES, value=GLTransaction.source_document_type, else_=GLTransaction.source_document_type
)
SOURCE_NUMBER: ColumnElement[Any] = case(
    (_is("invoice"), Invoice.invoice_number),
    (_is("payment"), Payment.receipt_number),
    (_is("credit_note"), CreditNote.credit_note_number),
    (_is("refund"), Refund.refund_number),
    (_is("session"), _SESSION_PLAN.plan_number),
    (_is("package_plan"), Plan.plan_number),
    (_is("journal"), _JOURNAL.transaction_number),
    else_=GLTransaction.transaction_number,
)
VOUCHER_NUMBER: ColumnElement[Any] = func.coalesce(GLTransaction.transaction_number, SOURCE_NUMBER)
MODE: ColumnElement[Any] = func.coalesce(Payment.mode, Refund.mode)
# The clinic's clock, in India.
POSTED_AT: ColumnElement[Any] = func.strftime("%Y-%m-%d %H:%M:%S", GLTransaction.created_at, "+330 minutes")


def with_documents(source: FromClause) -> FromClause:
    """Join the documents to a source that has the transactions; it neither gains nor loses a row."""
    return (
        source.outerjoin(
            Invoice.__table__, and_(_is("invoice"), Invoice.invoice_id == GLTransaction.source_document_id)
        )
        .outerjoin(Payment.__table__, and_(_is("payment"), Payment.payment_id == GLTransaction.source_document_id))
        .outerjoin(
            CreditNote.__table__,
            and_(_is("credit_note"), CreditNote.credit_note_id == GLTransaction.source_document_id),
        )
        .outerjoin(Refund.__table__, and_(_is("refund"), Refund.refund_id == GLTransaction.source_document_id))
        .outerjoin(
            TreatmentSession.__table__,
            and_(_is("session"), TreatmentSession.session_id == GLTransaction.source_document_id),
        )
        .outerjoin(_SESSION_PLAN, _SESSION_PLAN.plan_id == TreatmentSession.plan_id)
        .outerjoin(Plan.__table__, and_(_is("package_plan"), Plan.plan_id == GLTransaction.source_document_id))
        .outerjoin(_JOURNAL, and_(_is("journal"), _JOURNAL.transaction_id == GLTransaction.source_document_id))
    )
