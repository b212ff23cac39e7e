"""A line of the bank beside the register: what it is matched to, or which entries of the ledger it may be.

pane = LinePane(operations)
pane.offer(match, unmatch, post)        # the actions that get buttons, while they can be done
pane.picked.connect(...)                # other entries are selected
pane.picked_entries(); pane.why_not_match()
"""

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.bank import UNMATCHED, Candidate, LineDetail, line_detail
from desktop_app.reports.table import Cell
from desktop_app.repositories.books import Reading
from desktop_app.views.bank_matching.words import state_mark, strength_words, words
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign, hairline
from desktop_app.views.look.fonts import BODY_STRONG, SMALL, TITLE
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell, shown_day, shown_paise
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.view import Place

_LEFT, _RIGHT = 16, 14


class LinePane(MasterPane):
    """The entries are chosen with Ctrl and Shift, as rows are everywhere."""

    picked = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self._line: LineDetail | None = None
        self.amount, self.badge = Label(style=TITLE), Badge(state_mark(UNMATCHED))
        self.narration, self.facts = Label(wrap=True), ElidingLabel(style=SMALL, tone="text2")
        self._sign, self.hint = Sign("info", "text2"), Label(style=SMALL, tone="text2", wrap=True)
        self._title, self.sum = Label(style=BODY_STRONG), ElidingLabel(style=SMALL, tone="text2")
        self.entries = SmallTable(words("Entries of the ledger"), _columns(), scrolls=True)
        self.entries.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._buttons, self._offered = FlowLayout(gap=6), list[Button]()
        self._shown, self._nothing = QWidget(), Label(words("Choose a line to see what it may be."), SMALL, "text2")
        self.setAccessibleName(words("The line that is chosen"))
        self._lay_out()
        self.entries.selection_changed.connect(self._tell)
        self.entries.opened.connect(self._go_to)
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons, which are there while they can be pressed."""
        for action in actions:
            button = Button.of(action, Kind.OUTLINED, bare=True)
            button.setVisible(action.isEnabled())
            self._buttons.addWidget(button)
            self._offered.append(button)
            action.changed.connect(lambda button=button, action=action: button.setVisible(action.isEnabled()))

    def take_focus(self) -> None:
        """Go into the entries."""
        self.entries.setFocus()

    def read_detail(self, key: int, reading: Reading) -> LineDetail:
        """Read the line with what it may be."""
        return line_detail(reading, key)

    def show_detail(self, detail: LineDetail | None) -> None:
        """Show a line; what is proposed is selected."""
        self._line = detail
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            self.picked.emit()
            return
        line = detail.line
        self.amount.setText(f"₹{shown_paise(line.amount_paise)}")
        self.badge.show_mark(state_mark("matched" if detail.matched else UNMATCHED))
        self.narration.setText(line.narration)
        self.facts.setText(" · ".join(each for each in (shown_day(line.value_date), line.reference) if each))
        self._title.setText(words("Matched to") if detail.matched else words("In the ledger"))
        shown = detail.matched or detail.candidates
        self.entries.set_rows((each.entry_id, _cells(each)) for each in shown)
        self._say(detail)
        self._select(() if detail.proposal is None else detail.proposal.entry_ids)
        self._tell()

    def picked_entries(self) -> tuple[int, ...]:
        """Give the entries that are selected, in the order of the table."""
        rows = self.entries.rows()
        places = (place for span in self.entries.selected_ranges() for place in span)
        return tuple(rows[place].key for place in places if place < len(rows))

    def line(self) -> LineDetail | None:
        """Give the line that is shown."""
        return self._line

    def why_not_match(self) -> str:
        """Say why the line cannot be matched to what is selected, "" where it can."""
        if self._line is None or self.is_reading():
            return words("Reading what it may be")
        if self._line.matched:
            return words("The line is matched already")
        if not self.picked_entries():
            return words("Select the entry that it is")
        missing = self._line.line.amount_paise - self._picked_paise()
        return words("The entries are {amount} off the line").format(amount=rupees(missing)) if missing else ""

    def _picked_paise(self) -> int:
        found = {} if self._line is None else {each.entry_id: each.amount_paise for each in self._line.candidates}
        return sum(found.get(key, 0) for key in self.picked_entries())

    def _tell(self) -> None:
        if self._line is not None and not self._line.matched:
            count, total = len(self.picked_entries()), rupees(self._picked_paise())
            why_not = self.why_not_match()
            text = words("{count} selected, {total}: {what}")
            what = why_not or words("agrees with the line")
            self.sum.setText(text.format(count=count, total=total, what=what) if count else why_not)
        else:
            self.sum.setText("")
        self.picked.emit()

    def _say(self, detail: LineDetail) -> None:
        sign, tone, text = "info", "text2", words("Nothing is proposed: choose what it is, or post what is missing.")
        if detail.matched:
            sign, tone, text = "tick", "good", words("The bank and the ledger agree about it.")
        elif detail.proposal is not None:
            sign, tone, text = "tick", "accent", strength_words(detail.proposal.strength)
        self._sign.show_sign(sign, tone)
        self.hint.setText(text)

    def _select(self, keys: tuple[int, ...]) -> None:
        model, selection = self.entries.model(), self.entries.selectionModel()
        selection.clear()
        both = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place, row in enumerate(self.entries.rows()):
            if row.key in keys:
                selection.select(model.index(place, 0), both)

    def _go_to(self, row: TableRow) -> None:
        """Show the journal of an entry."""
        transaction_id = row["transaction_id"]
        if isinstance(transaction_id, int):
            self.place_wanted.emit(Place("journal", transaction_id))

    def _lay_out(self) -> None:
        top, hint = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.amount)
        top.addStretch(1)
        top.addWidget(self.badge)
        hint.setSpacing(6)
        hint.addWidget(self._sign)
        hint.addWidget(self.hint, 1)
        head, lower = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(_LEFT, 10, _RIGHT, 10)
        head.setSpacing(2)
        head.addLayout(top)
        head.addWidget(self.narration)
        head.addWidget(self.facts)
        head.addSpacing(6)
        head.addLayout(hint)
        head.addSpacing(8)
        head.addLayout(self._buttons)
        lower.setContentsMargins(_LEFT, 8, _RIGHT, 10)
        lower.setSpacing(4)
        lower.addWidget(self._title)
        lower.addWidget(self.entries, 1)
        lower.addWidget(self.sum)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addLayout(head)
        shown.addWidget(hairline())
        shown.addLayout(lower, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown, 1)
        self._nothing.setContentsMargins(_LEFT, 16, _RIGHT, 0)
        whole.addWidget(self._nothing)
        whole.addStretch(0)


def _cells(entry: Candidate) -> dict[str, Cell]:
    return {
        "on": entry.on,
        "words": " · ".join(each for each in (entry.number, entry.words) if each),
        "amount": entry.amount_paise,
        "transaction_id": entry.transaction_id,
    }


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("on", words("Date"), DateCell(), sortable=False),
        TableColumn("words", words("What"), TextCell(), sortable=False, stretch=1, least=90),
        TableColumn("amount", words("Amount"), MoneyCell(sample="-8,88,888.88"), sortable=False),
    )
