"""Waivers and write-offs that were asked for."""

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class WriteOffRequest(Record):
    """What somebody asked to let go of an invoice, and what became of it."""

    __tablename__ = "write_off_requests"
    __table_args__ = (
        Index("write_off_requests_one_waiting", "invoice_id", unique=True, sqlite_where=text("status = 'requested'")),
        Index("write_off_requests_by_invoice", "invoice_id"),
        {"sqlite_autoincrement": True},
    )

    write_off_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.invoice_id"))
    reason_code: Mapped[str]
    amount_paise: Mapped[int]
    reason: Mapped[str]
    asked_on: Mapped[date]
    status: Mapped[str]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    credit_note_id: Mapped[int | None] = mapped_column(ForeignKey("patient_credit_notes.credit_note_id"), unique=True)
    created_at: Mapped[str]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
