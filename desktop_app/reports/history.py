"""The history of a document: what was done to it, when, by whom and why."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from desktop_app.records.clinic import User
from desktop_app.records.memory import AuditEntry
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act; `at` is UTC."""

    at: str
    user: str | None
    action: str
    reason: str | None


_HISTORY = (
    select(AuditEntry.at, User.display_name, AuditEntry.action, AuditEntry.reason)
    .outerjoin(User, User.user_id == AuditEntry.user_id)
    .where(AuditEntry.entity == bindparam("entity"), AuditEntry.entity_id == bindparam("entity_id"))
    .order_by(AuditEntry.audit_id)
)


def history(unit: Unit, entity: str, entity_id: int) -> tuple[HistoryEntry, ...]:
    """Give the acts on a document, by its table and key, oldest first."""
    return unit.all(HistoryEntry, _HISTORY, entity=entity, entity_id=entity_id)
