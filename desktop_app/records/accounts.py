"""The chart of accounts, what each account is for, and the dated tax rates."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Account(Record):
    """An account of the chart, or a heading in it."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("hospital_id", "code"),)

    account_id: Mapped[int] = mapped_column(primary_key=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    code: Mapped[str]
    name: Mapped[str]
    type: Mapped[str]
    normal_side: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.account_id"))
    is_posting: Mapped[int] = mapped_column(server_default=text("1"))
    is_control: Mapped[int] = mapped_column(server_default=text("0"))
    is_contra: Mapped[int] = mapped_column(server_default=text("0"))
    is_active: Mapped[int] = mapped_column(server_default=text("1"))
    statement_head: Mapped[str | None]


class AccountRole(Record):
    """Which account posting uses for a role."""

    __tablename__ = "account_roles"

    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.account_id"))


class TaxRate(Record):
    """The rate of a service code from a date on."""

    __tablename__ = "tax_rates"
    __table_args__ = (UniqueConstraint("sac_hsn", "valid_from"),)

    tax_rate_id: Mapped[int] = mapped_column(primary_key=True)
    sac_hsn: Mapped[str]
    treatment: Mapped[str]
    rate_bp: Mapped[int] = mapped_column(server_default=text("0"))
    itc_allowed: Mapped[int] = mapped_column(server_default=text("1"))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    source_note: Mapped[str | None]


class LegalLimit(Record):
    """An amount that the law names, from a date on."""

    __tablename__ = "legal_limits"
    __table_args__ = (UniqueConstraint("code", "valid_from"),)

    legal_limit_id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    amount_paise: Mapped[int]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    source_note: Mapped[str]
