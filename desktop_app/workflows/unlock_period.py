"""Open a month again that was locked or closed for the counter, with a reason that the edit log keeps."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import PeriodClosed, PeriodNotLocked
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockPeriod:
    """Open the month of a date again."""

    request_id: str
    month: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodUnlocked:
    """The month that is open again."""

    period_id: int


def unlock_period(books: Books, command: UnlockPeriod, user: User) -> Outcome[PeriodUnlocked]:
    """Unlock a month; refuses PERMISSION_DENIED, NO_PERIOD, PERIOD_NOT_LOCKED, PERIOD_CLOSED, REASON_REQUIRED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, PeriodUnlocked):
            return first_answer
        roles.require(work, roles.OWNER)
        period = clinics.period_of(work, command.month)
        if period.status == "open":
            raise PeriodNotLocked(on=command.month)
        if period.year_status == "closed":
            raise PeriodClosed(on=command.month)
        reason = checks.require_reason(command.reason)
        clinics.change_period(work, period, status="open")
        work.edits.act("unlock", "fiscal_periods", period.period_id, reason=reason)
        return work.commit(command, PeriodUnlocked(period_id=period.period_id))
