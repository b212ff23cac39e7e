"""Cashiers' days: opened with a float, closed with the drawer counted."""

from datetime import date

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint, column, table, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import CalendarDate, Record

# What of the ledger moves a drawer: a view of the file, from which is only read.
DRAWER_MOVEMENTS = table(
    "drawer_movements",
    column("transaction_id", Integer),
    column("branch_id", Integer),
    column("user_id", Integer),
    column("moved_on", CalendarDate),
    column("mode", String),
    column("paise", Integer),
    column("noun", String),
    column("document_id", Integer),
    column("account_id", Integer),
)


class DayClose(Record):
    """One user's day at one branch."""

    __tablename__ = "day_closes"
    __table_args__ = (
        Index("day_closes_one_open", "branch_id", "user_id", unique=True, sqlite_where=text("status = 'open'")),
        Index(
            "day_closes_one_a_day",
            *("branch_id", "user_id", "business_date"),
            unique=True,
            sqlite_where=text("status <> 'reopened'"),
        ),
        Index("day_closes_by_date", "business_date", "day_close_id"),
    )

    day_close_id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int] = mapped_column(ForeignKey("hospitals.hospital_id"))
    branch_id: Mapped[int] = mapped_column(ForeignKey("branches.branch_id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.user_id"))
    business_date: Mapped[date]
    status: Mapped[str]
    float_paise: Mapped[int]
    taken_out_paise: Mapped[int] = mapped_column(server_default=text("0"))
    other_cash_paise: Mapped[int] = mapped_column(server_default=text("0"))
    expected_paise: Mapped[int | None]
    counted_paise: Mapped[int | None]
    difference_paise: Mapped[int | None]
    reason: Mapped[str | None]
    gl_transaction_id: Mapped[int | None] = mapped_column(ForeignKey("gl_transactions.transaction_id"))
    cash_account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.account_id"))
    log_entry_id: Mapped[int | None] = mapped_column(ForeignKey("audit_log.audit_id"))
    log_head: Mapped[str | None]
    opened_at: Mapped[str]
    closed_at: Mapped[str | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))


class DayCloseMode(Record):
    """What a closed day came to by one mode; `slips_paise` is what slips, machine or app say, where entered."""

    __tablename__ = "day_close_modes"
    __table_args__ = (UniqueConstraint("day_close_id", "mode"),)

    day_close_mode_id: Mapped[int] = mapped_column(primary_key=True)
    day_close_id: Mapped[int] = mapped_column(ForeignKey("day_closes.day_close_id"))
    mode: Mapped[str]
    received_count: Mapped[int]
    received_paise: Mapped[int]
    returned_count: Mapped[int]
    returned_paise: Mapped[int]
    slips_paise: Mapped[int | None]


class DayCloseCount(Record):
    """How many notes or coins of one denomination lay in the drawer."""

    __tablename__ = "day_close_counts"
    __table_args__ = (UniqueConstraint("day_close_id", "denomination_paise"),)

    day_close_count_id: Mapped[int] = mapped_column(primary_key=True)
    day_close_id: Mapped[int] = mapped_column(ForeignKey("day_closes.day_close_id"))
    denomination_paise: Mapped[int]
    pieces: Mapped[int]
