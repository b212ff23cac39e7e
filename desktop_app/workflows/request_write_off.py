"""Ask for a waiver or a write-off above the clinic's limit; it waits until somebody else approves or rejects it."""

from dataclasses import dataclass

from desktop_app.accounting.money import rupees
from desktop_app.errors import BadInput, WriteOffWaits
from desktop_app.repositories import write_offs
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import checks, four_eyes, remission, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestWriteOff:
    """Ask to let go of an amount (paise) of what an invoice lacks; `reason_code` is waiver or bad_debt."""

    request_id: str
    invoice_id: int
    amount_paise: int
    reason_code: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteOffRequested:
    """What was asked for, and whether it had to be: within the limit it could have been posted at once."""

    write_off_id: int
    needs_approval: bool


def request_write_off(books: Books, command: RequestWriteOff, user: User) -> Outcome[WriteOffRequested]:
    """Request a waiver or a write-off.

    Refuses PERMISSION_DENIED, BAD_INPUT for the reason's code, NOT_FOUND, INVOICE_NOT_POSTED, WRITE_OFF_WAITS,
    REASON_REQUIRED, AMOUNT_NOT_POSITIVE, EXCEEDS_OUTSTANDING, CN_EXCEEDS_INVOICE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, WriteOffRequested):
            return first_answer
        roles.require(work, roles.POSTING)
        if command.reason_code not in write_offs.REASONS:
            raise BadInput(what=f"What is let go is one of {', '.join(write_offs.REASONS)}")
        invoice = remission.require_posted(work, command.invoice_id)
        waiting = write_offs.waiting(work, invoice.invoice_id)
        if waiting is not None:
            raise WriteOffWaits(amount=rupees(waiting.amount_paise), invoice=invoice.invoice_number)
        reason = checks.require_reason(command.reason)
        remission.require_owed(work, invoice, command.amount_paise)
        waits = four_eyes.needs_another(work, work.user, invoice.invoice_id, command.amount_paise)
        write_off_id = write_offs.add(
            work,
            hospital_id=invoice.hospital_id,
            invoice_id=invoice.invoice_id,
            reason_code=command.reason_code,
            amount_paise=command.amount_paise,
            reason=reason,
            asked_on=work.today,
            created_at=stamp(work.at),
            created_by=work.user_id,
        )
        work.edits.act("create", "write_off_requests", write_off_id, reason=reason)
        return work.commit(command, WriteOffRequested(write_off_id=write_off_id, needs_approval=waits))
