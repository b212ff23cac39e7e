"""Does the edit log say what it said when it was written: every row's hash, and that each goes on where one ended.

It is read part by part: a long log takes seconds, and whoever reads may keep a writer waiting. What a chain cannot show
by itself is that its end was cut off, or that all of it was written anew. For that one must have kept its head: how
many rows there were, and the hash of the last of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, func, select

from desktop_app.errors import BadInput
from desktop_app.records.memory import AuditEntry
from desktop_app.repositories.audit import FIRST_HASH, hash_of
from desktop_app.repositories.unit import Unit

PART_ROWS = 20_000
_ROWS_AT_ONCE = 1_000
_MOST_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: the number of rows, and the hash of the last one. Written as `1234:9f86d0...`."""

    rows: int
    row_hash: str

    def __str__(self) -> str:
        """Write it as it is given again later."""
        return f"{self.rows}:{self.row_hash}"

    @classmethod
    def read(cls, text: str) -> "Head":
        """Read what was written; refuses BAD_INPUT."""
        rows, _, row_hash = text.strip().partition(":")
        if not (rows.isascii() and rows.isdecimal()) or len(rows) > _MOST_DIGITS or len(row_hash) != len(FIRST_HASH):
            raise BadInput(what=f"{text!r} is not the head of an edit log, as 1234:9f86...")
        return cls(int(rows), row_hash.lower())


class Why(StrEnum):
    """In which way a chain is broken."""

    CHANGED = "changed"  # the row's hash is not that of its values
    UNLINKED = "unlinked"  # the row does not go on where the one before it ended: rows were taken out or put in
    OTHER_HEAD = "other head"  # at the number of rows of a head that was kept stands another row
    CUT = "cut"  # there are fewer rows than a head that was kept had


_WORDS = {
    Why.CHANGED: "row {row} was changed after it was written",
    Why.UNLINKED: "before row {row} rows were taken out or put in",
    Why.OTHER_HEAD: "row {row} is not the one whose head was kept: the log was written anew",
    Why.CUT: "the log is shorter than when its head was kept: rows were cut off at its end",
}


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain is broken first; `audit_id` is the row, None where rows are missing at the end.

    `says` is what the row says of itself: when, what was done, and to which record.
    """

    why: Why
    audit_id: int | None
    says: str = field(default="", compare=False)

    def words(self) -> str:
        """Say it."""
        return _WORDS[self.why].format(row=self.audit_id)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a chain was read: the key of the last row, the head up to there, and its first break."""

    audit_id: int = 0
    head: Head = Head(0, FIRST_HASH)
    broken: Break | None = None
    is_done: bool = False


_COUNT = select(func.count()).select_from(AuditEntry)
_LAST_HASH = select(AuditEntry.row_hash).order_by(AuditEntry.audit_id.desc()).limit(1)
_HASH_OF_ROW = select(AuditEntry.row_hash).order_by(AuditEntry.audit_id).limit(1).offset(bindparam("rows_before"))
_PART = (
    select(
        AuditEntry.audit_id,
        AuditEntry.row_hash,
        AuditEntry.at,
        AuditEntry.user_id,
        AuditEntry.action,
        AuditEntry.entity,
        AuditEntry.entity_id,
        AuditEntry.before_json,
        AuditEntry.after_json,
        AuditEntry.reason,
        AuditEntry.prev_hash,
    )
    .where(AuditEntry.audit_id > bindparam("after"))
    .order_by(AuditEntry.audit_id)
    .limit(bindparam("most"))
)


def count(unit: Unit) -> int:
    """Count the rows of the edit log."""
    return int(unit.value(_COUNT))


def head(unit: Unit) -> Head:
    """Give the end of the edit log as it stands, not verified."""
    return Head(count(unit), unit.value(_LAST_HASH) or FIRST_HASH)


def contains(unit: Unit, kept: Head) -> bool:
    """Tell whether the edit log ended so once: at that number of rows stands that hash. No row is verified."""
    return hash_at(unit, kept.rows) == kept.row_hash


def hash_at(unit: Unit, rows: int) -> str | None:
    """Give the hash of the chain after a number of rows, not verified; None where there are fewer."""
    found: str | None = unit.value(_HASH_OF_ROW, rows_before=rows - 1) if rows else FIRST_HASH
    return found


def verify_part(unit: Unit, so_far: Progress, kept: Head | None = None, *, most: int = PART_ROWS) -> Progress:
    """Read on from where it was left, up to `most` rows; it is done at the end of the log, or at its first break."""
    audit_id, head = so_far.audit_id, so_far.head
    read = 0
    for key, row_hash, *content in _rows(unit, audit_id, most):
        audit_id, read = key, read + 1
        broken = _break_at(audit_id, row_hash, content, head.row_hash)
        if broken is not None:
            return Progress(audit_id, head, broken, is_done=True)
        head = Head(head.rows + 1, row_hash)
        if kept is not None and head.rows == kept.rows and head.row_hash != kept.row_hash:
            return Progress(audit_id, head, Break(Why.OTHER_HEAD, audit_id, _said(content)), is_done=True)
    if read == most:
        return Progress(audit_id, head)
    is_cut = kept is not None and head.rows < kept.rows
    return Progress(audit_id, head, Break(Why.CUT, None) if is_cut else None, is_done=True)


def verify(unit: Unit, kept: Head | None = None, progress: Callable[[int], None] = lambda _rows: None) -> Progress:
    """Read the whole log in one snapshot, telling `progress` how many rows were read."""
    so_far = Progress()
    while not so_far.is_done:
        so_far = verify_part(unit, so_far, kept)
        progress(so_far.head.rows)
    return so_far


def _break_at(audit_id: int, row_hash: str, content: list[Any], previous: str) -> Break | None:
    if hash_of(content) != row_hash:
        return Break(Why.CHANGED, audit_id, _said(content))
    return Break(Why.UNLINKED, audit_id, _said(content)) if content[-1] != previous else None


def _said(content: list[Any]) -> str:
    at, _, action, entity, entity_id, *_ = content
    return f"{at}, {action} of {entity} {entity_id}"


def _rows(unit: Unit, after: int, most: int) -> Iterator[tuple[Any, ...]]:
    result = unit.execute(_PART, {"after": after, "most": most})
    try:
        for part in result.partitions(_ROWS_AT_ONCE):
            yield from map(tuple, part)
    finally:
        result.close()
