"""What every paper has: who gives it out, who receives it, whether it stands, and tax by rate."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sqlalchemy import bindparam, select

from desktop_app import resources
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.records.clinic import Branch
from desktop_app.records.patients import Patient
from desktop_app.reports.days import Letterhead, letterhead
from desktop_app.repositories import clinic
from desktop_app.repositories.unit import Unit


class Standing(StrEnum):
    """Whether a paper is the document, or only looks like it."""

    VALID = "valid"
    DRAFT = "draft"  # not posted, or not wholly
    CANCELLED = "cancelled"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """The clinic with the branch that gives a paper out; `state` with its code, as `Karnataka (29)`."""

    letterhead: Letterhead
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Whom a paper is for; `state` with its code, texts are "" where nothing is known."""

    name: str
    mrn: str
    phone: str
    address: str
    state: str
    gstin: str


@dataclass(frozen=True, slots=True)
class RateTotal:
    """What a document's lines of one rate come to; `rate_bp` in basis points."""

    rate_bp: int
    tax: Taxed


@dataclass(frozen=True, slots=True)
class _Person:
    full_name: str
    mrn: str
    phone: str | None
    address: str | None
    state_code: str | None
    gstin: str | None


_PERSON = select(
    Patient.full_name, Patient.mrn, Patient.phone, Patient.address, Patient.state_code, Patient.gstin
).where(Patient.patient_id == bindparam("patient_id"))
_STATE = select(Branch.state_code).where(Branch.branch_id == bindparam("branch_id"))


def supplier(unit: Unit, branch_id: int | None) -> Supplier:
    """Read who gives a paper out; what names no branch is of the first one."""
    found = branch_id or clinic.branches(unit)[0].branch_id
    return Supplier(letterhead=letterhead(unit, found), state=state_words(unit.value(_STATE, branch_id=found)))


def recipient(unit: Unit, patient_id: int, *, name: str | None = None, gstin: str | None = None) -> Recipient:
    """Read whom a paper is for; name and GSTIN as the document has them, where it has."""
    (person,) = unit.all(_Person, _PERSON, patient_id=patient_id)
    return Recipient(
        name=name or person.full_name,
        mrn=person.mrn,
        phone=person.phone or "",
        address=person.address or "",
        state=state_words(person.state_code),
        gstin=(gstin if name else person.gstin) or "",
    )


def by_rate(lines: Iterable[tuple[int, Taxed]]) -> tuple[RateTotal, ...]:
    """Add lines up by their rate, lowest first; those without tax are no part of it."""
    totals: dict[int, Taxed] = {}
    for rate_bp, amount in lines:
        if rate_bp:
            totals[rate_bp] = totals.get(rate_bp, NOTHING) + amount
    return tuple(RateTotal(rate_bp, totals[rate_bp]) for rate_bp in sorted(totals))


def state_words(code: str | None) -> str:
    """Name a State with its code; one that is not known by its code alone."""
    if not code:
        return ""
    name = _states().get(code)
    return f"{name} ({code})" if name else code


@cache
def _states() -> dict[str, str]:
    return {row["code"]: row["name"] for row in resources.rows("states.csv")}
