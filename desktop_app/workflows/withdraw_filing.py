"""Take back the day on which a GST return was filed, where it was recorded by mistake; the reason is kept."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import ReturnNotFiled
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, returns, roles
from desktop_app.workflows.steps.returns import GstReturn


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawFiling:
    """The return of the month or the year of `day` was not filed after all."""

    request_id: str
    gst_return: GstReturn
    day: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingWithdrawn:
    """The key of the month, or of the year."""

    key: int


def withdraw_filing(books: Books, command: WithdrawFiling, user: User) -> Outcome[FilingWithdrawn]:
    """Take a filing back; the month stays closed for the counter until it is opened again.

    Refuses PERMISSION_DENIED to anybody but the owner, NO_PERIOD, RETURN_NOT_FILED, REASON_REQUIRED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, FilingWithdrawn):
            return first_answer
        roles.require(work, roles.OWNER)
        found = returns.filing(work, command.gst_return, command.day)
        if found.filed_on is None:
            raise ReturnNotFiled(what=found.what, when=found.when)
        reason = checks.require_reason(command.reason)
        returns.change(work, found, filed_on=None)
        entity, key = returns.entity(found)
        work.edits.act("withdraw", entity, key, reason=reason)
        return work.commit(command, FilingWithdrawn(key=key))
