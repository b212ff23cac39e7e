"""What is done from the ledger, each in its dialog: a journal posted or reversed.

work = LedgerWork(operations, view)
work.told.connect(view.succeeded)                   # what was done
work.posted.connect(view.go_to_transaction)         # the transaction that it made
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.general_ledger_view.reversal_dialog import reversal_dialog
from desktop_app.views.operations import Operations
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.post_journal import JournalPosted
from desktop_app.workflows.reverse_journal import JournalReversed


class LedgerWork(QObject):
    """Opens the dialogs over the window of a view."""

    told = Signal(str)
    posted = Signal(int)

    def __init__(self, operations: Operations, view: QWidget) -> None:
        super().__init__(view)
        self._operations, self._view = operations, view

    def post_journal(self, branch_id: int | None) -> None:
        """Open the dialog that posts a journal, in a branch."""
        dialog = JournalDialog(self._operations, self._view.window(), branch_id=branch_id)
        dialog.posted.connect(self._journal_posted)
        dialog.open()

    def reverse_journal(self, row: TableRow) -> None:
        """Open the dialog that reverses the journal of a line."""
        dialog = reversal_dialog(self._operations, row, self._view.window())
        dialog.posted.connect(partial(self._journal_reversed, str(row["source_number"])))
        dialog.open()

    def _journal_posted(self, result: JournalPosted) -> None:
        self.told.emit(self.tr("{number} posted").format(number=result.journal_number))
        self.posted.emit(result.transaction_id)

    def _journal_reversed(self, number: str, result: JournalReversed) -> None:
        self.told.emit(self.tr("{number} reversed").format(number=number))
        self.posted.emit(result.transaction_id)
