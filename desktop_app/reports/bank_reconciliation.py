"""The bank reconciliation: the statement's balance, what only one of the two sides has, and the ledger's balance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, exists, func, literal, select

from desktop_app.accounting.bank_reconciliation import Reconciliation, sides
from desktop_app.records.bank import BankLine, BankMatch
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.reports.balances import LAST_DAY, balance_before
from desktop_app.repositories import bank
from desktop_app.repositories.bank import BankStatement
from desktop_app.repositories.unit import Unit

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that the statement has not, or what of a line the ledger has not: a day, words, paise.

    `key` is the transaction's, or the line's of the bank.
    """

    on: date
    words: str
    amount_paise: int
    key: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BankReconciliation:
    """The totals of a day, and what stands behind them."""

    on: date
    totals: Reconciliation
    in_ledger: tuple[Standing, ...]
    on_statement: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class _Outstanding:
    entry_date: date
    description: str | None
    amount_paise: int
    transaction_id: int
    reversal_of_id: int | None


_SEEN = exists().where(
    BankMatch.entry_id == GLEntry.entry_id,
    BankMatch.line_id == BankLine.line_id,
    BankLine.value_date <= bindparam("on"),
)
_AMOUNT = GLEntry.debit_paise - GLEntry.credit_paise
_OUTSTANDING = (
    select(
        GLEntry.entry_date,
        GLTransaction.description,
        _AMOUNT,
        GLEntry.transaction_id,
        GLTransaction.reversal_of_id,
    )
    .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
    .where(
        GLEntry.account_id == bindparam("account_id"),
        GLEntry.entry_date.between(bindparam("first"), bindparam("on")),
        ~_SEEN,
    )
    .order_by(GLEntry.entry_date, GLEntry.entry_id)
)
_IN_LEDGER = (
    select(func.coalesce(func.sum(_AMOUNT), literal(0)))
    .join(BankMatch, BankMatch.entry_id == GLEntry.entry_id)
    .where(BankMatch.line_id == BankLine.line_id, GLEntry.entry_date <= bindparam("on"))
    .correlate(BankLine)
    .scalar_subquery()
)
OF_ACCOUNT = (BankLine.account_id == bindparam("account_id"), BankLine.value_date <= bindparam("on"))
_RESTS = (
    select(BankLine.value_date, BankLine.narration, BankLine.amount_paise - _IN_LEDGER, BankLine.line_id)
    .where(*OF_ACCOUNT, BankLine.amount_paise != _IN_LEDGER)
    .order_by(BankLine.value_date, BankLine.line_id)
)
_LINES_TOTAL = select(func.coalesce(func.sum(BankLine.amount_paise), 0)).where(*OF_ACCOUNT)
_LAST_BALANCE = (
    select(BankLine.balance_paise)
    .where(*OF_ACCOUNT)
    .order_by(BankLine.value_date.desc(), BankLine.line_id.desc())
    .limit(1)
)
MATCHED_BEFORE = (
    select(func.coalesce(func.sum(_AMOUNT), literal(0)))
    .join(BankMatch, BankMatch.entry_id == GLEntry.entry_id)
    .join(BankLine, BankLine.line_id == BankMatch.line_id)
    .where(*OF_ACCOUNT, GLEntry.entry_date < bindparam("first"))
)


def bank_reconciliation(unit: Unit, account_id: int, on: date) -> BankReconciliation:
    """Reconcile an account on a day; before its first statement there is only the ledger's balance."""
    ledger = balance_before(unit, account_id, min(on, LAST_DAY) + DAY)
    first = next(iter(bank.statements(unit, account_id)), None)
    if first is None or first.first_date > on:
        return BankReconciliation(on=on, totals=_without_statement(ledger), in_ledger=(), on_statement=())
    at = {"account_id": account_id, "on": on}
    in_ledger = _standing(unit.all(_Outstanding, _OUTSTANDING, first=first.first_date, **at))
    on_statement = unit.all(Standing, _RESTS, **at)
    in_transit, unpresented = sides(each.amount_paise for each in in_ledger)
    unrecorded_in, unrecorded_out = sides(each.amount_paise for each in on_statement)
    statement, gap = _statement(unit, first, on)
    matched_before = int(unit.value(MATCHED_BEFORE, first=first.first_date, **at))
    opening = first.opening_paise
    before = 0 if opening is None else balance_before(unit, account_id, first.first_date) - opening - matched_before
    totals = Reconciliation(
        ledger_paise=ledger,
        statement_paise=statement,
        in_transit_paise=in_transit,
        unpresented_paise=unpresented,
        unrecorded_in_paise=unrecorded_in,
        unrecorded_out_paise=unrecorded_out,
        before_paise=before,
        gap_paise=gap,
    )
    return BankReconciliation(on=on, totals=totals, in_ledger=in_ledger, on_statement=on_statement)


def _without_statement(ledger_paise: int) -> Reconciliation:
    return Reconciliation(
        ledger_paise=ledger_paise,
        statement_paise=None,
        in_transit_paise=0,
        unpresented_paise=0,
        unrecorded_in_paise=0,
        unrecorded_out_paise=0,
    )


def _statement(unit: Unit, first: BankStatement, on: date) -> tuple[int | None, int]:
    """Give the statement's balance, and what of it no line explains: statements that are missing in between."""
    if first.opening_paise is None:
        return None, 0
    at = {"account_id": first.account_id, "on": on}
    added_up = first.opening_paise + int(unit.value(_LINES_TOTAL, **at))
    written: int | None = unit.value(_LAST_BALANCE, **at)
    return (added_up, 0) if written is None else (written, written - added_up)


def _standing(found: Sequence[_Outstanding]) -> tuple[Standing, ...]:
    """Leave out entries that are outstanding together with their reversal: the bank sees neither."""
    there = {each.transaction_id for each in found}
    reversed_ = {each.reversal_of_id for each in found if each.reversal_of_id in there}
    return tuple(
        Standing(each.entry_date, each.description or "", each.amount_paise, each.transaction_id)
        for each in found
        if each.transaction_id not in reversed_ and each.reversal_of_id not in there
    )
