"""The trial balance: every account's opening balance, movement and closing balance; each pair of columns is equal."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.errors import BadInput
from desktop_app.reports.balances import LAST_DAY, Moved, moved_before
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Sheet, with_total
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories import accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit

NAME = "trial-balance"
TITLE = "Trial balance"
COLUMNS = (
    Column("account_code", "Account Code", Kind.NUMBER),
    Column("account", "Account", Kind.TEXT),
    Column("group", "Group", Kind.TEXT),
    Column("opening_debit", "Opening Dr", Kind.MONEY),
    Column("opening_credit", "Opening Cr", Kind.MONEY),
    Column("debit", "Debit", Kind.MONEY),
    Column("credit", "Credit", Kind.MONEY),
    Column("closing_debit", "Closing Dr", Kind.MONEY),
    Column("closing_credit", "Closing Cr", Kind.MONEY),
)
CLOSING = ("account_code", "account", "closing_debit", "closing_credit")  # the columns that stand beside a ledger
_MONEY_COLUMNS = sum(column.kind is Kind.MONEY for column in COLUMNS)
_NOTHING = Moved(0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialBalanceQuery:
    """The movement of which days, both included, and of which branch; `dated_from` None: from the beginning."""

    dated_to: date
    dated_from: date | None = None
    branch_id: int | None = None


@dataclass(frozen=True, slots=True)
class TrialBalanceLine:
    """One account, in paise; opening and closing balances are debit-positive."""

    account: Account
    opening_paise: int
    debit_paise: int
    credit_paise: int

    @property
    def closing_paise(self) -> int:
        """The balance at the end."""
        return self.opening_paise + self.debit_paise - self.credit_paise


def trial_balance(unit: Unit, query: TrialBalanceQuery) -> tuple[TrialBalanceLine, ...]:
    """Give every account that has a balance or has moved, by code.

    Refuses BAD_INPUT for days that end before they begin.
    """
    if query.dated_from is not None and query.dated_from > query.dated_to:
        raise BadInput(what="The first day is after the last day")
    day_after = min(query.dated_to, LAST_DAY) + timedelta(days=1)
    closing = moved_before(unit, day_after, branch_id=query.branch_id)
    opening = {} if query.dated_from is None else moved_before(unit, query.dated_from, branch_id=query.branch_id)
    lines = []
    for account in accounts.accounts(unit):
        before, after = opening.get(account.account_id, _NOTHING), closing.get(account.account_id, _NOTHING)
        line = TrialBalanceLine(
            account,
            before.debit_paise - before.credit_paise,
            after.debit_paise - before.debit_paise,
            after.credit_paise - before.credit_paise,
        )
        if line.opening_paise or line.debit_paise or line.credit_paise:
            lines.append(line)
    return tuple(lines)


def rows(unit: Unit, query: TrialBalanceQuery) -> tuple[Row, ...]:
    """Give the trial balance as rows of COLUMNS; the last one is the total."""
    lines = [
        (line.account, (*_sides(line.opening_paise), line.debit_paise, line.credit_paise, *_sides(line.closing_paise)))
        for line in trial_balance(unit, query)
    ]
    totals = tuple(sum(amounts[index] for _, amounts in lines) for index in range(_MONEY_COLUMNS))
    cells = [(account.code, account.name, account.statement_head, *amounts) for account, amounts in lines]
    return (*cells, (None, "Total", None, *totals))


def closing_balances(unit: Unit, query: TrialBalanceQuery) -> tuple[TrialBalanceLine, ...]:
    """Give the accounts that have a balance at the end, by code; those that have none then are left out."""
    return tuple(line for line in trial_balance(unit, query) if line.closing_paise)


def closing_rows(unit: Unit, query: TrialBalanceQuery) -> tuple[Row, ...]:
    """Give the closing balances as rows of the columns CLOSING; the last one is the total."""
    lines = closing_balances(unit, query)
    cells = [(line.account.code, line.account.name, *_sides(line.closing_paise)) for line in lines]
    debit, credit = (sum(paise(row[at]) for row in cells) for at in (2, 3))
    return (*cells, (None, "Total", debit, credit))


def _sides(paise: int) -> tuple[int, int]:
    """Put a balance on its side: debit, credit."""
    return (paise, 0) if paise >= 0 else (0, -paise)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = TrialBalanceQuery(
        dated_from=request.dated_from, dated_to=request.last_day(unit), branch_id=request.branch_id(unit)
    )
    return Sheet.of(COLUMNS, with_total(rows(unit, query)))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.STATEMENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
