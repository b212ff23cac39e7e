"""Journals that recur, as they are kept: their lines, and the months in which they were posted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, exists, select
from sqlalchemy.orm import aliased

from desktop_app.errors import NotFound
from desktop_app.records.accounts import Account
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.recurring_journals import (
    RecurringJournal as Record,
    RecurringJournalLine,
    RecurringJournalPosting,
)
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class RecurringJournal:
    """A template; months by their first day."""

    recurring_journal_id: int
    branch_id: int
    name: str
    narration: str
    first_month: date
    last_month: date | None
    is_active: int


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One line of a template, in paise."""

    recurring_journal_id: int
    sequence: int
    account_id: int
    debit_paise: int
    credit_paise: int
    account_code: str
    account: str


_Reversal = aliased(GLTransaction)
_ALL = select(*columns(Record, RecurringJournal)).order_by(Record.name)
_ONE = select(*columns(Record, RecurringJournal)).where(Record.recurring_journal_id == bindparam("key"))
_LINES = (
    select(
        RecurringJournalLine.recurring_journal_id,
        RecurringJournalLine.sequence,
        RecurringJournalLine.account_id,
        RecurringJournalLine.debit_paise,
        RecurringJournalLine.credit_paise,
        Account.code,
        Account.name,
    )
    .join(Account, Account.account_id == RecurringJournalLine.account_id)
    .order_by(RecurringJournalLine.recurring_journal_id, RecurringJournalLine.sequence)
)
_DROP_LINES = delete(RecurringJournalLine).where(RecurringJournalLine.recurring_journal_id == bindparam("key"))
_POSTED = select(RecurringJournalPosting.recurring_journal_id, RecurringJournalPosting.month).where(
    ~exists().where(_Reversal.reversal_of_id == RecurringJournalPosting.transaction_id)
)


def recurring_journals(unit: Unit) -> tuple[RecurringJournal, ...]:
    """Give all templates, by name."""
    return unit.all(RecurringJournal, _ALL)


def recurring_journal(unit: Unit, key: int) -> RecurringJournal:
    """Give a template; refuses NOT_FOUND."""
    found = unit.first(RecurringJournal, _ONE, key=key)
    if found is None:
        raise NotFound(what="The recurring journal")
    return found


def lines(unit: Unit) -> Mapping[int, tuple[KeptLine, ...]]:
    """Give the lines of all templates, by template."""
    found: dict[int, tuple[KeptLine, ...]] = {}
    for line in unit.all(KeptLine, _LINES):
        found[line.recurring_journal_id] = (*found.get(line.recurring_journal_id, ()), line)
    return found


def posted_months(unit: Unit) -> Mapping[int, frozenset[date]]:
    """Give the months in which each template was posted, and that was not reversed."""
    found: dict[int, frozenset[date]] = {}
    for key, month in unit.execute(_POSTED):
        found[key] = found.get(key, frozenset()) | {month}
    return found


def add(work: Work, **values: object) -> int:
    """File a template."""
    return filing.insert(work, Record, **values)


def change(work: Work, before: RecurringJournal, **values: object) -> None:
    """Change columns of a template."""
    filing.change(work, Record, before.recurring_journal_id, before, **values)


def add_lines(work: Work, key: int, rows: Iterable[Mapping[str, object]]) -> None:
    """File the lines of a template, in their order."""
    filing.insert_all(
        work,
        RecurringJournalLine,
        [{"recurring_journal_id": key, "sequence": at, **row} for at, row in enumerate(rows, start=1)],
    )


def replace_lines(work: Work, key: int, rows: Iterable[Mapping[str, object]]) -> None:
    """Put other lines in the place of those of a template; the edit log keeps both."""
    before = lines(work).get(key, ())
    filing.change_all(work, _DROP_LINES, {"key": key}, expected=len(before))
    for line in before:
        old = {name: getattr(line, name) for name in ("sequence", "account_id", "debit_paise", "credit_paise")}
        filing.report(work, RecurringJournalLine, 0, before=old, after={}, row={"recurring_journal_id": key, **old})
    add_lines(work, key, rows)


def add_posting(work: Work, key: int, month: date, transaction_id: int) -> None:
    """Note that a template was posted in a month."""
    filing.insert_all(
        work,
        RecurringJournalPosting,
        [{"recurring_journal_id": key, "month": month, "transaction_id": transaction_id}],
    )
