"""All reports by name, for the command line: from days, an account and a branch to columns and rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import TypeVar

from desktop_app.errors import AccountUnknown, BadInput, BranchUnknown
from desktop_app.reports import (
    ageing,
    bank_reconciliation,
    csv_file,
    deferred_revenue,
    financial_statements,
    gstr1,
    note_deadlines,
    trial_balance,
)
from desktop_app.reports.ageing import AgeingQuery
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.days import DAYS
from desktop_app.reports.deferred_revenue import RollForwardQuery
from desktop_app.reports.edit_log import EDIT_LOG, EditLogQuery
from desktop_app.reports.financial_statements import PeriodQuery
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery, opening_row
from desktop_app.reports.invoices import INVOICES
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.receipts import RECEIPTS
from desktop_app.reports.refunds import REFUNDS
from desktop_app.reports.report import Report
from desktop_app.reports.table import Column, Row
from desktop_app.reports.trial_balance import TrialBalanceQuery
from desktop_app.repositories import accounts, clinic, money_accounts
from desktop_app.repositories.unit import Unit

Asked = TypeVar("Asked")


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
    return _register(PLANS, unit, query)


def _credit_notes(unit: Unit, request: ReportRequest) -> Table:
    query = CreditNoteQuery(
        dated_from=request.dated_from, dated_to=request.dated_to, branch_id=_branch_id(unit, request)
    )
    return _register(CREDIT_NOTES, unit, query)


def _documents(report: Report[MasterQuery], unit: Unit, request: ReportRequest) -> Table:
    query = MasterQuery(
        today=unit.today,
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        branch_id=_branch_id(unit, request),
    )
    return _register(report, unit, query)


def _general_ledger(unit: Unit, request: ReportRequest) -> Table:
    query = LedgerQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        account_id=_account_id(unit, request),
        branch_id=_branch_id(unit, request),
    )
    opening = opening_row(unit, query)
    rows = chain(
        () if opening is None else (opening,),
        GENERAL_LEDGER.rows(unit, query, names=GENERAL_LEDGER.standard, as_stored=True),
    )
    return Table(*csv_file.pick(GENERAL_LEDGER.columns, GENERAL_LEDGER.standard, rows))


def _trial_balance(unit: Unit, request: ReportRequest) -> Table:
    query = TrialBalanceQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to or unit.today,
        branch_id=_branch_id(unit, request),
    )
    return Table(trial_balance.COLUMNS, trial_balance.rows(unit, query))


def _note_deadlines(unit: Unit, request: ReportRequest) -> Table:
    if _branch_id(unit, request) is not None:
        raise BadInput(what=f"The report {note_deadlines.NAME} is not by branch")
    as_of = request.dated_to or unit.today
    found = note_deadlines.note_deadlines(unit, as_of)
    return Table(note_deadlines.COLUMNS, note_deadlines.rows(found, as_of))


def _bank_reconciliation(unit: Unit, request: ReportRequest) -> Table:
    """Reconcile an account on the last day; the clinic's bank where none is named."""
    if _branch_id(unit, request) is not None:
        raise BadInput(what="A bank statement is not by branch")
    account_id = _account_id(unit, request)
    if account_id is None:
        account_id = money_accounts.with_statements(unit)[0].account_id
    rows = bank_reconciliation.rows(unit, account_id, request.dated_to or unit.today)
    return Table(bank_reconciliation.COLUMNS, rows)


def _edit_log(unit: Unit, request: ReportRequest) -> Table:
    if _branch_id(unit, request) is not None:
        raise BadInput(what=f"The report {EDIT_LOG.name} is not by branch")
    query = EditLogQuery(today=unit.today, dated_from=request.dated_from, dated_to=request.dated_to)
    return _register(EDIT_LOG, unit, query)


def _ageing(unit: Unit, request: ReportRequest) -> Table:
    query = AgeingQuery(as_of=request.dated_to or unit.today, branch_id=_branch_id(unit, request))
    return Table(ageing.COLUMNS, ageing.rows(unit, query))


def _deferred_revenue(unit: Unit, request: ReportRequest) -> Table:
    query = RollForwardQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to or unit.today,
        branch_id=_branch_id(unit, request),
    )
    return Table(deferred_revenue.COLUMNS, deferred_revenue.rows(unit, query))


def _financial(rows: Callable[[Unit, PeriodQuery], Iterable[Row]], unit: Unit, request: ReportRequest) -> Table:
    query = PeriodQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to or unit.today,
        branch_id=_branch_id(unit, request),
    )
    return Table(financial_statements.COLUMNS, rows(unit, query))


def _gstr1(sheet: str, unit: Unit, request: ReportRequest) -> Table:
    """Give a sheet of the month in which the last day lies; a return is the clinic's, not a branch's."""
    if _branch_id(unit, request) is not None:
        raise BadInput(what="A GST return is not by branch")
    found = gstr1.gstr1(unit, request.dated_to or unit.today)[sheet]
    return Table(found.columns, found.rows)


def _register(report: Report[Asked], unit: Unit, query: Asked) -> Table:
    rows = report.rows(unit, query, names=report.standard, as_stored=True)
    return Table(*csv_file.pick(report.columns, report.standard, rows))


REPORTS = {
    report.name: report
    for report in (
        NamedReport(PLANS.name, PLANS.title, _plans),
        NamedReport(CREDIT_NOTES.name, CREDIT_NOTES.title, _credit_notes),
        NamedReport(INVOICES.name, INVOICES.title, partial(_documents, INVOICES)),
        NamedReport(RECEIPTS.name, RECEIPTS.title, partial(_documents, RECEIPTS)),
        NamedReport(GENERAL_LEDGER.name, GENERAL_LEDGER.title, _general_ledger, by_account=True),
        NamedReport(REFUNDS.name, REFUNDS.title, partial(_documents, REFUNDS)),
        NamedReport(trial_balance.NAME, trial_balance.TITLE, _trial_balance),
        NamedReport(DAYS.name, DAYS.title, partial(_documents, DAYS)),
        NamedReport(bank_reconciliation.NAME, bank_reconciliation.TITLE, _bank_reconciliation, by_account=True),
        NamedReport(note_deadlines.NAME, note_deadlines.TITLE, _note_deadlines),
        NamedReport(ageing.NAME, ageing.TITLE, _ageing),
        NamedReport(deferred_revenue.NAME, deferred_revenue.TITLE, _deferred_revenue),
        NamedReport(
            financial_statements.PROFIT_AND_LOSS,
            financial_statements.PROFIT_AND_LOSS_TITLE,
            partial(_financial, financial_statements.profit_and_loss_rows),
        ),
        NamedReport(
            financial_statements.BALANCE_SHEET,
            financial_statements.BALANCE_SHEET_TITLE,
            partial(_financial, financial_statements.balance_sheet_rows),
        ),
        NamedReport(EDIT_LOG.name, EDIT_LOG.title, _edit_log),
        *(
            NamedReport(f"{gstr1.NAME}-{sheet.replace('_', '-')}", f"GSTR-1, {sheet}", partial(_gstr1, sheet))
            for sheet in gstr1.SHEETS
        ),
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
