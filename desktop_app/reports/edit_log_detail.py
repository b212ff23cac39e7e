"""One row of the edit log: what was done, and every field that changed, as it was before and after.

The log keeps a document's own columns by their names and its children's by table and number; here each changed field
is one line. Amounts are paise, to be shown as rupees.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from desktop_app.accounting.money import rupees
from desktop_app.errors import NotFound
from desktop_app.records.clinic import User
from desktop_app.records.memory import AuditEntry
from desktop_app.reports.edit_log import EDIT_LOG
from desktop_app.repositories.audit import FIRST_HASH, hash_of
from desktop_app.repositories.unit import Unit

_CHILDREN = {
    "package_sessions": "Session",
    "installment_payments": "Installment",
    "invoice_lines": "Line",
    "patient_credit_note_lines": "Line",
    "package_components": "Part",
    "payment_allocations": "Allocation",
    "account_roles": "Role",
    "day_close_modes": "Mode",
    "recurring_journal_lines": "Line",
}
_NO_WORDS = {"gstin": "GSTIN", "pan": "PAN", "mrn": "MRN", "sac_hsn": "SAC/HSN", "uid": "UID", "gstr1": "GSTR-1"}
_CAPITALS = {"gl": "GL", "ar": "AR", "gst": "GST", "cgst": "CGST", "sgst": "SGST", "igst": "IGST", "id": "ID"}
_BASIS_POINTS = 100


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed; "" where there was nothing before, or is nothing after. `is_amount` where both are rupees.

    `part` names the child that the field belongs to, as `Session 3`; "" for the document's own.
    """

    part: str
    field: str
    before: str
    after: str
    is_amount: bool


@dataclass(frozen=True, slots=True)
class EditDetail:
    """One row; `at` is UTC. `is_whole` where its hash is that of its values, and it goes on from the row before."""

    audit_id: int
    at: str
    user: str | None
    action: str
    entity: str
    entity_id: int
    record: str
    reason: str | None
    changes: tuple[FieldChange, ...]
    prev_hash: str
    row_hash: str
    is_whole: bool


_ROW = (
    select(
        AuditEntry.at,
        AuditEntry.user_id,
        AuditEntry.action,
        AuditEntry.entity,
        AuditEntry.entity_id,
        AuditEntry.before_json,
        AuditEntry.after_json,
        AuditEntry.reason,
        AuditEntry.prev_hash,
        AuditEntry.row_hash,
        User.display_name,
        EDIT_LOG.register.expression("record"),
    )
    .select_from(EDIT_LOG.register.source)
    .where(AuditEntry.audit_id == bindparam("audit_id"))
)
_PEOPLE = select(User.user_id, User.display_name)
_HASH_BEFORE = (
    select(AuditEntry.row_hash)
    .where(AuditEntry.audit_id < bindparam("audit_id"))
    .order_by(AuditEntry.audit_id.desc())
    .limit(1)
)


def edit_detail(unit: Unit, audit_id: int) -> EditDetail:
    """Read one row of the edit log; refuses NOT_FOUND."""
    found = unit.execute(_ROW, {"audit_id": audit_id}).first()
    if found is None:
        raise NotFound(what="The row of the edit log")
    *content, row_hash, user, record = found
    at, _, action, entity, entity_id, before, after, reason, prev_hash = content
    people: dict[int, str] = dict(tuple(row) for row in unit.execute(_PEOPLE))
    is_linked = prev_hash == (unit.value(_HASH_BEFORE, audit_id=audit_id) or FIRST_HASH)
    return EditDetail(
        audit_id=audit_id,
        at=at,
        user=user,
        action=action,
        entity=entity,
        entity_id=entity_id,
        record=record,
        reason=reason,
        changes=tuple(_Writer(people).changes(json.loads(before or "{}"), json.loads(after or "{}"))),
        prev_hash=prev_hash,
        row_hash=row_hash,
        is_whole=is_linked and hash_of(content) == row_hash,
    )


def field_words(column: str) -> str:
    """Name a column in words: `unit_price_paise` is `Unit price`."""
    for ending in ("_paise", "_bp"):
        column = column.removesuffix(ending)
    if column in _NO_WORDS:
        return _NO_WORDS[column]
    words = [_NO_WORDS.get(word, _CAPITALS.get(word, word)) for word in column.removeprefix("is_").split("_")]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


class _Writer:
    """Writes values as people read them: amounts, rates, yes and no, and users by their names."""

    def __init__(self, people: Mapping[int, str]) -> None:
        self._people = people

    def changes(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
        """Give the document's own fields, then those of its children, in the order in which they were written."""
        names = dict.fromkeys((*before, *after))
        children = [name for name in names if isinstance(before.get(name, after.get(name)), dict)]
        for name in names:
            if name not in children:
                yield self._change("", name, before.get(name), after.get(name))
        for table in children:
            old, new = before.get(table, {}), after.get(table, {})
            for key in sorted(dict.fromkeys((*old, *new)), key=_number):
                part = f"{_CHILDREN.get(table, field_words(table))} {key}"
                was, now = old.get(key, {}), new.get(key, {})
                for name in dict.fromkeys((*was, *now)):
                    yield self._change(part, name, was.get(name), now.get(name))

    def _change(self, part: str, column: str, before: object, after: object) -> FieldChange:
        is_amount = column.endswith("_paise")
        written = (self._written(column, before), self._written(column, after))
        return FieldChange(part, field_words(column), *written, is_amount=is_amount)

    def _written(self, column: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, int):
            if column.endswith("_paise"):
                return rupees(value)
            if column.endswith("_bp"):
                return f"{value // _BASIS_POINTS}.{value % _BASIS_POINTS:02d} %"
            if column.endswith("_by"):
                return self._people.get(value, str(value))
            if column.startswith(("is_", "has_")):
                return "Yes" if value else "No"
        return str(value)


def _number(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdecimal() else (0, key)
