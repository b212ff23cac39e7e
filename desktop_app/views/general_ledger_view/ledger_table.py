"""The register of ledger lines: columns, the rows pinned around them, and what a selection adds up to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.money import rupees
from desktop_app.reports.general_ledger import BALANCE, GENERAL_LEDGER, LedgerQuery
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import one_line
from desktop_app.views.general_ledger_view.ledger_figures import LedgerFigures
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import (
    BalanceCell,
    DateCell,
    MoneyCell,
    day_samples,
    shown_day,
    side,
)
from desktop_app.views.tables.cell_style import CellStyle
from desktop_app.views.tables.cells import LinkCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.group_table import GroupWords
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow

ROW_HEIGHT = 26
AMOUNT_SAMPLE = "88,88,888.88"

_ACCOUNT = "account_code"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)


@dataclass(frozen=True, slots=True)
class PeriodDateCell(DateCell):
    """A date, once a day; it has its year where the period does not lie in one financial year."""

    has_year: Callable[[], bool] = lambda: True

    def text(self, row: TableRow, name: str) -> str:
        """Give the date as people read it."""
        day = row[name]
        return shown_day(day, with_year=self.has_year()) if isinstance(day, date) else ""

    def samples(self) -> tuple[str, ...]:
        """Give the widest date."""
        return day_samples(with_year=self.has_year())


@dataclass(frozen=True, slots=True)
class ParticularsCell(TwoToneCell):
    """Patient and narration; the number that stands in the row already is left out of it."""

    def behind(self, row: TableRow) -> str:
        """Give the narration, or the kind of document where it says no more than kind and number."""
        narration = one_line(str(row[self.particulars] or ""))
        kind = str(row["voucher_type"] or "")
        return kind if narration == f"{kind} {row['voucher_number']}" else narration


@dataclass(frozen=True, slots=True)
class AccountCell(CellStyle):
    """An account by code and name."""

    def text(self, row: TableRow, name: str) -> str:
        """Give code and name."""
        return one_line(f"{row[name]}  {row['account']}")

    def beside(self) -> tuple[str, ...]:
        """Name the column of the account's name."""
        return ("account",)


class LedgerTable(RegisterTable):
    """Ledger lines: of one account with its running balance, of all with their accounts."""

    def __init__(self, operations: Operations, query: LedgerQuery, *, has_year: Callable[[], bool]) -> None:
        model = PagedModel(GENERAL_LEDGER, _columns(has_year), operations, query)
        super().__init__("general-ledger", _tr("Ledger lines"), model, row_height=ROW_HEIGHT)
        self._is_of_one_account: bool | None = None
        self.head.columns_changed.connect(self._show_fitting_columns)
        self.head.kept_by_table = frozenset({_ACCOUNT, BALANCE})
        self.set_query(query)

    def set_query(self, query: object) -> None:
        """Show other lines; account or balance are there as the query makes sense of them."""
        self._is_of_one_account = isinstance(query, LedgerQuery) and query.account_id is not None
        self._show_fitting_columns()
        super().set_query(query)
        self.fit_columns()

    def show_figures(self, figures: LedgerFigures) -> None:
        """Pin opening balance, totals and closing balance."""
        query, totals = figures.query, figures.totals
        is_part = bool(query.patient_id or query.source or query.search)
        opening, closing = [], []
        if totals.opening_paise is not None and query.dated_from is not None:
            words = _tr("Opening of these lines, {day}") if is_part else _tr("Opening balance, {day}")
            opening = [PinnedRow(words.format(day=written(query.dated_from)), {BALANCE: totals.opening_paise})]
        self.set_opening(opening)
        sums = PinnedRow(_tr("Total of the period"), {"debit": totals.debit_paise, "credit": totals.credit_paise})
        if totals.closing_paise is not None:
            words = _tr("Closing of these lines, {day}") if is_part else _tr("Closing balance, {day}")
            closing = [
                PinnedRow(words.format(day=written(query.dated_to or figures.on)), {BALANCE: totals.closing_paise})
            ]
        self.set_totals([sums, *closing])

    def _show_fitting_columns(self) -> None:
        """Have the account only among all accounts, and the balance only of one."""
        names = [column.name for column in self.table_model().columns]
        self.head.is_fitting = True  # what the ledger does by itself is not remembered as the user's
        self.head.setSectionHidden(names.index(_ACCOUNT), self._is_of_one_account is True)
        self.head.setSectionHidden(names.index(BALANCE), self._is_of_one_account is not True)
        self.head.is_fitting = False


def words_of_selection(count: int, sums: Mapping[str, int] | None) -> str:
    """Say how many lines are selected and what they add up to, as an account sees it; None is sums on their way."""
    if count == 0:
        return ""
    words = _tr("1 line selected") if count == 1 else _tr("{count} lines selected").format(count=f"{count:,}")
    return words if sums is None else f"{words} · {words_of_sums(sums)}"


def words_of_sums(sums: Mapping[str, int]) -> str:
    """Say what lines add up to: debits, credits, and which side is more by how much."""
    net = sums["debit"] - sums["credit"]
    return _tr("Debit {debit} · Credit {credit} · Net {net}").format(
        debit=rupees(sums["debit"]), credit=rupees(sums["credit"]), net=f"{rupees(abs(net))} {side(net)}".rstrip()
    )


def tell_selection(register: GroupedRegister, table: LedgerTable, tell: Callable[[str], object]) -> None:
    """Say what of the lines or of their groups is selected."""
    if register.is_grouped():
        register.tell_selection()
    else:
        table.sum_selected(("debit", "credit"), lambda count, sums: tell(words_of_selection(count, sums)))


def ledger_groups(operations: Operations, table: LedgerTable) -> GroupedRegister:
    """Let lines be put together by patient, month, kind of voucher, account and branch."""
    headings = {"debit": _tr("Debit"), "credit": _tr("Credit")}
    return GroupedRegister(table, operations, GroupWords(tuple(headings), headings, sums=words_of_sums))


def _columns(has_year: Callable[[], bool]) -> tuple[TableColumn, ...]:
    amount: dict[str, Any] = {"style": MoneyCell(zero="", sample=AMOUNT_SAMPLE)}
    return register_columns(
        GENERAL_LEDGER,
        (
            TableColumn("date", _tr("Date"), PeriodDateCell(once=True, has_year=has_year)),
            TableColumn("voucher_number", _tr("Document"), LinkCell(missing=_tr("Journal"))),
            TableColumn(_ACCOUNT, _tr("Account"), AccountCell(), stretch=4, least=120),
            TableColumn("patient", _tr("Patient and particulars"), ParticularsCell("narration"), stretch=6, least=150),
            TableColumn("debit", _tr("Debit"), **amount),
            TableColumn("credit", _tr("Credit"), **amount),
            TableColumn(BALANCE, _tr("Balance"), BalanceCell(sample="8,88,88,888.88"), sortable=False),
        ),
    )
