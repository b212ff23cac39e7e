"""Credits of patients that can still be used: advances and credit notes, less their live matches; and the matches."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, bindparam, func, literal, select, update

from desktop_app.errors import BugError, NotFound
from desktop_app.records.accounts import AccountRole
from desktop_app.records.general_ledger import GLEntry
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.repositories import receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.receivables import OpenItem
from desktop_app.repositories.unit import Unit, columns, constant

NO_ADVANCE = OpenItem(0, 0)  # nothing of it can be used, and no entry has this key


@dataclass(frozen=True, slots=True)
class Match:
    """A match of a debit and a credit, in paise; void from a day on."""

    allocation_id: int
    debit_entry_id: int
    credit_entry_id: int
    amount_paise: int
    allocation_date: date
    voided_date: date | None


@dataclass(frozen=True, slots=True)
class Document:
    """The document that an entry belongs to: the word for its table, its key and its number."""

    reference_type: str
    reference_id: int
    reference_number: str | None


def _credit(control: str, reference_type: str, entry_type: str) -> Select[int]:
    return select(AREntry.entry_id).where(
        AREntry.control == constant(control),
        AREntry.reference_type == constant(reference_type),
        AREntry.reference_id == bindparam("reference_id"),
        AREntry.entry_type == constant(entry_type),
    )


_ADVANCE = _credit("ADV", "payment", "advance")
_NOTE = _credit("AR", "credit_note", "credit_note")
_DOCUMENT = select(*columns(AREntry, Document)).where(AREntry.entry_id == bindparam("entry_id"))
_MATCH = select(*columns(ARAllocation, Match)).where(ARAllocation.allocation_id == bindparam("allocation_id"))
_MATCHES_OF_DEBIT = select(*columns(ARAllocation, Match)).where(
    ARAllocation.debit_entry_id == bindparam("entry_id"), ARAllocation.voided_date.is_(None)
)
_VOID = (
    update(ARAllocation)
    .where(ARAllocation.allocation_id == bindparam("the_allocation"), ARAllocation.voided_date.is_(None))
    .values(voided_date=bindparam("on"))
    .execution_options(synchronize_session=False)
)
_HALF_TAX_TAKEN_BACK = (
    select(func.coalesce(func.sum(GLEntry.debit_paise), literal(0)))
    .select_from(ARAllocation)
    .join(AREntry, AREntry.entry_id == ARAllocation.debit_entry_id)
    .join(GLEntry, GLEntry.transaction_id == AREntry.gl_transaction_id)
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(
        ARAllocation.credit_entry_id == bindparam("entry_id"),
        ARAllocation.voided_date.is_(None),
        AccountRole.role == constant("OUT_CGST"),
    )
)


def of_advance(unit: Unit, payment_id: int) -> OpenItem:
    """Give the advance in a receipt and what of it is unapplied; `NO_ADVANCE` where the receipt has none."""
    return _item(unit, _ADVANCE, payment_id) or NO_ADVANCE


def of_note(unit: Unit, credit_note_id: int) -> OpenItem:
    """Give a posted note's credit and what of it is unapplied."""
    found = _item(unit, _NOTE, credit_note_id)
    if found is None:
        raise BugError(detail=f"note {credit_note_id} has no credit in the patient's account")
    return found


def half_tax_taken_back(unit: Unit, advance_entry_id: int) -> int:
    """Add up the CGST that went back with the live uses of an advance, in paise; SGST is the same."""
    return int(unit.value(_HALF_TAX_TAKEN_BACK, entry_id=advance_entry_id))


def match(unit: Unit, allocation_id: int) -> Match:
    """Give a match; refuses NOT_FOUND."""
    found = unit.first(Match, _MATCH, allocation_id=allocation_id)
    if found is None:
        raise NotFound(what="The match")
    return found


def live_matches_of_debit(unit: Unit, entry_id: int) -> tuple[Match, ...]:
    """Give the live matches of a debit."""
    return unit.all(Match, _MATCHES_OF_DEBIT, entry_id=entry_id)


def document_of(unit: Unit, entry_id: int) -> Document:
    """Give the document of an entry."""
    found = unit.first(Document, _DOCUMENT, entry_id=entry_id)
    if found is None:
        raise BugError(detail=f"there is no entry {entry_id}")
    return found


def void(work: Work, live: Match, on: date) -> None:
    """Void a match; it stays on file with the day."""
    work.touched("receivables")
    met = work.execute(_VOID, {"the_allocation": live.allocation_id, "on": on}).rowcount
    if met != 1:
        raise BugError(detail=f"match {live.allocation_id} was voided {met} times")


def _item(unit: Unit, statement: Select[int], reference_id: int) -> OpenItem | None:
    entry_id = unit.value(statement, reference_id=reference_id)
    return None if entry_id is None else receivables.credit_item(unit, int(entry_id))
