"""The months are locked one after the other; one of them is opened again for a bill that was found."""

from datetime import date, timedelta
from random import Random

from desktop_app.accounting.calendar import add_months, month_of
from desktop_app.demo.clinic import ACCOUNTANT, MONTHS, OWNER, Clinic
from desktop_app.demo.diary import Diary, opening, working_day
from desktop_app.demo.ledger_life import journal, scaled
from desktop_app.demo.order import Life, ordered
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.unlock_period import UnlockPeriod, unlock_period

_OPENED_AGAIN = 13  # this month of the books
_POWER_BILL = {"5200": 1, "1040": -1}
_RUPEES_PER_PLAN = 8


def months_to_lock(first_day: date, today: date) -> tuple[date, ...]:
    """Give the months that are locked before today: each by the twelfth of the second month after it."""
    months = (add_months(first_day, number) for number in range(MONTHS))
    return tuple(month for month in months if _lock_day(month) < today)


def keep_locked(clinic: Clinic, chance: Random) -> Life:
    """Lock all of these months but the last, which `making` locks as its last act."""
    diary = Diary(chance, opening(clinic.first_day))
    for number, month in enumerate(months_to_lock(clinic.first_day, clinic.today)[:-1]):
        diary.on(_lock_day(month))
        yield from _lock(clinic, diary, month)
        if number == _OPENED_AGAIN:
            yield from _open_again(clinic, diary, month)


def _lock(clinic: Clinic, diary: Diary, month: date) -> Life:
    command = LockPeriod(request_id=clinic.request_id(), month=month)
    yield from ordered(diary.at, ACCOUNTANT, lock_period, command)


def _open_again(clinic: Clinic, diary: Diary, month: date) -> Life:
    """Unlock a month some days later, post what was forgotten, and lock it again."""
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


def _lock_day(month: date) -> date:
    return working_day(add_months(month, 2).replace(day=12))
