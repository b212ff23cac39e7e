"""Refunds: asked for, approved, paid, reversed; and what of a note is kept as a balance instead."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, bindparam, func, literal, select

from desktop_app.errors import NotFound
from desktop_app.records.credit_notes import CreditNote as NoteRecord, Refund as RefundRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, constant


@dataclass(frozen=True, slots=True)
class Refund:
    """A refund, in paise, of a credit note or of the advance in a receipt."""

    refund_id: int
    hospital_id: int
    branch_id: int
    patient_id: int
    refund_number: str | None
    refund_date: date
    source: str
    credit_note_id: int | None
    payment_id: int | None
    mode: str
    amount_paise: int
    status: str
    approved_by: int | None
    gl_transaction_id: int | None
    created_by: int | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What of a note is kept as a balance, in paise."""

    kept_paise: int


_ONE = select(*columns(RefundRecord, Refund)).where(RefundRecord.refund_id == bindparam("refund_id"))
_KEPT = select(NoteRecord.kept_paise).where(NoteRecord.credit_note_id == bindparam("credit_note_id"))


def _sum(source: str, *statuses: str) -> Select[int]:
    column = RefundRecord.credit_note_id if source == "credit_note" else RefundRecord.payment_id
    return select(func.coalesce(func.sum(RefundRecord.amount_paise), literal(0))).where(
        column == bindparam("document_id"), RefundRecord.status.in_([constant(each) for each in statuses])
    )


_BY_MODE = (
    select(RefundRecord.mode, func.sum(RefundRecord.amount_paise))
    .where(RefundRecord.status == constant("paid"))
    .group_by(RefundRecord.mode)
)
_OF_ADVANCE = _BY_MODE.where(RefundRecord.payment_id == bindparam("payment_id"))
_OF_INVOICE = _BY_MODE.join(NoteRecord, NoteRecord.credit_note_id == RefundRecord.credit_note_id).where(
    NoteRecord.original_invoice_id == bindparam("invoice_id")
)
_SOURCES = ("credit_note", "advance")
_PAID = {each: _sum(each, "paid") for each in _SOURCES}
_WAITING = {each: _sum(each, "requested", "approved") for each in _SOURCES}


def refund(unit: Unit, refund_id: int) -> Refund:
    """Give a refund; refuses NOT_FOUND."""
    found = unit.first(Refund, _ONE, refund_id=refund_id)
    if found is None:
        raise NotFound(what="The refund")
    return found


def add(work: Work, **values: object) -> int:
    """File a refund; its key."""
    return filing.insert(work, RefundRecord, uid=work.new_uid(), **values)


def change(work: Work, before: Refund, **values: object) -> None:
    """Change columns of a refund."""
    filing.change(work, RefundRecord, before.refund_id, before, **values)


def paid(unit: Unit, source: str, document_id: int) -> int:
    """Add up what was paid back of a credit note or of an advance, in paise."""
    return int(unit.value(_PAID[source], document_id=document_id))


def paid_of_advance(unit: Unit, payment_id: int) -> dict[str, int]:
    """Add up by mode what was paid back of the advance in a receipt, in paise."""
    return {row[0]: row[1] for row in unit.execute(_OF_ADVANCE, {"payment_id": payment_id})}


def paid_of_invoice(unit: Unit, invoice_id: int) -> dict[str, int]:
    """Add up by mode what was paid back of all credit notes of an invoice, in paise."""
    return {row[0]: row[1] for row in unit.execute(_OF_INVOICE, {"invoice_id": invoice_id})}


def waiting(unit: Unit, source: str, document_id: int) -> int:
    """Add up what is asked for and not yet paid back, in paise."""
    return int(unit.value(_WAITING[source], document_id=document_id))


def kept(unit: Unit, credit_note_id: int) -> int:
    """Give what of a note is kept as a balance, in paise."""
    return int(unit.value(_KEPT, credit_note_id=credit_note_id))


def keep(work: Work, credit_note_id: int, *, before_paise: int, kept_paise: int) -> None:
    """Change what of a note is kept as a balance."""
    filing.change(work, NoteRecord, credit_note_id, Kept(before_paise), kept_paise=kept_paise)
