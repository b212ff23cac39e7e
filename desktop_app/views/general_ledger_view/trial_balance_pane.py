"""The trial balance beside the ledger: every account's balance at the end of the period, and whether all agrees.

pane = TrialBalancePane()
pane.show_figures(figures, account_id)              # the account whose ledger is shown is marked
pane.account_wanted.connect(filters.show_account)   # Enter or a press
pane.place_wanted.connect(...)                      # the half-posted note that makes 1100 and the patients differ
"""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.receivables_control import ReceivablesControl
from desktop_app.reports.trial_balance import TrialBalanceLine
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import ElidingLabel
from desktop_app.views.controls.surfaces import Ground, Sign
from desktop_app.views.general_ledger_view.ledger_figures import LedgerFigures
from desktop_app.views.general_ledger_view.ledger_table import AMOUNT_SAMPLE
from desktop_app.views.look.fonts import SMALL_MEDIUM
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.view import Place

_ROW_HEIGHT = 24
_STRIP_HEIGHT = 28


class Strip(Ground):
    """A line beneath the table that says whether something agrees, by colour, sign and words."""

    def __init__(self, ground: str) -> None:
        super().__init__(ground)
        self._sign, self._words = Sign(size=IN_CELL), ElidingLabel(style=SMALL_MEDIUM)
        self.link = Button("", Kind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 2, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.link)
        self.setMinimumHeight(_STRIP_HEIGHT)
        self.hide()

    def say(self, sign: str, tone: str, words: str, *, link: str = "") -> None:
        """Say something, with a link at the right if there is one; nothing for empty words."""
        self._sign.show_sign(sign, tone)
        self._words.set_tone(tone)
        self._words.setText(words)
        self.link.set_words(link)
        self.link.setVisible(bool(link))
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Give what it says, "" where it says nothing."""
        return "" if self.isHidden() else self._words.text()


class TrialBalancePane(QWidget):
    """Accounts with their balances, the total, and what does not agree."""

    account_wanted = Signal(int)
    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._account_id: int | None = None
        self._half_posted: tuple[int, ...] = ()
        self.equal, self.unequal, self.control = Strip("good_soft"), Strip("bad_soft"), Strip("warn_soft")
        self.table = SmallTable(
            self.tr("Trial balance"), self._columns(), row_height=_ROW_HEIGHT, tone_of=self._tone, scrolls=True
        )
        self.table.opened.connect(lambda row: self.account_wanted.emit(row.key))
        self.table.clicked.connect(self._pressed)
        self.control.link.clicked.connect(self._show_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.table, self.equal, self.unequal, self.control):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.setAccessibleName(self.tr("Trial balance"))

    def show_figures(self, figures: LedgerFigures, account_id: int | None) -> None:
        """Show the balances of one moment."""
        debit = sum(max(0, line.closing_paise) for line in figures.balances)
        credit = sum(max(0, -line.closing_paise) for line in figures.balances)
        self.table.set_rows((line.account.account_id, self._cells(line)) for line in figures.balances)
        label = self.tr("Total, {day}").format(day=written(figures.on))
        self.table.set_totals([PinnedRow(label, {"debit": debit, "credit": credit})])
        self.mark(account_id)
        differ = self.tr("Debits and credits differ by {amount}").format(amount=rupees(abs(debit - credit)))
        self.equal.say("tick", "good", self.tr("Debits equal credits") if debit == credit else "")
        self.unequal.say("warning", "bad", "" if debit == credit else differ)
        self._show_control(figures.control)

    def mark(self, account_id: int | None) -> None:
        """Mark the account whose ledger is shown."""
        self._account_id = account_id
        self.table.clearSelection()
        if account_id is not None:
            self.table.choose(account_id)
        self.table.viewport().update()

    def _show_control(self, control: ReceivablesControl | None) -> None:
        """Name the difference between the receivables account and the patients, and lead to what makes it."""
        if control is None:  # on its way; what was said of other days or another branch is not said of these
            self.control.say("warning", "warn", "")
            return
        self._half_posted = control.half_posted
        amount, count = rupees(abs(control.difference_paise)), len(control.half_posted)
        words = self.tr("{code} and the patients differ by {amount}").format(code=control.account_code, amount=amount)
        link = self.tr("Show the note") if count == 1 else self.tr("Show {count} notes").format(count=count)
        self.control.say("warning", "warn", words if control.difference_paise else "", link=link if count else "")

    def _show_note(self) -> None:
        if self._half_posted:
            self.place_wanted.emit(Place("credit_note", self._half_posted[0]))

    def _pressed(self, index: QModelIndex) -> None:
        row = self.table.table_model().row_at(index.row())
        if row is not None:
            self.account_wanted.emit(row.key)

    def _tone(self, row: TableRow) -> RowTone:
        return RowTone.STRONG if row.key == self._account_id else RowTone.NORMAL

    def _cells(self, line: TrialBalanceLine) -> dict[str, int | str]:
        return {
            "code": line.account.code,
            "account": line.account.name,
            "debit": max(0, line.closing_paise),
            "credit": max(0, -line.closing_paise),
        }

    def _columns(self) -> tuple[TableColumn, ...]:
        amount = MoneyCell(zero="", sample=AMOUNT_SAMPLE)
        return (
            TableColumn("code", self.tr("Code"), NumberCell(sample="8888"), sortable=False),
            TableColumn("account", self.tr("Trial balance"), TextCell(), stretch=1, sortable=False),
            TableColumn("debit", self.tr("Debit"), amount, sortable=False),
            TableColumn("credit", self.tr("Credit"), amount, sortable=False),
        )
