"""Discard an unfinished form, because it was posted or is not wanted any more."""

from dataclasses import dataclass

from desktop_app.repositories import form_drafts
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardFormDraft:
    """Discard the user's own draft of a form; `subject` is what it was opened for."""

    request_id: str
    form: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraftDiscarded:
    """Whether there was one."""

    was_there: bool


def discard_form_draft(books: Books, command: DiscardFormDraft, user: User) -> Outcome[FormDraftDiscarded]:
    """Discard a draft; that there is none is no refusal. Refuses PERMISSION_DENIED."""
    with books.work(user) as work:
        if first_answer := work.answered(command, FormDraftDiscarded):
            return first_answer
        roles.require(work, roles.COUNTER)
        was_there = form_drafts.discard(work, form=command.form, subject=command.subject)
        return work.commit(command, FormDraftDiscarded(was_there=was_there))
