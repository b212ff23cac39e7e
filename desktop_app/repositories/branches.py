"""The branches as they are kept, with what would stand in the way of switching one off."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from desktop_app.errors import NotFound
from desktop_app.records.clinic import Branch as BranchRecord
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.invoices import Invoice
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class KeptBranch:
    """A branch with all that can be said of it; `gstin` is None where it goes by the clinic's."""

    branch_id: int
    hospital_id: int
    code: str
    name: str
    gstin: str | None
    state_code: str
    is_active: int


_ALL = select(*columns(BranchRecord, KeptBranch)).order_by(BranchRecord.branch_id)
_BRANCH = select(*columns(BranchRecord, KeptBranch)).where(BranchRecord.branch_id == bindparam("branch_id"))
_RUNNING = (
    select(func.count())
    .select_from(Plan)
    .where(Plan.branch_id == bindparam("branch_id"), Plan.status.in_(("active", "suspended")))
)
_DRAFTS = tuple(
    select(func.count()).select_from(record).where(record.branch_id == bindparam("branch_id"), record.status == "draft")
    for record in (Invoice, CreditNote, Payment)
)


def branches(unit: Unit) -> tuple[KeptBranch, ...]:
    """Give all branches, the first one first."""
    return unit.all(KeptBranch, _ALL)


def branch(unit: Unit, branch_id: int) -> KeptBranch:
    """Give a branch; refuses NOT_FOUND."""
    found = unit.first(KeptBranch, _BRANCH, branch_id=branch_id)
    if found is None:
        raise NotFound(what="The branch")
    return found


def running_plans(unit: Unit, branch_id: int) -> int:
    """Count the plans of a branch that are active or suspended."""
    return int(unit.value(_RUNNING, branch_id=branch_id))


def drafts(unit: Unit, branch_id: int) -> int:
    """Count the drafts of a branch."""
    return sum(int(unit.value(statement, branch_id=branch_id)) for statement in _DRAFTS)


def add(work: Work, **values: object) -> int:
    """File a branch."""
    return filing.insert(work, BranchRecord, **values)


def change(work: Work, before: KeptBranch, **values: object) -> None:
    """Change columns of a branch."""
    filing.change(work, BranchRecord, before.branch_id, before, **values)
