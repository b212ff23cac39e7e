"""What may be typed for a date: `5`, `5-2`, `20/8/2025`, `20 Aug 2025`, `+3`, and single letters for days that matter.

`+3` and `-10` are days from the one that is shown.

A day alone lies in today's month, a day and a month in today's financial year (April to March), so that in August
2025 `5-2` is 5 February 2026.
"""

import re
from datetime import date, timedelta

from desktop_app.accounting.calendar import fiscal_year, month_of

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_NUMBERS = re.compile(r"(\d{1,2})(?:[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?)?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})[-/. ]*([a-z]{3,9})\.?(?:[-/. ,]*(\d{2}|\d{4}))?", re.ASCII)
_NAMES = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_DAYS = re.compile(r"[+-]\d{1,4}", re.ASCII)
_CENTURY = 100
_DAY = timedelta(days=1)


class NotADateError(ValueError):
    """The text is no date."""


def written(day: date) -> str:
    """Write a date as people read it, `20 Aug 2025`, whatever the machine's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def read_date(text: str, *, today: date, shown: date | None = None) -> date:
    """Read what was typed; the letters of `stepped` are understood too, from the date that is shown.

    Raises NotADateError.
    """
    typed = " ".join(text.split()).lower()
    found = stepped(typed, today=today, shown=shown)
    if found is not None:
        return found
    try:
        if _DAYS.fullmatch(typed):
            return (shown or today) + int(typed) * _DAY
        if match := _ISO.fullmatch(typed):
            year, month, day = match.groups()
            return date(int(year), int(month), int(day))
        if match := _NUMBERS.fullmatch(typed):
            return _from_parts(*match.groups(), today=today)
        if match := _WORDS.fullmatch(typed):
            day, name, year = match.groups()
            return _from_parts(day, str(_month(name)), year, today=today)
    except (ValueError, OverflowError) as error:
        raise NotADateError(text) from error
    raise NotADateError(text)


def stepped(key: str, *, today: date, shown: date | None) -> date | None:
    """Give the day that one letter means, None where it means none.

    `t` today; `+` and `-` the next and the previous day; `m` and `h` the first and the last of the month; `y` and `r`
    the first and the last of the financial year; all but the first count from the date that is shown.
    """
    base = shown or today
    try:
        steps = {
            "t": today,
            "+": base + _DAY,
            "=": base + _DAY,  # the plus key without shift
            "-": base - _DAY,
            "m": month_of(base)[0],
            "h": month_of(base)[1],
            "y": fiscal_year(base).start,
            "r": fiscal_year(base).end,
        }
    except (OverflowError, ValueError):
        return None  # at the ends of time there is no next day
    return steps.get(key)


def _from_parts(day: str, month: str | None, year: str | None, *, today: date) -> date:
    if month is None:
        return today.replace(day=int(day))
    if year is not None:
        return date(int(year) + (today.year // _CENTURY * _CENTURY if len(year) <= 2 else 0), int(month), int(day))  # noqa: PLR2004
    first = fiscal_year(today).start
    return date(first.year + (int(month) < first.month), int(month), int(day))


def _month(name: str) -> int:
    found = [number for number, full in enumerate(_NAMES, start=1) if full.startswith(name)]
    if len(found) != 1:
        raise NotADateError(name)
    return found[0]
