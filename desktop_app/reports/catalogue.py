"""All reports by name: what the window lists, the command line writes, and a month's pack contains.

A report that is a sheet names itself at the end of its file; the registers, which have screens of their own, are named
here.
"""

from typing import Any

from desktop_app.reports import (
    ageing,
    ageing_documents,
    balance_sheet,
    bank_reconciliation_sheet,
    branch_file_log,
    cancelled_documents,
    cash_book,
    cash_watch_list,
    collected_by_service,
    control_accounts,
    csv_file,
    day_book,
    deferred_revenue,
    discontinuations,
    form_3c,
    gst_lines,
    gst_summary,
    gstr1,
    gstr3b,
    idle_plans,
    installments_due,
    journal_book,
    money_collected,
    note_deadlines,
    number_series,
    overrides,
    package_liability,
    patient_balances,
    patient_statement,
    posting_exceptions,
    profit_and_loss,
    revenue_by_performer,
    revenue_by_service,
    revenue_from_operations,
    reversals,
    schedules,
    today_sessions,
    trial_balance,
    unapplied_credits,
    user_activity,
    vouchers,
)
from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.days import DAYS
from desktop_app.reports.edit_log import EDIT_LOG
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery, ledger_sheet
from desktop_app.reports.invoices import INVOICES
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.named_report import Group, NamedReport, PagedRegister, named_register
from desktop_app.reports.patients import PATIENTS
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
        patient_id=request.patient_id(unit),
    )


def _general_ledger(unit: Unit, request: ReportRequest) -> Sheet:
    return ledger_sheet(unit, _ledger(unit, request), GENERAL_LEDGER)


def _documents(report: Report[Any], noun: str, group: Group = Group.REGISTERS) -> NamedReport:
    return named_register(PagedRegister(report, _masters, noun), group, parameters=_BY_BRANCH)


_GENERAL_LEDGER = NamedReport(
    name=GENERAL_LEDGER.name,
    title=GENERAL_LEDGER.title,
    group=Group.BOOKS,
    columns=csv_file.pick(GENERAL_LEDGER.columns, GENERAL_LEDGER.standard, ())[0],
    parameters=_BY_BRANCH | {Parameter.ACCOUNT, Parameter.PATIENT},
    read=_general_ledger,
    register=PagedRegister(GENERAL_LEDGER, _ledger, "transaction", key="transaction_id"),
)
_ALL = (
    *trial_balance.REPORTS,
    *profit_and_loss.REPORTS,
    *balance_sheet.REPORTS,
    _GENERAL_LEDGER,
    *day_book.REPORTS,
    *cash_book.REPORTS,
    *journal_book.REPORTS,
    *bank_reconciliation_sheet.REPORTS,
    *ageing.REPORTS,
    *ageing_documents.REPORTS,
    *patient_statement.REPORTS,
    *installments_due.REPORTS,
    *unapplied_credits.REPORTS,
    *patient_balances.REPORTS,
    *control_accounts.REPORTS,
    named_register(PagedRegister(PLANS, _plans, "plan"), Group.PACKAGES, parameters=_BY_BRANCH),
    *schedules.REPORTS,
    *today_sessions.REPORTS,
    *deferred_revenue.REPORTS,
    *package_liability.REPORTS,
    *discontinuations.REPORTS,
    *idle_plans.REPORTS,
    named_register(PagedRegister(CREDIT_NOTES, _credit_notes, "credit_note"), Group.CREDITS, parameters=_BY_BRANCH),
    _documents(REFUNDS, "refund", Group.CREDITS),
    *note_deadlines.REPORTS,
    *posting_exceptions.REPORTS,
    *number_series.REPORTS,
    *cancelled_documents.REPORTS,
    named_register(PagedRegister(PATIENTS, _masters, "patient"), Group.REGISTERS, parameters=frozenset()),
    _documents(INVOICES, "invoice"),
    _documents(RECEIPTS, "receipt"),
    *vouchers.REPORTS,
    _documents(DAYS, "day_close"),
    *branch_file_log.REPORTS,
    *money_collected.REPORTS,
    *collected_by_service.REPORTS,
    *revenue_by_service.REPORTS,
    *revenue_by_performer.REPORTS,
    *revenue_from_operations.REPORTS,
    *form_3c.REPORTS,
    *cash_watch_list.REPORTS,
    *gstr1.REPORTS,
    *gst_lines.REPORTS,
    *gst_summary.REPORTS,
    *gstr3b.REPORTS,
    named_register(PagedRegister(EDIT_LOG, _masters), Group.AUDIT, parameters=_BY_DAYS),
    *reversals.REPORTS,
    *overrides.REPORTS,
    *user_activity.REPORTS,
)
REPORTS = {report.name: report for report in sorted(_ALL, key=lambda report: list(Group).index(report.group))}
