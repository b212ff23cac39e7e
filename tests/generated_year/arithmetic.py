"""The year's own arithmetic, written from the rules and not from the program: paise, rounding, shares, tax."""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


def nearest(numerator: int, denominator: int) -> int:
    """Round a quotient to the nearest paisa, halves away from zero; the denominator is positive."""
    doubled = 2 * abs(numerator) + denominator
    size = doubled // (2 * denominator)
    return -size if numerator < 0 else size


def shares(total: int, weights: Sequence[int]) -> list[int]:
    """Split an amount: the first k parts together are the rounded share of the first k weights."""
    known = list(weights) if any(weights) else [1] * len(weights)
    upto = [nearest(total * sum(known[:count]), sum(known)) for count in range(len(known) + 1)]
    return [after - before for before, after in pairwise(upto)]


def poured(amount: int, rooms: Iterable[int]) -> list[int]:
    """Fill rooms in their order."""
    parts = []
    for room in rooms:
        parts.append(min(amount, room))
        amount -= parts[-1]
    return parts


@dataclass(frozen=True, slots=True)
class Value:
    """A taxable value and half of its tax: CGST, and SGST is the same."""

    taxable: int = 0
    half: int = 0

    @property
    def gross(self) -> int:
        return self.taxable + 2 * self.half

    def __add__(self, other: "Value") -> "Value":
        return Value(self.taxable + other.taxable, self.half + other.half)

    def __sub__(self, other: "Value") -> "Value":
        return Value(self.taxable - other.taxable, self.half - other.half)


def total(values: Iterable[Value]) -> Value:
    return sum(values, start=Value())


def priced(net: int, rate_bp: int, *, includes_tax: bool) -> Value:
    """Put tax on a price, or take it out of one; the odd paisa stays in the taxable value."""
    if not includes_tax:
        return Value(net, nearest(net * rate_bp, 20_000))
    half = nearest(nearest(net * 10_000, 10_000 + rate_bp) * rate_bp, 20_000)
    return Value(net - 2 * half, half)


def shared(value: Value, weights: Sequence[int]) -> list[Value]:
    """Split a value over sessions: gross and tax by the weights, the taxable value is the rest."""
    pairs = zip(shares(value.gross, weights), shares(value.half, weights), strict=True)
    return [Value(gross - 2 * half, half) for gross, half in pairs]


def part_of(whole: Value, gross: int, left: Value) -> Value:
    """Take a gross part of a value; the part that takes all that is left takes its exact tax."""
    if gross == left.gross:
        half = left.half
    elif gross == whole.gross:
        half = whole.half
    else:
        half = nearest(whole.half * gross, whole.gross)
    half = min(half, left.half, gross // 2)
    return Value(gross - 2 * half, half)


def months_after(first: date, count: int) -> date:
    """Give the same day so many months later, or the last one of a month that is too short."""
    year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))


def year_of(day: date) -> int:
    """Give the calendar year in which a day's financial year begins."""
    return day.year if day.month >= 4 else day.year - 1


def note_deadline(invoiced: date) -> date:
    """Give the last day on which a note may reduce the tax of an invoice: 30 November after its year."""
    return date(year_of(invoiced) + 1, 11, 30)
