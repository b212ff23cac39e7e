"""The subledger of patients: append-only."""

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class AREntry(Record):
    """One debit or credit of a patient: receivable (AR) or advance (ADV)."""

    __tablename__ = "ar_subledger"
    __table_args__ = (
        Index(
            "ar_subledger_once",
            "control",
            "reference_type",
            "reference_id",
            "entry_type",
            text("coalesce(invoice_id, 0)"),
            unique=True,
        ),
        Index(
            "ar_subledger_one_per_credit_note",
            "reference_id",
            unique=True,
            sqlite_where=text("reference_type = 'credit_note' AND entry_type = 'credit_note'"),
        ),
        Index("ar_subledger_by_patient", "patient_id", "transaction_date", "entry_id"),
        Index("ar_subledger_by_balance", "patient_id", "control", "debit_paise", "credit_paise"),
        Index("ar_subledger_by_reference", "reference_type", "reference_id"),
        Index("ar_subledger_by_transaction", "gl_transaction_id", "control"),
    )

    entry_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    control: Mapped[str] = mapped_column(server_default=text("'AR'"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.patient_id"))
    invoice_id: Mapped[int | None] = mapped_column(ForeignKey("invoices.invoice_id"))
    transaction_date: Mapped[date]
    due_date: Mapped[date | None]
    entry_type: Mapped[str]
    reference_type: Mapped[str]
    reference_id: Mapped[int]
    reference_number: Mapped[str | None]
    debit_paise: Mapped[int] = mapped_column(server_default=text("0"))
    credit_paise: Mapped[int] = mapped_column(server_default=text("0"))
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"))
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))


class ARAllocation(Record):
    """A match: this credit settles that debit."""

    __tablename__ = "ar_allocations"
    __table_args__ = (
        Index("ar_allocations_by_debit", "debit_entry_id", "amount_paise", sqlite_where=text("voided_date IS NULL")),
        Index("ar_allocations_by_credit", "credit_entry_id", "amount_paise", sqlite_where=text("voided_date IS NULL")),
    )

    allocation_id: Mapped[int] = mapped_column(primary_key=True)
    debit_entry_id: Mapped[int] = mapped_column(ForeignKey("ar_subledger.entry_id"))
    credit_entry_id: Mapped[int] = mapped_column(ForeignKey("ar_subledger.entry_id"))
    amount_paise: Mapped[int]
    allocation_date: Mapped[date]
    voided_date: Mapped[date | None]
