"""The general ledger: every line with its document, its patient and, for one account, the running balance."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, not_, or_, select
from sqlalchemy.orm import aliased

from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.reports import csv_file
from desktop_app.reports.balances import CLOSES_YEAR, balance_before, moved_within
from desktop_app.reports.group import Group, by_account, by_branch, by_month, by_patient, by_value
from desktop_app.reports.posted_documents import SOURCE_NUMBER, VOUCHER_NUMBER, VOUCHER_TYPE, with_documents
from desktop_app.reports.register import Filters, PageKeys, Register, expression_of
from desktop_app.reports.report import Report
from desktop_app.reports.search import finding, ledger_lines_with
from desktop_app.reports.sheet import Sheet
from desktop_app.reports.table import Cell, Column, Kind, Row, Sort, paise
from desktop_app.reports.voucher_types import VOUCHER_TYPES
from desktop_app.repositories import accounts
from desktop_app.repositories.unit import Unit

BALANCE = "balance"
OPENING = "Opening balance"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerQuery:
    """Which lines: of a period, an account, a branch, a patient, a kind of source document, matching a search.

    `source` is the type of a document, or ALL_BUT_CLOSING; `group` one of LEDGER_GROUPINGS.

    The search looks for patients, document numbers, narrations of journals and voucher types, and for amounts that are
    exactly a word of it.
    """

    dated_from: date | None = None
    dated_to: date | None = None
    account_id: int | None = None
    branch_id: int | None = None
    patient_id: int | None = None
    source: str | None = None
    search: str = ""
    group: Group | None = None


# Every line but those that close a year or undo it: what profit and loss adds up.
ALL_BUT_CLOSING = "all_but_closing"


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """What stands still around an account's lines: opening balance, the period's debits and credits, closing balance.

    In paise, debits positive. Without an account there is no opening balance and no closing one.
    """

    opening_paise: int | None
    debit_paise: int
    credit_paise: int

    @property
    def closing_paise(self) -> int | None:
        """The balance after the last line."""
        return None if self.opening_paise is None else self.opening_paise + self.debit_paise - self.credit_paise


_OTHER_LINE, _OTHER_ACCOUNT = aliased(GLEntry), aliased(Account)
_REVERSAL = aliased(GLTransaction)

_AGAINST = (
    select(func.group_concat(_OTHER_ACCOUNT.code.distinct()))
    .select_from(_OTHER_LINE)
    .join(_OTHER_ACCOUNT, _OTHER_ACCOUNT.account_id == _OTHER_LINE.account_id)
    .where(
        _OTHER_LINE.transaction_id == GLEntry.transaction_id,
        (_OTHER_LINE.debit_paise > 0) != (GLEntry.debit_paise > 0),
    )
    .correlate(GLEntry)
    .scalar_subquery()
)
_REVERSED = (
    select(literal(1)).where(_REVERSAL.reversal_of_id == GLTransaction.transaction_id).correlate(GLTransaction).exists()
)

_COLUMNS: tuple[tuple[Column, Any], ...] = (
    (Column("date", "Date", Kind.DATE), GLEntry.entry_date),
    (Column("voucher_type", "Voucher Type", Kind.NUMBER), VOUCHER_TYPE),
    (Column("voucher_number", "Voucher No", Kind.NUMBER), VOUCHER_NUMBER),
    (Column("account_code", "Account Code", Kind.NUMBER), Account.code),
    (Column("account", "Account", Kind.TEXT), Account.name),
    (Column("against", "Against Account", Kind.NUMBER), _AGAINST),
    (Column("patient", "Patient", Kind.TEXT), Patient.full_name),
    (Column("debit", "Debit", Kind.MONEY), GLEntry.debit_paise),
    (Column("credit", "Credit", Kind.MONEY), GLEntry.credit_paise),
    (Column(BALANCE, "Balance", Kind.MONEY), literal(None)),
    (Column("narration", "Narration", Kind.TEXT), func.coalesce(GLEntry.narration, GLTransaction.description)),
    (Column("source_type", "Source Type", Kind.NUMBER), GLTransaction.source_document_type),
    (Column("source_number", "Source No", Kind.NUMBER), SOURCE_NUMBER),
    (Column("branch", "Branch", Kind.NUMBER), Branch.code),
    (Column("reversed", "Reversed", Kind.FLAG), case((_REVERSED, 1), else_=0)),
    (Column("transaction_id", "Transaction ID", Kind.KEY), GLEntry.transaction_id),
    (Column("line", "Line", Kind.COUNT), GLEntry.line_number),
    (Column("source_id", "Source ID", Kind.KEY), GLTransaction.source_document_id),
    (Column("plan_id", "Plan ID", Kind.KEY), GLEntry.plan_id),
    (Column("account_id", "Account ID", Kind.KEY), GLEntry.account_id),
)
_NAMES = [column.name for column, _ in _COLUMNS]
_ADDED_UP = ("date", "debit", "credit")  # what the balance after a line is made of
_SOURCE = with_documents(
    GLEntry.__table__.join(GLTransaction.__table__, GLTransaction.transaction_id == GLEntry.transaction_id)
    .join(Account.__table__, Account.account_id == GLEntry.account_id)
    .join(Branch.__table__, Branch.branch_id == GLEntry.branch_id)
    .outerjoin(Patient.__table__, Patient.patient_id == GLEntry.patient_id)
)


LEDGER_GROUPINGS = (
    by_patient(expression_of(GLEntry.patient_id)),
    by_month(expression_of(GLEntry.entry_date)),
    by_value("voucher_type", "Voucher type", "Without a voucher type", VOUCHER_TYPE),
    by_account(expression_of(GLEntry.account_id)),
    by_branch(expression_of(GLEntry.branch_id)),
)


def _conditions(query: LedgerQuery) -> list[ColumnElement[bool]]:
    """Give the conditions of a query without its period."""
    conditions = finding(query.search, partial(ledger_lines_with, voucher_types=VOUCHER_TYPES))
    for column, wanted in (
        (GLEntry.account_id, query.account_id),
        (GLEntry.branch_id, query.branch_id),
        (GLEntry.patient_id, query.patient_id),
        (GLTransaction.source_document_type, None if query.source == ALL_BUT_CLOSING else query.source),
    ):
        if wanted is not None:
            conditions.append(column == wanted)
    if query.source == ALL_BUT_CLOSING:
        conditions.append(not_(CLOSES_YEAR))
    if query.group is not None:
        conditions.append(next(each for each in LEDGER_GROUPINGS if each.name == query.group.by).holds(query.group.key))
    return conditions


def ledger_filters(query: LedgerQuery) -> Filters:
    """Give the conditions of a query."""
    conditions = _conditions(query)
    if query.dated_from is not None:
        conditions.append(GLEntry.entry_date >= query.dated_from)
    if query.dated_to is not None:
        conditions.append(GLEntry.entry_date <= query.dated_to)
    return conditions


class LedgerReport(Report[LedgerQuery]):
    """A register of ledger lines, with the running balance of an account filled in where lines are by date.

    Its columns begin with `date`, and have `debit`, `credit` and BALANCE among them.
    """

    def conditions(self, query: LedgerQuery) -> Filters:
        """Give what a line must be; the filters see to the group, as balances do."""
        return self.filters(query)

    def page(self, unit: Unit, query: LedgerQuery, sort: Sort, index: int, keys: PageKeys) -> tuple[Row, ...]:
        """Give one page of rows, with their balances."""
        rows = super().page(unit, query, sort, index, keys)
        return tuple(self._with_balance(unit, query, rows)) if rows and self._has_balance(query, sort) else rows

    def rows(
        self,
        unit: Unit,
        query: LedgerQuery,
        sort: Sort | None = None,
        *,
        names: Collection[str] | None = None,
        as_stored: bool = False,
    ) -> Iterator[Row]:
        """Give all rows, with their balances."""
        has_balance = self._has_balance(query, sort or self.default_sort) and (names is None or BALANCE in names)
        if has_balance and names is not None:
            names = {*names, *_ADDED_UP}
        rows = super().rows(unit, query, sort, names=names, as_stored=as_stored)
        return self._with_balance(unit, query, rows) if has_balance else rows

    def _has_balance(self, query: LedgerQuery, sort: Sort) -> bool:
        return query.account_id is not None and sort == self.default_sort

    def _with_balance(self, unit: Unit, query: LedgerQuery, rows: Iterable[Row]) -> Iterator[Row]:
        """Fill in the balance after each of these lines, which follow each other."""
        names = [column.name for column in self.columns]
        debit, credit, at = (1 + names.index(name) for name in (*_ADDED_UP[1:], BALANCE))
        balance: int | None = None
        for row in rows:
            if balance is None:
                balance = self._balance_before_line(unit, query, date.fromisoformat(str(row[1])), row[0])
            balance += paise(row[debit]) - paise(row[credit])
            yield (*row[:at], balance, *row[at + 1 :])

    def _balance_before_line(self, unit: Unit, query: LedgerQuery, on: date, key: Cell) -> int:
        """Give the balance of what the query finds, before one line."""
        if query.account_id is not None and _is_whole(query):
            before_day = balance_before(unit, query.account_id, on, branch_id=query.branch_id)
            return before_day + self._sum(unit, query, [GLEntry.entry_date == on, GLEntry.entry_id < key])
        earlier = or_(GLEntry.entry_date < on, and_(GLEntry.entry_date == on, GLEntry.entry_id < key))
        return self._sum(unit, query, [earlier])

    def _sum(self, unit: Unit, query: LedgerQuery, conditions: list[ColumnElement[bool]]) -> int:
        amount = func.coalesce(func.sum(GLEntry.debit_paise - GLEntry.credit_paise), literal(0))
        wanted = (*_conditions(query), *conditions)
        return int(unit.value(select(amount).select_from(self.register.lean(wanted)).where(*wanted)))

    def totals(self, unit: Unit, query: LedgerQuery, names: Collection[str] | None = None) -> Mapping[str, int]:
        """Add up debits and credits, by name; both, or those that are named."""
        found = ledger_totals(unit, query)
        sums = {"debit": found.debit_paise, "credit": found.credit_paise}
        return {name: paise for name, paise in sums.items() if names is None or name in names}

    def opening(self, unit: Unit, query: LedgerQuery) -> int | None:
        """Give the balance before the period, in paise, debits positive; None without an account."""
        if query.account_id is None:
            return None
        if query.dated_from is None:
            return 0
        if _is_whole(query):
            return balance_before(unit, query.account_id, query.dated_from, branch_id=query.branch_id)
        return self._sum(unit, query, [GLEntry.entry_date < query.dated_from])


def opening_row(unit: Unit, query: LedgerQuery, report: LedgerReport | None = None) -> Row | None:
    """Give the row before an account's first line, with its opening balance; None where nothing can come before."""
    if query.account_id is None or query.dated_from is None:
        return None
    account = next(each for each in accounts.accounts(unit) if each.account_id == query.account_id)
    cells: dict[str, Cell] = {
        "date": query.dated_from,
        "account_code": account.code,
        "account": account.name,
        BALANCE: GENERAL_LEDGER.opening(unit, query),
        "narration": OPENING,
        "particulars": OPENING,
    }
    return (0, *(cells.get(column.name) for column in (report or GENERAL_LEDGER).columns))


def ledger_sheet(unit: Unit, query: LedgerQuery, report: LedgerReport) -> Sheet:
    """Give the lines in a file's columns, under the opening balance where there is one."""
    opening = opening_row(unit, query, report)
    lines = report.rows(unit, query, names=report.standard, as_stored=True)
    rows = lines if opening is None else chain((opening,), lines)
    return Sheet(*csv_file.pick(report.columns, report.standard, rows))


def _is_whole(query: LedgerQuery) -> bool:
    """Tell whether the query leaves no line of its account out, so that month balances answer for it."""
    return not query.search and query.patient_id is None and query.source is None and query.group is None


GENERAL_LEDGER = LedgerReport(
    name="general-ledger",
    title="General ledger",
    register=Register(
        columns=tuple(column for column, _ in _COLUMNS),
        expressions=tuple(expression for _, expression in _COLUMNS),
        key=expression_of(GLEntry.entry_id),
        source=_SOURCE,
        nullable=frozenset({"voucher_number", "against", "patient", BALANCE, "narration", "source_number", "plan_id"}),
    ),
    filters=ledger_filters,
    standard=tuple(_NAMES[:17]),
    shown=("date", "voucher_number", "patient", "narration", "debit", "credit", BALANCE),
    default_sort=Sort("date"),
    groupings=LEDGER_GROUPINGS,
)


def ledger_totals(unit: Unit, query: LedgerQuery) -> LedgerTotals:
    """Add up what a query finds; month balances answer where it leaves no line of an account out."""
    opening = GENERAL_LEDGER.opening(unit, query)
    if _is_whole(query):
        moved = moved_within(unit, query.dated_from, query.dated_to, branch_id=query.branch_id)
        of_query = [each for each in moved.values() if query.account_id in {None, each.account_id}]
        debit, credit = sum(each.debit_paise for each in of_query), sum(each.credit_paise for each in of_query)
        return LedgerTotals(opening, debit, credit)
    sums = [func.coalesce(func.sum(column), literal(0)) for column in (GLEntry.debit_paise, GLEntry.credit_paise)]
    filters = ledger_filters(query)
    source = GENERAL_LEDGER.register.lean(filters)
    debit, credit = unit.execute(select(*sums).select_from(source).where(*filters)).one()
    return LedgerTotals(opening, int(debit), int(credit))
