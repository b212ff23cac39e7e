"""The balance sheet: owners' funds, liabilities and assets at the end of a day, by head; both sides are equal.

What the years have earned and is not yet moved to retained earnings stands as the profit (domain rule). A patient's
credit balance is a liability, and is not netted with what others owe. By branches, each one's patients stand apart;
where a patient owes one branch and has a credit balance at another, a column sets the two off, so that the total is
the clinic's own balance sheet.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.accounting.posting import Role
from desktop_app.reports import patient_balances, profit_and_loss
from desktop_app.reports.balances import ClosingEntry, closing_entries, moved_within
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest, Split
from desktop_app.reports.sheet import Detail, MadeOf, Opens, Sheet
from desktop_app.reports.statement_columns import PeriodQuery, StatementColumn, of_days
from desktop_app.reports.statement_lines import (
    COLUMNS,
    LEADING_COLUMNS,
    Section,
    StatementLine,
    added,
    head_of,
    total_line,
)
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories import accounts, clinic, years
from desktop_app.repositories.unit import Unit

NAME, TITLE = "balance-sheet", "Balance sheet"
CREDIT_BALANCES, UNCLOSED = "Credit balances of patients", "Profit not yet closed"
SET_OFF = Column("between_branches", "Between Branches", Kind.MONEY)
_EQUITY = Section("equity", "Owners' funds", ("Owners' funds", "Reserves and surplus", "Profit for the year"))
_LIABILITIES = Section(
    "liability", "Liabilities", ("Long-term borrowings", "Trade payables", "Other current liabilities")
)
_ASSETS = Section(
    "asset",
    "Assets",
    (
        *("Fixed assets", "Inventories", "Trade receivables", "Cash and bank"),
        *("Loans and advances", "Other current assets"),
    ),
)
_ORDER = [section.type for section in (_EQUITY, _LIABILITIES, _ASSETS)]


def balance_sheet(unit: Unit, query: PeriodQuery) -> tuple[StatementLine, ...]:
    """Give equity, liabilities and assets at the end of a period's last day, the profit not yet closed among equity.

    Assets are positive as debits, the others as credits, so that assets equal the other two together.
    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    return _lines(unit, (StatementColumn(query=replace(query, dated_from=None)),))


def sheet(unit: Unit, request: ReportRequest) -> Sheet:
    """Read the statement; refuses BAD_INPUT, BRANCH_UNKNOWN, GL_ACCOUNT_NOT_MAPPED."""
    asked = of_days(unit, request)
    lines, columns = _lines(unit, asked), [each.column for each in asked]
    if request.split is Split.BRANCHES:
        lines, columns = _set_off(lines, columns, [each.query for each in asked])
    both = added([line for line in lines if line.section != _ASSETS.type], len(columns))
    found = (
        *_EQUITY.lines(lines, columns),
        *_LIABILITIES.lines(lines, columns),
        total_line("Total liabilities and equity", both),
        *_ASSETS.lines(lines, columns),
    )
    return Sheet.of((*LEADING_COLUMNS, *columns), found)


def _lines(unit: Unit, columns: Sequence[StatementColumn]) -> tuple[StatementLine, ...]:
    moved = [moved_within(unit, None, each.query.dated_to, branch_id=each.query.branch_id) for each in columns]
    credits_of = [{each.account_id: each.credit_paise - each.debit_paise for each in found.values()} for found in moved]
    owed_to_patients = patient_balances.in_credit(unit, [column.query for column in columns])
    of_patients = tuple(Detail(patient_balances.NAME, column.request()) for column in columns)
    receivable = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [Role.AR_CONTROL])[Role.AR_CONTROL]
    lines, unclosed = [], [0] * len(columns)
    for account in accounts.accounts(unit):
        amounts = [found.get(account.account_id, 0) for found in credits_of]
        ways: tuple[Opens, ...] = tuple(column.ledger_lines(account.account_id) for column in columns)
        if account.type not in _ORDER:
            unclosed = [before + amount for before, amount in zip(unclosed, amounts, strict=True)]
            continue
        if account.account_id == receivable:
            amounts = [amount - owed for amount, owed in zip(amounts, owed_to_patients, strict=True)]
            ways = of_patients
        if account.type == _ASSETS.type:
            amounts = [-amount for amount in amounts]
        lines.append(StatementLine(account.type, head_of(account), account, tuple(amounts), ways))
    current = "Other current liabilities"
    lines.append(StatementLine(_LIABILITIES.type, current, None, owed_to_patients, of_patients, CREDIT_BALANCES))
    lines.append(_unclosed(unit, columns, tuple(unclosed)))
    return tuple(sorted((line for line in lines if any(line.amounts)), key=lambda line: _ORDER.index(line.section)))


def _unclosed(unit: Unit, columns: Sequence[StatementColumn], amounts: tuple[int, ...]) -> StatementLine:
    """Give the profit that no closing has moved yet: it opens profit and loss since the last closing."""
    closing, first = closing_entries(unit), years.years(unit)[0].start_date
    ways = tuple(
        Detail(profit_and_loss.NAME, column.request(dated_from=_first_unclosed(closing, column.query, first)))
        for column in columns
    )
    return StatementLine(_EQUITY.type, "Profit for the year", None, amounts, ways, UNCLOSED)


def _first_unclosed(closing: Sequence[ClosingEntry], query: PeriodQuery, first: date) -> date:
    """Give the day after the last closing that stands, before a query's last day; `first` where there is none."""
    earlier = [entry for entry in closing if entry.on < query.dated_to and query.covers(entry.on, entry.branch_id)]
    for on in sorted({entry.on for entry in earlier}, reverse=True):
        moved: dict[int, int] = {}
        for entry in earlier:
            if entry.on == on:
                moved[entry.account_id] = moved.get(entry.account_id, 0) + entry.debit_paise - entry.credit_paise
        if any(moved.values()):
            return on + timedelta(days=1)
    return min(first, query.dated_to)


def _set_off(
    lines: tuple[StatementLine, ...], columns: list[Column], queries: Sequence[PeriodQuery]
) -> tuple[tuple[StatementLine, ...], list[Column]]:
    """Put before the total what the branches' columns do not add up to, if they do not: patients of two branches."""
    between = [line.amounts[-1] - sum(line.amounts[:-1]) for line in lines]
    if not any(between):
        return lines, columns
    wider = tuple(
        replace(
            line,
            amounts=(*line.amounts[:-1], set_off, line.amounts[-1]),
            opens=(*line.opens[:-1], _patients_between(line, queries) if set_off else None, line.opens[-1]),
        )
        for line, set_off in zip(lines, between, strict=True)
    )
    return wider, [*columns[:-1], SET_OFF, columns[-1]]


def _patients_between(line: StatementLine, queries: Sequence[PeriodQuery]) -> Opens | None:
    """Lead to the patients whom two branches know otherwise; other lines than theirs add up."""
    is_of_patients = isinstance(line.opens[-1], Detail) and line.opens[-1].name == patient_balances.NAME
    named = (line.account.name if line.account else line.words,)
    of = (tuple(queries[:-1]), queries[-1])
    return MadeOf(named, SET_OFF, patient_balances.of_set_off, of) if is_of_patients else None


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
