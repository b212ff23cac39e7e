"""Journals that recur: the register of them, and what is due of each, month by month, with the lines to be posted."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from desktop_app.accounting import recurring
from desktop_app.records.clinic import Branch
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.recurring_journals import RecurringJournal, RecurringJournalLine, RecurringJournalPosting
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, status_of
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import clinic as clinics, recurring_journals
from desktop_app.repositories.clinic import Period
from desktop_app.repositories.recurring_journals import KeptLine, RecurringJournal as Kept
from desktop_app.repositories.unit import Unit

_IS_ACTIVE = expression_of(RecurringJournal.is_active)
_AMOUNT = (
    select(func.coalesce(func.sum(RecurringJournalLine.debit_paise), 0))
    .where(RecurringJournalLine.recurring_journal_id == RecurringJournal.recurring_journal_id)
    .correlate(RecurringJournal)
    .scalar_subquery()
)
_LAST_POSTED = (
    select(func.max(GLTransaction.transaction_date))
    .join(RecurringJournalPosting, RecurringJournalPosting.transaction_id == GLTransaction.transaction_id)
    .where(RecurringJournalPosting.recurring_journal_id == RecurringJournal.recurring_journal_id)
    .correlate(RecurringJournal)
    .scalar_subquery()
)
_SEARCHED = tuple(expression_of(each) for each in (RecurringJournal.name, RecurringJournal.narration, Branch.name))


def _filters(query: MasterQuery) -> Filters:
    return conditions(query, _SEARCHED, is_active=_IS_ACTIVE)


RECURRING_JOURNALS = master_report(
    "recurring-journals",
    "Recurring journals",
    (
        (Column("name", "Recurring Journal", Kind.TEXT), expression_of(RecurringJournal.name)),
        (Column("narration", "What It Is For", Kind.TEXT), expression_of(RecurringJournal.narration)),
        (Column("branch", "Branch", Kind.TEXT), expression_of(Branch.name)),
        (Column("first_month", "First Month", Kind.DATE), expression_of(RecurringJournal.first_month)),
        (Column("last_month", "Last Month", Kind.DATE), expression_of(RecurringJournal.last_month)),
        (Column("amount", "A Month", Kind.MONEY), _AMOUNT),
        (Column("last_posted", "Last Posted", Kind.DATE), _LAST_POSTED),
        (STATUS, status_of(_IS_ACTIVE)),
    ),
    key=expression_of(RecurringJournal.recurring_journal_id),
    source=RecurringJournal.__table__.join(Branch, Branch.branch_id == RecurringJournal.branch_id),
    filters=_filters,
    default_sort=Sort("name"),
    nullable=frozenset({"last_month", "last_posted"}),
)


@dataclass(frozen=True, slots=True)
class RecurringDetail:
    """A template with its lines."""

    journal: Kept
    lines: tuple[KeptLine, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A month of a template that is over and was not posted; `month_status` is locked where it cannot be any more."""

    journal: Kept
    month: date
    month_status: str
    lines: tuple[KeptLine, ...]

    @property
    def on(self) -> date:
        """The day on which it is dated."""
        return recurring.posting_day(self.month)

    @property
    def total_paise(self) -> int:
        """What it debits in all, and credits."""
        return sum(line.debit_paise for line in self.lines)

    @property
    def shown(self) -> tuple[JournalLine, ...]:
        """The lines as a journal shows them: debits first."""
        named = [
            JournalLine(each.account_code, each.account, each.debit_paise, each.credit_paise) for each in self.lines
        ]
        return tuple(sorted(named, key=lambda line: line.credit_paise > 0))


def recurring_detail(unit: Unit, key: int) -> RecurringDetail:
    """Read a template; refuses NOT_FOUND."""
    return RecurringDetail(recurring_journals.recurring_journal(unit, key), recurring_journals.lines(unit).get(key, ()))


def due_journals(unit: Unit) -> tuple[Due, ...]:
    """Give what is due of the templates that are switched on, oldest first; months of no year on file are left out."""
    lines, posted = recurring_journals.lines(unit), recurring_journals.posted_months(unit)
    months = {each.start_date: each for each in clinics.periods(unit)}
    found = (
        Due(journal, month, _status(months[month]), lines.get(journal.recurring_journal_id, ()))
        for journal in recurring_journals.recurring_journals(unit)
        if journal.is_active
        for month in recurring.due_months(
            journal.first_month,
            journal.last_month,
            today=unit.today,
            done=posted.get(journal.recurring_journal_id, frozenset()),
        )
        if month in months
    )
    return tuple(sorted(found, key=lambda each: (each.month, each.journal.name)))


def _status(month: Period) -> str:
    return "locked" if month.year_status == "closed" else month.status
