"""Un-apply a credit: its match with another invoice is void, and what it paid there is open again."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import AlreadyReversed, CnOwnInvoice, NotFound, ReversalBeforeOriginal
from desktop_app.repositories import credit_notes, open_credits, payments
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.open_credits import Match
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, credit_standing, reopening, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class UnapplyCredit:
    """Take the application of a credit back, by its match."""

    request_id: str
    allocation_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditUnapplied:
    """The note, and what of it can be used again, in paise."""

    credit_note_id: int
    unapplied_after_paise: int


def unapply_credit(books: Books, command: UnapplyCredit, user: User) -> Outcome[CreditUnapplied]:
    """Un-apply a credit.

    Refuses PERMISSION_DENIED, NOT_FOUND, CN_OWN_INVOICE, ALREADY_REVERSED, REASON_REQUIRED, DATE_IN_FUTURE,
    REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CreditUnapplied):
            return first_answer
        roles.require(work, roles.POSTING)
        match = open_credits.match(work, command.allocation_id)
        note, invoice_id = _require_application(work, match)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        if command.on < match.allocation_date:
            raise ReversalBeforeOriginal(on=command.on, original=match.allocation_date)
        checks.require_open_period(work, command.on)
        open_credits.void(work, match, command.on)
        paid = payments.allocations_of_invoice(work, invoice_id)
        of_note = [each for each in paid if each.credit_note_id == note.credit_note_id]
        reopening.reopen(work, reopening.newest_first(of_note, match.amount_paise), command.on)
        work.edits.act("unapply", "patient_credit_notes", note.credit_note_id, reason=reason)
        credit_standing.refresh(work, note, is_more=True)
        credit = open_credits.of_note(work, note.credit_note_id)
        return work.commit(
            command,
            CreditUnapplied(credit_note_id=note.credit_note_id, unapplied_after_paise=credit.open_paise),
        )


def _require_application(work: Work, match: Match) -> tuple[CreditNote, int]:
    """Give the note that was applied, and the invoice; refuses NOT_FOUND, CN_OWN_INVOICE and ALREADY_REVERSED."""
    credit = open_credits.document_of(work, match.credit_entry_id)
    debit = open_credits.document_of(work, match.debit_entry_id)
    if (credit.reference_type, debit.reference_type) != ("credit_note", "invoice"):
        raise NotFound(what="The application")
    note = credit_notes.credit_note(work, credit.reference_id)
    if debit.reference_id == note.original_invoice_id:
        raise CnOwnInvoice(number=note.credit_note_number)
    if match.voided_date is not None:
        raise AlreadyReversed(number=note.credit_note_number)
    return note, debit.reference_id
