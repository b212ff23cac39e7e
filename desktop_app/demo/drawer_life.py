"""The drawer of the first branch in the last weeks: counted every evening, mostly right; one count is done again.

The cashier enters the morning's float when the day is over, and counts at once.
"""

from datetime import date, datetime, timedelta
from random import Random

from desktop_app.accounting.day_close import DENOMINATIONS_PAISE, Pieces
from desktop_app.demo.clinic import CASHIERS, OWNER, Clinic
from desktop_app.demo.diary import evening, working_day
from desktop_app.demo.order import Life, ordered
from desktop_app.reports.days import day_detail
from desktop_app.workflows.close_day import CloseDay, close_day
from desktop_app.workflows.open_day import OpenDay, open_day
from desktop_app.workflows.reopen_day import ReopenDay, reopen_day

_DAYS = 14
_FLOAT_PAISE = 200_000
_OFFICE, _OTHER_INCOME = "5270", "4900"
_A_MINUTE = timedelta(minutes=1)
_BEFORE_CLOSING = timedelta(minutes=35)
_SHORT_ON, _OVER_ON, _AGAIN_ON = 3, 7, 5  # so many evenings after the first
_SHORT_PAISE, _OVER_PAISE = -5_000, 1_000


def begins(clinic: Clinic) -> date:
    """Give the first day whose drawer is counted."""
    return max(clinic.first_day, clinic.today - timedelta(days=_DAYS + 1))


def keep_drawer(clinic: Clinic, chance: Random) -> Life:
    """Count the drawer every evening; the last day before today stays open."""
    first = begins(clinic)
    days = [first + timedelta(days=number) for number in range((clinic.today - first).days)]
    worked = [day for day in days if working_day(day) == day]
    for number, day in enumerate(worked):
        opening = OpenDay(
            request_id=clinic.request_id(), branch_id=clinic.branch_ids[0], on=day, float_paise=_FLOAT_PAISE
        )
        opened = yield from ordered(_counting(day), CASHIERS[0], open_day, opening)
        if day == worked[-1]:
            return
        off = {_SHORT_ON: _SHORT_PAISE, _OVER_ON: _OVER_PAISE}.get(number, 0)
        yield from _close(clinic, chance, day, opened.day_close_id, off_paise=off, minutes=9)
        if number == _AGAIN_ON:
            reopening = ReopenDay(
                request_id=clinic.request_id(), day_close_id=opened.day_close_id, reason="The safe was counted in"
            )
            again = yield from ordered(_counting(day) + 20 * _A_MINUTE, OWNER, reopen_day, reopening)
            yield from _close(clinic, chance, day, again.day_close_id, off_paise=0, minutes=31)


def _close(clinic: Clinic, chance: Random, day: date, day_close_id: int, *, off_paise: int, minutes: int) -> Life:
    """Close a day: what is too much to keep in the drawer goes to the safe before it is counted."""
    with clinic.books.reading() as reading:
        detail = day_detail(reading, day_close_id)
    must_be = detail.expected.in_drawer(float_paise=_FLOAT_PAISE, taken_out_paise=0)
    taken_out = max(0, must_be - _FLOAT_PAISE - chance.randrange(5) * 10_000)
    counted = _counted(max(0, must_be - taken_out + off_paise))
    difference = sum(each.denomination_paise * each.pieces for each in counted) - must_be + taken_out
    words = "Change given wrongly" if difference < 0 else "Change left on the counter"
    command = CloseDay(
        request_id=clinic.request_id(),
        day_close_id=day_close_id,
        counted=counted,
        taken_out_paise=taken_out,
        difference_account=(_OFFICE if difference < 0 else _OTHER_INCOME) if difference else None,
        reason=words if difference else None,
    )
    yield from ordered(_counting(day) + minutes * _A_MINUTE, CASHIERS[0], close_day, command)


def _counting(day: date) -> datetime:
    """Give the moment at which the drawer is counted: the last patient has paid."""
    return evening(day) - _BEFORE_CLOSING


def _counted(paise: int) -> tuple[Pieces, ...]:
    """Count an amount in the largest notes there are; what is less than the smallest coin is not there."""
    found = []
    for denomination in DENOMINATIONS_PAISE:
        pieces, paise = divmod(paise, denomination)
        found.append(Pieces(denomination, pieces))
    return tuple(each for each in found if each.pieces)
