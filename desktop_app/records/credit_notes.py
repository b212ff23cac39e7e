"""Credit notes, their lines, and refunds."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class CreditNote(Record):
    """A document that takes back part of an invoice."""

    __tablename__ = "patient_credit_notes"
    __table_args__ = (
        UniqueConstraint("hospital_id", "credit_note_number"),
        Index(
            "patient_credit_notes_one_live_per_plan",
            "plan_id",
            unique=True,
            sqlite_where=text("reason_code = 'plan_discontinued' AND status IN ('draft','posted')"),
        ),
        Index("credit_notes_by_invoice", "original_invoice_id"),
        Index("credit_notes_by_date", "credit_note_date", "credit_note_id"),
        Index("credit_notes_by_patient", "patient_id"),
        Index("credit_notes_by_plan", "plan_id", sqlite_where=text("plan_id IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    credit_note_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int | None] = mapped_column(ForeignKey("branches.branch_id"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.patient_id"))
    original_invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.invoice_id"))
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("package_payment_plans.plan_id"))
    credit_note_number: Mapped[str | None]
    credit_note_date: Mapped[date]
    kind: Mapped[str]
    reason_code: Mapped[str]
    reason_description: Mapped[str | None]
    taxable_paise: Mapped[int]
    cgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    sgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    igst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    nontax_paise: Mapped[int] = mapped_column(server_default=text("0"))
    round_off_paise: Mapped[int] = mapped_column(server_default=text("0"))
    total_paise: Mapped[int]
    status: Mapped[str]
    gl_posted: Mapped[int] = mapped_column(server_default=text("0"))
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"))
    posted_at: Mapped[str | None]
    posted_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    kept_paise: Mapped[int] = mapped_column(server_default=text("0"))


class CreditNoteLine(Record):
    """One line of a credit note, at the rate of its invoice line."""

    __tablename__ = "patient_credit_note_lines"
    __table_args__ = (UniqueConstraint("credit_note_id", "sequence"),)

    line_id: Mapped[int] = mapped_column(primary_key=True)
    credit_note_id: Mapped[int] = mapped_column(ForeignKey("patient_credit_notes.credit_note_id", ondelete="CASCADE"))
    sequence: Mapped[int]
    invoice_line_id: Mapped[int | None] = mapped_column(ForeignKey("invoice_lines.line_id"))
    description: Mapped[str]
    sac_hsn: Mapped[str | None]
    rate_bp: Mapped[int] = mapped_column(server_default=text("0"))
    taxable_paise: Mapped[int]
    cgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    sgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    igst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    nontax_paise: Mapped[int] = mapped_column(server_default=text("0"))


class Refund(Record):
    """Money paid back."""

    __tablename__ = "refunds"
    __table_args__ = (
        UniqueConstraint("hospital_id", "refund_number"),
        Index("refunds_by_date", "refund_date", "refund_id"),
        Index(
            "refunds_by_credit_note",
            "credit_note_id",
            "status",
            "amount_paise",
            sqlite_where=text("credit_note_id IS NOT NULL"),
        ),
        Index(
            "refunds_by_payment", "payment_id", "status", "amount_paise", sqlite_where=text("payment_id IS NOT NULL")
        ),
        {"sqlite_autoincrement": True},
    )

    refund_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.patient_id"))
    refund_number: Mapped[str | None]
    refund_date: Mapped[date]
    source: Mapped[str]
    credit_note_id: Mapped[int | None] = mapped_column(ForeignKey("patient_credit_notes.credit_note_id"))
    payment_id: Mapped[int | None] = mapped_column(ForeignKey("payments.payment_id"))
    mode: Mapped[str]
    amount_paise: Mapped[int]
    status: Mapped[str]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"))
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
