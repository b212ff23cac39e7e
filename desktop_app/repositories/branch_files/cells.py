"""What the lines of a branch's file may hold: whole numbers that a book can store, days, texts, names; nothing else.

Whoever knows how a file is made can write one whose hashes are right: they prove nothing of what is in it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Integer

from desktop_app.errors import BranchFileUnreadable
from desktop_app.records.record import CalendarDate
from desktop_app.repositories.branch_files.layout import LAYOUTS, MATCHES, REFERENCES, travelling_columns
from desktop_app.repositories.branch_files.rows import target_of

_LARGEST = 2**63 - 1  # of what SQLite stores as a whole number


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the cells of a column are, and whether there may be none."""

    is_of_it: Callable[[object], bool]
    may_be_missing: bool


def parsed(line: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Read a line of JSON; refuses BRANCH_FILE_UNREADABLE, also for fractions and for one name with two values."""
    try:
        return json.loads(line, object_pairs_hook=_each_once, parse_float=_refuse, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BranchFileUnreadable(why="a line of it is no JSON") from error


def require_row(table: str, name: str, values: Mapping[str, Any]) -> None:
    """Refuse BRANCH_FILE_UNREADABLE for other columns than the table has, cells of another kind, and a wrong name."""
    if values.keys() != travelling_columns(table):
        raise BranchFileUnreadable(why="a row has other columns than its table")
    kinds = _kinds(table)
    for column, value in values.items():
        if not _fits(kinds[column], value):
            raise BranchFileUnreadable(why=f"a row of {table} has a {column} that is none")
    named = "|".join("" if values[part] is None else str(values[part]) for part in LAYOUTS[table].named_by)
    if table in MATCHES:
        name, _, count = name.rpartition("|")
        named = named if is_text(count) and count.isascii() and count.isdecimal() else ""
    if name != named:
        raise BranchFileUnreadable(why=f"a row of {table} is not named as it should be")


def is_number(value: object) -> bool:
    """Tell whether it is a whole number that SQLite can store; True and False are none."""
    return type(value) is int and -_LARGEST <= value <= _LARGEST


def is_text(value: object) -> bool:
    """Tell whether it is a text that SQLite can store: without null characters and halves of characters."""
    return isinstance(value, str) and "\0" not in value and not any("\ud800" <= each <= "\udfff" for each in value)


def is_day(value: object) -> bool:
    """Tell whether it is a day, as 2025-08-20 and in no other way."""
    if not isinstance(value, str):
        return False
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


@cache
def _kinds(table: str) -> Mapping[str, _Kind]:
    """Tell of each column that travels what its cells are."""
    return {name: _kind(table, name) for name in travelling_columns(table)}


def _kind(table: str, name: str) -> _Kind:
    column = LAYOUTS[table].table.c[name]
    target = target_of(column)
    if target is not None:  # a name; what it leads to may stay in the branch's book
        return _Kind(is_text if target in LAYOUTS else _is_nothing, may_be_missing=True)
    if table in REFERENCES and name == REFERENCES[table][1]:
        return _Kind(is_text, may_be_missing=True)
    if isinstance(column.type, CalendarDate):
        return _Kind(is_day, may_be_missing=bool(column.nullable))
    is_of_kind = is_number if isinstance(column.type, Integer) else is_text
    return _Kind(is_of_kind, may_be_missing=bool(column.nullable))


def _is_nothing(value: object) -> bool:
    return value is None


def _fits(kind: _Kind, value: object) -> bool:
    return kind.may_be_missing if value is None else kind.is_of_it(value)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(len(pairs))
    return found


def _refuse(text: str) -> Any:  # noqa: ANN401 - it gives nothing back
    raise ValueError(len(text))
