"""What stands in a field as a plain value that can be kept, and put back another day.

plain_of(field)                 # a text, a number, yes or no, nothing, or a list of them
put_into(field, value)          # as if it had been typed; raises UnreadableValueError for what no such field gave

A field that is more than a line says both itself: `plain` and `put_plain`; one that is made of several says which of
them a part of its value stands in: `part`.
"""

from collections.abc import Sequence
from typing import Any, Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

Plain = Any  # str, int, bool, None, or lists and mappings of them


class UnreadableValueError(ValueError):
    """The value was not kept by such a field."""


@runtime_checkable
class Remembered(Protocol):
    """A field that says what stands in it."""

    def plain(self) -> Plain:
        """Give what stands in it."""

    def put_plain(self, value: Plain) -> None:
        """Put a value back as if it had been typed; raises UnreadableValueError."""


@runtime_checkable
class Composed(Protocol):
    """A field that is made of several."""

    def part(self, path: Sequence[Any]) -> QWidget:
        """Give the one where the value differs: the path leads into lists by numbers, into mappings by keys."""


def plain_of(field: QWidget) -> Plain:
    """Give what stands in a field, a box to tick or anything that says it itself."""
    if isinstance(field, Remembered):
        return field.plain()
    if isinstance(field, QAbstractButton):
        return field.isChecked()
    raise TypeError(type(field).__name__)


def put_into(field: QWidget, value: Plain) -> None:
    """Put a value back; raises UnreadableValueError."""
    if isinstance(field, Remembered):
        field.put_plain(value)
    elif isinstance(field, QAbstractButton):
        _tick(field, on=kept(bool, value))
    else:
        raise TypeError(type(field).__name__)


def kept(kind: type[Any], value: Plain) -> Any:  # noqa: ANN401 - of the kind that is asked for
    """Give a value of a kind; raises UnreadableValueError where it is of another."""
    if type(value) is not kind:
        raise UnreadableValueError(kind.__name__)
    return value


def plain_row(fields: Sequence[QWidget]) -> list[Plain]:
    """Give what stands in a row of fields."""
    return [plain_of(field) for field in fields]


def put_row(fields: Sequence[QWidget], value: Plain) -> None:
    """Put back what stood in a row of fields; raises UnreadableValueError."""
    values = kept(list, value)
    if len(values) != len(fields):
        raise UnreadableValueError
    for field, each in zip(fields, values, strict=True):
        if plain_of(field) != each:
            put_into(field, each)


def part_of_rows(rows: Sequence[Sequence[QWidget]], path: Sequence[Any]) -> QWidget:
    """Give the field of rows that a path leads to, the first one of the last row where it leads beyond."""
    row, at, *_ = (*path, 0, 0)
    fields = rows[min(row, len(rows) - 1)]
    found: QWidget = fields[at] if at < len(fields) else fields[0]
    return found


def _tick(box: QAbstractButton, *, on: bool) -> None:
    """Tick a box or not; of answers that exclude each other another one is given in its place."""
    group = cast("QButtonGroup | None", box.group())  # the stubs say that there always is one
    if on or group is None or not group.exclusive():
        box.setChecked(on)
    elif box.isChecked():
        next(each for each in group.buttons() if each is not box).setChecked(True)
