"""Close a month for the counter: the owner and the accountant still post into it, each time with a reason."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PeriodAlreadyLocked, PeriodAlreadySoftClosed
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class SoftClosePeriod:
    """Close the month of a date for the counter."""

    request_id: str
    month: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodSoftlyClosed:
    """The month that is closed for the counter now."""

    period_id: int


def soft_close_period(books: Books, command: SoftClosePeriod, user: User) -> Outcome[PeriodSoftlyClosed]:
    """Close a month for the counter.

    Refuses PERMISSION_DENIED, NO_PERIOD, PERIOD_ALREADY_LOCKED, PERIOD_ALREADY_SOFT_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PeriodSoftlyClosed):
            return first_answer
        roles.require(work, roles.POSTING)
        period = clinics.period_of(work, command.month)
        if period.status == "locked" or period.year_status == "closed":
            raise PeriodAlreadyLocked(on=command.month)
        if period.status == "soft_closed":
            raise PeriodAlreadySoftClosed(on=command.month)
        clinics.change_period(work, period, status="soft_closed")
        work.edits.act("close", "fiscal_periods", period.period_id)
        return work.commit(command, PeriodSoftlyClosed(period_id=period.period_id))
