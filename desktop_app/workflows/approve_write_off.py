"""Approve a waiver or a write-off that somebody else asked for: it is posted at once, in the same step."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import WriteOffNotPending
from desktop_app.repositories import write_offs
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import four_eyes, remission, roles
from desktop_app.workflows.steps.remission import Remitted, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveWriteOff:
    """Approve what was asked for, and post it on a day."""

    request_id: str
    write_off_id: int
    on: date
    late_reason: str | None = None


def approve_write_off(books: Books, command: ApproveWriteOff, user: User) -> Outcome[Remitted]:
    """Approve a waiver or a write-off.

    Refuses PERMISSION_DENIED, NOT_FOUND, WRITE_OFF_NOT_PENDING, SAME_PERSON, and what `steps.remission.remit` refuses:
    EXCEEDS_OUTSTANDING where the patient has paid meanwhile.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, Remitted):
            return first_answer
        roles.require(work, roles.POSTING)
        asked = write_offs.write_off(work, command.write_off_id)
        if asked.status != "requested":
            raise WriteOffNotPending(status=asked.status)
        four_eyes.require_other_person(work, asked)
        terms = Terms(
            invoice_id=asked.invoice_id,
            on=command.on,
            amount_paise=asked.amount_paise,
            reason_code=asked.reason_code,
            reason=asked.reason,
            is_approved=True,
        )
        posted = remission.remit(work, terms)
        write_offs.decide(work, asked, status="approved", decided_by=work.user_id, credit_note_id=posted.credit_note_id)
        work.edits.act("approve", "write_off_requests", asked.write_off_id)
        if asked.created_by == work.user_id:
            why = "Approved by who asked: nobody else could"
            work.edits.act("override", "write_off_requests", asked.write_off_id, reason=why)
        return work.commit(command, posted)
