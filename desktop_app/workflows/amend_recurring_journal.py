"""Amend a journal that recurs, or switch it off; what was posted by it stays as it is."""

from dataclasses import dataclass

from desktop_app.errors import RecordChanged
from desktop_app.repositories import recurring_journals
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import recurring, roles
from desktop_app.workflows.steps.recurring import RecurringTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendRecurringJournal:
    """Amend a recurring journal; `seen` is what stood there when the dialog opened."""

    request_id: str
    recurring_journal_id: int
    seen: RecurringTerms
    terms: RecurringTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringJournalAmended:
    """The template's key and name."""

    recurring_journal_id: int
    name: str


def amend_recurring_journal(
    books: Books, command: AmendRecurringJournal, user: User
) -> Outcome[RecurringJournalAmended]:
    """Amend a recurring journal.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECORD_CHANGED, and what `steps.recurring.columns_of` and
    `steps.recurring.rows_of` refuse; one that is only switched off may have accounts that are off by now.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RecurringJournalAmended):
            return first_answer
        roles.require(work, roles.POSTING)
        key, terms = command.recurring_journal_id, command.terms
        journal = recurring_journals.recurring_journal(work, key)
        seen = recurring.terms_of(journal, recurring_journals.lines(work).get(key, ()))
        if seen != command.seen:
            raise RecordChanged(what=f"The recurring journal {journal.name}")
        values = recurring.columns_of(work, terms, key=key)
        if terms.lines != seen.lines or terms.is_active:
            rows = recurring.rows_of(work, terms)
            if terms.lines != seen.lines:
                recurring_journals.replace_lines(work, key, rows)
        recurring_journals.change(work, journal, **values)
        work.edits.act("update", "recurring_journals", key)
        return work.commit(command, RecurringJournalAmended(recurring_journal_id=key, name=str(values["name"])))
