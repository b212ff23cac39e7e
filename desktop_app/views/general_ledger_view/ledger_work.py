"""What is done from the ledger, each in its dialog: a journal or a voucher posted or reversed, balances opened.

work = LedgerWork(operations, view)
work.told.connect(view.succeeded)                   # what was done
work.posted.connect(view.go_to_transaction)         # the transaction that it made
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.reports.transaction_detail import TransactionDetail, transaction_detail
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.general_ledger_view.reversal_dialog import reversal_dialog
from desktop_app.views.operations import Operations
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.vouchers.opening_dialog import OpeningDialog
from desktop_app.views.vouchers.voucher_dialog import ContraDialog, PaymentDialog
from desktop_app.workflows.post_journal import JournalPosted
from desktop_app.workflows.post_voucher import VoucherPosted
from desktop_app.workflows.record_opening import OpeningRecorded
from desktop_app.workflows.reverse_journal import OWN_DOCUMENTS, JournalReversed


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

    def post_payment(self, branch_id: int | None) -> None:
        """Open the dialog that pays rent, salaries or a supplier, in a branch."""
        self._open_voucher(PaymentDialog(self._operations, self._view.window(), branch_id=branch_id))

    def post_contra(self, branch_id: int | None) -> None:
        """Open the dialog that moves the clinic's own money, in a branch."""
        self._open_voucher(ContraDialog(self._operations, self._view.window(), branch_id=branch_id))

    def record_opening(self, branch_id: int | None) -> None:
        """Open the dialog that enters the opening balances of a branch."""
        dialog = OpeningDialog(self._operations, self._view.window(), branch_id=branch_id)
        dialog.posted.connect(self._opening_recorded)
        dialog.open()

    def write_again(self, row: TableRow | None) -> None:
        """Open the dialog that posts a journal, with the lines of the one under the cursor and today's date."""
        if row is None or str(row["source_type"]) not in OWN_DOCUMENTS:
            self.told.emit(self.tr("Choose a line of a journal: only journals are written again"))
            return
        read = partial(transaction_detail, transaction_id=int(row["transaction_id"]))
        self._operations.read(read, self._open_again)

    def _open_again(self, detail: TransactionDetail) -> None:
        dialog = JournalDialog(self._operations, self._view.window(), like=detail.transaction)
        dialog.posted.connect(self._journal_posted)
        dialog.open()

    def reverse_journal(self, row: TableRow) -> None:
        """Open the dialog that reverses the journal of a line."""
        dialog = reversal_dialog(self._operations, row, self._view.window())
        dialog.posted.connect(partial(self._journal_reversed, str(row["source_number"] or row["voucher_type"])))
        dialog.open()

    def _open_voucher(self, dialog: PaymentDialog | ContraDialog) -> None:
        dialog.posted.connect(self._voucher_posted)
        dialog.open()

    def _voucher_posted(self, result: VoucherPosted) -> None:
        self.told.emit(self.tr("{number} posted").format(number=result.voucher_number))
        self.posted.emit(result.transaction_id)

    def _opening_recorded(self, result: OpeningRecorded) -> None:
        self.told.emit(self.tr("Opening balances recorded"))
        self.posted.emit(result.transaction_id)

    def _journal_posted(self, result: JournalPosted) -> None:
        self.told.emit(self.tr("{number} posted").format(number=result.journal_number))
        self.posted.emit(result.transaction_id)

    def _journal_reversed(self, number: str, result: JournalReversed) -> None:
        self.told.emit(self.tr("{number} reversed").format(number=number))
        self.posted.emit(result.transaction_id)
