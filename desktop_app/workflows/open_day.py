"""Open a day at the counter: whose drawer it is, and what lies in it before the first patient comes."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.money import within_bounds
from desktop_app.errors import AmountNegative, DayAlreadyClosed, DayAlreadyOpen
from desktop_app.repositories import clinic as clinics, days
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """Open the day of who orders it, at a branch, with what lies in the drawer, in paise."""

    request_id: str
    branch_id: int
    on: date
    float_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOpened:
    """The day that is open now."""

    day_close_id: int


def open_day(books: Books, command: OpenDay, user: User) -> Outcome[DayOpened]:
    """Open a day.

    Refuses PERMISSION_DENIED, DAY_ALREADY_CLOSED, DAY_ALREADY_OPEN, DATE_IN_FUTURE, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE,
    BRANCH_REQUIRED, BRANCH_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, DayOpened):
            return first_answer
        roles.require(work, roles.COUNTER)
        _require_none(work, command, user)
        checks.require_not_future(work, command.on)
        if command.float_paise < 0:
            raise AmountNegative(what="float")
        within_bounds(command.float_paise)
        branch = clinics.require_active_branch(work, command.branch_id)
        day_close_id = days.add(
            work,
            hospital_id=clinics.clinic(work).hospital_id,
            branch_id=branch.branch_id,
            user_id=user.user_id,
            business_date=command.on,
            float_paise=command.float_paise,
            opened_at=stamp(work.at),
        )
        work.edits.act("open", "day_closes", day_close_id)
        return work.commit(command, DayOpened(day_close_id=day_close_id))


def _require_none(work: Work, command: OpenDay, user: User) -> None:
    """Refuse a day that was closed before, and a second one beside a day that is open."""
    standing = days.standing(work, command.branch_id, user.user_id, command.on)
    if standing is not None and standing.status == "closed":
        raise DayAlreadyClosed(on=command.on)
    still_open = days.open_day(work, command.branch_id, user.user_id)
    if still_open is not None:
        raise DayAlreadyOpen(on=still_open.business_date)
