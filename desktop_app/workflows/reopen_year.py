"""Open a closed year again: its closing entries are reversed, March is open."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import LaterYearClosed, YearNotClosed
from desktop_app.repositories import clinic as clinics, closing, general_ledger
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.repositories.years import KeptYear, years
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenYear:
    """Open the year again that ends on a day, 31 March, with a reason that the edit log keeps."""

    request_id: str
    end_date: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReopened:
    """The transactions that take its closing back."""

    transaction_ids: tuple[int, ...]


def reopen_year(books: Books, command: ReopenYear, user: User) -> Outcome[YearReopened]:
    """Open a year again.

    Refuses PERMISSION_DENIED, NOT_FOUND, YEAR_NOT_CLOSED, LATER_YEAR_CLOSED, REASON_REQUIRED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, YearReopened):
            return first_answer
        roles.require(work, roles.OWNER)
        year = closing.year_ending(work, command.end_date)
        if year.status != "closed":
            raise YearNotClosed(label=year.label)
        for later in years(work):
            if later.start_date > year.end_date and later.status == "closed":
                raise LaterYearClosed(label=later.label)
        reason = checks.require_reason(command.reason)
        closing.change_year(work, year, status="open")
        work.edits.act("reopen", "fiscal_years", year.fiscal_year_id, reason=reason)
        march = clinics.period_of(work, year.end_date)
        if march.status == "locked":
            clinics.change_period(work, march, status="open")
            work.edits.act("unlock", "fiscal_periods", march.period_id, reason=reason)
        transaction_ids = _reverse(work, year)
        return work.commit(command, YearReopened(transaction_ids=transaction_ids))


def _reverse(work: Work, year: KeptYear) -> tuple[int, ...]:
    """Reverse the closing entries that were not reversed before, on their own day."""
    found = general_ledger.of_source(work, "year_close", year.fiscal_year_id)
    return tuple(
        general_ledger.reverse(
            work,
            each.transaction_id,
            on=each.transaction_date,
            event=f"undo-{each.event}",
            description=f"Year {year.label} opened again",
        )
        for each in general_ledger.live(found)
    )
