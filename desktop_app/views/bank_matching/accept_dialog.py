"""Accept all exact proposals at once, after they were seen: each line of the bank with the entry that it is.

dialog = AcceptDialog(operations, exact, parent)
dialog.posted.connect(...)              # BankLinesMatched
"""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.bank import Proposed
from desktop_app.reports.table import Cell
from desktop_app.views.bank_matching.words import words
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.workflows.match_bank_lines import MatchBankLines, Pair, match_bank_lines

_SIZE = (1000, 560)


class AcceptDialog(WorkflowDialog):
    """The bank at the left, the ledger at the right; all of them are matched, or none."""

    def __init__(self, operations: Operations, exact: Sequence[Proposed], parent: QWidget) -> None:
        count = len(exact)
        commit = words("Match 1 line") if count == 1 else words("Match {count} lines").format(count=count)
        super().__init__(
            operations,
            title=words("Accept what agrees exactly"),
            commit=commit,
            parent=parent,
            promise=words("Nothing is posted. Every match can be taken back."),
        )
        self._exact = tuple(exact)
        self.table = SmallTable(words("What is matched"), _columns(), scrolls=True)
        self.table.set_rows((each.line.line_id, _cells(each)) for each in self._exact)
        self.set_subject(words("Amount and reference, or amount and day, agree; nothing else fits as well."))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.addWidget(self.table)
        self.set_body(body)
        self.resize(*_SIZE)
        if not self._exact:
            self.set_obstacle(words("Nothing agrees exactly"))

    def carry_out(self) -> None:
        """Match them."""
        pairs = tuple(Pair(each.line.line_id, each.proposal.entry_ids) for each in self._exact)
        self.run(match_bank_lines, MatchBankLines(request_id=self.request_id, pairs=pairs))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list: it is to be looked at."""
        super().showEvent(event)
        self.table.setFocus()


def _cells(each: Proposed) -> dict[str, Cell]:
    entry = each.entries[0]
    return {
        "on": each.line.value_date,
        "narration": each.line.narration,
        "amount": each.line.amount_paise,
        "entry_on": entry.on,
        "entry": " · ".join(part for part in (entry.number, entry.words) if part),
    }


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("on", words("Bank"), DateCell(), sortable=False),
        TableColumn("narration", words("Narration"), TextCell(), sortable=False, stretch=1, least=120),
        TableColumn("amount", words("Amount"), MoneyCell(sample="-8,88,888.88"), sortable=False),
        TableColumn("entry_on", words("Ledger"), DateCell(), sortable=False),
        TableColumn("entry", words("Entry"), TextCell(), sortable=False, stretch=1, least=120),
    )
