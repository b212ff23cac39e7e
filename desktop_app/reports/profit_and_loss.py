"""Profit and loss: what was earned and spent in a period, by head, from the same balances as the trial balance.

The entries that close a year are left out (domain rule: the result of a year is seen after its closing, too). Without
a first day the report begins with the financial year of its last day.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.reports.balances import ClosingEntry, closing_entries, moved_within
from desktop_app.reports.made_of import added_up
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LineKind, MadeOf, Sheet
from desktop_app.reports.statement_columns import PeriodQuery, StatementColumn, of_periods
from desktop_app.reports.statement_lines import (
    COLUMNS,
    LEADING_COLUMNS,
    Section,
    StatementLine,
    added,
    head_of,
    total,
    total_line,
)
from desktop_app.reports.table import Column, paise
from desktop_app.repositories import accounts
from desktop_app.repositories.unit import Unit

NAME, TITLE = "profit-and-loss", "Profit and loss"
_RESULT = "Profit before tax"
_INCOME = Section("income", "Income", ("Revenue from operations", "Other income"))
_EXPENSES = Section(
    "expense",
    "Expenses",
    ("Cost of materials consumed", "Employee benefits expense", "Finance costs", "Depreciation", "Other expenses"),
)


def profit_and_loss(unit: Unit, query: PeriodQuery) -> tuple[StatementLine, ...]:
    """Give income and expense of a period, by code.

    Income is positive, and an allowance on it negative; expenses are positive.
    """
    return _lines(unit, (StatementColumn(query=query),))


def profit(lines: Sequence[StatementLine]) -> int:
    """Give income less expenses of the first column, in paise."""
    return total(lines, _INCOME.type) - total(lines, _EXPENSES.type)


def sheet(unit: Unit, request: ReportRequest) -> Sheet:
    """Read the statement; refuses BAD_INPUT, BRANCH_UNKNOWN."""
    asked = of_periods(unit, request)
    lines, columns = _lines(unit, asked), [each.column for each in asked]
    earned, spent = (
        added([line for line in lines if line.section == section.type], len(columns))
        for section in (_INCOME, _EXPENSES)
    )
    profits = [one - other for one, other in zip(earned, spent, strict=True)]
    result = total_line(_RESULT, profits)
    result = replace(
        result, cells_open={each.name: MadeOf((_RESULT,), each, of_profit, (request,)) for each in columns}
    )
    found = (*_INCOME.lines(lines, columns), *_EXPENSES.lines(lines, columns), result)
    return Sheet.of((*LEADING_COLUMNS, *columns), found)


def of_profit(unit: Unit, column: Column, request: ReportRequest) -> Sheet:
    """Give the accounts that make the profit: what was earned, and below zero what was spent."""
    found = sheet(unit, request)
    first = len(LEADING_COLUMNS)
    accounts_ = [
        replace(line, cells=(*line.cells[:first], *(-paise(cell) for cell in line.cells[first:])))
        if line.cells[0] == _EXPENSES.words
        else line
        for line in found.lines
        if line.kind is LineKind.PLAIN
    ]
    return added_up(found.columns, accounts_, column)


def _lines(unit: Unit, columns: Sequence[StatementColumn]) -> tuple[StatementLine, ...]:
    closing = closing_entries(unit)
    credits_of = [_credits(unit, column.query, closing) for column in columns]
    lines = []
    for account in accounts.accounts(unit):
        if account.type in {_INCOME.type, _EXPENSES.type}:
            sign = 1 if account.type == _INCOME.type else -1
            amounts = tuple(sign * credit[account.account_id] for credit in credits_of)
            ways = tuple(column.result_lines(account.account_id) for column in columns)
            if any(amounts):
                lines.append(StatementLine(account.type, head_of(account), account, amounts, ways))
    return tuple(lines)


def _credits(unit: Unit, query: PeriodQuery, closing: Sequence[ClosingEntry]) -> Counter[int]:
    """Give what each account moved within a period, credits positive, but for the closing of years."""
    moved = moved_within(unit, query.dated_from, query.dated_to, branch_id=query.branch_id)
    found = Counter({each.account_id: each.credit_paise - each.debit_paise for each in moved.values()})
    for entry in closing:
        if query.covers(entry.on, entry.branch_id):
            found[entry.account_id] -= entry.credit_paise - entry.debit_paise
    return found


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.STATEMENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH, Parameter.SPLIT}),
        read=sheet,
    ),
)
