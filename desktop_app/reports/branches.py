"""The branches with what runs there, and the number that each document would get next."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.numbering import DOCUMENT_TYPES
from desktop_app.records.clinic import Branch
from desktop_app.records.plans import Plan
from desktop_app.reports.branch_files import FileTaken, files_taken
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, status_of
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import branches, numbers
from desktop_app.repositories.branches import KeptBranch
from desktop_app.repositories.unit import Place, Unit

_IS_ACTIVE = expression_of(Branch.is_active)
_RUNNING = (
    select(func.count())
    .select_from(Plan)
    .where(Plan.branch_id == Branch.branch_id, Plan.status.in_(("active", "suspended")))
    .correlate(Branch)
    .scalar_subquery()
)
_SEARCHED = tuple(expression_of(column) for column in (Branch.code, Branch.name, Branch.gstin))


def _filters(query: MasterQuery) -> Filters:
    return conditions(query, _SEARCHED, is_active=_IS_ACTIVE)


BRANCHES = master_report(
    "branches",
    "Branches",
    (
        (Column("code", "Branch Code", Kind.NUMBER), expression_of(Branch.code)),
        (Column("branch", "Branch", Kind.TEXT), expression_of(Branch.name)),
        (Column("gstin", "GSTIN", Kind.NUMBER), expression_of(Branch.gstin)),
        (Column("state_code", "State Code", Kind.NUMBER), expression_of(Branch.state_code)),
        (Column("running_plans", "Running Plans", Kind.COUNT), _RUNNING),
        (STATUS, status_of(_IS_ACTIVE)),
    ),
    key=expression_of(Branch.branch_id),
    source=Branch.__table__,
    filters=_filters,
    default_sort=Sort("code"),
    nullable=frozenset({"gstin"}),
)


@dataclass(frozen=True, slots=True)
class NextNumber:
    """A document type and the number that its next document of this year would get."""

    document_type: str
    number: str


@dataclass(frozen=True, slots=True)
class BranchDetail:
    """A branch, its series of the year of today, and the files of its own books that were taken in."""

    branch: KeptBranch
    year_label: str
    next_numbers: Sequence[NextNumber]
    files: Sequence[FileTaken]


def branch_detail(unit: Unit, branch_id: int) -> BranchDetail:
    """Read a branch with its series; refuses NOT_FOUND."""
    found = branches.branch(unit, branch_id)
    next_ = numbers.next_numbers(unit, Place(found.hospital_id, branch_id))
    return BranchDetail(
        branch=found,
        year_label=fiscal_year(unit.today).label,
        next_numbers=tuple(NextNumber(each, next_.of(each, unit.today)) for each in DOCUMENT_TYPES),
        files=files_taken(unit, branch_id),
    )
