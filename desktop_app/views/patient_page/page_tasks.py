"""What is done from a patient's page: each task opens its dialog, and says what came of it.

tasks = PageTasks(operations, page)
tasks.sell_service(patient); tasks.credit(patient, invoice_id); tasks.let_go("bad_debt", invoice_id)
tasks.succeeded.connect(self.succeeded)             # for the status bar
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.patient_detail import PatientDetail, patient_detail
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.invoices.remission_dialog import RemissionDialog
from desktop_app.views.invoices.shown_invoice import ShownInvoice, read_invoice
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_actions import PageActions
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.plan_view.plan_pane import PlanPane
from desktop_app.views.plan_view.plan_tasks import PlanTasks
from desktop_app.views.refunds.keep_dialog import KeepDialog
from desktop_app.views.refunds.reason_dialogs import approve_plan_dialog
from desktop_app.views.refunds.refund_dialog import CreditKey, RefundDialog
from desktop_app.views.sales.amend_patient_dialog import AmendPatientDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place
from desktop_app.workflows.amend_patient import PatientAmended
from desktop_app.workflows.draft_credit_note import CreditNoteDrafted
from desktop_app.workflows.keep_credit_as_balance import CreditKept
from desktop_app.workflows.pay_refund import RefundPaid
from desktop_app.workflows.request_refund import RefundRequested
from desktop_app.workflows.request_write_off import WriteOffRequested
from desktop_app.workflows.sell_service import ServiceSold
from desktop_app.workflows.steps.remission import Remitted


class PageTasks(QObject):
    """Opens dialogs over the window of the page; one at a time."""

    succeeded = Signal(str)
    refused = Signal(object)  # ClinicError of a reading; the dialogs show their own
    place_wanted = Signal(object)
    sold = Signal(int)  # a plan that took another's place

    def __init__(self, operations: Operations, over: QWidget) -> None:
        super().__init__(over)
        self._operations, self._over = operations, over

    def serve(
        self,
        actions: PageActions,
        patient: Callable[[], PatientChoice | None],
        invoice: Callable[[], TableRow | None],
        credit: Callable[[], TableRow | None],
    ) -> None:
        """Let the actions of a page do what they say, with whoever and whatever is chosen when they are pressed."""

        def note(row: TableRow) -> None:
            whose = patient()
            if whose is not None:
                self.credit(whose, row.key)

        asked: tuple[tuple[QAction, Callable[[], Any], Callable[[Any], object]], ...] = (
            (actions.sell_service, patient, self.sell_service),
            (actions.switch, patient, lambda whose: self.switch(whose.patient_id)),
            (actions.credit_note, invoice, note),
            (actions.waive, invoice, lambda row: self.let_go("waiver", row.key)),
            (actions.write_off, invoice, lambda row: self.let_go("bad_debt", row.key)),
            (actions.pay_back, credit, self.pay_back),
            (actions.keep, credit, self.keep),
            (actions.approve, credit, self.approve),
        )
        for action, chosen, act in asked:
            action.triggered.connect(partial(_act_on, chosen, act))

    def serve_plans(self, actions: PlanActions, pane: PlanPane) -> None:
        """Let what is done with a plan be done with the one that a pane shows."""
        tasks = PlanTasks(self._operations, actions, pane, self._over)
        tasks.succeeded.connect(self.succeeded)
        tasks.sold.connect(self.sold)

    def sell_service(self, patient: PatientChoice) -> None:
        """Sell services, medicines or products to the patient."""

        def told(sold: ServiceSold) -> None:
            self.succeeded.emit(self.tr("{invoice} posted").format(invoice=sold.invoice_number))

        dialog = SellServiceDialog(self._operations, self._over.window())
        dialog.picker.choose(patient)
        self._open(dialog, told)

    def credit(self, patient: PatientChoice, invoice_id: int) -> None:
        """Draft a credit note against lines of an invoice."""

        def told(drafted: CreditNoteDrafted) -> None:
            self.succeeded.emit(self.tr("Draft saved; nothing is posted yet"))
            self.place_wanted.emit(Place("credit_note", drafted.credit_note_id))

        self._open(DraftDialog(self._operations, self._over.window(), of_invoice=(patient, invoice_id)), told)

    def let_go(self, reason_code: str, invoice_id: int) -> None:
        """Waive what is owed of an invoice, or write it off, once it is read as it stands now."""
        read = partial(read_invoice, invoice_id=invoice_id, user=self._operations.user)
        self._operations.read(read, partial(self._let_go, reason_code), self.refused.emit)

    def pay_back(self, row: TableRow) -> None:
        """Pay a credit or an advance back, or ask for it."""
        is_note, key = row["control"] == "AR", row["document_id"]
        credit = CreditKey(credit_note_id=key) if is_note else CreditKey(payment_id=key)
        self._open(RefundDialog(self._operations, credit, self._over.window()), self._paid_back)

    def keep(self, row: TableRow) -> None:
        """Keep what is unapplied of a note as the patient's balance."""

        def told(kept: CreditKept) -> None:
            text = self.tr("{amount} kept as the patient's balance")
            self.succeeded.emit(text.format(amount=rupees(kept.kept_paise)))

        self._open(KeepDialog(self._operations, row["document_id"], self._over.window()), told)

    def approve(self, row: TableRow) -> None:
        """Approve what a discontinued plan is to be paid back."""
        subject = (row["patient"], row["plan"] or "", row["number"] or "")
        dialog = approve_plan_dialog(self._operations, row["plan_id"], subject, self._over.window())
        self._open(dialog, lambda _done: self.succeeded.emit(self.tr("The plan's refund is approved")))

    def switch(self, patient_id: int) -> None:
        """Switch the patient off, or on again, once read as it stands now."""
        self._operations.read(partial(patient_detail, patient_id=patient_id), self._switch, self.refused.emit)

    def _switch(self, detail: PatientDetail) -> None:
        def told(done: PatientAmended) -> None:
            self.succeeded.emit(self.tr("Patient {mrn} saved").format(mrn=done.mrn))

        dialog = AmendPatientDialog(self._operations, detail, self._over.window())
        dialog.is_offered.toggle()
        self._open(dialog, told)
        dialog.is_offered.setFocus()

    def _let_go(self, reason_code: str, shown: ShownInvoice) -> None:
        def told(result: Remitted | WriteOffRequested) -> None:
            if isinstance(result, WriteOffRequested):
                self.succeeded.emit(self.tr("Asked for: it waits until somebody else approves it"))
                return
            text = self.tr("{number} posted; {amount} is still due")
            due = rupees(result.outstanding_after_paise)
            self.succeeded.emit(text.format(number=result.credit_note_number, amount=due))

        if shown.waiting is not None:
            self.succeeded.emit(self.tr("A waiver or a write-off of it waits for approval already"))
            self.place_wanted.emit(Place("invoice", shown.key))
            return
        self._open(RemissionDialog(self._operations, shown, reason_code, self._over.window()), told)

    def _paid_back(self, result: RefundPaid | RefundRequested) -> None:
        if isinstance(result, RefundPaid):
            self.succeeded.emit(self.tr("{numbers} paid").format(numbers=", ".join(result.refund_numbers)))
            return
        waits = self.tr("Refund asked for: it waits for approval")
        self.succeeded.emit(waits if result.needs_approval else self.tr("Refund asked for: it can be paid"))

    def _open(self, dialog: WorkflowDialog, told: Callable[[Any], object]) -> None:
        dialog.posted.connect(told)
        dialog.open()


def _act_on(chosen: Callable[[], Any], act: Callable[[Any], object], *_: object) -> None:
    found = chosen()
    if found is not None:
        act(found)
