"""The receipts: a register with one receipt beside it, and what is done with money that comes in."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QAction

from desktop_app.reports.receipt_detail import ReceiptDetail
from desktop_app.reports.receipts import BOUNCED, IN_HAND, REVERSED
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.keys import keys
from desktop_app.views.masters.document_view import DocumentView
from desktop_app.views.masters.master import Saved
from desktop_app.views.masters.master_actions import WhyNot, nothing_against
from desktop_app.views.masters.master_register import Figures
from desktop_app.views.operations import Operations
from desktop_app.views.paper.ways_to_paper import lead_to_paper
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.receipts.receipt_pane import ReceiptPane
from desktop_app.views.receipts.receipt_register import receipt_master
from desktop_app.views.receipts.receipt_tasks import ReceiptTasks, words_of
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Attention, Menu, Place, Standard
from desktop_app.workflows.collect_payment import PaymentCollected
from desktop_app.workflows.steps import roles


class ReceiptView(DocumentView):
    """Register and detail of the receipts."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, receipt_master())
        self.fill(self._add_tasks)

    def make_pane(self) -> ReceiptPane:
        """Make the pane of the receipt under the cursor."""
        self.pane_of_receipt = ReceiptPane(self.operations)
        return self.pane_of_receipt

    def _add_tasks(self) -> None:
        self.tasks = ReceiptTasks(self.operations, self)
        self.tasks.succeeded.connect(self.succeeded)
        self.tasks.received.connect(self.go_to_record)
        self._add_actions_of_receipt()
        self._add_actions_from_anywhere()
        journal = QAction(self.tr("Receipt"), self)
        journal.triggered.connect(self._show_journal)
        self.set_standard(Standard.JOURNAL, journal)
        lead_to_paper(self, self.table, self.operations, lambda row: Place("receipt", row.key))

    def new_dialog(self) -> WorkflowDialog:
        """Take money."""
        return CollectDialog(self.operations, self.window())

    def after_new(self, result: PaymentCollected) -> Saved:
        """Say what was received."""
        return Saved(result.receipts[0].payment_id, words_of(result))

    def _add_actions_of_receipt(self) -> None:
        tasks = self.tasks
        self.apply = self._add(
            self.tr("&Apply the advance..."), "Ctrl+Shift+P", tasks.apply_from, self._why_not_apply, roles.COUNTER
        )
        self.unapply = self._add(
            self.tr("U&n-apply the advance..."), "Ctrl+Shift+U", tasks.unapply_from, self._why_not_unapply
        )
        self.deposit = self._add(
            self.tr("Deposit &cheque..."), "Ctrl+Shift+B", tasks.deposit, self._why_not_deposit, roles.COUNTER
        )
        self.bounce = self._add(self.tr("Cheque &bounced..."), "Ctrl+Shift+O", tasks.bounce, self._why_not_bounce)
        self.reverse = self._add(self.tr("Re&verse receipt..."), "Ctrl+Shift+X", tasks.reverse, self._why_not_reverse)
        self.reverse.setShortcuts(keys("Ctrl+Shift+X", tally="Alt+X"))
        self.show_patient = self._add(
            self.tr("&Go to the patient"), "Ctrl+L", self._go_to_patient, nothing_against, roles.EVERYBODY
        )
        offered = (
            (self.apply, self.tr("Apply...")),
            (self.deposit, self.tr("Deposit...")),
            (self.bounce, self.tr("Bounced...")),
            (self.reverse, self.tr("Reverse...")),
        )
        for action, short in offered:
            action.setIconText(short)
        self.pane_of_receipt.offer(*(action for action, _ in offered))

    def _add(
        self,
        text: str,
        key: str,
        task: Callable[[ReceiptDetail], object],
        why_not: WhyNot,
        allowed: tuple[str, ...] = roles.POSTING,
    ) -> QAction:
        """Add something to do with the receipt under the cursor, once it is read as it stands now."""
        pane = self.pane_of_receipt
        return self.add_record_action(text, lambda _row: pane.when_shown(task), key, allowed=allowed, why_not=why_not)

    def _add_actions_from_anywhere(self) -> None:
        """Add what begins without a receipt; the first ones have buttons, too."""
        self.receive, self.advance, self.settle, self.recover = (
            self._begin(text, key, allowed, act)
            for text, key, allowed, act in (
                (self.tr("Receive pay&ment..."), "Ctrl+Alt+R", roles.COUNTER, self.add_record),
                (self.tr("Receive a&dvance..."), "Ctrl+Alt+A", roles.COUNTER, self.tasks.advance),
                (self.tr("Settle cards or &UPI..."), "Ctrl+Alt+S", roles.POSTING, self.tasks.settle),
                (self.tr("Recover a written-off deb&t..."), "Ctrl+Alt+W", roles.COUNTER, self.tasks.recover),
            )
        )
        self.receive.setObjectName("receive_payment")  # by which the window does it for whoever wants it done
        for action, short in ((self.settle, self.tr("Settle cards or UPI...")), (self.advance, self.tr("Advance..."))):
            action.setIconText(short)
            self.tools.add_action(action, bare=True)

    def _begin(self, text: str, key: str, allowed: tuple[str, ...], act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda *_: act())
        refusal = roles.refusal(self.operations.user, allowed)
        if refusal is not None:
            action.setEnabled(False)
            action.setStatusTip(f"{what_is_wrong(refusal)} {refusal.advice}")
        self.add_to_menu(Menu.MONEY, action)
        return action

    def _show_journal(self) -> None:
        self.split.fold_action.setChecked(True)
        self.pane_of_receipt.show_journal()

    def _go_to_patient(self, detail: ReceiptDetail) -> None:
        self.place_wanted.emit(Place("patient", detail.patient.patient_id))

    def _show_figures(self, figures: Figures) -> None:
        """Show what was received beneath the amounts: what was taken back is none of it."""
        totals = {**figures.totals, "amount": figures.totals["received"]}
        super()._show_figures(replace(figures, totals=totals))
        self.attention_changed.emit(Attention(figures.attention, words=self.tr("cheques in hand")))

    # Why something cannot be done with a receipt

    def _why_not_apply(self, row: TableRow) -> str:
        return "" if row["unapplied"] > 0 else self.tr("Nothing of this receipt is unapplied")

    def _why_not_unapply(self, row: TableRow) -> str:
        return "" if row["advance_used"] > 0 else self.tr("Nothing of an advance in it was applied")

    def _why_not_deposit(self, row: TableRow) -> str:
        return "" if row["status"] == IN_HAND else self.tr("It is no cheque in hand")

    def _why_not_bounce(self, row: TableRow) -> str:
        if row["mode"] == "cash":
            return self.tr("Cash is not dishonoured by a bank; reverse the receipt instead")
        return self._why_not_reverse(row)

    def _why_not_reverse(self, row: TableRow) -> str:
        return self.tr("The receipt was taken back before") if row["status"] in {REVERSED, BOUNCED} else ""
