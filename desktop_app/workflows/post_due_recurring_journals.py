"""Post the recurring journals that are due, each month of each as it was seen, and at most once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import recurring as rules
from desktop_app.accounting.calendar import month_in_words
from desktop_app.errors import MonthNotDue, RecordChanged, RecurringJournalOff
from desktop_app.repositories import clinic as clinics, general_ledger, numbers, recurring_journals
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.recurring_journals import RecurringJournal
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, journaling, recurring, roles
from desktop_app.workflows.steps.journaling import JournalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class DueJournal:
    """A month of a template, by its first day, with the lines that were seen."""

    recurring_journal_id: int
    month: date
    lines: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDueRecurringJournals:
    """Post what was ticked; `late_reason` where a month is closed for the counter."""

    request_id: str
    due: tuple[DueJournal, ...]
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringJournalsPosted:
    """The journals that were posted now; months that had been posted before are not among them."""

    transaction_ids: tuple[int, ...]
    journal_numbers: tuple[str, ...]


def post_due_recurring_journals(
    books: Books, command: PostDueRecurringJournals, user: User
) -> Outcome[RecurringJournalsPosted]:
    """Post what is due, in the order of time; a month that was posted before is passed over.

    Refuses PERMISSION_DENIED, NOT_FOUND, RECURRING_JOURNAL_OFF, RECORD_CHANGED where the lines are not those that were
    seen, MONTH_NOT_DUE, NO_PERIOD, PERIOD_CLOSED, BRANCH_REQUIRED, BRANCH_INACTIVE, GL_ACCOUNT_NOT_MAPPED for deferred
    revenue, ACCOUNT_UNKNOWN, GL_ACCOUNT_INACTIVE, CONTROL_ACCOUNT, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, RecurringJournalsPosted):
            return first_answer
        roles.require(work, roles.POSTING)
        posted = [_post(work, journal, due) for journal, due in _wanted(work, command)]
        return work.commit(
            command,
            RecurringJournalsPosted(
                transaction_ids=tuple(transaction_id for transaction_id, _ in posted),
                journal_numbers=tuple(number for _, number in posted),
            ),
        )


def _wanted(work: Work, command: PostDueRecurringJournals) -> Iterator[tuple[RecurringJournal, DueJournal]]:
    """Give what is to be posted: each month of each template once, and none that was posted before."""
    lines, posted = recurring_journals.lines(work), recurring_journals.posted_months(work)
    ordered = {(each.month.replace(day=1), each.recurring_journal_id): each for each in command.due}
    for (month, key), due in sorted(ordered.items()):
        journal = recurring_journals.recurring_journal(work, key)
        if month in posted.get(key, frozenset()):
            continue
        if not journal.is_active:
            raise RecurringJournalOff(name=journal.name)
        if recurring.lines_of(lines.get(key, ())) != due.lines:
            raise RecordChanged(what=f"The recurring journal {journal.name}")
        if month not in rules.due_months(journal.first_month, journal.last_month, today=work.today, done=()):
            raise MonthNotDue(name=journal.name, month=month_in_words(month))
        yield journal, due


def _post(work: Work, journal: RecurringJournal, due: DueJournal) -> tuple[int, str]:
    """Post one month; the transaction and its number."""
    month = due.month.replace(day=1)
    on = rules.posting_day(month)
    checks.require_open_period(work, on)
    branch = clinics.require_active_branch(work, journal.branch_id)
    place = Place(clinics.clinic(work).hospital_id, branch.branch_id)
    lines = journaling.balanced(work, due.lines)
    number = numbers.take(work, "JV", on, place)
    transaction_id = general_ledger.post(
        work,
        Source(document_type="journal", document_id=None, event="post"),
        lines,
        on=on,
        place=place,
        description=f"{journal.narration}, {month_in_words(month)}",
        number=number,
    )
    work.edits.act("post", "gl_transactions", transaction_id)
    recurring_journals.add_posting(work, journal.recurring_journal_id, month, transaction_id)
    work.edits.act("post", "recurring_journals", journal.recurring_journal_id)
    return transaction_id, number
