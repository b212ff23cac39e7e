"""Patients."""

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Patient(Record):
    """Somebody the clinic treats."""

    __tablename__ = "patients"
    __table_args__ = (
        UniqueConstraint("hospital_id", "mrn"),
        Index("patients_by_name", "full_name", "patient_id"),
    )

    patient_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    mrn: Mapped[str]
    full_name: Mapped[str]
    phone: Mapped[str | None]
    address: Mapped[str | None]
    state_code: Mapped[str | None]
    gstin: Mapped[str | None]
    pan: Mapped[str | None]
    has_form60: Mapped[int] = mapped_column(server_default=text("0"))
    is_active: Mapped[int] = mapped_column(server_default=text("1"))
