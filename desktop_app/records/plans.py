"""Package plans, their treatment sessions and their installments."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Plan(Record):
    """A package sold on installments."""

    __tablename__ = "package_payment_plans"
    __table_args__ = (
        UniqueConstraint("hospital_id", "plan_number"),
        Index("plans_by_invoice", "invoice_id"),
        Index("plans_by_patient", "patient_id"),
        Index("plans_by_start", "start_date", "plan_id"),
        Index("plans_by_number", "plan_number"),
        Index("plans_by_status", "status"),
    )

    plan_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int | None] = mapped_column(ForeignKey("branches.branch_id"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.patient_id"))
    plan_number: Mapped[str]
    package_service_id: Mapped[int | None] = mapped_column(ForeignKey("services.service_id"))
    package_name: Mapped[str]
    revenue_policy: Mapped[str] = mapped_column(server_default=text("'deferred'"))
    invoice_id: Mapped[int | None] = mapped_column(ForeignKey("invoices.invoice_id"))
    invoice_line_id: Mapped[int | None] = mapped_column(ForeignKey("invoice_lines.line_id"))
    total_sessions: Mapped[int]
    total_paise: Mapped[int]
    taxable_paise: Mapped[int]
    start_date: Mapped[date]
    expiry_date: Mapped[date | None]
    settlement_policy: Mapped[str] = mapped_column(server_default=text("'PRO_RATA'"))
    settlement_fee_paise: Mapped[int] = mapped_column(server_default=text("0"))
    no_show_is_used: Mapped[int] = mapped_column(server_default=text("0"))
    status: Mapped[str]
    discontinued_date: Mapped[date | None]
    discontinued_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    discontinuation_reason: Mapped[str | None]
    computed_credit_paise: Mapped[int | None]
    adjusted_credit_paise: Mapped[int | None]
    refundable_paise: Mapped[int | None]
    residual_due_paise: Mapped[int | None]
    refund_status: Mapped[str] = mapped_column(server_default=text("'none'"))
    credit_note_id: Mapped[int | None] = mapped_column(
        ForeignKey("patient_credit_notes.credit_note_id", use_alter=True)
    )
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    suspended_on: Mapped[date | None]


class TreatmentSession(Record):
    """One treatment session of a plan; its value is fixed at sale."""

    __tablename__ = "package_sessions"
    __table_args__ = (UniqueConstraint("plan_id", "session_number"),)

    session_id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("package_payment_plans.plan_id"))
    session_number: Mapped[int]
    scheduled_date: Mapped[date | None]
    completed_date: Mapped[date | None]
    session_status: Mapped[str]
    taxable_paise: Mapped[int]
    cgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    sgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    igst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    gross_paise: Mapped[int]
    list_price_paise: Mapped[int] = mapped_column(server_default=text("0"))
    performed_by: Mapped[str | None]
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"))


class Installment(Record):
    """One installment of a plan."""

    __tablename__ = "installment_payments"
    __table_args__ = (
        UniqueConstraint("plan_id", "installment_number"),
        Index(
            "installments_open",
            "plan_id",
            "due_date",
            "amount_paise",
            "paid_paise",
            "waived_paise",
            sqlite_where=text("amount_paise - paid_paise - waived_paise > 0"),
        ),
    )

    installment_id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("package_payment_plans.plan_id"))
    installment_number: Mapped[int]
    kind: Mapped[str] = mapped_column(server_default=text("'regular'"))
    due_date: Mapped[date]
    amount_paise: Mapped[int]
    paid_paise: Mapped[int] = mapped_column(server_default=text("0"))
    waived_paise: Mapped[int] = mapped_column(server_default=text("0"))
    status: Mapped[str] = mapped_column(server_default=text("'pending'"))
    waiver_reason: Mapped[str | None]
