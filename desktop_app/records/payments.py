"""Receipts, advances, and what they pay."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Payment(Record):
    """Money received: a receipt or an advance."""

    __tablename__ = "payments"
    __table_args__ = (
        UniqueConstraint("hospital_id", "receipt_number"),
        Index("payments_by_patient", "patient_id", "payment_date", "mode", "amount_paise"),
        Index("payments_by_date", "payment_date", "payment_id"),
        Index(
            "payments_by_cheque",
            "payment_date",
            "payment_id",
            sqlite_where=text("mode = 'cheque' AND status = 'posted'"),
        ),
        Index("payments_taken_back", "payment_date", "payment_id", sqlite_where=text("status = 'reversed'")),
        {"sqlite_autoincrement": True},
    )

    payment_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.patient_id"))
    receipt_number: Mapped[str | None]
    receipt_group: Mapped[str | None]
    payment_date: Mapped[date]
    kind: Mapped[str]
    mode: Mapped[str]
    amount_paise: Mapped[int]
    reference: Mapped[str | None]
    advance_rate_bp: Mapped[int] = mapped_column(server_default=text("0"))
    advance_cgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    advance_sgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    status: Mapped[str]
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"))
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))


class PaymentAllocation(Record):
    """What a receipt or a credit pays: an invoice, and which installment of it."""

    __tablename__ = "payment_allocations"
    __table_args__ = (
        Index("payment_allocations_by_row", "installment_id", "amount_paise", sqlite_where=text("is_reversed = 0")),
        Index("payment_allocations_by_payment", "payment_id"),
        Index("payment_allocations_by_invoice", "invoice_id"),
    )

    allocation_id: Mapped[int] = mapped_column(primary_key=True)
    payment_id: Mapped[int | None] = mapped_column(ForeignKey("payments.payment_id"))
    credit_note_id: Mapped[int | None] = mapped_column(ForeignKey("patient_credit_notes.credit_note_id"))
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.invoice_id"))
    installment_id: Mapped[int | None] = mapped_column(ForeignKey("installment_payments.installment_id"))
    amount_paise: Mapped[int]
    is_reversed: Mapped[int] = mapped_column(server_default=text("0"))
