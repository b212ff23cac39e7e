"""Step: see that nothing is left to do in a month or a year before it is locked or closed."""

from collections.abc import Sequence
from datetime import date

from desktop_app.errors import ChecksFailed, DraftsLeft
from desktop_app.repositories import book_checks, closing
from desktop_app.repositories.unit import Unit

_MOST_NAMED = 10


def require_complete(unit: Unit, first_day: date, last_day: date) -> None:
    """Refuse DRAFTS_LEFT where drafts are dated in these days, and CHECKS_FAILED where the books do not hold."""
    drafts = [f"{each.what} of {each.on:%d/%m/%Y}" for each in closing.drafts(unit, first_day, last_day)]
    if drafts:
        raise DraftsLeft(drafts=_named(drafts))
    failed = book_checks.failing(unit)
    if failed:
        raise ChecksFailed(checks=_named(failed))


def _named(items: Sequence[str]) -> str:
    more = len(items) - _MOST_NAMED
    named = ", ".join(items[:_MOST_NAMED])
    return f"{named} and {more} more" if more > 0 else named
