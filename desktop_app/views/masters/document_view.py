"""The frame of a register of documents: that of any register, and the days and the branch that they are of.

    class ReceiptView(DocumentView):
        def __init__(self, operations: Operations) -> None:
            super().__init__(operations, receipt_master())

Ctrl+D opens the period; + and - go on to the next one of its length, and back, as in a day book.
"""

from PySide6.QtGui import QAction

from desktop_app.repositories import clinic
from desktop_app.repositories.commands import Changes
from desktop_app.views.keys import step_with_keys
from desktop_app.views.masters.document_filters import DocumentFilters
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.view import Standard


class DocumentView(MasterView):
    """A register of documents, by chip, period and branch."""

    filters_kind = DocumentFilters
    filters: DocumentFilters

    def step(self, steps: int) -> None:
        """Go on to the next period, or back."""
        self.filters.period.step(steps)

    def _connect(self) -> None:
        super()._connect()
        period = QAction(self.master.title, self)
        period.triggered.connect(self.filters.period.open)
        self.set_standard(Standard.PERIOD, period)
        step_with_keys(self, self.body, self.step)
        self._read_branches()

    def _changed(self, changes: Changes) -> None:
        super()._changed(changes)
        if changes.concern("branches"):
            self._read_branches()

    def _read_branches(self) -> None:
        self.operations.read(clinic.branches, self.filters.set_branches)
