"""Delete a draft credit note that has no number and nothing in the ledgers; the edit log keeps what it said."""

from dataclasses import dataclass

from desktop_app.errors import CannotDeletePosted
from desktop_app.repositories import credit_notes, general_ledger, receivables
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteDraftCreditNote:
    """Delete a draft."""

    request_id: str
    credit_note_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftCreditNoteDeleted:
    """The key that the draft had."""

    credit_note_id: int


def delete_draft_credit_note(
    books: Books, command: DeleteDraftCreditNote, user: User
) -> Outcome[DraftCreditNoteDeleted]:
    """Delete a draft; refuses PERMISSION_DENIED, NOT_FOUND and CANNOT_DELETE_POSTED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, DraftCreditNoteDeleted):
            return first_answer
        roles.require(work, roles.POSTING)
        note = credit_notes.credit_note(work, command.credit_note_id)
        in_ledgers = receivables.of_reference(work, "credit_note", note.credit_note_id) or general_ledger.of_source(
            work, "credit_note", note.credit_note_id
        )
        if note.status != "draft" or note.credit_note_number is not None or in_ledgers:
            raise CannotDeletePosted
        credit_notes.delete(work, note.credit_note_id)
        work.edits.act("delete", "patient_credit_notes", note.credit_note_id)
        return work.commit(command, DraftCreditNoteDeleted(credit_note_id=note.credit_note_id))
