"""What letting go does, before the button: each installment before and after, what is still due, and the journal."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.table import Cell
from desktop_app.views.controls.labels import Label
from desktop_app.views.invoices.remission_outlook import Part, RemissionOutlook
from desktop_app.views.invoices.words import words
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.small_table import SmallTable


class RemissionEffects(QWidget):
    """A table with its totals, and the journal beneath."""

    def __init__(self) -> None:
        super().__init__()
        self.table, self.journal = _table(), JournalLines(totals=True, heads=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(words("Before and after"), BODY_STRONG))
        column.addWidget(self.table)
        column.addSpacing(4)
        column.addWidget(Label(words("Journal"), BODY_STRONG))
        column.addWidget(self.journal, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def show_amount(self, outlook: RemissionOutlook, paise: int, reason_code: str) -> None:
        """Show what an amount does."""
        parts = outlook.parts(paise)
        other = words("Other lines") if outlook.installments else words("The invoice")
        self.table.set_rows((number, _cells(each, other)) for number, each in enumerate(parts, start=1))
        totals: dict[str, Cell] = {
            "open": sum(each.open_paise for each in parts),
            "part": sum(each.part_paise for each in parts),
            "left": sum(each.left_paise for each in parts),
        }
        self.table.set_totals([PinnedRow(words("Owed"), totals)])
        self.table.setMaximumHeight(self.table.sizeHint().height())
        self.journal.set_lines(outlook.journal(paise, reason_code) if paise else ())


def _cells(part: Part, other: str) -> dict[str, Cell]:
    row = part.installment
    final = words("Final")
    what = other if row is None else final if row.kind == "final" else str(row.installment_number)
    return {
        "what": what,
        "due": None if row is None else row.due_date,
        "open": part.open_paise,
        "part": part.part_paise,
        "left": part.left_paise,
    }


def _table() -> SmallTable:
    def money(name: str, heading: str) -> TableColumn:
        return TableColumn(name, heading, MoneyCell(sample="88,88,888.88"), sortable=False)

    return SmallTable(
        words("Before and after"),
        (
            TableColumn("what", words("Installment"), NumberCell(sample="Other lines"), sortable=False, stretch=1),
            TableColumn("due", words("Due"), DateCell(), sortable=False),
            money("open", words("Before")),
            money("part", words("Let go")),
            money("left", words("After")),
        ),
        scrolls=True,
    )
