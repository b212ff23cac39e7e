"""Beneath the refunds: credits and advances that are still to be paid back, from which a refund is begun.

panel = PayablePanel(operations)
panel.offer(pay_back, approve_plan, keep)
panel.search("98200"); panel.reload()
panel.table.current_changed.connect(...)        # rows of reports.payable_credits
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.payable_credits import ADVANCES, KEPT, NOTES, PAYABLE_CREDITS, WAITING
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.head_flow import HeadFlow
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations, Request
from desktop_app.views.refunds.words import state_mark
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import LinkCell, NameCell, TextCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow

_CHIPS = ("", NOTES, ADVANCES, KEPT, WAITING)
_SUMS = ("open", "payable")


class PayablePanel(Ground):
    """Chips, what is done with a credit, and the table."""

    figures_read = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__("surface")
        self._operations = operations
        self._query = MasterQuery(today=operations.today())
        self._request: Request | None = None
        model = PagedModel(PAYABLE_CREDITS, register_columns(PAYABLE_CREDITS, self._columns()), operations, self._query)
        self.table = RegisterTable("payable-credits", self.tr("Still to be paid back"), model)
        self.chips = FilterChips(self.tr("Credits"))
        self._nothing = Label(style=SMALL, tone="text2")
        self._row = HeadFlow(gap=8)
        self._lay_out()
        self.table.set_totals([PinnedRow("")])
        self.chips.chosen.connect(self._choose)
        self.reload()

    def offer(self, primary: QAction, *actions: QAction) -> None:
        """Give actions their buttons, the one that is mostly wanted last."""
        for action in actions:
            self._row.add_right(Button.of(action, bare=True))
        self._row.add_right(Button.of(primary, Kind.PRIMARY, caption="Ctrl+N"))
        self.table.row_actions = (primary, *actions)

    def row(self) -> TableRow | None:
        """Give the credit under the cursor; the first one before anybody chose."""
        current = self.table.current_row()
        model = self.table.paged_model()
        return current if current is not None or not model.rowCount() else model.row_at(0)

    def take_focus(self) -> None:
        """Begin in the table."""
        if self.table.current_row() is None and self.table.paged_model().rowCount():
            self.table.go_to_row(0)
        self.table.setFocus()

    def search(self, text: str) -> None:
        """Look for a text."""
        self._ask(replace(self._query, search=text))

    def reload(self) -> None:
        """Read everything again; the cursor stays."""
        self.table.reload()
        self._read_figures()

    def is_reading(self) -> bool:
        """Tell whether rows or counts are still on their way."""
        return self._request is not None or self.table.paged_model().is_loading()

    def _choose(self, only: str) -> None:
        self._ask(replace(self._query, only=only))

    def _ask(self, query: MasterQuery) -> None:
        if query != self._query:
            self._query = query
            self.table.set_query(query)
            self._read_figures()

    def _read_figures(self) -> None:
        if self._request is not None:
            self._request.cancel()
        self._request = self._operations.read(partial(_read_figures, self._query), self._show_figures)

    def _show_figures(self, figures: tuple[Mapping[str, int], Mapping[str, int]]) -> None:
        self._request = None
        counts, totals = figures
        self.chips.set_counts(counts)
        count = counts[self._query.only]
        one = self.tr("1 credit")
        words = one if count == 1 else self.tr("{count} credits").format(count=count)
        self.table.set_totals([PinnedRow(words, totals)])
        self._nothing.setText(
            self.tr("No credit matches “{text}”").format(text=self._query.search)
            if self._query.search
            else self.tr("Nothing is to be paid back.")
        )
        self._pages.setCurrentIndex(0 if count else 1)
        self.figures_read.emit()

    def _columns(self) -> tuple[TableColumn, ...]:
        def money(name: str, heading: str) -> TableColumn:
            return TableColumn(name, heading, MoneyCell(sample="88,888.88"))

        return (
            TableColumn("number", self.tr("Credit", "of a patient"), LinkCell(sample="RCP8/88-88/88888")),
            TableColumn("date", self.tr("Date"), DateCell()),
            TableColumn("patient", self.tr("Patient"), NameCell(), stretch=1, least=110),
            TableColumn("kind", self.tr("Kind"), TextCell(), least=88),
            money("open", self.tr("Unapplied")),
            money("kept", self.tr("Kept")),
            money("asked", self.tr("Asked for")),
            money("payable", self.tr("To pay back")),
            TableColumn("status", self.tr("Status"), StatusCell(state_mark, words=(state_mark("to_pay").word,))),
        )

    def _lay_out(self) -> None:
        for key, words in zip(
            _CHIPS,
            (self.tr("All"), self.tr("Credit notes"), self.tr("Advances"), self.tr("Kept"), self.tr("Waiting")),
            strict=True,
        ):
            waits = key == WAITING
            self.chips.add(key, words, sign="clock" if waits else "", tone="warn" if waits else "text2")
        self._row.setContentsMargins(18, 8, 14, 8)
        self._row.addWidget(Label(self.tr("Still to be paid back"), BODY_STRONG))
        self._row.addWidget(self.chips)
        empty = Ground("surface")
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(18, 4, 14, 12)
        middle.addWidget(self._nothing)
        middle.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(self._row)
        column.addWidget(self._pages, 1)


def _read_figures(query: MasterQuery, reading: Reading) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Read the counts of the chips, and the sums of the rows."""
    counts = {only: PAYABLE_CREDITS.count(reading, replace(query, only=only)) for only in _CHIPS}
    return counts, PAYABLE_CREDITS.totals(reading, query, _SUMS)
