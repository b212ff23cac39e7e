"""Step: what a recurring journal may say of itself, whether it is defined or amended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.errors import AlreadyExists, BadInput
from desktop_app.repositories import clinic as clinics, recurring_journals
from desktop_app.repositories.books import Work
from desktop_app.repositories.recurring_journals import KeptLine, RecurringJournal
from desktop_app.workflows.steps import checks, journaling
from desktop_app.workflows.steps.journaling import JournalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurringTerms:
    """A journal that recurs; it is dated on the last day of each month from the first to the last (None: no end).

    The months are named by any of their days; `narration` is what each journal is for, its month added.
    """

    name: str
    narration: str
    branch_id: int
    lines: tuple[JournalLine, ...]
    first_month: date
    last_month: date | None = None
    is_active: bool = True


def terms_of(journal: RecurringJournal, lines: Iterable[KeptLine]) -> RecurringTerms:
    """Give what stands in the books now."""
    return RecurringTerms(
        name=journal.name,
        narration=journal.narration,
        branch_id=journal.branch_id,
        lines=lines_of(lines),
        first_month=journal.first_month,
        last_month=journal.last_month,
        is_active=bool(journal.is_active),
    )


def lines_of(lines: Iterable[KeptLine]) -> tuple[JournalLine, ...]:
    """Give the lines of a template, by account code."""
    return tuple(
        JournalLine(account_code=each.account_code, debit_paise=each.debit_paise, credit_paise=each.credit_paise)
        for each in lines
    )


def columns_of(work: Work, terms: RecurringTerms, *, key: int | None = None) -> dict[str, object]:
    """Give the columns that hold the terms of a template; `key` is its own, None for a new one.

    Refuses NAME_REQUIRED, NAME_INVALID, ALREADY_EXISTS for the name, REASON_REQUIRED for a blank narration, BAD_INPUT
    for months that end before they begin, BRANCH_REQUIRED, BRANCH_INACTIVE.
    """
    name = checks.require_name(terms.name).strip()
    if any(each.name == name for each in recurring_journals.recurring_journals(work) if _key(each) != key):
        raise AlreadyExists(what=f"The recurring journal {name}")
    first = terms.first_month.replace(day=1)
    last = None if terms.last_month is None else terms.last_month.replace(day=1)
    if last is not None and last < first:
        raise BadInput(what="The last month is before the first")
    return {
        "branch_id": clinics.require_active_branch(work, terms.branch_id).branch_id,
        "name": name,
        "narration": checks.require_reason(terms.narration),
        "first_month": first,
        "last_month": last,
        "is_active": int(terms.is_active),
    }


def rows_of(work: Work, terms: RecurringTerms) -> list[dict[str, object]]:
    """Give the rows that hold the lines.

    Refuses what `steps.journaling.require_amounts` and `steps.journaling.balanced` refuse.
    """
    journaling.require_amounts(terms.lines)
    return [
        {"account_id": line.account_id, "debit_paise": line.debit_paise, "credit_paise": line.credit_paise}
        for line in journaling.balanced(work, terms.lines)
    ]


def _key(journal: RecurringJournal) -> int:
    return journal.recurring_journal_id
