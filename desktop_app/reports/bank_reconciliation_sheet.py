"""The bank reconciliation as a report: from the statement's balance to the ledger's, and what a figure is made of."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select

from desktop_app.errors import BadInput
from desktop_app.records.bank import BankLine, BankStatement
from desktop_app.reports.balances import balance_before
from desktop_app.reports.bank_reconciliation import DAY, MATCHED_BEFORE, OF_ACCOUNT, Standing, bank_reconciliation
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, MadeOf, Opens, Record, Sheet
from desktop_app.reports.sources import MOST, own_line, own_sheet
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories import bank, money_accounts
from desktop_app.repositories.unit import Unit

NAME = "bank-reconciliation"
TITLE = "Bank reconciliation"
_AMOUNT_OF = Column("amount", "Amount", Kind.MONEY)
COLUMNS = (
    Column("item", "Item", Kind.TEXT),
    Column("date", "Date", Kind.DATE),
    Column("words", "Particulars", Kind.TEXT),
    _AMOUNT_OF,
)
STATEMENT, BEFORE, MISSING = "Balance of the statement", "Before the first statement", "Statements missing"


@dataclass(frozen=True, slots=True)
class _BankLine:
    value_date: date
    narration: str
    amount_paise: int
    key: int


_NEWEST = (
    select(BankLine.value_date, BankLine.narration, BankLine.amount_paise, BankLine.line_id)
    .where(*OF_ACCOUNT)
    .order_by(BankLine.value_date.desc(), BankLine.line_id.desc())
    .limit(MOST)
)
_FILES = (
    select(BankStatement.first_date, BankStatement.file_name, func.sum(BankLine.amount_paise))
    .join(BankLine, BankLine.statement_id == BankStatement.statement_id)
    .where(*OF_ACCOUNT)
    .group_by(BankStatement.statement_id)
    .order_by(BankStatement.first_date, BankStatement.statement_id)
)


def rows(unit: Unit, account_id: int, on: date) -> tuple[Row, ...]:
    """Give the reconciliation as rows of COLUMNS: from the statement's balance to the ledger's."""
    return tuple(line.cells for line in lines(unit, account_id, on))


def lines(unit: Unit, account_id: int, on: date) -> tuple[Line, ...]:
    """Give the reconciliation as lines of COLUMNS, each with the record or the lines that it is made of."""
    found = bank_reconciliation(unit, account_id, on)
    totals, of = found.totals, (account_id, on)
    of_ledger = LedgerLines(account_id=account_id, dated_to=on)
    others = ((BEFORE, totals.before_paise, before_lines), (MISSING, -totals.gap_paise, missing_lines))
    return (
        _line((STATEMENT, on, None, totals.statement_paise), MadeOf((STATEMENT,), _AMOUNT_OF, statement_lines, of)),
        *(_standing_line("In the ledger alone", each, Record("transaction", each.key)) for each in found.in_ledger),
        *(
            _standing_line("On the statement alone", replace(each, amount_paise=-each.amount_paise), _of_bank(each))
            for each in found.on_statement
        ),
        *(
            _line((item, None, None, paise), MadeOf((item,), _AMOUNT_OF, read, of))
            for item, paise, read in others
            if paise
        ),
        Line(("Balance of the ledger", on, None, totals.ledger_paise), LineKind.TOTAL, opens=of_ledger),
    )


def statement_lines(unit: Unit, column: Column, account_id: int, on: date) -> Sheet:
    """Give the lines of the bank that make its balance, the newest by name, and with what it began."""
    found = bank_reconciliation(unit, account_id, on).totals
    named = unit.all(_BankLine, _NEWEST, account_id=account_id, on=on)
    gap = [own_line(on, MISSING, found.gap_paise)] if found.gap_paise else []
    before = (found.statement_paise or 0) - found.gap_paise - sum(each.amount_paise for each in named)
    since = named[-1].value_date if named else on
    lines_ = [own_line(each.value_date, each.narration, each.amount_paise, _of_bank(each)) for each in reversed(named)]
    return own_sheet(column, [own_line(since, "Opening balance", before), *lines_, *gap])


def before_lines(unit: Unit, column: Column, account_id: int, on: date) -> Sheet:
    """Give what ledger and bank differed by before the first statement: their balances, and what was matched since."""
    first = next(iter(bank.statements(unit, account_id)), None)
    if first is None:
        return own_sheet(column, ())
    at, last = {"account_id": account_id, "on": on}, first.first_date - DAY
    matched = int(unit.value(MATCHED_BEFORE, first=first.first_date, **at))
    in_ledger = balance_before(unit, account_id, first.first_date)
    of_ledger = LedgerLines(account_id=account_id, dated_to=last)
    return own_sheet(
        column,
        [
            own_line(last, "Balance of the ledger", in_ledger, of_ledger),
            own_line(last, STATEMENT, -(first.opening_paise or 0)),
            *([own_line(last, "Matched since", -matched)] if matched else []),
        ],
    )


def missing_lines(unit: Unit, column: Column, account_id: int, on: date) -> Sheet:
    """Give what no statement explains: the opening balance and what each file adds, less the balance that is told."""
    first = next(iter(bank.statements(unit, account_id)), None)
    if first is None:
        return own_sheet(column, ())
    found = bank_reconciliation(unit, account_id, on).totals
    files = [own_line(*file) for file in unit.execute(_FILES, {"account_id": account_id, "on": on})]
    opening = own_line(first.first_date, "Opening balance", first.opening_paise or 0)
    return own_sheet(column, [opening, *files, own_line(on, STATEMENT, -(found.statement_paise or 0))])


def _of_bank(found: "Standing | _BankLine") -> Record:
    return Record("bank_line", found.key)


def _standing_line(item: str, found: Standing, opens: Opens) -> Line:
    return _line((item, found.on, found.words, found.amount_paise), opens)


def _line(cells: Row, opens: Opens) -> Line:
    return Line(cells, cells_open={_AMOUNT_OF.name: opens} if cells[-1] else {})


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    """Reconcile an account on the last day; the clinic's bank where none is named."""
    return Sheet.of(COLUMNS, lines(unit, _account_of(unit, request), request.last_day(unit)))


def _account_of(unit: Unit, request: ReportRequest) -> int:
    """Give the account; refuses ACCOUNT_UNKNOWN, and BAD_INPUT for one that no bank sends statements of."""
    wanted = request.account_id(unit)
    known = [account.account_id for account in money_accounts.with_statements(unit)]
    if wanted is None:
        return known[0]
    if wanted not in known and not bank.statements(unit, wanted):
        raise BadInput(what=f"The account {request.account} has no bank statements to reconcile")
    return wanted


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.BOOKS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.ACCOUNT}),
        read=_sheet,
    ),
)
