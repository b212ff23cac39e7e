"""What the bank says: statements, their lines, and which entries of the ledger these are."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class BankStatement(Record):
    """A file of the bank that was taken in."""

    __tablename__ = "bank_statements"
    __table_args__ = (UniqueConstraint("account_id", "file_hash"), {"sqlite_autoincrement": True})

    statement_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"))
    file_name: Mapped[str]
    file_hash: Mapped[str]
    first_date: Mapped[date]
    last_date: Mapped[date]
    opening_paise: Mapped[int | None]
    line_count: Mapped[int]
    known_count: Mapped[int]
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))


class BankLine(Record):
    """One line of a statement; money in is above zero."""

    __tablename__ = "bank_lines"
    __table_args__ = (
        UniqueConstraint("account_id", "fingerprint"),
        Index("bank_lines_by_date", "account_id", "value_date", "line_id"),
        Index("bank_lines_by_statement", "statement_id"),
        {"sqlite_autoincrement": True},
    )

    line_id: Mapped[int] = mapped_column(primary_key=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("bank_statements.statement_id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"))
    row_number: Mapped[int]
    value_date: Mapped[date]
    narration: Mapped[str]
    reference: Mapped[str]
    amount_paise: Mapped[int]
    balance_paise: Mapped[int | None]
    fingerprint: Mapped[str]


class BankMatch(Record):
    """An entry of the ledger that a line is, or is a part of."""

    __tablename__ = "bank_matches"
    __table_args__ = (Index("bank_matches_by_line", "line_id"),)

    match_id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("bank_lines.line_id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("gl_entries.entry_id"), unique=True)
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))


class BankColumns(Record):
    """Which column of an account's statements is what."""

    __tablename__ = "bank_columns"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"), primary_key=True)
    columns_json: Mapped[str]
