"""A package is paid in installments: equal parts, each due on the same day of the month, filled oldest first."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.allocation import split_even
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
