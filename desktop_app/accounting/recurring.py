"""Journals that recur once a month: in which months one is due, and on which day it is dated."""

from collections.abc import Collection
from datetime import date

from desktop_app.accounting.calendar import add_months, month_of


def posting_day(month: date) -> date:
    """Give the day on which a journal of a month is dated: its last one."""
    return month_of(month)[1]


def due_months(first: date, last: date | None, *, today: date, done: Collection[date]) -> tuple[date, ...]:
    """Give the months, by their first day, that are over today and in which it was not posted yet.

    `first` and `last` are days of the first and the last month; `last` None: without end.
    """
    found, month = [], first.replace(day=1)
    while posting_day(month) <= today and (last is None or month <= last):
        if month not in done:
            found.append(month)
        month = add_months(month, 1)
    return tuple(found)
