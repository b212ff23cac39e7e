"""Lock a month: nothing is posted into it any more."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PeriodAlreadyLocked
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class LockPeriod:
    """Lock the month of a date."""

    request_id: str
    month: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLocked:
    """The month that is locked now."""

    period_id: int


def lock_period(books: Books, command: LockPeriod, user: User) -> Outcome[PeriodLocked]:
    """Lock a month; refuses PERMISSION_DENIED, NO_PERIOD and PERIOD_ALREADY_LOCKED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, PeriodLocked):
            return first_answer
        roles.require(work, roles.POSTING)
        period = clinics.period_of(work, command.month)
        if period.status == "locked":
            raise PeriodAlreadyLocked(on=command.month)
        clinics.change_period(work, period, status="locked")
        work.edits.act("lock", "fiscal_periods", period.period_id)
        return work.commit(command, PeriodLocked(period_id=period.period_id))
