"""All reports by name, for the command line: from days, an account and a branch to columns and rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from desktop_app.errors import AccountUnknown, BadInput, BranchUnknown
from desktop_app.reports import csv_file, trial_balance
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery, opening_row
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.table import Column, Row
from desktop_app.reports.trial_balance import TrialBalanceQuery
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What is asked for: days, both included; an account and a branch by their codes.

    Refuses BAD_INPUT for days that end before they begin.
    """

    dated_from: date | None = None
    dated_to: date | None = None
    account: str | None = None
    branch: str | None = None

    def __post_init__(self) -> None:
        if self.dated_from is not None and self.dated_to is not None and self.dated_from > self.dated_to:
            raise BadInput(what="The first day is after the last day")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows, ready to be written."""

    columns: tuple[Column, ...]
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report that can be asked for by name."""

    name: str
    title: str
    read: Callable[[Unit, ReportRequest], Table]
    by_account: bool = False

    def table(self, unit: Unit, request: ReportRequest) -> Table:
        """Read the report; refuses ACCOUNT_UNKNOWN, BRANCH_UNKNOWN, and BAD_INPUT for an account where none counts."""
        if request.account is not None and not self.by_account:
            raise BadInput(what=f"The report {self.name} is not by account")
        return self.read(unit, request)


def _plans(unit: Unit, request: ReportRequest) -> Table:
    query = PlanQuery(
        today=unit.today,
        sold_from=request.dated_from,
        sold_to=request.dated_to,
        branch_id=_branch_id(unit, request),
    )
    return Table(*csv_file.pick(PLANS.columns, PLANS.standard, PLANS.rows(unit, query, as_stored=True)))


def _credit_notes(unit: Unit, request: ReportRequest) -> Table:
    query = CreditNoteQuery(
        dated_from=request.dated_from, dated_to=request.dated_to, branch_id=_branch_id(unit, request)
    )
    return Table(
        *csv_file.pick(CREDIT_NOTES.columns, CREDIT_NOTES.standard, CREDIT_NOTES.rows(unit, query, as_stored=True))
    )


def _general_ledger(unit: Unit, request: ReportRequest) -> Table:
    query = LedgerQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        account_id=_account_id(unit, request),
        branch_id=_branch_id(unit, request),
    )
    opening = opening_row(unit, query)
    rows = chain(() if opening is None else (opening,), GENERAL_LEDGER.rows(unit, query, as_stored=True))
    return Table(*csv_file.pick(GENERAL_LEDGER.columns, GENERAL_LEDGER.standard, rows))


def _trial_balance(unit: Unit, request: ReportRequest) -> Table:
    query = TrialBalanceQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to or unit.today,
        branch_id=_branch_id(unit, request),
    )
    return Table(trial_balance.COLUMNS, trial_balance.rows(unit, query))


REPORTS = {
    report.name: report
    for report in (
        NamedReport(PLANS.name, PLANS.title, _plans),
        NamedReport(CREDIT_NOTES.name, CREDIT_NOTES.title, _credit_notes),
        NamedReport(GENERAL_LEDGER.name, GENERAL_LEDGER.title, _general_ledger, by_account=True),
        NamedReport(trial_balance.NAME, trial_balance.TITLE, _trial_balance),
    )
}


def _account_id(unit: Unit, request: ReportRequest) -> int | None:
    if request.account is None:
        return None
    account = accounts.by_code(unit, request.account)
    if account is None:
        raise AccountUnknown(code=request.account)
    return account.account_id


def _branch_id(unit: Unit, request: ReportRequest) -> int | None:
    if request.branch is None:
        return None
    for branch in clinic.branches(unit):
        if branch.code == request.branch:
            return branch.branch_id
    raise BranchUnknown(code=request.branch)
