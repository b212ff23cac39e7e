"""The general ledger: append-only."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class GLTransaction(Record):
    """The header that seals a transaction of the general ledger."""

    __tablename__ = "gl_transactions"
    __table_args__ = (
        UniqueConstraint("source_document_type", "source_document_id", "event"),
        Index("gl_transactions_by_date", "transaction_date", "transaction_id"),
    )

    transaction_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    transaction_number: Mapped[str | None]
    transaction_date: Mapped[date]
    source_document_type: Mapped[str]
    source_document_id: Mapped[int]
    event: Mapped[str]
    description: Mapped[str | None]
    total_paise: Mapped[int]
    reversal_of_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"), unique=True)
    is_closing: Mapped[int] = mapped_column(server_default=text("0"))
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))


class GLEntry(Record):
    """One debit or credit line of the general ledger."""

    __tablename__ = "gl_entries"
    __table_args__ = (
        UniqueConstraint("transaction_id", "line_number"),
        Index("gl_entries_by_account", "account_id", "entry_date", "entry_id", "debit_paise", "credit_paise"),
        Index("gl_entries_by_date", "entry_date", "entry_id"),
        Index("gl_entries_by_amount", text("debit_paise + credit_paise")),
        Index(
            "gl_entries_by_plan",
            "plan_id",
            "account_id",
            "debit_paise",
            "credit_paise",
            sqlite_where=text("plan_id IS NOT NULL"),
        ),
        Index(
            "gl_entries_by_patient",
            "patient_id",
            "entry_date",
            "entry_id",
            sqlite_where=text("patient_id IS NOT NULL"),
        ),
    )

    entry_id: Mapped[int] = mapped_column(primary_key=True)
    transaction_id: Mapped[int] = mapped_column(
        ForeignKey("gl_transactions.transaction_id", deferrable=True, initially="DEFERRED")
    )
    line_number: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    entry_date: Mapped[date]
    debit_paise: Mapped[int] = mapped_column(server_default=text("0"))
    credit_paise: Mapped[int] = mapped_column(server_default=text("0"))
    patient_id: Mapped[int | None] = mapped_column(ForeignKey("patients.patient_id"))
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("package_payment_plans.plan_id"))
    narration: Mapped[str | None]


class GLMonthBalance(Record):
    """What an account moved in a month; kept by trigger."""

    __tablename__ = "gl_month_balances"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"), primary_key=True)
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"), primary_key=True)
    month: Mapped[str] = mapped_column(primary_key=True)
    debit_paise: Mapped[int]
    credit_paise: Mapped[int]
