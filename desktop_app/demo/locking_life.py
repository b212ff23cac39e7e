"""The months are closed for the counter, then locked; one is opened again for a bill that was found.

The first year is closed with its March, opened again for the auditor, and closed again; the others are open yet.
"""

from datetime import date, timedelta
from random import Random

from desktop_app.accounting.calendar import add_months, month_of
from desktop_app.demo.clinic import ACCOUNTANT, MONTHS, OWNER, Clinic
from desktop_app.demo.diary import Diary, opening, working_day
from desktop_app.demo.filing_life import file_returns
from desktop_app.demo.ledger_life import journal, scaled
from desktop_app.demo.order import Life, ordered
from desktop_app.workflows.close_year import CloseYear, close_year
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.rebuild_search import RebuildSearch, rebuild_search
from desktop_app.workflows.reopen_year import ReopenYear, reopen_year
from desktop_app.workflows.soft_close_period import SoftClosePeriod, soft_close_period
from desktop_app.workflows.unlock_period import UnlockPeriod, unlock_period

_LAST_OF_FIRST_YEAR, _OPENED_AGAIN = 11, 13  # these months of the books
_DEPRECIATION = {"5400": 1, "1590": -1}
_POWER_BILL = {"5200": 1, "1040": -1}
_RUPEES_PER_PLAN, _MORE_DEPRECIATION_PER_PLAN = 8, 12


def months_to_lock(first_day: date, today: date) -> tuple[date, ...]:
    """Give the months that are locked before today: each by the twelfth of the second month after it."""
    months = (add_months(first_day, number) for number in range(MONTHS))
    return tuple(month for month in months if _lock_day(month) < today)


def keep_locked(clinic: Clinic, chance: Random) -> Life:
    """Lock all of these months but the last, which `making` locks as its last act; close the ones after them.

    A month is closed for the counter when all that waited in it is posted.
    """
    diary = Diary(chance, opening(clinic.first_day))
    months = months_to_lock(clinic.first_day, clinic.today)
    for number, month in enumerate(months):
        diary.on(_lock_day(month))
        if number == _LAST_OF_FIRST_YEAR:
            yield from _close_first_year(clinic, diary)
        elif month != months[-1]:
            yield from _lock(clinic, diary, month)
        diary.later()
        closing = SoftClosePeriod(request_id=clinic.request_id(), month=add_months(month, 1))
        yield from ordered(diary.at, ACCOUNTANT, soft_close_period, closing)
        yield from file_returns(clinic, diary, add_months(month, 1), number)
        if number == _OPENED_AGAIN:
            yield from _open_again(clinic, diary, month)


def _lock(clinic: Clinic, diary: Diary, month: date) -> Life:
    command = LockPeriod(request_id=clinic.request_id(), month=month)
    yield from ordered(diary.at, ACCOUNTANT, lock_period, command)


def _open_again(clinic: Clinic, diary: Diary, month: date) -> Life:
    """Unlock a month some days later, post what was forgotten, lock it again, and have everything searched anew."""
    diary.on(diary.day + timedelta(days=6))
    opening_order = UnlockPeriod(
        request_id=clinic.request_id(), month=month, reason="The power bill of the month was found"
    )
    yield from ordered(diary.at, OWNER, unlock_period, opening_order)
    diary.later()
    bill = scaled(clinic, _RUPEES_PER_PLAN)
    amounts = {code: sign * bill for code, sign in _POWER_BILL.items()}
    yield from journal(clinic, diary, amounts, f"Power bill, {month:%B %Y}", on=month_of(month)[1])
    diary.later()
    yield from _lock(clinic, diary, month)
    diary.later()
    yield from ordered(diary.at, ACCOUNTANT, rebuild_search, RebuildSearch(request_id=clinic.request_id()))


def _close_first_year(clinic: Clinic, diary: Diary) -> Life:
    """Close the first year with its March; the auditor finds that a lamp was worn off too slowly."""
    end = add_months(clinic.first_day, _LAST_OF_FIRST_YEAR + 1) - timedelta(days=1)
    yield from _close_year(clinic, diary, end)
    diary.on(diary.day + timedelta(days=9))
    reopening = ReopenYear(request_id=clinic.request_id(), end_date=end, reason="The auditor asks for a correction")
    yield from ordered(diary.at, OWNER, reopen_year, reopening)
    diary.later()
    worn = scaled(clinic, _MORE_DEPRECIATION_PER_PLAN)
    amounts = {code: sign * worn for code, sign in _DEPRECIATION.items()}
    yield from journal(clinic, diary, amounts, "Depreciation of the year, corrected", on=end)
    diary.later()
    yield from _close_year(clinic, diary, end)


def _close_year(clinic: Clinic, diary: Diary, end: date) -> Life:
    command = CloseYear(request_id=clinic.request_id(), end_date=end)
    yield from ordered(diary.at, ACCOUNTANT, close_year, command)


def _lock_day(month: date) -> date:
    return working_day(add_months(month, 2).replace(day=12))
