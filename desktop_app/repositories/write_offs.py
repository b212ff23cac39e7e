"""Waivers and write-offs that were asked for, and what was let go of an invoice in all."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from desktop_app.errors import NotFound
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.write_offs import WriteOffRequest
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, constant

REASONS = ("waiver", "bad_debt")


@dataclass(frozen=True, slots=True)
class WriteOff:
    """What was asked to be let go of an invoice, in paise; `status` is requested, approved or rejected."""

    write_off_id: int
    invoice_id: int
    reason_code: str
    amount_paise: int
    reason: str
    asked_on: date
    status: str
    decided_by: int | None
    credit_note_id: int | None
    created_by: int | None


_ALL = select(*columns(WriteOffRequest, WriteOff))
_ONE = _ALL.where(WriteOffRequest.write_off_id == bindparam("write_off_id"))
_WAITING = _ALL.where(
    WriteOffRequest.invoice_id == bindparam("invoice_id"), WriteOffRequest.status == constant("requested")
)
_LET_GO = select(func.coalesce(func.sum(CreditNote.total_paise), literal(0))).where(
    CreditNote.original_invoice_id == bindparam("invoice_id"),
    CreditNote.reason_code.in_([constant(each) for each in REASONS]),
    CreditNote.status == constant("posted"),
)


def write_off(unit: Unit, write_off_id: int) -> WriteOff:
    """Give what was asked for; refuses NOT_FOUND."""
    found = unit.first(WriteOff, _ONE, write_off_id=write_off_id)
    if found is None:
        raise NotFound(what="The write-off that was asked for")
    return found


def waiting(unit: Unit, invoice_id: int) -> WriteOff | None:
    """Give what waits for a decision on an invoice."""
    return unit.first(WriteOff, _WAITING, invoice_id=invoice_id)


def let_go(unit: Unit, invoice_id: int) -> int:
    """Add up what live waivers and write-offs let go of an invoice, in paise."""
    return int(unit.value(_LET_GO, invoice_id=invoice_id))


def add(work: Work, **values: object) -> int:
    """File what is asked for; its key."""
    return filing.insert(work, WriteOffRequest, uid=work.new_uid(), status="requested", **values)


def decide(work: Work, before: WriteOff, **values: object) -> None:
    """Change columns of what waits for a decision."""
    filing.change(work, WriteOffRequest, before.write_off_id, before, **values)
