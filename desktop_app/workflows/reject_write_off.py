"""Reject a waiver or a write-off that was asked for, or take one's own request back; the debt stays as it is."""

from dataclasses import dataclass

from desktop_app.errors import WriteOffNotPending
from desktop_app.repositories import write_offs
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectWriteOff:
    """Reject what was asked for."""

    request_id: str
    write_off_id: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOffRejected:
    """What was asked for."""

    write_off_id: int


def reject_write_off(books: Books, command: RejectWriteOff, user: User) -> Outcome[WriteOffRejected]:
    """Reject a waiver or a write-off; refuses PERMISSION_DENIED, NOT_FOUND, WRITE_OFF_NOT_PENDING, REASON_REQUIRED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, WriteOffRejected):
            return first_answer
        roles.require(work, roles.POSTING)
        asked = write_offs.write_off(work, command.write_off_id)
        if asked.status != "requested":
            raise WriteOffNotPending(status=asked.status)
        reason = checks.require_reason(command.reason)
        write_offs.decide(work, asked, status="rejected", decided_by=work.user_id)
        work.edits.act("reject", "write_off_requests", asked.write_off_id, reason=reason)
        return work.commit(command, WriteOffRejected(write_off_id=asked.write_off_id))
