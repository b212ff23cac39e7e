"""Open a closed day again, with a reason: its count stays on file, its difference is reversed, a new count follows."""

from dataclasses import dataclass

from desktop_app.errors import DayAlreadyOpen, DayNotClosed
from desktop_app.repositories import days, general_ledger
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenDay:
    """Open a closed day again."""

    request_id: str
    day_close_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReopened:
    """The day that is open in the place of the one that was closed, and what reverses the difference."""

    day_close_id: int
    reversal_id: int | None


def reopen_day(books: Books, command: ReopenDay, user: User) -> Outcome[DayReopened]:
    """Open a day again.

    Refuses PERMISSION_DENIED, NOT_FOUND, DAY_NOT_CLOSED, DAY_ALREADY_OPEN for another day of the same cashier,
    REASON_REQUIRED, NO_PERIOD, PERIOD_CLOSED where there is a difference to reverse.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, DayReopened):
            return first_answer
        roles.require(work, roles.OWNER)
        day = days.day(work, command.day_close_id)
        if day.status != "closed":
            raise DayNotClosed(on=day.business_date, status=day.status)
        still_open = days.open_day(work, day.branch_id, day.user_id)
        if still_open is not None:
            raise DayAlreadyOpen(on=still_open.business_date)
        reason = checks.require_reason(command.reason)
        reversal_id = None
        if day.gl_transaction_id is not None:
            checks.require_open_period(work, day.business_date)
            reversal_id = general_ledger.reverse(
                work,
                day.gl_transaction_id,
                on=day.business_date,
                event="reverse",
                description=f"Drawer of {day.business_date:%d-%m-%Y} counted again: {reason}",
            )
        days.change(work, day, status="reopened")
        work.edits.act("reopen", "day_closes", day.day_close_id, reason=reason)
        again = days.add(
            work,
            hospital_id=day.hospital_id,
            branch_id=day.branch_id,
            user_id=day.user_id,
            business_date=day.business_date,
            float_paise=day.float_paise,
            opened_at=stamp(work.at),
        )
        work.edits.act("open", "day_closes", again)
        return work.commit(command, DayReopened(day_close_id=again, reversal_id=reversal_id))
