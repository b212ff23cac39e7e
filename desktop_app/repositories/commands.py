"""The memory of requests: the same request again gets its first answer, with other contents it is refused."""

import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Generic, Protocol, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy import bindparam, insert, select

from desktop_app.errors import RequestIdReused
from desktop_app.records.memory import Command as CommandRecord
from desktop_app.repositories.passwords import HIDDEN, Password
from desktop_app.repositories.unit import Unit, stamp

_ANSWER = select(CommandRecord.command, CommandRecord.payload_hash, CommandRecord.result_json).where(
    CommandRecord.request_id == bindparam("request_id")
)
_INSERT = insert(CommandRecord)


class Command(Protocol):
    """An order to a workflow: a frozen dataclass whose `request_id` was made when its dialog opened."""

    @property
    def request_id(self) -> str:
        """What makes the order the same order when it comes again."""


Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a unit of work changed, by noun: each view asks whether it is concerned.

    `unknown` where the answer of COMMIT was lost and only the file tells that the work was saved.
    """

    nouns: frozenset[str] = frozenset()
    unknown: bool = False

    def concern(self, *nouns: str) -> bool:
        """Tell whether rows of any of these nouns may have changed."""
        return self.unknown or not self.nouns.isdisjoint(nouns)

    def __bool__(self) -> bool:
        return self.unknown or bool(self.nouns)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What a workflow answers; `replayed` where the request had been answered before and nothing was done now."""

    result: Result
    changes: Changes = Changes()
    replayed: bool = False


def answered(unit: Unit, command: Command, result: type[Result]) -> Outcome[Result] | None:
    """Give the first answer to a request, None where it is new; refuses REQUEST_ID_REUSED for other contents."""
    found = unit.execute(_ANSWER, {"request_id": command.request_id}).first()
    if found is None:
        return None
    if (found.command, found.payload_hash) != (type(command).__name__, payload_hash(command)):
        raise RequestIdReused
    return Outcome(_revived(result, json.loads(found.result_json)), replayed=True)


def reason_of(command: Command) -> str | None:
    """Give why a command is given, where it says so in words.

    `late_reason` is why it is dated in a month that is closed for the counter; a command that asks for a reason of its
    own, or for a narration, says it by that.
    """
    said = (getattr(command, name, None) for name in ("late_reason", "reason", "narration"))
    return next((text.strip() for text in said if isinstance(text, str) and text.strip()), None)


def remember(unit: Unit, command: Command, result: object) -> None:
    """File the answer to a request, in the same unit as what it did."""
    unit.execute(
        _INSERT,
        {
            "request_id": command.request_id,
            "command": type(command).__name__,
            "payload_hash": payload_hash(command),
            "result_json": _dumped(_contents(result)),
            "executed_at": stamp(unit.at),
        },
    )


def payload_hash(command: Command) -> str:
    """Hash every field of a command but its request_id; neither the user nor the clock is part of it.

    Nor is a password: so quick a hash could be tried against every word there is. A workflow that is given one looks
    itself whether the same request has come with another.
    """
    contents = _contents(command)
    del contents["request_id"]
    return hashlib.sha256(_dumped(contents).encode()).hexdigest()


def _contents(value: Any) -> Any:  # noqa: ANN401 - anything a command may hold
    if isinstance(value, Password):
        return HIDDEN
    if is_dataclass(value):
        return {field.name: _contents(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_contents(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value.value if isinstance(value, Enum) else value


def _dumped(contents: object) -> str:
    return json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _revived(kind: Any, contents: Any) -> Any:  # noqa: ANN401 - the type hints say what
    if contents is None:
        return None
    if isinstance(kind, UnionType):  # of what may be missing
        kind = next(each for each in get_args(kind) if each is not NoneType)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return kind(**{name: _revived(hints[name], value) for name, value in contents.items()})
    if get_origin(kind) is tuple:
        return tuple(_revived(get_args(kind)[0], item) for item in contents)
    return date.fromisoformat(contents) if kind is date else contents
