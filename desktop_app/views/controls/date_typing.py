"""What may be typed for a date: `5`, `5-2`, `20/8/2025`, `20 Aug 2025`, `+3`, and single letters for days that matter.

`+3` and `-10` are days from the one that is shown. Months are understood by their English names and by those of the
window's language, which is also the one that dates are written in.

A day alone lies in today's month, a day and a month in today's financial year (April to March), so that in August
2025 `5-2` is 5 February 2026.
"""

import re
import unicodedata
from datetime import date, timedelta

from desktop_app.accounting.calendar import MONTHS, WEEKDAYS, fiscal_year, month_of
from desktop_app.views.language import SHORT_MONTHS, words_of

_NUMBERS = re.compile(r"(\d{1,2})(?:[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?)?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WORDS = re.compile(
    r"(\d{1,2})[-/. ]*([a-z]{3,9}|[\u0900-\u0963\u0970-\u097f]{2,12})\.?(?:[-/. ,]*(\d{2}|\d{4}))?", re.ASCII
)
# One name in several spellings: without the dot of a borrowed sound or the sign of a short form; as it is said.
_SPELLINGS = (
    ("\u093c", ""),
    ("\u0970", ""),
    ("\u092e\u094d\u092c", "\u0902\u092c"),
    ("\u0915\u094d\u0924", "\u0915\u094d\u091f"),
)
_DAYS = re.compile(r"[+-]\d{1,4}", re.ASCII)
_CENTURY = 100
_DAY = timedelta(days=1)


class NotADateError(ValueError):
    """The text is no date."""


def written(day: date) -> str:
    """Write a date as people read it, `20 Aug 2025`, in the window's language, whatever the machine's is."""
    return f"{day.day} {words_of(SHORT_MONTHS[day.month - 1])} {day.year}"


def written_short(day: date) -> str:
    """Write a date whose year is known: `20 Aug`."""
    return f"{day.day} {words_of(SHORT_MONTHS[day.month - 1])}"


def written_month(day: date) -> str:
    """Write a date's month: `Aug 2025`."""
    return f"{words_of(SHORT_MONTHS[day.month - 1])} {day.year}"


def full_month(day: date) -> str:
    """Write a date's month in full: `August 2025`."""
    return f"{words_of(MONTHS[day.month - 1])} {day.year}"


def full_day(day: date) -> str:
    """Write a date in full: `Wednesday, 20 August 2025`."""
    return f"{words_of(WEEKDAYS[day.weekday()])}, {day.day} {full_month(day)}"


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
    """Find a month by the beginning of its name, in English or in the window's language."""
    begins = _spelt(name)
    found = [
        number
        for number, full in enumerate(MONTHS, start=1)
        if any(_spelt(each).startswith(begins) for each in (full, words_of(full)))
    ]
    if len(found) != 1:
        raise NotADateError(name)
    return found[0]


def _spelt(name: str) -> str:
    told = unicodedata.normalize("NFD", name.lower())
    for variant, usual in _SPELLINGS:
        told = told.replace(variant, usual)
    return told
