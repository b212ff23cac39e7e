"""What is told of branches' files: the one that a branch writes, what is in one before it is taken in, which were."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.errors import BranchUnknown
from desktop_app.records.branch_files import BranchFile
from desktop_app.records.clinic import User
from desktop_app.repositories import clinic
from desktop_app.repositories.branch_files import collecting
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class FileTaken:
    """A file that was taken in, in paise; `taken_at` is UTC."""

    branch_file_id: int
    first_date: date
    last_date: date
    through_date: date
    document_count: int
    new_count: int
    changed_count: int
    debit_paise: int
    taken_at: str
    taken_by: str | None


_TAKEN = (
    select(
        BranchFile.branch_file_id,
        BranchFile.first_date,
        BranchFile.last_date,
        BranchFile.through_date,
        BranchFile.document_count,
        BranchFile.new_count,
        BranchFile.changed_count,
        BranchFile.debit_paise,
        BranchFile.taken_at,
        User.display_name,
    )
    .outerjoin(User, User.user_id == BranchFile.taken_by)
    .where(BranchFile.branch_id == bindparam("branch_id"))
    .order_by(BranchFile.branch_file_id.desc())
)


def text_of_branch(unit: Unit, code: str, first: date, last: date) -> str:
    """Write the file of a branch that is named by its code; refuses BRANCH_UNKNOWN and BRANCH_PERIOD_INVALID."""
    for branch in clinic.branches(unit):
        if branch.code == code:
            return collecting.text_of(unit, branch.branch_id, first, last)
    raise BranchUnknown(code=code)


def files_taken(unit: Unit, branch_id: int) -> tuple[FileTaken, ...]:
    """Give the files of a branch that were taken in, newest first."""
    return unit.all(FileTaken, _TAKEN, branch_id=branch_id)
