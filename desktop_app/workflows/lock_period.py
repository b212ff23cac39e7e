"""Lock a month, or all months up to it: nothing is posted into them any more."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PeriodAlreadyLocked
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import completeness, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class LockPeriod:
    """Lock the month of a date; with `earlier_too` those before it that are not locked yet."""

    request_id: str
    month: date
    earlier_too: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLocked:
    """The month that is locked now."""

    period_id: int


def lock_period(books: Books, command: LockPeriod, user: User) -> Outcome[PeriodLocked]:
    """Lock a month; refuses PERMISSION_DENIED, NO_PERIOD, PERIOD_ALREADY_LOCKED, DRAFTS_LEFT and CHECKS_FAILED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, PeriodLocked):
            return first_answer
        roles.require(work, roles.POSTING)
        period = clinics.period_of(work, command.month)
        asked = [each for each in clinics.periods(work) if each.start_date <= period.start_date]
        unlocked = [each for each in (asked if command.earlier_too else (period,)) if each.status != "locked"]
        if not unlocked:
            raise PeriodAlreadyLocked(on=command.month)
        completeness.require_complete(work, unlocked[0].start_date, period.end_date)
        for each in unlocked:
            clinics.change_period(work, each, status="locked")
            work.edits.act("lock", "fiscal_periods", each.period_id)
        return work.commit(command, PeriodLocked(period_id=period.period_id))
