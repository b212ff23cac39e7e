"""What stands still around the ledger's lines: opening balance and totals, every account's balance, the control."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.reports.general_ledger import LedgerQuery, LedgerTotals, ledger_totals
from desktop_app.reports.receivables_control import ReceivablesControl, receivables_control
from desktop_app.reports.trial_balance import TrialBalanceLine, TrialBalanceQuery, closing_balances, trial_balance
from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations, Request


@dataclass(frozen=True, slots=True)
class LedgerFigures:
    """The figures of one query, read at one moment; `is_new` where nothing has been posted in these books yet.

    `control` is None while it is on its way: it adds up what every patient owes, which takes as long as the books are.
    """

    query: LedgerQuery
    totals: LedgerTotals
    balances: tuple[TrialBalanceLine, ...]
    control: ReceivablesControl | None
    on: date
    is_new: bool


def read_figures(reading: Reading, *, query: LedgerQuery, balance_query: TrialBalanceQuery) -> LedgerFigures:
    """Read the figures around a query's lines, all but the control."""
    on = balance_query.dated_to
    return LedgerFigures(
        query=query,
        totals=ledger_totals(reading, query),
        balances=closing_balances(reading, balance_query),
        control=None,
        on=on,
        is_new=not trial_balance(reading, TrialBalanceQuery(dated_to=date.max)),
    )


class FiguresReader(QObject):
    """Reads figures off the thread that paints, the control after the rest, and only where it may be another one."""

    told = Signal(object)  # LedgerFigures: at first without their control where that is not known

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._requests: list[Request] = []
        self._known: tuple[TrialBalanceQuery, ReceivablesControl] | None = None

    def forget(self) -> None:
        """Take nothing for known any more: the books have changed."""
        self._known = None

    def ask(self, query: LedgerQuery, balance_query: TrialBalanceQuery) -> None:
        """Read the figures of a query; those that were asked for before are no longer waited for."""
        for request in self._requests:
            request.cancel()
        read = partial(read_figures, query=query, balance_query=balance_query)
        self._requests = [self._operations.read(read, partial(self._tell, balance_query))]

    def _tell(self, asked: TrialBalanceQuery, figures: LedgerFigures) -> None:
        if self._known is not None and self._known[0] == asked:
            self.told.emit(replace(figures, control=self._known[1]))
            return
        read = partial(receivables_control, on=asked.dated_to, branch_id=asked.branch_id)
        self._requests = [self._operations.read(read, partial(self._tell_control, asked, figures))]
        self.told.emit(figures)

    def _tell_control(self, asked: TrialBalanceQuery, figures: LedgerFigures, control: ReceivablesControl) -> None:
        self._known = (asked, control)
        self.told.emit(replace(figures, control=control))
