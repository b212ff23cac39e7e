"""The files of other branches' books that were taken in."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class BranchFile(Record):
    """A file that was taken in, once; `book_state` is the last row of the edit log of the book that wrote it."""

    __tablename__ = "branch_files"
    __table_args__ = (Index("branch_files_by_branch", "branch_id", "book_state"),)

    branch_file_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    content_hash: Mapped[str] = mapped_column(unique=True)
    first_date: Mapped[date]
    last_date: Mapped[date]
    through_date: Mapped[date]
    book_state: Mapped[int]
    document_count: Mapped[int]
    new_count: Mapped[int]
    changed_count: Mapped[int]
    debit_paise: Mapped[int]
    taken_at: Mapped[str]
    taken_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
