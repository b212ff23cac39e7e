"""Receivables by age: what is open, from its due date to a day (domain.md 11).

aged = age([OpenItem(date(2025, 6, 1), 100_000)], as_of=date(2025, 9, 30), unapplied_credit_paise=50_000)
aged.buckets_paise == (0, 0, 0, 0, 100_000)        # not due, 0-30, 31-60, 61-90, above 90 days
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

LIMITS = (30, 60, 90)  # the last day of every bucket but the first and the last


@dataclass(frozen=True, slots=True)
class OpenItem:
    """What is open of one debit, in paise, and when it was due."""

    due_date: date
    open_paise: int


@dataclass(frozen=True, slots=True)
class Aged:
    """Open items by age, in paise; credits that settle nothing yet stand apart and are never netted into a bucket."""

    buckets_paise: tuple[int, ...]
    unapplied_credit_paise: int = 0

    @property
    def gross_paise(self) -> int:
        """All open items."""
        return sum(self.buckets_paise)

    @property
    def net_paise(self) -> int:
        """Open items less unapplied credits."""
        return self.gross_paise - self.unapplied_credit_paise


def labels(limits: Sequence[int] = LIMITS) -> tuple[str, ...]:
    """Name the buckets: `not_due`, `0-30`, `31-60`, ..., `>90`."""
    between = [f"{after + 1}-{last}" for after, last in pairwise((-1, *limits))]
    return ("not_due", *between, f">{limits[-1]}")


def age(
    items: Iterable[OpenItem], as_of: date, *, unapplied_credit_paise: int = 0, limits: Sequence[int] = LIMITS
) -> Aged:
    """Put open items into buckets by the days from their due date; an item due on the day itself is 0 days old."""
    buckets = [0] * (len(limits) + 2)
    for item in items:
        days = (as_of - item.due_date).days
        buckets[0 if days < 0 else 1 + bisect_left(limits, days)] += item.open_paise
    return Aged(tuple(buckets), unapplied_credit_paise)


def spread_over_dues(open_paise: int, dues: Sequence[OpenItem]) -> list[OpenItem]:
    """Put what is open of an invoice on the due dates of its installments, the latest first: money pays the oldest.

    `dues` has what each installment asks for. What is open beyond all of them stands on the earliest.
    """
    spread: list[OpenItem] = []
    for due in sorted(dues, key=lambda due: due.due_date, reverse=True):
        part = min(open_paise, due.open_paise)
        if part:
            spread.append(OpenItem(due.due_date, part))
            open_paise -= part
    if open_paise and dues:
        spread.append(OpenItem(min(due.due_date for due in dues), open_paise))
    return spread[::-1]
