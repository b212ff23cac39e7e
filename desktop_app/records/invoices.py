"""Invoices and their lines."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Invoice(Record):
    """A tax invoice, a bill of supply, or both in one."""

    __tablename__ = "invoices"
    __table_args__ = (
        UniqueConstraint("hospital_id", "invoice_number"),
        Index("invoices_by_patient", "patient_id", "invoice_date"),
        Index("invoices_by_date", "invoice_date", "invoice_id"),
        {"sqlite_autoincrement": True},
    )

    invoice_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int | None] = mapped_column(ForeignKey("branches.branch_id"))
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.patient_id"))
    document_kind: Mapped[str]
    invoice_number: Mapped[str | None]
    invoice_date: Mapped[date]
    due_date: Mapped[date | None]
    place_of_supply: Mapped[str | None]
    is_interstate: Mapped[int] = mapped_column(server_default=text("0"))
    taxable_paise: Mapped[int] = mapped_column(server_default=text("0"))
    exempt_paise: Mapped[int] = mapped_column(server_default=text("0"))
    cgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    sgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    igst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    round_off_paise: Mapped[int] = mapped_column(server_default=text("0"))
    total_paise: Mapped[int]
    status: Mapped[str] = mapped_column(server_default=text("'draft'"))
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id", use_alter=True))
    posted_at: Mapped[str | None]
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    recipient_name: Mapped[str | None]
    recipient_gstin: Mapped[str | None]


class InvoiceLine(Record):
    """One line of an invoice, with its discount and tax."""

    __tablename__ = "invoice_lines"
    __table_args__ = (UniqueConstraint("invoice_id", "sequence"),)

    line_id: Mapped[int] = mapped_column(primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.invoice_id"))
    sequence: Mapped[int]
    service_id: Mapped[int | None] = mapped_column(ForeignKey("services.service_id"))
    description: Mapped[str]
    sac_hsn: Mapped[str | None]
    treatment: Mapped[str]
    rate_bp: Mapped[int] = mapped_column(server_default=text("0"))
    quantity: Mapped[int] = mapped_column(server_default=text("1"))
    list_paise: Mapped[int]
    discount_paise: Mapped[int] = mapped_column(server_default=text("0"))
    taxable_paise: Mapped[int]
    cgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    sgst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    igst_paise: Mapped[int] = mapped_column(server_default=text("0"))
    gross_paise: Mapped[int]
    income_role: Mapped[str]
