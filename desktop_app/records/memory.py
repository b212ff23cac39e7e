"""What the books remember of what was done: requests and the edit log."""

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Command(Record):
    """What a request was answered, so that it acts once."""

    __tablename__ = "command_log"

    request_id: Mapped[str] = mapped_column(primary_key=True)
    command: Mapped[str]
    payload_hash: Mapped[str]
    result_json: Mapped[str]
    executed_at: Mapped[str]


class AuditEntry(Record):
    """One row of the edit log, chained to the row before."""

    __tablename__ = "audit_log"
    __table_args__ = (
        Index("audit_log_by_entity", "entity", "entity_id"),
        Index("audit_log_by_moment", "at"),
        Index("audit_log_by_user", "user_id"),
        Index("audit_log_by_kind", "entity"),
        Index("audit_log_by_action", "action"),
        Index("audit_log_by_reason", "reason", sqlite_where=text("reason IS NOT NULL")),
    )

    audit_id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.user_id"))
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[int]
    before_json: Mapped[str | None]
    after_json: Mapped[str | None]
    reason: Mapped[str | None]
    prev_hash: Mapped[str]
    row_hash: Mapped[str] = mapped_column(unique=True)
