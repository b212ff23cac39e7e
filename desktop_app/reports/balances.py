"""Balances of accounts at any date, from month balances and the days of the last month: their cost does not grow."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select, union_all

from desktop_app.records.general_ledger import GLEntry, GLMonthBalance
from desktop_app.repositories.unit import Unit

LAST_DAY = date.max - timedelta(days=1)  # the last one that has a day after it


@dataclass(frozen=True, slots=True)
class Moved:
    """What an account has moved in all before a date, in paise."""

    account_id: int
    debit_paise: int
    credit_paise: int


def moved_before(unit: Unit, before: date, *, branch_id: int | None = None) -> dict[int, Moved]:
    """Add up every account's debits and credits before a date; an account without any is left out."""
    found = unit.all(Moved, _moved(one_account=False, one_branch=branch_id is not None), **_days(before, branch_id))
    return {moved.account_id: moved for moved in found}


def moved_within(
    unit: Unit, dated_from: date | None, dated_to: date | None, *, branch_id: int | None = None
) -> dict[int, Moved]:
    """Add up every account's debits and credits of a period, both days included; None: without that end."""
    end = LAST_DAY if dated_to is None else min(dated_to, LAST_DAY)
    found = moved_before(unit, end + timedelta(days=1), branch_id=branch_id)
    before = {} if dated_from is None else moved_before(unit, dated_from, branch_id=branch_id)
    for account_id, earlier in before.items():
        moved = found.get(account_id, Moved(account_id, 0, 0))
        found[account_id] = Moved(
            account_id, moved.debit_paise - earlier.debit_paise, moved.credit_paise - earlier.credit_paise
        )
    return found


def balance_before(unit: Unit, account_id: int, before: date, *, branch_id: int | None = None) -> int:
    """Give an account's balance before a date, in paise, debits positive."""
    statement = _moved(one_account=True, one_branch=branch_id is not None)
    moved = unit.first(Moved, statement, account_id=account_id, **_days(before, branch_id))
    return 0 if moved is None else moved.debit_paise - moved.credit_paise


def _days(before: date, branch_id: int | None) -> dict[str, object]:
    days = {"before": before, "first_day": before.replace(day=1), "month": before.isoformat()[:7]}
    return days if branch_id is None else {**days, "branch_id": branch_id}


@cache
def _moved(*, one_account: bool, one_branch: bool) -> Select[*tuple[Any, ...]]:
    """Build the sums: whole months before the date's month, then that month's days before the date."""
    months = select(GLMonthBalance.account_id, GLMonthBalance.debit_paise, GLMonthBalance.credit_paise).where(
        GLMonthBalance.month < bindparam("month")
    )
    days = select(GLEntry.account_id, GLEntry.debit_paise, GLEntry.credit_paise).where(
        GLEntry.entry_date >= bindparam("first_day"), GLEntry.entry_date < bindparam("before")
    )
    if one_account:
        months = months.where(GLMonthBalance.account_id == bindparam("account_id"))
        days = days.where(GLEntry.account_id == bindparam("account_id"))
    if one_branch:
        months = months.where(GLMonthBalance.branch_id == bindparam("branch_id"))
        days = days.where(GLEntry.branch_id == bindparam("branch_id"))
    parts = union_all(months, days).subquery()
    sums = (func.sum(parts.c.debit_paise), func.sum(parts.c.credit_paise))
    return select(parts.c.account_id, *sums).group_by(parts.c.account_id)
