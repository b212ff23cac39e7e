"""A package is paid in installments: equal parts, each due on the same day of the month, filled oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.allocation import fill, split_even
from desktop_app.accounting.calendar import add_months


@dataclass(frozen=True, slots=True)
class Due:
    """One installment as sold."""

    number: int
    due_date: date
    amount_paise: int


def schedule(amount_paise: int, parts: int, first_due: date) -> tuple[Due, ...]:
    """Spread an amount over monthly installments that add up to it; an amount of 0 has none."""
    if amount_paise == 0:
        return ()
    return tuple(
        Due(number, add_months(first_due, number - 1), part)
        for number, part in enumerate(split_even(amount_paise, parts), start=1)
    )


def status_of(amount_paise: int, paid_paise: int, waived_paise: int) -> str:
    """Name what an installment's figures say: `pending`, `partial`, `paid` or `waived`."""
    if paid_paise == amount_paise:
        return "paid"
    if paid_paise + waived_paise == amount_paise:
        return "waived"
    return "partial" if paid_paise > 0 else "pending"


def reopened(
    amounts_paise: Sequence[int], paid_paise: Sequence[int], *, moved_paise: int, still_waived_paise: int
) -> list[tuple[int, int]]:
    """Give what is paid and waived of each regular installment of a reinstated plan, oldest first.

    What was paid on the final installment (`moved_paise`) goes to the oldest ones. Earlier waivers and write-offs
    stay: they take the last ones first, as they did.
    """
    rooms = [amount - paid for amount, paid in zip(amounts_paise, paid_paise, strict=True)]
    moved = fill(moved_paise, rooms)
    left = [room - part for room, part in zip(rooms, moved, strict=True)]
    waived = reversed(fill(still_waived_paise, reversed(left)))
    return [(paid + part, gone) for paid, part, gone in zip(paid_paise, moved, waived, strict=True)]
