"""Checks that many workflows make, in the order in which refusals are reported: state, reason, dates, period."""

from datetime import date

from desktop_app.accounting.texts import composed, is_on_one_line, on_one_line
from desktop_app.errors import (
    CountOutOfRange,
    DateInFuture,
    NameInvalid,
    NameRequired,
    PeriodSoftClosed,
    ReasonRequired,
)
from desktop_app.repositories import clinic
from desktop_app.repositories.books import Work
from desktop_app.workflows.steps import roles

MOST_PARTS = 365  # sessions or installments of one package


def require_name(name: str) -> str:
    """Give a name as it is kept, composed (NFC); refuses NAME_REQUIRED where it is blank, NAME_INVALID for no letter.

    That is a control character, a line break of any kind, and what turns around the figures behind the name.
    """
    if not name.strip():
        raise NameRequired
    if not is_on_one_line(name):
        raise NameInvalid
    return composed(name)


def require_reason(reason: str) -> str:
    """Give a reason on one line, without blanks around it; refuses REASON_REQUIRED where nothing is left."""
    found = optional_text(reason)
    if found is None:
        raise ReasonRequired
    return found


def optional_text(text: str | None) -> str | None:
    """Give a text that may be missing as `label` does, without blanks around it; None where nothing is left."""
    return label(text or "").strip() or None


def label(text: str) -> str:
    """Give what a line of a document says as it is kept: on one line, composed (NFC)."""
    return composed(on_one_line(text))


def require_count(count: int, what: str) -> None:
    """Refuse COUNT_OUT_OF_RANGE."""
    if not 1 <= count <= MOST_PARTS:
        raise CountOutOfRange(what=what, most=MOST_PARTS)


def require_not_future(work: Work, on: date) -> None:
    """Refuse DATE_IN_FUTURE."""
    if on > work.today:
        raise DateInFuture(on=on, today=work.today)


def require_posting_date(work: Work, on: date) -> None:
    """Refuse DATE_IN_FUTURE, and what `require_open_period` refuses."""
    require_not_future(work, on)
    require_open_period(work, on)


def require_open_period(work: Work, on: date) -> None:
    """Refuse NO_PERIOD and PERIOD_CLOSED for a date on which nothing can be posted.

    Refuses PERIOD_SOFT_CLOSED where the month is closed for the counter: the owner and the accountant post into it all
    the same, with a reason that the edit log keeps.
    """
    period = clinic.require_open_period(work, on)
    if period.status != "soft_closed":
        return
    if work.reason is None or roles.refusal(work.user, roles.POSTING) is not None:
        raise PeriodSoftClosed(on=on)
    work.edits.act("override", "fiscal_periods", period.period_id, reason=work.reason)
