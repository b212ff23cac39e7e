"""What every report has: typed columns with stable names, rows of plain values, and totals."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = int | str | date | None


class Kind(StrEnum):
    """What a column holds; it decides how a cell is written, aligned and guarded."""

    TEXT = "text"  # what somebody typed, record numbers too: never a formula, never markup
    NUMBER = "number"  # a document number, code or other name made by the program
    PHONE = "phone"
    DATE = "date"
    MONEY = "money"  # paise
    RATE = "rate"  # basis points, written as percent with two decimals
    COUNT = "count"
    FLAG = "flag"  # 0 or 1, written No or Yes
    KEY = "key"  # a row's key, for programs


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` is for programs and settings, `heading` the first row of the CSV.

    `means` is said where the heading means two things, for the screen's language: which of them it is.
    """

    name: str
    heading: str
    kind: Kind
    means: str = ""


Row = tuple[Cell, ...]


def paise(cell: Cell) -> int:
    """Give the amount of a money cell; an empty one is 0."""
    if cell is None:
        return 0
    if not isinstance(cell, int):
        raise TypeError(cell)
    return cell


@dataclass(frozen=True, slots=True)
class Sort:
    """By which column rows are ordered; equal ones by their key."""

    column: str
    descending: bool = False
