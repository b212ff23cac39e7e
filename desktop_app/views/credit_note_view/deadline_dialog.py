"""Credit notes near the deadline: plans and drafts whose GST can soon no longer be taken back, or cannot any more.

dialog = DeadlineDialog(operations, window)
dialog.place_wanted.connect(...)        # Place of the plan or the draft under the cursor
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.note_deadlines import Deadline, note_deadlines
from desktop_app.reports.table import Cell
from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations, Request
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import NameCell, NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.views.view import Place

_SIZE = (1040, 560)


class DeadlineDialog(DialogFrame):
    """A list, the nearest deadline first; Enter goes to the plan or the draft."""

    place_wanted = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            title=parent.tr("Credit notes near the deadline"),
            commit=parent.tr("Go to it"),
            parent=parent,
            promise=parent.tr("Nothing is posted from here."),
        )
        self._today = operations.today()
        self._found: tuple[Deadline, ...] = ()
        self.table = SmallTable(self.tr("Near the deadline"), self._columns(), scrolls=True, tone_of=_tone)
        self.nothing = Label(self.tr("Reading the invoices"), tone="text2", wrap=True)
        self._lay_out_body()
        self.table.opened.connect(lambda _row: self.carry_out())
        self.resize(*_SIZE)
        self.set_obstacle(self.tr("Reading the invoices"))
        read = partial(note_deadlines, as_of=self._today)
        self._request: Request = operations.read(read, self._fill, self.show_error)

    def carry_out(self) -> None:
        """Go to what is under the cursor."""
        row = self.table.current_row()
        if row is not None:
            found = self._found[row.key]
            self.accept()
            self.place_wanted.emit(Place(found.noun, found.key))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list."""
        super().showEvent(event)
        self.table.setFocus()

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        self._request.cancel()
        super().done(result)

    def _fill(self, found: Sequence[Deadline]) -> None:
        self._found = tuple(found)
        self.table.set_rows((at, self._cells(each)) for at, each in enumerate(self._found))
        self.table.set_totals(
            [
                PinnedRow(
                    self.tr("Total"),
                    {
                        "open": sum(each.open_paise for each in self._found),
                        "tax": sum(each.tax_paise for each in self._found),
                    },
                )
            ]
        )
        self.table.setVisible(bool(self._found))
        self.nothing.setVisible(not self._found)
        self.nothing.setText(self.tr("No plan or draft with GST nears its deadline."))
        self.table.go_to_row(0)
        self.table.setFocus()
        self.set_obstacle("" if self._found else self.tr("There is nothing to go to"))

    def _cells(self, each: Deadline) -> dict[str, Cell]:
        days = each.days_left(self._today)
        if days < 0:
            left = self.tr("Past: a note is financial, {tax} stays a cost").format(tax=rupees(each.tax_paise))
        elif days == 0:
            left = self.tr("Today is the last day")
        else:
            left = self.tr("1 day left") if days == 1 else self.tr("{count} days left").format(count=days)
        return {
            "deadline": each.deadline,
            "left": left,
            "invoice": each.invoice_number,
            "patient": each.patient,
            "document": each.document or self.tr("Draft"),
            "open": each.open_paise,
            "tax": each.tax_paise,
            "days": days,
        }

    def _columns(self) -> tuple[TableColumn, ...]:
        sample = "PL/88-88/88888"
        return (
            TableColumn("deadline", self.tr("Deadline"), DateCell(), sortable=False),
            TableColumn("left", self.tr("What is left of it"), TextCell(), stretch=3, least=150, sortable=False),
            TableColumn("invoice", self.tr("Invoice"), NumberCell(sample=sample), sortable=False),
            TableColumn("patient", self.tr("Patient"), NameCell(), stretch=2, least=120, sortable=False),
            TableColumn("document", self.tr("Plan or draft"), NumberCell(sample=sample), sortable=False),
            TableColumn("open", self.tr("Not delivered"), MoneyCell(), sortable=False),
            TableColumn("tax", self.tr("GST in it"), MoneyCell(), sortable=False),
        )

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(
            Effects(
                (
                    self.tr(
                        "A note reduces GST until 30 November after the invoice's year, or until the annual return is"
                        " filed, if that is earlier (section 34(2) CGST)."
                    ),
                    self.tr("After it a note is financial: the patient is credited, the GST paid stays a cost (5520)."),
                )
            )
        )
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        self.table.hide()
        self.set_body(body)


def _tone(row: TableRow) -> RowTone:
    return RowTone.QUIET if int(row["days"]) < 0 else RowTone.NORMAL
