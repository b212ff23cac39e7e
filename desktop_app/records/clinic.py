"""The clinic, its branches, users, years, months and number series."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Hospital(Record):
    """The clinic itself: one row."""

    __tablename__ = "hospitals"

    hospital_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    legal_name: Mapped[str | None]
    constitution: Mapped[str | None]
    gstin: Mapped[str | None]
    pan: Mapped[str | None]
    state_code: Mapped[str]
    revenue_policy: Mapped[str] = mapped_column(server_default=text("'deferred'"))
    round_invoice_to_rupee: Mapped[int] = mapped_column(server_default=text("0"))
    refund_approval_threshold_paise: Mapped[int] = mapped_column(server_default=text("1000000"))
    timezone: Mapped[str] = mapped_column(server_default=text("'Asia/Kolkata'"))
    write_off_approval_threshold_paise: Mapped[int] = mapped_column(server_default=text("1000000"))


class Branch(Record):
    """A place where the clinic works; every document names one."""

    __tablename__ = "branches"
    __table_args__ = (UniqueConstraint("hospital_id", "code"),)

    branch_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    code: Mapped[str]
    name: Mapped[str]
    gstin: Mapped[str | None]
    state_code: Mapped[str]
    is_active: Mapped[int] = mapped_column(server_default=text("1"))


class User(Record):
    """Somebody who works with the books."""

    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("hospital_id", "username"),)

    user_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    username: Mapped[str]
    display_name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str | None]
    is_active: Mapped[int] = mapped_column(server_default=text("1"))
    failed_tries: Mapped[int] = mapped_column(server_default=text("0"))
    last_failed_at: Mapped[str | None]
    last_login_at: Mapped[str | None]


class FiscalYear(Record):
    """A financial year, April to March."""

    __tablename__ = "fiscal_years"
    __table_args__ = (UniqueConstraint("hospital_id", "label"),)

    fiscal_year_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    label: Mapped[str]
    start_date: Mapped[date]
    end_date: Mapped[date]
    status: Mapped[str] = mapped_column(server_default=text("'open'"))
    annual_return_filed_on: Mapped[date | None]


class FiscalPeriod(Record):
    """A month of a financial year; locked, nothing is posted into it."""

    __tablename__ = "fiscal_periods"
    __table_args__ = (UniqueConstraint("fiscal_year_id", "start_date"),)

    period_id: Mapped[int] = mapped_column(primary_key=True)
    fiscal_year_id: Mapped[int] = mapped_column(ForeignKey("fiscal_years.fiscal_year_id"))
    start_date: Mapped[date]
    end_date: Mapped[date]
    status: Mapped[str] = mapped_column(server_default=text("'open'"))
    gstr1_filed_on: Mapped[date | None]


class NumberSeries(Record):
    """The next number of a document type in a financial year."""

    __tablename__ = "number_series"
    __table_args__ = (UniqueConstraint("hospital_id", "document_type", "fiscal_year", "prefix"),)

    series_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    document_type: Mapped[str]
    fiscal_year: Mapped[str]
    prefix: Mapped[str]
    pad: Mapped[int] = mapped_column(server_default=text("5"))
    next_number: Mapped[int] = mapped_column(server_default=text("1"))
    branch_id: Mapped[int | None] = mapped_column(ForeignKey("branches.branch_id"))
