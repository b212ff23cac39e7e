"""The subledger of patients: what each owes and has paid in advance, and which credit settles which debit."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, insert, literal, select, update

from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Place, Unit, columns, constant, stamp


@dataclass(frozen=True, slots=True)
class Entry:
    """One debit or credit of a patient."""

    entry_id: int
    branch_id: int
    control: str
    patient_id: int
    invoice_id: int | None
    transaction_date: date
    entry_type: str
    debit_paise: int
    credit_paise: int
    gl_transaction_id: int | None


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An entry and what of it no live match has taken yet, in paise."""

    entry_id: int
    open_paise: int


@dataclass(frozen=True, slots=True)
class Match:
    """A live match as seen from its credit: the debit's document and the amount."""

    allocation_id: int
    reference_type: str
    reference_id: int
    amount_paise: int


def _matched(side: ColumnElement[int]) -> ColumnElement[int]:
    return (
        select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
        .where(side == AREntry.entry_id, ARAllocation.voided_date.is_(None))
        .scalar_subquery()
    )


_POST = insert(AREntry)
_MATCH = insert(ARAllocation)
_INVOICE = select(
    AREntry.entry_id,
    AREntry.debit_paise - _matched(ARAllocation.debit_entry_id),  # type: ignore[arg-type]
).where(
    AREntry.control == constant("AR"),
    AREntry.reference_type == constant("invoice"),
    AREntry.reference_id == bindparam("invoice_id"),
    AREntry.entry_type.in_((constant("invoice"), constant("opening"))),
)
_CREDIT = select(
    AREntry.entry_id,
    AREntry.credit_paise - _matched(ARAllocation.credit_entry_id),  # type: ignore[arg-type]
).where(AREntry.entry_id == bindparam("entry_id"))
_MATCHES = (
    select(ARAllocation.allocation_id, AREntry.reference_type, AREntry.reference_id, ARAllocation.amount_paise)
    .join(AREntry, AREntry.entry_id == ARAllocation.debit_entry_id)
    .where(ARAllocation.credit_entry_id == bindparam("entry_id"), ARAllocation.voided_date.is_(None))
)
_VOID = (
    update(ARAllocation)
    .where(
        and_(ARAllocation.credit_entry_id == bindparam("entry_id"), ARAllocation.voided_date.is_(None)),
    )
    .values(voided_date=bindparam("on"))
    .execution_options(synchronize_session=False)
)
_LINK = (
    update(AREntry)
    .where(AREntry.entry_id == bindparam("the_entry"))
    .values(gl_transaction_id=bindparam("transaction_id"))
    .execution_options(synchronize_session=False)
)


def post(
    work: Work,
    *,
    entry_type: str,
    reference_type: str,
    reference_id: int,
    number: str | None,
    patient_id: int,
    invoice_id: int | None,
    on: date,
    place: Place,
    transaction_id: int,
    debit_paise: int = 0,
    credit_paise: int = 0,
    control: str = "AR",
    due_date: date | None = None,
) -> int:
    """File one debit or credit of a patient, in paise; its id."""
    work.touched("receivables")
    cursor = work.execute(
        _POST,
        {
            "hospital_id": place.hospital_id,
            "branch_id": place.branch_id,
            "control": control,
            "patient_id": patient_id,
            "invoice_id": invoice_id,
            "transaction_date": on,
            "due_date": due_date,
            "entry_type": entry_type,
            "reference_type": reference_type,
            "reference_id": reference_id,
            "reference_number": number,
            "debit_paise": debit_paise,
            "credit_paise": credit_paise,
            "gl_transaction_id": transaction_id,
            "created_at": stamp(work.at),
            "created_by": work.user_id,
        },
    )
    return int(cursor.lastrowid)


def match(work: Work, *, debit_entry_id: int, credit_entry_id: int, amount_paise: int, on: date) -> None:
    """Settle a debit by a credit of the same patient; an amount of 0 settles nothing."""
    if amount_paise == 0:
        return
    work.touched("receivables")
    work.execute(
        _MATCH,
        {
            "debit_entry_id": debit_entry_id,
            "credit_entry_id": credit_entry_id,
            "amount_paise": amount_paise,
            "allocation_date": on,
        },
    )


def void_matches(work: Work, credit_entry_id: int, on: date) -> None:
    """Void the live matches of a credit; they stay on file with the day."""
    work.touched("receivables")
    work.execute(_VOID, {"entry_id": credit_entry_id, "on": on})


def link(work: Work, entry_id: int, transaction_id: int) -> None:
    """Link an imported entry, that has none, to its GL transaction."""
    work.touched("receivables")
    work.execute(_LINK, {"the_entry": entry_id, "transaction_id": transaction_id})


def of_reference(unit: Unit, reference_type: str, reference_id: int) -> tuple[Entry, ...]:
    """Give all entries of a document."""
    return unit.all(Entry, _of_reference(reference_type), reference_id=reference_id)


def invoice_item(unit: Unit, invoice_id: int) -> OpenItem | None:
    """Give an invoice's debit and what is outstanding of it; None for an invoice of zero."""
    return unit.first(OpenItem, _INVOICE, invoice_id=invoice_id)


def credit_item(unit: Unit, entry_id: int) -> OpenItem:
    """Give a credit and what is unapplied of it."""
    found = unit.first(OpenItem, _CREDIT, entry_id=entry_id)
    return OpenItem(entry_id, 0) if found is None else found


def matches_of(unit: Unit, credit_entry_id: int) -> tuple[Match, ...]:
    """Give the live matches of a credit."""
    return unit.all(Match, _MATCHES, entry_id=credit_entry_id)


@cache
def _of_reference(reference_type: str) -> Select[*tuple[Any, ...]]:
    return select(*columns(AREntry, Entry)).where(
        AREntry.reference_type == constant(reference_type), AREntry.reference_id == bindparam("reference_id")
    )
