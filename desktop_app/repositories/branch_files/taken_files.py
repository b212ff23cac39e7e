"""The files of branches that were taken in: which they were, and how far each branch's book had come."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.records.branch_files import BranchFile as FileRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that was taken in, in paise; `taken_at` is UTC."""

    branch_file_id: int
    branch_id: int
    content_hash: str
    first_date: date
    last_date: date
    through_date: date
    book_state: int
    document_count: int
    new_count: int
    changed_count: int
    debit_paise: int
    taken_at: str
    taken_by: int | None


_BY_HASH = select(*columns(FileRecord, TakenFile)).where(FileRecord.content_hash == bindparam("content_hash"))
_LATEST = (
    select(*columns(FileRecord, TakenFile))
    .where(FileRecord.branch_id == bindparam("branch_id"))
    .order_by(FileRecord.book_state.desc(), FileRecord.branch_file_id.desc())
    .limit(1)
)
_OF_BRANCH = (
    select(*columns(FileRecord, TakenFile))
    .where(FileRecord.branch_id == bindparam("branch_id"))
    .order_by(FileRecord.branch_file_id.desc())
)


def by_hash(unit: Unit, content_hash: str) -> TakenFile | None:
    """Give the file with a content, None where it was not taken in yet."""
    return unit.first(TakenFile, _BY_HASH, content_hash=content_hash)


def latest(unit: Unit, branch_id: int) -> TakenFile | None:
    """Give the file of a branch that knows most."""
    return unit.first(TakenFile, _LATEST, branch_id=branch_id)


def of_branch(unit: Unit, branch_id: int) -> tuple[TakenFile, ...]:
    """Give the files of a branch, newest first."""
    return unit.all(TakenFile, _OF_BRANCH, branch_id=branch_id)


def add(work: Work, **values: object) -> int:
    """File that a file was taken in; its key."""
    return filing.insert(work, FileRecord, **values)
