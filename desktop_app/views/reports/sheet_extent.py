"""What in a sheet's lines decides how wide its columns are.

It is found where the lines are read, for a sheet may have many thousands; measured it is where they are shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.reports.sheet import Line, LineKind
from desktop_app.reports.table import Cell, Column, Kind

_DIGITS = str.maketrans("123456789", "0" * 9)
_LAST_OF_ONE_DIGIT = 9


@dataclass(frozen=True, slots=True)
class Extent:
    """By column: the lines in which it may be widest, and how many different words stand in it."""

    widest: Mapping[str, tuple[int, ...]]
    different: Mapping[str, int]


def extent_of(columns: Sequence[Column], lines: Sequence[Line]) -> Extent:
    """Look through lines; on any thread."""
    places = {column.name: at for at, column in enumerate(columns) if column.kind is not Kind.KEY}
    return Extent(
        widest={name: _widest(lines, at) for name, at in places.items()},
        different={name: len({line.cells[at] for line in lines}) for name, at in places.items()},
    )


def _widest(lines: Sequence[Line], at: int) -> tuple[int, ...]:
    """Give the lines in which a column may be widest: of equal shapes one, of amounts the largest and the least.

    Digits are all of one width, so that a larger amount is never narrower; those of totals are heavier.
    """
    shapes: dict[object, int] = {}
    extremes: dict[tuple[bool, bool], tuple[int, int]] = {}
    for number, line in enumerate(lines):
        cell, is_plain = line.cells[at], line.kind is LineKind.PLAIN
        if isinstance(cell, int):
            kind = (is_plain, cell < 0)
            extremes[kind] = max(extremes.get(kind, (0, number)), (abs(cell), number))
        else:
            shapes.setdefault((_shape(cell), is_plain, line.level), number)
    return (*shapes.values(), *(number for _, number in extremes.values()))


def _shape(cell: Cell) -> object:
    """Give what of a cell makes its width."""
    if isinstance(cell, str):
        return cell.translate(_DIGITS)
    if isinstance(cell, date):
        return cell.month, cell.day <= _LAST_OF_ONE_DIGIT
    return cell
