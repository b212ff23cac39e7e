"""The edit log: what was before and after, who did it and why, each row chained by its hash to the row before."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, select

from desktop_app.errors import BugError
from desktop_app.records.memory import AuditEntry
from desktop_app.repositories.unit import Unit, stamp

FIRST_HASH = "0" * 64
CHANGED = "(changed)"  # stands for a value that is personal: the log says that it changed, not what it is
_PERSONAL = frozenset(
    {
        *("full_name", "display_name", "phone", "address", "gstin", "pan", "password_hash"),
        *("recipient_name", "recipient_gstin"),
    }
)
_PERSONAL_TABLES = frozenset({"patients", "users", "invoices"})

_COLUMNS = (
    "at",
    "user_id",
    "action",
    "entity",
    "entity_id",
    "before_json",
    "after_json",
    "reason",
    "prev_hash",
    "row_hash",
)

_LAST_HASH = select(AuditEntry.row_hash).order_by(AuditEntry.audit_id.desc()).limit(1)
_INSERT = insert(AuditEntry).values({name: bindparam(name) for name in _COLUMNS})


@dataclass
class _Change:
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class _Act:
    action: str
    entity: str
    entity_id: int
    reason: str | None
    change: _Change


class EditLog:
    """What one unit of work has changed, and the acts it calls that.

    Repositories report every changed row, a child under its document; a workflow then names the act. A document that
    changed without an act is a bug, and the unit cannot be committed.
    """

    def __init__(self) -> None:
        self._open: dict[tuple[str, int], _Change] = {}
        self._acts: list[_Act] = []

    def changed(
        self,
        entity: str,
        key: int | str,
        *,
        before: Mapping[str, Any],
        after: Mapping[str, Any],
        document: tuple[str, int] | None = None,
    ) -> None:
        """Report a row's changed columns; `document` is the one that the row belongs to, None for a document itself."""
        old, new = _discreet(entity, before), _discreet(entity, after)
        if document is None:
            change = self._open.setdefault((entity, int(key)), _Change())
            change.before.update({name: value for name, value in old.items() if name not in change.before})
            change.after.update(new)
            return
        change = self._open.setdefault(document, _Change())
        if old:
            row = change.before.setdefault(entity, {}).setdefault(str(key), {})
            row.update({name: value for name, value in old.items() if name not in row})
        if new:
            change.after.setdefault(entity, {}).setdefault(str(key), {}).update(new)

    def act(self, action: str, entity: str, entity_id: int, *, reason: str | None = None) -> None:
        """Name what was done to a document; it takes all changes of it since the act before."""
        change = self._open.pop((entity, entity_id), _Change())
        self._acts.append(_Act(action, entity, entity_id, reason, change))

    def file(self, unit: Unit, user_id: int | None) -> None:
        """Write the acts at the end of the chain."""
        if self._open:
            raise BugError(detail=f"changed without an act: {sorted(self._open)}")
        if not self._acts:
            return
        previous = unit.value(_LAST_HASH) or FIRST_HASH
        at = stamp(unit.at)
        rows = []
        for act in self._acts:
            content = [
                at,
                user_id,
                act.action,
                act.entity,
                act.entity_id,
                _json(act.change.before),
                _json(act.change.after),
                act.reason,
                previous,
            ]
            row_hash = hash_of(content)
            rows.append(dict(zip(_COLUMNS, [*content, row_hash], strict=True)))
            previous = row_hash
        unit.execute(_INSERT, rows)


def hash_of(content: list[Any]) -> str:
    """Hash a row: SHA-256 of its values and the hash before it, as a JSON array without spaces, UTF-8."""
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _json(values: dict[str, Any]) -> str | None:
    if not values:
        return None
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_written)


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):  # a picture: which one it was can be proved, without keeping it twice
        return f"{len(value)} bytes, SHA-256 {hashlib.sha256(value).hexdigest()}"
    raise TypeError(value)


def _discreet(entity: str, values: Mapping[str, Any]) -> dict[str, Any]:
    if entity not in _PERSONAL_TABLES:
        return dict(values)
    return {name: CHANGED if name in _PERSONAL and value else value for name, value in values.items()}
