"""What is posted every month alike: the depreciation of the furniture, which turns out to last longer."""

from dataclasses import replace
from datetime import date
from random import Random

from desktop_app.accounting.calendar import add_months
from desktop_app.demo.clinic import ACCOUNTANT, MONTHS, Clinic
from desktop_app.demo.diary import Diary, opening
from desktop_app.demo.ledger_life import scaled
from desktop_app.demo.order import Life, ordered
from desktop_app.workflows.amend_recurring_journal import AmendRecurringJournal, amend_recurring_journal
from desktop_app.workflows.define_recurring_journal import DefineRecurringJournal, define_recurring_journal
from desktop_app.workflows.post_due_recurring_journals import (
    DueJournal,
    PostDueRecurringJournals,
    post_due_recurring_journals,
)
from desktop_app.workflows.steps.journaling import JournalLine
from desktop_app.workflows.steps.recurring import RecurringTerms

_DEPRECIATION, _DEPRECIATION_TO_DATE = "5400", "1590"
_PER_PLAN, _PER_PLAN_LATER = 5, 4
_CHANGED_IN = 14  # this month of the books


def wear_out_furniture(clinic: Clinic, chance: Random) -> Life:
    """Post the depreciation of each month on the third of the next one."""
    diary = Diary(chance, opening(clinic.first_day))
    name = "Depreciation of the furniture"
    terms = RecurringTerms(
        name=name,
        narration=name,
        branch_id=clinic.branch_ids[0],
        lines=_lines(clinic, _PER_PLAN),
        first_month=clinic.first_day,
    )
    defining = DefineRecurringJournal(request_id=clinic.request_id(), terms=terms)
    defined = yield from ordered(diary.later(), ACCOUNTANT, define_recurring_journal, defining)
    key = defined.recurring_journal_id
    for number in range(MONTHS):
        month = add_months(clinic.first_day, number)
        diary.on(add_months(month, 1).replace(day=3))
        if number == _CHANGED_IN:
            longer = replace(terms, lines=_lines(clinic, _PER_PLAN_LATER))
            amending = AmendRecurringJournal(
                request_id=clinic.request_id(), recurring_journal_id=key, seen=terms, terms=longer
            )
            yield from ordered(diary.at, ACCOUNTANT, amend_recurring_journal, amending)
            diary.later()
            terms = longer
        yield from _post(clinic, diary, key, month, terms)


def _post(clinic: Clinic, diary: Diary, key: int, month: date, terms: RecurringTerms) -> Life:
    due = DueJournal(recurring_journal_id=key, month=month, lines=terms.lines)
    command = PostDueRecurringJournals(request_id=clinic.request_id(), due=(due,))
    yield from ordered(diary.at, ACCOUNTANT, post_due_recurring_journals, command)


def _lines(clinic: Clinic, per_plan: int) -> tuple[JournalLine, ...]:
    worn = scaled(clinic, per_plan)
    return (
        JournalLine(account_code=_DEPRECIATION, debit_paise=worn),
        JournalLine(account_code=_DEPRECIATION_TO_DATE, credit_paise=worn),
    )
