"""Amounts and days as banks write them: `1,23,456.78 Dr`, `(500.00)`, `02/07/25`, `2-Jul-2025 10:31`."""

import re
from datetime import date

from desktop_app.accounting.money import LARGEST_PAISE

_AMOUNT = re.compile(
    r"(?P<open>\()?\s*(?P<sign>[-+])?\s*(?:rs\.?|inr|\u20b9)?\s*(?P<behind>[-+])?\s*"
    r"(?P<whole>\d{1,3}(?:,\d{2,3})+|\d+)?(?:\.(?P<part>\d{1,2})0*)?\s*(?P<last>-)?\s*(?P<close>\))?\s*"
    r"(?P<side>dr|cr|d|c|debit|credit)?\.?",
    re.IGNORECASE | re.ASCII,
)
_OUT = {"dr", "d", "debit", "withdrawal", "w"}
_IN = {"cr", "c", "credit", "deposit"}
_NUMBERS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{2,4})(?:[ T,].*)?", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})[-/. ]?([A-Za-z]{3,9})[-/., ]+(\d{2,4})(?:[ T,].*)?", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NONE = {"", "-", "--", "nil", "na", "n/a"}
_LONGEST = 60  # characters of an amount or a day; a long run of blanks would be gone over again and again
_FIRST_YEAR, _CENTURY, _SHORT = 1990, 2000, 100


def paise(text: str) -> int | None:
    """Read an amount; None where it is none. `Dr`, a minus and brackets are money out.

    An exponent is none: a spreadsheet has spoilt that figure. So is one of more than two decimals.
    """
    found = _AMOUNT.fullmatch(_with_single_blanks(text)) if len(text) <= _LONGEST else None
    if found is None or not (found["whole"] or found["part"]) or bool(found["open"]) != bool(found["close"]):
        return None
    signs = [sign for sign in (found["sign"], found["behind"], found["last"]) if sign]
    if len(signs) > 1 or (signs and found["open"]):
        return None
    whole = int((found["whole"] or "0").replace(",", "")[:20])
    amount = whole * 100 + int((found["part"] or "").ljust(2, "0"))
    if amount > LARGEST_PAISE:
        return None
    side = (found["side"] or "").casefold()
    is_out = bool(found["open"]) or "-" in signs
    if side in _IN and is_out:
        return None
    return -amount if is_out or side in _OUT else amount


def side(text: str) -> int | None:
    """Read a column that says debit or credit: -1 for money out, 1 for money in, None for neither."""
    word = text.strip().casefold().rstrip(".")
    return -1 if word in _OUT else 1 if word in _IN else None


def is_empty(text: str) -> bool:
    """Tell whether a cell says that there is nothing."""
    return " ".join(text.split()).casefold() in _NONE


def day(text: str, *, month_first: bool) -> date | None:
    """Read a day; None where it is none. Years of two figures are of this century."""
    if len(text) > _LONGEST:
        return None
    named = _NAMED.fullmatch(text.strip())
    if named is not None:
        month = named[2][:3].casefold()
        return _date(named[3], _MONTHS.index(month) + 1, int(named[1])) if month in _MONTHS else None
    found = _NUMBERS.fullmatch(text.strip())
    if found is None:
        return None
    if len(found[1]) > 2:  # noqa: PLR2004 - a year, as ISO 8601 has it
        return _date(found[1], int(found[2]), int(found[3])) if len(found[3]) <= 2 else None  # noqa: PLR2004 - a day
    first, second = int(found[1]), int(found[2])
    return _date(found[3], first, second) if month_first else _date(found[3], second, first)


def _with_single_blanks(text: str) -> str:
    """Make one blank of many: the pattern would try every way to share them out among its parts."""
    return " ".join(text.split())


def _date(year: str, month: int, of_month: int) -> date | None:
    number = int(year) + (_CENTURY if int(year) < _SHORT else 0)
    if number < _FIRST_YEAR:
        return None
    try:
        return date(number, month, of_month)
    except ValueError:
        return None
