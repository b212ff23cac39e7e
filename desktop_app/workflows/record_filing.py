"""Record that a GST return was filed: its month is closed for the counter, its figures are told as they were."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import FiledTooEarly, ReturnFiledBefore
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, returns, roles
from desktop_app.workflows.steps.returns import GstReturn


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFiling:
    """The return of the month or the year of `day` was filed on a day."""

    request_id: str
    gst_return: GstReturn
    day: date
    filed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingRecorded:
    """The key of the month, or of the year, and the day."""

    key: int
    filed_on: date


def record_filing(books: Books, command: RecordFiling, user: User) -> Outcome[FilingRecorded]:
    """Record a filing.

    A filed month's invoices are credited, no longer cancelled; after the annual return no note reduces the year's GST
    (section 34(2) CGST).

    Refuses PERMISSION_DENIED, NO_PERIOD, RETURN_FILED_BEFORE, DATE_IN_FUTURE, FILED_TOO_EARLY.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, FilingRecorded):
            return first_answer
        roles.require(work, roles.POSTING)
        found = returns.filing(work, command.gst_return, command.day)
        if found.filed_on is not None:
            raise ReturnFiledBefore(what=found.what, when=found.when, on=found.filed_on)
        checks.require_not_future(work, command.filed_on)
        if command.filed_on <= found.of.end_date:
            raise FiledTooEarly(on=command.filed_on, last_day=found.of.end_date)
        returns.change(work, found, filed_on=command.filed_on)
        entity, key = returns.entity(found)
        work.edits.act("file", entity, key)
        return work.commit(command, FilingRecorded(key=key, filed_on=command.filed_on))
