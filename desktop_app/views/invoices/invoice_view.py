"""The invoices: a register with one invoice beside it, and what is done about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction

from desktop_app.accounting.money import rupees
from desktop_app.reports.choices import PatientChoice
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.credit_note_view.shown_note import ShownNote, read_note
from desktop_app.views.credit_note_view.taking_back import reversing_dialog
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.invoices import why_not
from desktop_app.views.invoices.approve_dialog import ApproveDialog
from desktop_app.views.invoices.invoice_pane import InvoicePane
from desktop_app.views.invoices.reason_dialogs import cancel_dialog, reject_dialog
from desktop_app.views.invoices.register import invoice_master
from desktop_app.views.invoices.remission_dialog import RemissionDialog
from desktop_app.views.invoices.shown_invoice import ShownInvoice
from desktop_app.views.invoices.why_not import WhyNot
from desktop_app.views.keys import keys
from desktop_app.views.masters.document_view import DocumentView
from desktop_app.views.masters.master import Saved
from desktop_app.views.masters.master_register import Figures
from desktop_app.views.operations import Operations
from desktop_app.views.paper.ways_to_paper import lead_to_paper
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Attention, Place, Standard
from desktop_app.workflows.cancel_invoice import InvoiceCancelled
from desktop_app.workflows.collect_payment import PaymentCollected
from desktop_app.workflows.draft_credit_note import CreditNoteDrafted
from desktop_app.workflows.request_write_off import WriteOffRequested
from desktop_app.workflows.sell_service import ServiceSold
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.remission import Remitted

Does = Callable[[ShownInvoice], object]


class InvoiceView(DocumentView):
    """Register and detail of the invoices."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, invoice_master(operations))
        self.fill(self._add_tasks)

    def make_pane(self) -> InvoicePane:
        """Make the pane of the invoice under the cursor."""
        self.pane_of_invoice = InvoicePane(self.operations)
        return self.pane_of_invoice

    def _add_tasks(self) -> None:
        self._add_actions(self.pane_of_invoice)
        self.pane_of_invoice.shown_changed.connect(self._follow_cursor)
        journal = QAction(self.tr("Invoice"), self)
        journal.triggered.connect(lambda *_: self._show_journal())
        self.set_standard(Standard.JOURNAL, journal)
        lead_to_paper(self, self.table, self.operations, lambda row: Place("invoice", row.key))

    def new_dialog(self) -> WorkflowDialog:
        """Sell services, medicines or products."""
        return SellServiceDialog(self.operations, self.window())

    def after_new(self, result: ServiceSold) -> Saved:
        """Say that the invoice is posted."""
        return Saved(result.invoice_id, self.tr("{invoice} posted").format(invoice=result.invoice_number))

    # What is done about an invoice

    def receive(self, shown: ShownInvoice) -> None:
        """Take money for it."""
        dialog = CollectDialog(self.operations, self.window(), patient=patient_of(shown), invoice_id=shown.key)
        self.open_dialog(dialog, partial(self._received, shown.key))

    def credit(self, shown: ShownInvoice) -> None:
        """Draft a credit note against its lines; the note is posted in its own view."""
        dialog = DraftDialog(self.operations, self.window(), of_invoice=(patient_of(shown), shown.key))
        dialog.posted.connect(self._credited)
        dialog.open()

    def let_go(self, reason_code: str, shown: ShownInvoice) -> None:
        """Waive what is owed, or write it off."""
        dialog = RemissionDialog(self.operations, shown, reason_code, self.window())
        self.open_dialog(dialog, partial(self._let_go, shown))

    def approve(self, shown: ShownInvoice) -> None:
        """Approve what waits."""
        if shown.waiting is not None:
            dialog = ApproveDialog(self.operations, shown, shown.waiting, self.window())
            self.open_dialog(dialog, partial(self._let_go, shown))

    def reject(self, shown: ShownInvoice) -> None:
        """Reject what waits."""
        if shown.waiting is not None:
            dialog = reject_dialog(self.operations, shown, shown.waiting, self.window())
            self.open_dialog(dialog, lambda _: Saved(shown.key, self.tr("Rejected; the debt stays as it is")))

    def cancel(self, shown: ShownInvoice) -> None:
        """Cancel an invoice that nothing has touched."""

        def cancelled(result: InvoiceCancelled) -> Saved:
            return Saved(shown.key, self.tr("{number} cancelled").format(number=result.invoice_number))

        self.open_dialog(cancel_dialog(self.operations, shown, self.window()), cancelled)

    def take_back(self, shown: ShownInvoice) -> None:
        """Reverse the newest waiver or write-off: it is asked for again."""
        if shown.last_let_go is not None:
            read = partial(read_note, credit_note_id=shown.last_let_go.credit_note_id)
            self.operations.read(read, partial(self._take_back, shown), self.show_error)

    def show_plan(self, shown: ShownInvoice) -> None:
        """Go to the plan that the invoice sold."""
        for plan in shown.detail.plans[:1]:
            self.place_wanted.emit(Place("plan", plan.plan_id))

    def _add_actions(self, pane: InvoicePane) -> None:
        add = self._add
        self.receive_money = add(
            self.tr("&Receive payment..."), self.receive, why_not.against_receiving, "Ctrl+R", roles.COUNTER
        )
        self.credit_it = add(self.tr("Credit &note..."), self.credit, why_not.against_crediting, "Ctrl+I")
        self.credit_it.setObjectName("credit_invoice")  # by which the window does it for whoever wants it done
        against_it = why_not.against_letting_go
        self.waive = add(self.tr("&Waive..."), partial(self.let_go, "waiver"), against_it, "Ctrl+Shift+W")
        self.write_off = add(self.tr("Write o&ff..."), partial(self.let_go, "bad_debt"), against_it, "Ctrl+Shift+O")
        text = self.tr("Re&verse waiver or write-off...")
        self.reverse = add(text, self.take_back, why_not.against_taking_back)
        self.reverse.setShortcuts(keys("Ctrl+Shift+X", tally="Alt+X"))
        self.approve_it = add(self.tr("&Approve..."), self.approve, why_not.against_approving, "Ctrl+Shift+G")
        self.reject_it = add(self.tr("Re&ject..."), self.reject, why_not.against_rejecting, "Ctrl+Shift+B")
        self.cancel_it = add(self.tr("Cancel invoi&ce..."), self.cancel, why_not.against_cancelling, "Ctrl+Delete")
        against_plan = why_not.against_going_to_plan
        self.go_to_plan = add(self.tr("&Go to plan"), self.show_plan, against_plan, "Ctrl+L", roles.EVERYBODY)
        for action, words in (
            (self.receive_money, self.tr("Receive...")),
            (self.credit_it, self.tr("Credit...")),
            (self.waive, self.tr("Waive...")),
            (self.write_off, self.tr("Write off...")),
            (self.approve_it, self.tr("Approve...")),
            (self.reject_it, self.tr("Reject...")),
        ):
            action.setIconText(words)
        pane.offer(self.receive_money, self.credit_it, self.waive, self.write_off)
        pane.offer_decision(self.approve_it, self.reject_it)

    def _add(
        self, text: str, act: Does, against: WhyNot, shortcut: str = "", allowed: tuple[str, ...] = roles.POSTING
    ) -> QAction:
        """Add something that is done with the invoice under the cursor, once it is read as it stands now."""
        return self.add_record_action(
            text,
            lambda _row: self.pane_of_invoice.when_shown(act),
            shortcut,
            allowed=allowed,
            why_not=lambda row: against(row, self._shown(row)),
        )

    def _shown(self, row: TableRow) -> ShownInvoice | None:
        """Give the detail of a row, None while it is another one's."""
        shown = self.pane_of_invoice.shown()
        return shown if shown is not None and shown.key == row.key else None

    def _take_back(self, shown: ShownInvoice, note: ShownNote) -> None:
        number = note.detail.note.credit_note_number or ""
        text = self.tr("{number} reversed: {amount} is asked for again")
        told = text.format(number=number, amount=rupees(note.detail.note.total_paise))
        dialog = reversing_dialog(self.operations, note, self.window())
        self.open_dialog(dialog, lambda _: Saved(shown.key, told))

    def _received(self, key: int, result: PaymentCollected) -> Saved:
        receipts = ", ".join(each.receipt_number for each in result.receipts)
        return Saved(key, self.tr("{receipts} posted").format(receipts=receipts))

    def _credited(self, result: CreditNoteDrafted) -> None:
        self.succeeded.emit(self.tr("Draft saved; nothing is posted yet"))
        self.place_wanted.emit(Place("credit_note", result.credit_note_id))

    def _let_go(self, shown: ShownInvoice, result: Remitted | WriteOffRequested) -> Saved:
        if isinstance(result, WriteOffRequested):
            return Saved(shown.key, self.tr("Asked for: it waits until somebody else approves it"))
        text = self.tr("{number} posted; {amount} is still due")
        return Saved(
            shown.key,
            text.format(number=result.credit_note_number, amount=rupees(result.outstanding_after_paise)),
        )

    def _show_journal(self) -> None:
        self.split.fold_action.setChecked(True)
        self.pane_of_invoice.show_journal()

    def _show_figures(self, figures: Figures) -> None:
        """Tell the sidebar, too, how many wait for approval."""
        super()._show_figures(figures)
        self.attention_changed.emit(Attention(figures.attention, words=self.tr("wait for approval")))


def patient_of(shown: ShownInvoice) -> PatientChoice:
    """Give whose invoice it is, as the dialogs take it."""
    patient = shown.detail.patient
    return PatientChoice(patient.patient_id, patient.full_name, patient.mrn, patient.phone)
