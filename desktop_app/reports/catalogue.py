"""All reports by name: what the window lists, the command line writes, and a month's pack contains.

A report that is a sheet names itself at the end of its file; the registers, which have screens of their own, are named
here.
"""

from itertools import chain
from typing import Any

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
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.days import DAYS
from desktop_app.reports.edit_log import EDIT_LOG
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery, opening_row
from desktop_app.reports.invoices import INVOICES
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.named_report import Group, NamedReport, PagedRegister, named_register
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.receipts import RECEIPTS
from desktop_app.reports.refunds import REFUNDS
from desktop_app.reports.report import Report
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Sheet
from desktop_app.repositories.unit import Unit

_BY_DAYS = frozenset({Parameter.PERIOD})
_BY_BRANCH = frozenset({Parameter.PERIOD, Parameter.BRANCH})


def _plans(unit: Unit, request: ReportRequest) -> PlanQuery:
    return PlanQuery(
        today=unit.today,
        sold_from=request.dated_from,
        sold_to=request.dated_to,
        branch_id=request.branch_id(unit),
    )


def _credit_notes(unit: Unit, request: ReportRequest) -> CreditNoteQuery:
    return CreditNoteQuery(dated_from=request.dated_from, dated_to=request.dated_to, branch_id=request.branch_id(unit))


def _masters(unit: Unit, request: ReportRequest) -> MasterQuery:
    return MasterQuery(
        today=unit.today,
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        branch_id=request.branch_id(unit),
    )


def _ledger(unit: Unit, request: ReportRequest) -> LedgerQuery:
    return LedgerQuery(
        dated_from=request.dated_from,
        dated_to=request.dated_to,
        account_id=request.account_id(unit),
        branch_id=request.branch_id(unit),
    )


def _general_ledger(unit: Unit, request: ReportRequest) -> Sheet:
    """Give the lines, under the opening balance where there is one."""
    query = _ledger(unit, request)
    opening = opening_row(unit, query)
    rows = chain(
        () if opening is None else (opening,),
        GENERAL_LEDGER.rows(unit, query, names=GENERAL_LEDGER.standard, as_stored=True),
    )
    return Sheet(*csv_file.pick(GENERAL_LEDGER.columns, GENERAL_LEDGER.standard, rows))


def _documents(report: Report[Any], noun: str, group: Group = Group.REGISTERS) -> NamedReport:
    return named_register(PagedRegister(report, _masters, noun), group, parameters=_BY_BRANCH)


_GENERAL_LEDGER = NamedReport(
    name=GENERAL_LEDGER.name,
    title=GENERAL_LEDGER.title,
    group=Group.BOOKS,
    columns=csv_file.pick(GENERAL_LEDGER.columns, GENERAL_LEDGER.standard, ())[0],
    parameters=_BY_BRANCH | {Parameter.ACCOUNT},
    read=_general_ledger,
    register=PagedRegister(GENERAL_LEDGER, _ledger, "gl_entry"),
)
_ALL = (
    *trial_balance.REPORTS,
    *financial_statements.REPORTS,
    _GENERAL_LEDGER,
    *bank_reconciliation.REPORTS,
    *ageing.REPORTS,
    named_register(PagedRegister(PLANS, _plans, "plan"), Group.PACKAGES, parameters=_BY_BRANCH),
    *deferred_revenue.REPORTS,
    named_register(PagedRegister(CREDIT_NOTES, _credit_notes, "credit_note"), Group.CREDITS, parameters=_BY_BRANCH),
    _documents(REFUNDS, "refund", Group.CREDITS),
    *note_deadlines.REPORTS,
    _documents(INVOICES, "invoice"),
    _documents(RECEIPTS, "receipt"),
    _documents(DAYS, "day_close"),
    *gstr1.REPORTS,
    named_register(PagedRegister(EDIT_LOG, _masters), Group.AUDIT, parameters=_BY_DAYS),
)
REPORTS = {report.name: report for report in sorted(_ALL, key=lambda report: list(Group).index(report.group))}
