"""What a package is sold as: sessions with their days and values, installments, and where its value goes.

Selling and the dialog that shows it beforehand both ask here, so that what was shown is what is posted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.accounting import tax
from desktop_app.accounting.calendar import add_months
from desktop_app.accounting.installments import Due, schedule
from desktop_app.accounting.invoicing import Price, Totals, price_line
from desktop_app.accounting.posting import IncomeLine, package_income_role
from desktop_app.accounting.tax import Taxed


def shares(price: Price, *, sessions: int, weights: Sequence[int] = ()) -> list[Taxed]:
    """Share a package's price out over its sessions, by weights or, without any, equally.

    Refuses what `price_line` refuses, and PRICE_TOO_SMALL.
    """
    return tax.split(price_line(price), weights or (1,) * sessions)


def session_days(first: date, sessions: int) -> list[date]:
    """Give the day of each session: monthly, the first one on the day of the sale."""
    return [add_months(first, after) for after in range(sessions)]


def dues(amounts: Sequence[Taxed], totals: Totals, *, installments: int, first_due: date) -> tuple[Due, ...]:
    """Spread the package's part of an invoice, whose first line it is, over monthly installments.

    Alone on its invoice the package takes the round-off too.
    """
    alone = len(amounts) == 1
    return schedule(totals.total_paise if alone else amounts[0].gross_paise, installments, first_due)


def income(
    amounts: Sequence[Taxed], other_roles: Iterable[str], *, policy: str, plan_id: int | None = None
) -> list[IncomeLine]:
    """Say where the value of each line goes: the package's waits or is earned, by the clinic's policy."""
    package, *others = amounts
    return [
        IncomeLine(role=package_income_role(policy), taxable_paise=package.taxable_paise, plan_id=plan_id),
        *(
            IncomeLine(role=role, taxable_paise=amount.taxable_paise)
            for role, amount in zip(other_roles, others, strict=True)
        ),
    ]


def free_sessions(listed_paise: Sequence[int]) -> int:
    """Count the free sessions of a package by its stand-alone prices; where all are 0 they are unknown, not free."""
    return listed_paise.count(0) if any(listed_paise) else 0


def standalone_prices(listed_paise: Sequence[int], *, sessions: int, free: int) -> tuple[int, ...]:
    """Give each session's stand-alone price in paise, for as many sessions as are sold.

    A package sold as it is listed keeps its order. Otherwise the free sessions come last, as they are used last, and
    a session that is not listed costs what the last listed one does. All are 0 where no price is listed.
    """
    listed = tuple(listed_paise)
    if len(listed) == sessions and free_sessions(listed) == free:
        return listed
    priced = [price for price in listed if price]
    count = sessions - free
    known = priced[:count]
    return (*known, *(priced[-1:] or [0]) * (count - len(known)), *(0,) * free)


def weights(listed_paise: Sequence[int], *, sessions: int, free: int) -> tuple[int, ...]:
    """Give the weights by which a price is shared out: the stand-alone prices, none where all sessions are alike."""
    prices = standalone_prices(listed_paise if any(listed_paise) else (1,), sessions=sessions, free=free)
    return prices if len(set(prices)) > 1 else ()


def list_prices(price: Price, listed_paise: Sequence[int], *, sessions: int, free: int) -> tuple[int, ...]:
    """Give the taxable list price of each session: stand-alone prices are asked like the package's, tax in or on top.

    Refuses what `price_line` refuses.
    """
    prices = standalone_prices(listed_paise, sessions=sessions, free=free)
    return tuple(price_line(replace(price, list_paise=each, discount_paise=0)).taxable_paise for each in prices)
