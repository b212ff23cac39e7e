"""Receipts, and which invoice and installment they pay."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import Role
from desktop_app.errors import NotFound
from desktop_app.records.accounts import AccountRole
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.payments import Payment as PaymentRecord, PaymentAllocation
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, constant


@dataclass(frozen=True, slots=True)
class Payment:
    """A receipt or an advance, in paise; an advance carries the tax inside it."""

    payment_id: int
    hospital_id: int
    branch_id: int
    patient_id: int
    receipt_number: str | None
    payment_date: date
    kind: str
    mode: str
    amount_paise: int
    reference: str | None
    advance_cgst_paise: int
    status: str
    gl_transaction_id: int | None


@dataclass(frozen=True, slots=True)
class Allocation:
    """What a receipt or an applied credit pays of an invoice, in paise."""

    allocation_id: int
    payment_id: int | None
    credit_note_id: int | None
    invoice_id: int
    installment_id: int | None
    amount_paise: int
    is_reversed: int


_ONE = select(*columns(PaymentRecord, Payment)).where(PaymentRecord.payment_id == bindparam("payment_id"))
_CASH_RECEIPTS = (
    select(func.coalesce(func.sum(PaymentRecord.amount_paise), literal(0)))
    .where(
        PaymentRecord.patient_id == bindparam("patient_id"),
        PaymentRecord.payment_date == bindparam("on"),
        PaymentRecord.mode == "cash",
        PaymentRecord.status == "posted",
    )
    .scalar_subquery()
)
_REVERSAL = aliased(GLTransaction)
_CASH_RECOVERED = (
    select(func.coalesce(func.sum(GLEntry.debit_paise), literal(0)))
    .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(
        GLEntry.patient_id == bindparam("patient_id"),
        GLEntry.entry_date == bindparam("on"),
        GLTransaction.source_document_type == "recovery",
        GLTransaction.event == "post",
        AccountRole.role == Role.CASH,
        ~select(_REVERSAL).where(_REVERSAL.reversal_of_id == GLTransaction.transaction_id).exists(),
    )
    .scalar_subquery()
)
_CASH_OF_DAY = select(_CASH_RECEIPTS + _CASH_RECOVERED)
_CASH_OF_INVOICE = (
    select(func.coalesce(func.sum(PaymentAllocation.amount_paise), literal(0)))
    .join(PaymentRecord, PaymentRecord.payment_id == PaymentAllocation.payment_id)
    .where(
        PaymentAllocation.invoice_id == bindparam("invoice_id"),
        PaymentAllocation.is_reversed == constant(0),
        PaymentRecord.mode == "cash",
    )
)
_OF_PAYMENT = (
    select(*columns(PaymentAllocation, Allocation))
    .where(PaymentAllocation.payment_id == bindparam("payment_id"), PaymentAllocation.is_reversed == constant(0))
    .order_by(PaymentAllocation.allocation_id)
)
_OF_INVOICE = (
    select(*columns(PaymentAllocation, Allocation))
    .where(PaymentAllocation.invoice_id == bindparam("invoice_id"), PaymentAllocation.is_reversed == constant(0))
    .order_by(PaymentAllocation.allocation_id)
)
_BY_MODE = (
    select(PaymentRecord.mode, func.sum(PaymentAllocation.amount_paise))
    .join(PaymentRecord, PaymentRecord.payment_id == PaymentAllocation.payment_id)
    .where(PaymentAllocation.invoice_id == bindparam("invoice_id"), PaymentAllocation.is_reversed == constant(0))
    .group_by(PaymentRecord.mode)
)
_OF_INSTALLMENT = (
    select(*columns(PaymentAllocation, Allocation))
    .where(
        PaymentAllocation.installment_id == bindparam("installment_id"), PaymentAllocation.is_reversed == constant(0)
    )
    .order_by(PaymentAllocation.allocation_id)
)


def payment(unit: Unit, payment_id: int) -> Payment:
    """Give a receipt or an advance; refuses NOT_FOUND."""
    found = unit.first(Payment, _ONE, payment_id=payment_id)
    if found is None:
        raise NotFound(what="The receipt")
    return found


def change(work: Work, before: Payment, **values: object) -> None:
    """Change columns of a receipt."""
    filing.change(work, PaymentRecord, before.payment_id, before, **values)


def cash_of_day(unit: Unit, patient_id: int, on: date) -> int:
    """Add up what a patient paid in cash on a day in paise: receipts, advances, debts that had been written off."""
    return int(unit.value(_CASH_OF_DAY, patient_id=patient_id, on=on))


def cash_of_invoice(unit: Unit, invoice_id: int) -> int:
    """Add up what was paid in cash for an invoice, over all its installments, in paise."""
    return int(unit.value(_CASH_OF_INVOICE, invoice_id=invoice_id))


def add(work: Work, **values: object) -> int:
    """File a receipt as posted: its number and transaction are given."""
    return filing.insert(work, PaymentRecord, uid=work.new_uid(), **values)


@dataclass(frozen=True, slots=True)
class _Unlinked:
    gl_transaction_id: int | None = None


def link(work: Work, payment_id: int, transaction_id: int) -> None:
    """Link a receipt to the transaction that posts it."""
    filing.change(work, PaymentRecord, payment_id, _Unlinked(), gl_transaction_id=transaction_id)


def allocate(
    work: Work,
    *,
    invoice_id: int,
    installment_id: int | None,
    amount_paise: int,
    payment_id: int | None = None,
    credit_note_id: int | None = None,
) -> None:
    """File what a receipt, or else an applied credit, pays of an invoice and of which installment."""
    filing.insert(
        work,
        PaymentAllocation,
        payment_id=payment_id,
        credit_note_id=credit_note_id,
        invoice_id=invoice_id,
        installment_id=installment_id,
        amount_paise=amount_paise,
    )


def allocations_of_installment(unit: Unit, installment_id: int) -> tuple[Allocation, ...]:
    """Give what live receipts and credits pay of an installment, oldest first."""
    return unit.all(Allocation, _OF_INSTALLMENT, installment_id=installment_id)


def allocations_of_payment(unit: Unit, payment_id: int) -> tuple[Allocation, ...]:
    """Give what a receipt pays, oldest first."""
    return unit.all(Allocation, _OF_PAYMENT, payment_id=payment_id)


def allocations_of_invoice(unit: Unit, invoice_id: int) -> tuple[Allocation, ...]:
    """Give what live receipts and credits pay of an invoice, oldest first."""
    return unit.all(Allocation, _OF_INVOICE, invoice_id=invoice_id)


def received_by_mode(unit: Unit, invoice_id: int) -> dict[str, int]:
    """Add up by mode what was received for an invoice, in paise."""
    return {row[0]: row[1] for row in unit.execute(_BY_MODE, {"invoice_id": invoice_id})}


def reverse_allocation(work: Work, before: Allocation) -> None:
    """Take an allocation back; it stays on file."""
    filing.change(work, PaymentAllocation, before.allocation_id, before, is_reversed=1)
