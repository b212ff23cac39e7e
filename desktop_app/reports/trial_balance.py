"""The trial balance: every account's opening balance, movement and closing balance; each pair of columns is equal.

As a report it shows a year before its closing: what closes the last day's year is left out, as in profit and loss.
By months, branches or beside the previous year it has closing balances alone, debits positive; every column is nil.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.errors import BadInput
from desktop_app.reports.balances import Moved, closing_entries, day_after, moved_before
from desktop_app.reports.general_ledger import ALL_BUT_CLOSING
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest, Split
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, Opens, Sheet
from desktop_app.reports.statement_columns import StatementColumn, of_days, year_start
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
_LEADING = tuple(column for column in COLUMNS if column.kind is not Kind.MONEY)
_CLOSED = ("income", "expense", "equity")  # what the closing of a year moves
_NOTHING = Moved(0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialBalanceQuery:
    """The movement of which days, both included, and of which branch; `dated_from` None: from the beginning.

    `before_closing` leaves out what closes the last day's year.
    """

    dated_to: date
    dated_from: date | None = None
    branch_id: int | None = None
    before_closing: bool = False


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
    closing = moved_before(unit, day_after(query.dated_to), branch_id=query.branch_id)
    opening = {} if query.dated_from is None else moved_before(unit, query.dated_from, branch_id=query.branch_id)
    left_out = _closing_of_the_year(unit, query) if query.before_closing else {}
    lines = []
    for account in accounts.accounts(unit):
        before, after, less = (each.get(account.account_id, _NOTHING) for each in (opening, closing, left_out))
        line = TrialBalanceLine(
            account,
            before.debit_paise - before.credit_paise,
            after.debit_paise - before.debit_paise - less.debit_paise,
            after.credit_paise - before.credit_paise - less.credit_paise,
        )
        if line.opening_paise or line.debit_paise or line.credit_paise:
            lines.append(line)
    return tuple(lines)


def _closing_of_the_year(unit: Unit, query: TrialBalanceQuery) -> dict[int, Moved]:
    """Add up, by account, what closes the last day's year within a query's days."""
    first = max(query.dated_from or date.min, year_start(query.dated_to))
    found: dict[int, Moved] = {}
    for entry in closing_entries(unit):
        if first <= entry.on <= query.dated_to and query.branch_id in {None, entry.branch_id}:
            before = found.get(entry.account_id, _NOTHING)
            debit, credit = before.debit_paise + entry.debit_paise, before.credit_paise + entry.credit_paise
            found[entry.account_id] = Moved(entry.account_id, debit, credit)
    return found


def rows(unit: Unit, query: TrialBalanceQuery) -> tuple[Row, ...]:
    """Give the trial balance as rows of COLUMNS; the last one is the total."""
    return tuple(line.cells for line in _lines(unit, query))


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


def _lines(unit: Unit, query: TrialBalanceQuery) -> list[Line]:
    lines = [_line(line, query) for line in trial_balance(unit, query)]
    return [*lines, _total(lines, len(COLUMNS))]


def _line(line: TrialBalanceLine, query: TrialBalanceQuery) -> Line:
    """Show an account: its movement opens the lines of the days, its balances all lines up to them.

    Within a financial year the movement of what a closing moves opens the lines without it, as the figures have it.
    """
    account, first = line.account, query.dated_from
    up_to = LedgerLines(account_id=account.account_id, dated_to=query.dated_to, branch_id=query.branch_id)
    within = replace(up_to, dated_from=first)
    if first is not None and first >= year_start(query.dated_to) and account.type in _CLOSED:
        within = replace(within, source=ALL_BUT_CLOSING)
        if not line.opening_paise:
            up_to = within
    opens: dict[str, Opens] = {
        "debit": within,
        "credit": within,
        "closing_debit": up_to,
        "closing_credit": up_to,
    }
    if first is not None and first > date.min:
        opens["opening_debit"] = opens["opening_credit"] = replace(up_to, dated_to=first - timedelta(days=1))
    amounts = (*_sides(line.opening_paise), line.debit_paise, line.credit_paise, *_sides(line.closing_paise))
    cells = (account.code, account.name, account.statement_head, *amounts)
    return Line(cells, opens=within, cells_open=opens)


def _total(lines: Sequence[Line], columns: int) -> Line:
    sums = (sum(paise(line.cells[at]) for line in lines) for at in range(len(_LEADING), columns))
    return Line((None, "Total", None, *sums), LineKind.TOTAL)


def _side_by_side(unit: Unit, columns: Sequence[StatementColumn]) -> Sheet:
    """Give closing balances at the ends of days or of branches; an account without any is left out."""
    found: list[dict[int, int]] = []
    for column in columns:
        query = TrialBalanceQuery(dated_to=column.query.dated_to, branch_id=column.query.branch_id, before_closing=True)
        found.append({line.account.account_id: line.closing_paise for line in trial_balance(unit, query)})
    lines = []
    for account in accounts.accounts(unit):
        amounts = [balances.get(account.account_id, 0) for balances in found]
        if any(amounts):
            opens = {column.name: column.ledger_lines(account.account_id) for column in columns}
            cells = (account.code, account.name, account.statement_head, *amounts)
            lines.append(Line(cells, cells_open=opens))
    total = _total(lines, len(_LEADING) + len(columns))
    return Sheet.of((*_LEADING, *(column.column for column in columns)), [*lines, total])


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    if request.split is not Split.NONE:
        return _side_by_side(unit, of_days(unit, request))
    query = TrialBalanceQuery(
        dated_from=request.dated_from,
        dated_to=request.last_day(unit),
        branch_id=request.branch_id(unit),
        before_closing=True,
    )
    return Sheet.of(COLUMNS, _lines(unit, query))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.STATEMENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH, Parameter.SPLIT}),
        read=_sheet,
    ),
)
