"""Balances of accounts at any date, from month balances and the days of broken months: their cost does not grow.

A broken month is counted from its nearer end: its first days are added, or its last days are taken away. No month has
a day after today, so that balances of today take no days at all.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select, union_all

from desktop_app.accounting.calendar import month_of
from desktop_app.records.accounts import Account
from desktop_app.records.general_ledger import GLEntry, GLMonthBalance, GLTransaction
from desktop_app.repositories.unit import Unit, constant

LAST_DAY = date.max - timedelta(days=1)  # the last one that has a day after it
_ONE_DAY = timedelta(days=1)
_MIDDLE_OF_MONTH = 16


@dataclass(frozen=True, slots=True)
class Moved:
    """What an account has moved in all before a date or within days, in paise."""

    account_id: int
    debit_paise: int
    credit_paise: int


@dataclass(frozen=True, slots=True)
class ClosingEntry:
    """What the closing of a year, or its undoing, moved on an account of a branch, in paise, debits positive."""

    account_id: int
    branch_id: int
    on: date
    debit_paise: int
    credit_paise: int


@dataclass(frozen=True, slots=True)
class _Before:
    """All before a day: whole months, and days of the month in which it lies, added or taken away by `sign`."""

    month: str  # the months before it; a whole date stands after its own month and before the next one
    sign: int
    first: date
    last: date


_BEGINNING = _Before("", 0, date.max, date.min)
# Of a transaction that closes a year, or undoes that.
CLOSES_YEAR = and_(GLTransaction.source_document_type == constant("year_close"), GLTransaction.is_closing == 1)
_CLOSING_ENTRIES = (
    select(
        GLEntry.account_id,
        GLEntry.branch_id,
        GLEntry.entry_date,
        func.sum(GLEntry.debit_paise),
        func.sum(GLEntry.credit_paise),
    )
    .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
    .where(CLOSES_YEAR)
    .group_by(GLEntry.entry_date, GLEntry.branch_id, GLEntry.account_id)
)


def moved_before(unit: Unit, before: date, *, branch_id: int | None = None) -> dict[int, Moved]:
    """Add up every account's debits and credits before a date; an account without any is left out."""
    return _all_moved(unit, None, before, branch_id)


def moved_within(
    unit: Unit, dated_from: date | None, dated_to: date | None, *, branch_id: int | None = None
) -> dict[int, Moved]:
    """Add up every account's debits and credits of a period, both days included; None: without that end.

    An account that has moved neither within it nor in its broken months is left out.
    """
    return _all_moved(unit, dated_from, day_after(dated_to or LAST_DAY), branch_id)


def balance_before(unit: Unit, account_id: int, before: date, *, branch_id: int | None = None) -> int:
    """Give an account's balance before a date, in paise, debits positive."""
    statement = _moved(one_account=True, one_branch=branch_id is not None)
    moved = unit.first(Moved, statement, account_id=account_id, **_bounds(unit, None, before, branch_id))
    return 0 if moved is None else moved.debit_paise - moved.credit_paise


def closing_entries(unit: Unit) -> tuple[ClosingEntry, ...]:
    """Give what closing the years, and opening them again, has moved, by day, branch and account."""
    return unit.all(ClosingEntry, _CLOSING_ENTRIES)


def day_after(on: date) -> date:
    """Give the day after a date; the last date of all stands for itself."""
    return min(on, LAST_DAY) + _ONE_DAY


def _all_moved(unit: Unit, start: date | None, end: date, branch_id: int | None) -> dict[int, Moved]:
    statement = _moved(one_account=False, one_branch=branch_id is not None)
    return {moved.account_id: moved for moved in unit.all(Moved, statement, **_bounds(unit, start, end, branch_id))}


def _bounds(unit: Unit, start: date | None, end: date, branch_id: int | None) -> dict[str, object]:
    begin, until = _BEGINNING if start is None else _before(unit, start), _before(unit, end)
    bounds = {
        "from_month": begin.month,
        "to_month": until.month,
        "start_sign": -begin.sign,
        "start_first": begin.first,
        "start_last": begin.last,
        "until_sign": until.sign,
        "until_first": until.first,
        "until_last": until.last,
    }
    return bounds if branch_id is None else {**bounds, "branch_id": branch_id}


def _before(unit: Unit, day: date) -> _Before:
    """Say how all before a day is counted: from the end of its month that is nearer, or has no days yet."""
    first, last = month_of(day)
    if day <= unit.today and day.day <= _MIDDLE_OF_MONTH:
        return _Before(day.isoformat()[:7], 1, first, max(day, date.min + _ONE_DAY) - _ONE_DAY)
    return _Before(day.isoformat(), -1, day, last)


@cache
def _moved(*, one_account: bool, one_branch: bool) -> Select[*tuple[Any, ...]]:
    """Build the sums: whole months, less the days before the period, and the days that are left at its end."""
    months = select(GLMonthBalance.account_id, GLMonthBalance.debit_paise, GLMonthBalance.credit_paise).where(
        GLMonthBalance.month >= bindparam("from_month"), GLMonthBalance.month < bindparam("to_month")
    )
    if one_account:
        months = months.where(GLMonthBalance.account_id == bindparam("account_id"))
    if one_branch:
        months = months.where(GLMonthBalance.branch_id == bindparam("branch_id"))
    days = (_days(end, one_account=one_account, one_branch=one_branch) for end in ("start", "until"))
    parts = union_all(months, *days).subquery()
    debit, credit = func.sum(parts.c.debit_paise), func.sum(parts.c.credit_paise)
    return select(parts.c.account_id, debit, credit).group_by(parts.c.account_id).having(debit.is_not(None))


def _days(end: str, *, one_account: bool, one_branch: bool) -> Select[*tuple[Any, ...]]:
    """Add up the days of a broken month, account by account.

    An outer join keeps the accounts outside: each one's days lie together in the index by account, sums and all.
    """
    of_days = and_(
        GLEntry.account_id == Account.account_id,
        GLEntry.entry_date.between(bindparam(f"{end}_first"), bindparam(f"{end}_last")),
    )
    if one_branch:
        of_days = and_(of_days, GLEntry.branch_id == bindparam("branch_id"))
    sign = bindparam(f"{end}_sign", type_=GLEntry.debit_paise.type)
    sums = (sign * func.sum(GLEntry.debit_paise), sign * func.sum(GLEntry.credit_paise))
    days = select(Account.account_id, *sums).outerjoin(GLEntry, of_days).group_by(Account.account_id)
    return days.where(Account.account_id == bindparam("account_id")) if one_account else days
