"""Close a financial year: what was earned and spent goes to retained earnings; nothing is posted any more."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import year_end
from desktop_app.accounting.posting import Role
from desktop_app.errors import PeriodClosed, YearClosed
from desktop_app.repositories import accounts, clinic as clinics, closing, general_ledger
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.repositories.years import KeptYear
from desktop_app.workflows.steps import checks, completeness, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseYear:
    """Close the year that ends on a day, 31 March."""

    request_id: str
    end_date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalYearClosed:
    """The year's profit over all branches, in paise, and the transactions that close it."""

    net_profit_paise: int
    transaction_ids: tuple[int, ...]


def close_year(books: Books, command: CloseYear, user: User) -> Outcome[FiscalYearClosed]:
    """Close a year; March is locked with it.

    Refuses PERMISSION_DENIED, NOT_FOUND, YEAR_CLOSED, DATE_IN_FUTURE for a year that is not over, PERIOD_CLOSED where
    March is locked already, DRAFTS_LEFT, CHECKS_FAILED, PARTIAL_POSTING_MISMATCH where the ledger
    has it closed already, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, FiscalYearClosed):
            return first_answer
        roles.require(work, roles.POSTING)
        year = closing.year_ending(work, command.end_date)
        if year.status == "closed":
            raise YearClosed(label=year.label)
        checks.require_not_future(work, year.end_date)
        march = clinics.period_of(work, year.end_date)
        if march.status == "locked":
            raise PeriodClosed(on=year.end_date)
        completeness.require_complete(work, year.start_date, year.end_date)
        by_branch = closing.earned_and_spent(work, year.start_date, year.end_date)
        transaction_ids = _post(work, year, by_branch)
        clinics.change_period(work, march, status="locked")
        work.edits.act("lock", "fiscal_periods", march.period_id)
        closing.change_year(work, year, status="closed")
        work.edits.act("close", "fiscal_years", year.fiscal_year_id)
        profit = sum(year_end.net_profit(balances) for balances in by_branch.values())
        return work.commit(command, FiscalYearClosed(net_profit_paise=profit, transaction_ids=transaction_ids))


def _post(work: Work, year: KeptYear, by_branch: dict[int, dict[int, int]]) -> tuple[int, ...]:
    """Post one transaction for each branch that earned or spent anything."""
    hospital_id = clinics.clinic(work).hospital_id
    retained = accounts.of_roles(work, hospital_id, [Role.RETAINED])[Role.RETAINED]
    earlier = general_ledger.of_source(work, "year_close", year.fiscal_year_id)
    general_ledger.require_not_live(earlier, "close")
    taken = {each.event for each in earlier}
    codes = {branch.branch_id: branch.code for branch in clinics.branches(work)}
    transaction_ids: list[int] = []
    for branch_id, balances in by_branch.items():
        event = year_end.event_name(f"close-{codes[branch_id]}" if transaction_ids else "close", taken)
        taken.add(event)
        transaction_id = general_ledger.post(
            work,
            Source(document_type="year_close", document_id=year.fiscal_year_id, event=event),
            year_end.closing(balances, retained),
            on=year.end_date,
            place=Place(hospital_id, branch_id),
            description=f"Year {year.label} closed",
            is_closing=True,
        )
        transaction_ids.append(transaction_id)
    return tuple(transaction_ids)
