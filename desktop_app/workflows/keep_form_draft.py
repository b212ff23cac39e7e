"""Keep what somebody is entering into a form, so that it survives a crash; nothing of it is posted or logged."""

from dataclasses import dataclass

from desktop_app.errors import BadInput
from desktop_app.repositories import form_drafts
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepFormDraft:
    """Keep a form: `subject` is what it was opened for, `words` what a list says of it.

    `body_json` is what `repositories.form_drafts.written` gives; `posted_by` is the request that the form will be
    posted by: once that is answered the draft is none any more.
    """

    request_id: str
    form: str
    subject: str
    form_version: int
    words: str
    body_json: str
    posted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraftKept:
    """The form that is kept."""

    form: str
    subject: str


def keep_form_draft(books: Books, command: KeepFormDraft, user: User) -> Outcome[FormDraftKept]:
    """Keep a form of the user's own, in the place of its state before; refuses PERMISSION_DENIED and BAD_INPUT."""
    with books.work(user) as work:
        if first_answer := work.answered(command, FormDraftKept):
            return first_answer
        roles.require(work, roles.COUNTER)
        if not command.form or command.form_version < 1 or form_drafts.read(command.body_json) is None:
            raise BadInput(what="What stands in the form cannot be kept")
        form_drafts.keep(
            work,
            form=command.form,
            subject=command.subject,
            version=command.form_version,
            words=command.words,
            body_json=command.body_json,
            of_request=command.posted_by,
        )
        return work.commit(command, FormDraftKept(form=command.form, subject=command.subject))
