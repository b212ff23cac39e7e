"""Journals that recur: what is posted once a month, and the months in which it was."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class RecurringJournal(Record):
    """A template: what recurs, from which month to which."""

    __tablename__ = "recurring_journals"
    __table_args__ = (UniqueConstraint("hospital_id", "name"),)

    recurring_journal_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    name: Mapped[str]
    narration: Mapped[str]
    first_month: Mapped[date]
    last_month: Mapped[date | None]
    is_active: Mapped[int] = mapped_column(server_default=text("1"))


class RecurringJournalLine(Record):
    """One line of a template."""

    __tablename__ = "recurring_journal_lines"
    __table_args__ = (UniqueConstraint("recurring_journal_id", "sequence"),)

    line_id: Mapped[int] = mapped_column(primary_key=True)
    recurring_journal_id: Mapped[int] = mapped_column(ForeignKey("recurring_journals.recurring_journal_id"))
    sequence: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"))
    debit_paise: Mapped[int] = mapped_column(server_default=text("0"))
    credit_paise: Mapped[int] = mapped_column(server_default=text("0"))


class RecurringJournalPosting(Record):
    """A month in which a template was posted; guarded: once, unless it was reversed."""

    __tablename__ = "recurring_journal_postings"
    __table_args__ = (Index("recurring_journal_postings_by_month", "recurring_journal_id", "month"),)

    posting_id: Mapped[int] = mapped_column(primary_key=True)
    recurring_journal_id: Mapped[int] = mapped_column(ForeignKey("recurring_journals.recurring_journal_id"))
    month: Mapped[date]
    transaction_id: Mapped[int] = mapped_column(ForeignKey("gl_transactions.transaction_id"), unique=True)
