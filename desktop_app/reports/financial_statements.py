"""Profit and loss, and the balance sheet, by statement head: from the same balances as the trial balance.

The entries that close a year are left out of profit and loss; on the balance sheet what they have not yet moved to
retained earnings stands as the profit (domain.md 11). A patient's credit balance is a liability, and is not netted
with what others owe.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from sqlalchemy import case, func, literal, select

from desktop_app.accounting.posting import Role
from desktop_app.errors import BadInput
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.receivables import AREntry
from desktop_app.reports.balances import LAST_DAY, Moved, moved_before, moved_within
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, Sheet
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit

PROFIT_AND_LOSS, BALANCE_SHEET = "profit-and-loss", "balance-sheet"
PROFIT_AND_LOSS_TITLE, BALANCE_SHEET_TITLE = "Profit and loss", "Balance sheet"
COLUMNS = (
    Column("section", "Section", Kind.TEXT),
    Column("head", "Head", Kind.TEXT),
    Column("account_code", "Account Code", Kind.NUMBER),
    Column("account", "Account", Kind.TEXT),
    Column("amount", "Amount", Kind.MONEY),
)
CREDIT_BALANCES = "Credit balances of patients"
_NOTHING = Moved(0, 0, 0)
_RESULT = ("income", "expense")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodQuery:
    """Which days, both included, and of which branch; `dated_from` None: from the beginning."""

    dated_to: date
    dated_from: date | None = None
    branch_id: int | None = None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """An account, in paise, positive on the side of its section; `account` is None for what no account shows."""

    section: str
    head: str
    account: Account | None
    amount_paise: int
    words: str = ""


def profit_and_loss(unit: Unit, query: PeriodQuery) -> tuple[StatementLine, ...]:
    """Give income and expense of a period by head, in the order of the chart.

    Income is positive, and an allowance on it negative; expenses are positive. Refuses BAD_INPUT for days that end
    before they begin.
    """
    if query.dated_from is not None and query.dated_from > query.dated_to:
        raise BadInput(what="The first day is after the last day")
    moved = moved_within(unit, query.dated_from, query.dated_to, branch_id=query.branch_id)
    closing = _closing_entries(unit, query)
    lines = []
    for account in accounts.accounts(unit):
        if account.type in _RESULT:
            credit = _credit(moved, account) - _credit(closing, account)
            amount = credit if account.type == "income" else -credit
            if amount:
                lines.append(StatementLine(account.type, _head(account), account, amount))
    return tuple(lines)


def profit(lines: tuple[StatementLine, ...]) -> int:
    """Give income less expenses, in paise."""
    return sum(line.amount_paise if line.section == "income" else -line.amount_paise for line in lines)


def balance_sheet(unit: Unit, query: PeriodQuery) -> tuple[StatementLine, ...]:
    """Give assets, liabilities and equity at the end of a period's last day, the profit not yet closed among equity.

    Assets are positive as debits, the others as credits, so that assets equal the other two together.
    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    day_after = min(query.dated_to, LAST_DAY) + timedelta(days=1)
    moved = moved_before(unit, day_after, branch_id=query.branch_id)
    owed_to_patients = _credit_balances(unit, query)
    receivable = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [Role.AR_CONTROL])[Role.AR_CONTROL]
    lines, unclosed = [], 0
    for account in accounts.accounts(unit):
        credit = _credit(moved, account)
        if account.type in _RESULT:
            unclosed += credit
            continue
        amount = -credit if account.type == "asset" else credit
        if account.account_id == receivable:
            amount += owed_to_patients
        if amount:
            lines.append(StatementLine(account.type, _head(account), account, amount))
    if owed_to_patients:
        lines.append(StatementLine("liability", "Other current liabilities", None, owed_to_patients, CREDIT_BALANCES))
    if unclosed:
        lines.append(StatementLine("equity", "Profit for the year", None, unclosed, "Profit not yet closed"))
    order = ("asset", "liability", "equity")
    return tuple(sorted(lines, key=lambda line: order.index(line.section)))


def total(lines: tuple[StatementLine, ...], section: str) -> int:
    """Add up a section, in paise."""
    return sum(line.amount_paise for line in lines if line.section == section)


def profit_and_loss_rows(unit: Unit, query: PeriodQuery) -> tuple[Row, ...]:
    """Give profit and loss as rows of COLUMNS, each section with its total; the last one is the profit."""
    lines = profit_and_loss(unit, query)
    return (*_rows(lines, ("income", "expense")), ("Profit before tax", None, None, None, profit(lines)))


def balance_sheet_rows(unit: Unit, query: PeriodQuery) -> tuple[Row, ...]:
    """Give the balance sheet as rows of COLUMNS, each section with its total; the last is liabilities and equity."""
    lines = balance_sheet(unit, query)
    both = total(lines, "liability") + total(lines, "equity")
    return (
        *_rows(lines, ("asset", "liability", "equity")),
        ("Total liabilities and equity", None, None, None, both),
    )


def _rows(lines: tuple[StatementLine, ...], sections: tuple[str, ...]) -> list[Row]:
    words = {
        "income": "Income",
        "expense": "Expenses",
        "asset": "Assets",
        "liability": "Liabilities",
        "equity": "Owners' funds",
    }
    rows: list[Row] = []
    for section in sections:
        heads: dict[str, list[StatementLine]] = defaultdict(list)
        for line in lines:
            if line.section == section:
                heads[line.head].append(line)
        for head, of_head in heads.items():
            for line in of_head:
                code, name = (line.account.code, line.account.name) if line.account else (None, line.words)
                rows.append((words[section], head, code, name, line.amount_paise))
        rows.append((f"Total {words[section].lower()}", None, None, None, total(lines, section)))
    return rows


def _head(account: Account) -> str:
    return account.statement_head or account.name


def _credit(moved: dict[int, Moved], account: Account) -> int:
    found = moved.get(account.account_id, _NOTHING)
    return found.credit_paise - found.debit_paise


def _closing_entries(unit: Unit, query: PeriodQuery) -> dict[int, Moved]:
    """Add up what the closing of years, and its undoing, moved within the period."""
    statement = (
        select(GLEntry.account_id, func.sum(GLEntry.debit_paise), func.sum(GLEntry.credit_paise))
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(
            GLTransaction.source_document_type == "year_close",
            GLTransaction.is_closing == 1,
            GLEntry.entry_date <= query.dated_to,
        )
        .group_by(GLEntry.account_id)
    )
    if query.dated_from is not None:
        statement = statement.where(GLEntry.entry_date >= query.dated_from)
    if query.branch_id is not None:
        statement = statement.where(GLEntry.branch_id == query.branch_id)
    return {moved.account_id: moved for moved in unit.all(Moved, statement)}


def _credit_balances(unit: Unit, query: PeriodQuery) -> int:
    """Add up what patients have to their credit at the end, those who owe left out."""
    balance = func.sum(AREntry.debit_paise - AREntry.credit_paise)
    per_patient = select(balance.label("paise")).where(
        AREntry.control == "AR", AREntry.transaction_date <= query.dated_to
    )
    if query.branch_id is not None:
        per_patient = per_patient.where(AREntry.branch_id == query.branch_id)
    each = per_patient.group_by(AREntry.patient_id).subquery()
    in_credit = case((each.c.paise < 0, -each.c.paise), else_=0)
    return int(unit.value(select(func.coalesce(func.sum(in_credit), literal(0)))))


def _sheet(rows: Callable[[Unit, PeriodQuery], tuple[Row, ...]], unit: Unit, request: ReportRequest) -> Sheet:
    query = PeriodQuery(
        dated_from=request.dated_from, dated_to=request.last_day(unit), branch_id=request.branch_id(unit)
    )
    found = rows(unit, query)
    return Sheet.of(COLUMNS, (Line(row, LineKind.PLAIN if row[1] else LineKind.TOTAL) for row in found))


REPORTS = tuple(
    NamedReport(
        name=name,
        title=title,
        group=Group.STATEMENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=partial(_sheet, rows),
    )
    for name, title, rows in (
        (PROFIT_AND_LOSS, PROFIT_AND_LOSS_TITLE, profit_and_loss_rows),
        (BALANCE_SHEET, BALANCE_SHEET_TITLE, balance_sheet_rows),
    )
)
