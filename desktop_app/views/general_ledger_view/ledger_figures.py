"""What stands still around the ledger's lines: opening balance and totals, every account's balance, the control."""

from dataclasses import dataclass
from datetime import date

from desktop_app.reports.general_ledger import LedgerQuery, LedgerTotals, ledger_totals
from desktop_app.reports.receivables_control import ReceivablesControl, receivables_control
from desktop_app.reports.trial_balance import TrialBalanceLine, TrialBalanceQuery, closing_balances, trial_balance
from desktop_app.repositories.books import Reading


@dataclass(frozen=True, slots=True)
class LedgerFigures:
    """The figures of one query, read at one moment; `is_new` where nothing has been posted in these books yet."""

    query: LedgerQuery
    totals: LedgerTotals
    balances: tuple[TrialBalanceLine, ...]
    control: ReceivablesControl
    on: date
    is_new: bool


def read_figures(reading: Reading, *, query: LedgerQuery, balance_query: TrialBalanceQuery) -> LedgerFigures:
    """Read the figures around a query's lines."""
    on = balance_query.dated_to
    return LedgerFigures(
        query=query,
        totals=ledger_totals(reading, query),
        balances=closing_balances(reading, balance_query),
        control=receivables_control(reading, on, branch_id=balance_query.branch_id),
        on=on,
        is_new=not trial_balance(reading, TrialBalanceQuery(dated_to=date.max)),
    )
