"""Reverse a journal, a voucher or a recovery by its mirror image; documents are reversed by workflows of their own."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import DocumentHasWorkflow
from desktop_app.repositories import general_ledger
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles

OWN_DOCUMENTS = frozenset({"journal", "recovery", "settlement"})  # no other document stands behind these


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseJournal:
    """Reverse a transaction on a day."""

    request_id: str
    transaction_id: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalReversed:
    """The reversal's transaction."""

    transaction_id: int


def reverse_journal(books: Books, command: ReverseJournal, user: User) -> Outcome[JournalReversed]:
    """Reverse a journal.

    Refuses PERMISSION_DENIED, NOT_FOUND, CANNOT_REVERSE_REVERSAL, ALREADY_REVERSED, DOCUMENT_HAS_WORKFLOW,
    REASON_REQUIRED, DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, JournalReversed):
            return first_answer
        roles.require(work, roles.POSTING)
        original = general_ledger.transaction(work, command.transaction_id)
        general_ledger.require_reversible(work, original)
        if original.source_document_type not in OWN_DOCUMENTS:
            raise DocumentHasWorkflow(source=original.source_document_type)
        reason = checks.require_reason(command.reason)
        checks.require_not_future(work, command.on)
        general_ledger.require_not_before(original, command.on)
        checks.require_open_period(work, command.on)
        transaction_id = general_ledger.reverse(
            work, original.transaction_id, on=command.on, event="reverse", description=reason
        )
        work.edits.act("reverse", "gl_transactions", original.transaction_id, reason=reason)
        return work.commit(command, JournalReversed(transaction_id=transaction_id))
