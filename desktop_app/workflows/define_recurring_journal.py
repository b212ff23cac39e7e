"""Define a journal that recurs once a month, as depreciation does; nothing is posted by it alone."""

from dataclasses import dataclass

from desktop_app.repositories import clinic as clinics, recurring_journals
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import recurring, roles
from desktop_app.workflows.steps.recurring import RecurringTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class DefineRecurringJournal:
    """Define a recurring journal."""

    request_id: str
    terms: RecurringTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringJournalDefined:
    """The template's key and name."""

    recurring_journal_id: int
    name: str


def define_recurring_journal(
    books: Books, command: DefineRecurringJournal, user: User
) -> Outcome[RecurringJournalDefined]:
    """Define a recurring journal.

    Refuses PERMISSION_DENIED, and what `steps.recurring.columns_of` and `steps.recurring.rows_of` refuse.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RecurringJournalDefined):
            return first_answer
        roles.require(work, roles.POSTING)
        values = recurring.columns_of(work, command.terms)
        rows = recurring.rows_of(work, command.terms)
        key = recurring_journals.add(work, hospital_id=clinics.clinic(work).hospital_id, **values)
        recurring_journals.add_lines(work, key, rows)
        work.edits.act("create", "recurring_journals", key)
        return work.commit(command, RecurringJournalDefined(recurring_journal_id=key, name=str(values["name"])))
