"""What the clinic earned from operations in a period, as the ledger has it: earned, less allowances on it.

It is the income of the accounts under that head of profit and loss, without the entries that close a year; whatever it
is divided by, its parts add up to what profit and loss shows. As there, without a first day the period begins with the
financial year.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, select

from desktop_app.accounting.money import rounded
from desktop_app.records.accounts import Account
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.statement_columns import year_start
from desktop_app.reports.table import Cell, Column, Kind, Row
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.unit import Unit, constant

HEADS = ("Revenue from operations", "Revenue from operations (less)")
AMOUNTS = (
    Column("revenue", "Revenue", Kind.MONEY),
    Column("allowances", "Allowances", Kind.MONEY),
    Column("net", "Net Revenue", Kind.MONEY),
    Column("share", "Share %", Kind.RATE),
)
BY_BRANCH = (Column("code", "Branch Code", Kind.NUMBER), Column("branch", "Branch", Kind.TEXT), *AMOUNTS)
_WHOLE_BP = 10_000


@dataclass(frozen=True, slots=True)
class Revenue:
    """What was earned, and what was allowed of it, which is below zero; in paise."""

    earned_paise: int = 0
    allowed_paise: int = 0

    @property
    def net_paise(self) -> int:
        """Give what is left of it."""
        return self.earned_paise + self.allowed_paise

    def amount(self, column: Column) -> int:
        """Give what a column of AMOUNTS shows of it, in paise."""
        return {"revenue": self.earned_paise, "allowances": self.allowed_paise}.get(column.name, self.net_paise)

    def __add__(self, other: "Revenue") -> "Revenue":
        """Add another one."""
        return Revenue(self.earned_paise + other.earned_paise, self.allowed_paise + other.allowed_paise)


IS_REVENUE: ColumnElement[bool] = and_(
    Account.type == constant("income"), Account.statement_head.in_([constant(head) for head in HEADS])
)
_CREDIT = GLEntry.credit_paise - GLEntry.debit_paise
_CLOSES_A_YEAR = and_(GLTransaction.source_document_type == constant("year_close"), GLTransaction.is_closing == 1)


def revenue(
    unit: Unit,
    request: ReportRequest,
    *by: Any,  # noqa: ANN401 - mapped columns
) -> Select[*tuple[Any, ...]]:
    """Ask for the revenue of a period, grouped: what was earned and what was allowed come last."""
    last = request.last_day(unit)
    statement = (
        select(
            *by,
            func.sum(case((Account.is_contra == 0, _CREDIT), else_=0)).label("earned"),
            func.sum(case((Account.is_contra == 0, 0), else_=_CREDIT)).label("allowed"),
        )
        .select_from(GLEntry)
        .join(Account, Account.account_id == GLEntry.account_id)
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(
            IS_REVENUE,
            not_(_CLOSES_A_YEAR),
            GLEntry.entry_date.between(request.dated_from or year_start(last), last),
        )
        .group_by(*by)
    )
    branch_id = request.branch_id(unit)
    return statement if branch_id is None else statement.where(GLEntry.branch_id == branch_id)


def together(parts: Iterable[Revenue]) -> Revenue:
    """Add up."""
    return sum(parts, Revenue())


def cells(part: Revenue, whole: Revenue) -> Row:
    """Give the amounts in the order of the columns, with the share of the whole; 0 where that is nothing."""
    share = rounded(part.net_paise * _WHOLE_BP, whole.net_paise) if whole.net_paise else 0
    return (part.earned_paise, part.allowed_paise, part.net_paise, share)


def made_of(words: tuple[str, ...], read: Callable[..., Sheet], *of: object) -> dict[str, Opens]:
    """Say that the amounts of a line open what they are made of; its share is no sum."""
    return {each.name: MadeOf(words, each, read, of) for each in AMOUNTS if each.kind is Kind.MONEY}


def total_line(request: ReportRequest, before: tuple[Cell, ...], whole: Revenue) -> Line:
    """Make the total, which opens profit and loss of the period: what is earned, less allowances, stands there."""
    result = {"net": Detail("profit-and-loss", request)}
    return Line((*before, *cells(whole, whole)), LineKind.TOTAL, cells_open=result)


def by_branch(unit: Unit, request: ReportRequest) -> dict[int, Revenue]:
    """Give the revenue of each branch, by its key."""
    return {key: Revenue(*amounts) for key, *amounts in unit.execute(revenue(unit, request, GLEntry.branch_id))}


def branch_lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the branches as lines of BY_BRANCH, each opening its revenue by service; the last line is the total."""
    found = by_branch(unit, request)
    whole = together(found.values())
    kept = []
    for branch in clinics.branches(unit):
        if branch.branch_id in found:
            asked = ReportRequest(dated_from=request.dated_from, dated_to=request.dated_to, branch=branch.code)
            opens: Opens = Detail("revenue-by-service", asked)
            amounts = cells(found[branch.branch_id], whole)
            kept.append(Line((branch.code, branch.name, *amounts), opens=opens))
    return (*kept, total_line(request, (None, "Total"), whole))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(BY_BRANCH, branch_lines(unit, request))


REPORTS = (
    NamedReport(
        name="revenue-by-branch",
        title="Revenue by branch",
        group=Group.CLINIC,
        columns=BY_BRANCH,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
