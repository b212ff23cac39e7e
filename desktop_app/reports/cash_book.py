"""The cash book and the bank book: what came in and went out of one account of the clinic's money, with its balance."""

from typing import Any

from sqlalchemy import ColumnElement, literal

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.accounting.posting import Role
from desktop_app.errors import BadInput
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.reports import csv_file, particulars
from desktop_app.reports.general_ledger import (
    BALANCE,
    LEDGER_GROUPINGS,
    LedgerQuery,
    LedgerReport,
    ledger_filters,
    ledger_sheet,
)
from desktop_app.reports.named_report import Group, NamedReport, PagedRegister
from desktop_app.reports.posted_documents import MODE, VOUCHER_NUMBER, with_documents
from desktop_app.reports.register import Register, expression_of
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Sheet
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories import accounts, chart, clinic
from desktop_app.repositories.unit import Unit

_COLUMNS: tuple[tuple[Column, ColumnElement[Any]], ...] = (
    (Column("date", "Date", Kind.DATE), expression_of(GLEntry.entry_date)),
    (Column("voucher_number", "Voucher No", Kind.NUMBER), VOUCHER_NUMBER),
    (Column("particulars", "Particulars", Kind.TEXT), particulars.of_line()),
    (Column("mode", "Mode", Kind.NUMBER), MODE),
    (Column("debit", "Receipt", Kind.MONEY, means="money in"), expression_of(GLEntry.debit_paise)),
    (Column("credit", "Payment", Kind.MONEY), expression_of(GLEntry.credit_paise)),
    (Column(BALANCE, "Balance", Kind.MONEY), literal(None)),
    (Column("transaction_id", "Transaction ID", Kind.KEY), expression_of(GLEntry.transaction_id)),
)
_STANDARD = tuple(column.name for column, _ in _COLUMNS if column.kind is not Kind.KEY)
_REGISTER = Register(
    columns=tuple(column for column, _ in _COLUMNS),
    expressions=tuple(expression for _, expression in _COLUMNS),
    key=expression_of(GLEntry.entry_id),
    source=with_documents(
        GLEntry.__table__.join(GLTransaction.__table__, GLTransaction.transaction_id == GLEntry.transaction_id)
    ),
    nullable=frozenset({"voucher_number", "mode", BALANCE}),
)
# Roles whose account a book may be of, its own first; an account without a role is told by its statement head.
_ROLES = {"cash-book": (Role.CASH,), "bank-book": (Role.BANK, Role.CARD, Role.UPI)}


def account_of(unit: Unit, request: ReportRequest, book: str) -> int:
    """Give the account that a book is of: the one that is asked for, else the clinic's own for cash or bank.

    Refuses ACCOUNT_UNKNOWN, BAD_INPUT for an account where no such money lies, GL_ACCOUNT_NOT_MAPPED and
    GL_ACCOUNT_INACTIVE where none is asked for.
    """
    wanted, fit = request.account_id(unit), _ROLES[book]
    if wanted is None:
        own = fit[0]
        return accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [own])[own]
    account = chart.account(unit, wanted)
    roles = {role for role, each in chart.mappings(unit).items() if each.account_id == wanted}
    is_fit = roles <= set(fit) if roles else account.statement_head == CASH_AND_BANK
    if not (is_fit and account.is_posting):
        raise BadInput(what=f"The account {account.code} {account.name} has no {book.replace('-', ' ')}")
    return wanted


def _named(name: str, title: str) -> NamedReport:
    report = LedgerReport(
        name=name,
        title=title,
        register=_REGISTER,
        filters=ledger_filters,
        standard=_STANDARD,
        shown=_STANDARD,
        default_sort=Sort("date"),
        groupings=LEDGER_GROUPINGS,
    )

    def query(unit: Unit, request: ReportRequest) -> LedgerQuery:
        return LedgerQuery(
            dated_from=request.dated_from,
            dated_to=request.dated_to,
            account_id=account_of(unit, request, name),
            branch_id=request.branch_id(unit),
        )

    def read(unit: Unit, request: ReportRequest) -> Sheet:
        return ledger_sheet(unit, query(unit, request), report)

    return NamedReport(
        name=name,
        title=title,
        group=Group.BOOKS,
        columns=csv_file.pick(report.columns, _STANDARD, ())[0],
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH, Parameter.ACCOUNT}),
        read=read,
        register=PagedRegister(report, query, "transaction", key="transaction_id"),
    )


REPORTS = (_named("cash-book", "Cash book"), _named("bank-book", "Bank book"))
