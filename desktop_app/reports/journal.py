"""The journal behind a document: its transactions with their debits and credits."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, bindparam, select, union

from desktop_app.records.accounts import Account
from desktop_app.records.credit_notes import Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.records.receivables import AREntry
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line, in paise."""

    account_code: str
    account: str
    debit_paise: int
    credit_paise: int


@dataclass(frozen=True, slots=True)
class JournalTransaction:
    """A transaction and its lines; debits first."""

    transaction_id: int
    on: date
    source: str
    source_id: int
    event: str
    description: str
    is_reversal: bool
    lines: tuple[JournalLine, ...]


_LINES = (
    select(
        GLTransaction.transaction_id,
        GLTransaction.transaction_date,
        GLTransaction.source_document_type,
        GLTransaction.source_document_id,
        GLTransaction.event,
        GLTransaction.description,
        GLTransaction.reversal_of_id,
        Account.code,
        Account.name,
        GLEntry.debit_paise,
        GLEntry.credit_paise,
    )
    .join(GLEntry, GLEntry.transaction_id == GLTransaction.transaction_id)
    .join(Account, Account.account_id == GLEntry.account_id)
    .order_by(GLTransaction.transaction_id, GLEntry.credit_paise > 0, GLEntry.line_number)
)
_ON_PLAN = select(GLEntry.transaction_id).where(GLEntry.plan_id == bindparam("plan_id"))
_RECEIPTS = (
    select(Payment.gl_transaction_id)
    .join(PaymentAllocation, PaymentAllocation.payment_id == Payment.payment_id)
    .where(PaymentAllocation.invoice_id == bindparam("invoice_id"))
)
_REVERSED_RECEIPTS = select(GLTransaction.transaction_id).where(GLTransaction.reversal_of_id.in_(_RECEIPTS))
_OF_PLAN = _LINES.where(GLTransaction.transaction_id.in_(union(_ON_PLAN, _RECEIPTS, _REVERSED_RECEIPTS)))
_OF_DOCUMENT = _LINES.where(
    GLTransaction.source_document_type == bindparam("source"),
    GLTransaction.source_document_id == bindparam("source_id"),
)
_USES = (
    select(AREntry.gl_transaction_id)
    .join(Payment, Payment.patient_id == AREntry.patient_id)
    .where(
        Payment.payment_id == bindparam("payment_id"),
        AREntry.control == constant("ADV"),
        AREntry.reference_type == constant("advance_apply"),
        AREntry.reference_number == Payment.receipt_number,
    )
)
_PAID_BACK = select(GLTransaction.transaction_id).where(
    GLTransaction.source_document_type == constant("refund"),
    GLTransaction.source_document_id.in_(select(Refund.refund_id).where(Refund.payment_id == bindparam("payment_id"))),
)
_OWN = select(GLTransaction.transaction_id).where(
    GLTransaction.source_document_type == constant("payment"),
    GLTransaction.source_document_id == bindparam("payment_id"),
)
_OF_RECEIPT = _LINES.where(GLTransaction.transaction_id.in_(union(_OWN, _USES, _PAID_BACK)))
_ONE = _LINES.where(GLTransaction.transaction_id == bindparam("transaction_id"))


def journal_of_plan(unit: Unit, plan_id: int, invoice_id: int) -> tuple[JournalTransaction, ...]:
    """Give everything that a plan posted: invoice, receipts, sessions, notes and their reversals."""
    return _gathered(unit, _OF_PLAN, plan_id=plan_id, invoice_id=invoice_id)


def journal_of_document(unit: Unit, source: str, source_id: int) -> tuple[JournalTransaction, ...]:
    """Give what one document posted, its reversal too."""
    return _gathered(unit, _OF_DOCUMENT, source=source, source_id=source_id)


def journal_of_receipt(unit: Unit, payment_id: int) -> tuple[JournalTransaction, ...]:
    """Give what a receipt posted, what became of the advance in it, and what took either back."""
    return _gathered(unit, _OF_RECEIPT, payment_id=payment_id)


def journal_of_transaction(unit: Unit, transaction_id: int) -> tuple[JournalTransaction, ...]:
    """Give one transaction, or nothing."""
    return _gathered(unit, _ONE, transaction_id=transaction_id)


def _gathered(
    unit: Unit, statement: Select[*tuple[object, ...]], **parameters: object
) -> tuple[JournalTransaction, ...]:
    """Gather lines into their transactions."""
    found: dict[int, JournalTransaction] = {}
    for row in unit.execute(statement, parameters):
        key, on, source, source_id, event, description, reversal_of, *line = row
        earlier = found[key].lines if key in found else ()
        found[key] = JournalTransaction(
            transaction_id=key,
            on=on,
            source=source,
            source_id=source_id,
            event=event,
            description=description or "",
            is_reversal=reversal_of is not None,
            lines=(*earlier, JournalLine(*line)),
        )
    return tuple(found.values())
