"""Checks that many workflows make, in the order in which refusals are reported: state, reason, dates, period."""

import unicodedata
from datetime import date

from desktop_app.errors import CountOutOfRange, DateInFuture, NameInvalid, NameRequired, ReasonRequired
from desktop_app.repositories import clinic
from desktop_app.repositories.books import Work

MOST_PARTS = 365  # sessions or installments of one package


def require_name(name: str) -> str:
    """Give a name as it was written; refuses NAME_REQUIRED where it is blank, NAME_INVALID for control characters."""
    if not name.strip():
        raise NameRequired
    if any(unicodedata.category(character) == "Cc" for character in name):
        raise NameInvalid
    return name


def require_reason(reason: str) -> str:
    """Give a reason without blanks around it; refuses REASON_REQUIRED where nothing is left."""
    if not reason.strip():
        raise ReasonRequired
    return reason.strip()


def require_count(count: int, what: str) -> None:
    """Refuse COUNT_OUT_OF_RANGE."""
    if not 1 <= count <= MOST_PARTS:
        raise CountOutOfRange(what=what, most=MOST_PARTS)


def require_not_future(work: Work, on: date) -> None:
    """Refuse DATE_IN_FUTURE."""
    if on > work.today:
        raise DateInFuture(on=on, today=work.today)


def require_posting_date(work: Work, on: date) -> None:
    """Refuse DATE_IN_FUTURE, NO_PERIOD and PERIOD_CLOSED."""
    require_not_future(work, on)
    clinic.require_open_period(work, on)
