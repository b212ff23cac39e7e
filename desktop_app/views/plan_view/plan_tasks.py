"""What is done with plans: each task opens its dialog, and says what came of it.

tasks = PlanTasks(operations, pane, self)
actions.receive.triggered.connect(tasks.receive)
tasks.succeeded.connect(self.succeeded)             # for the status bar
tasks.sold.connect(self._go_to)                     # the key of a new plan
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports import plan_moves
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.reports.reinstatement_preview import Reinstatement, preview_reinstatement
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.course_tasks import CourseTasks
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.plan_view.plan_pane import PlanPane
from desktop_app.views.plan_view.reason_dialogs import reinstate_dialog, undo_dialog
from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from desktop_app.views.plan_view.session_dialog import CompleteDialog, NoShowDialog
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.workflows.complete_session import SessionCompleted
from desktop_app.workflows.mark_no_show import NoShowMarked
from desktop_app.workflows.receive_payment import PaymentReceived
from desktop_app.workflows.sell_service import ServiceSold
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from desktop_app.workflows.steps.packaging import PackageSold


class PlanTasks(QObject):
    """Opens dialogs over the window of a widget; one at a time."""

    succeeded = Signal(str)
    sold = Signal(int)

    def __init__(self, operations: Operations, actions: PlanActions, pane: PlanPane, over: QWidget) -> None:
        super().__init__(over)
        self._operations, self._pane, self._over = operations, pane, over
        for action, act in (
            (actions.sell, self.sell),
            (actions.sell_service, self.sell_service),
            (actions.register, self.register),
            (actions.define, self.define),
        ):
            action.triggered.connect(lambda _checked=False, act=act: act())
        for action, do in (
            (actions.receive, self.receive),
            (actions.complete, self.complete),
            (actions.no_show, self.mark_no_show),
            (actions.undo, self.undo),
            (actions.discontinue, self.discontinue),
            (actions.reinstate, self.reinstate),
        ):
            action.triggered.connect(lambda _checked=False, do=do: pane.when_shown(do))
        self._course = CourseTasks(operations, actions, pane, over)
        self._course.succeeded.connect(self.succeeded)
        self._course.sold.connect(self.sold)

    def sell(self) -> None:
        """Sell a package."""

        def told(sold: PackageSold) -> None:
            text = self.tr("{plan} sold, {invoice} posted")
            self.succeeded.emit(text.format(plan=sold.plan_number, invoice=sold.invoice_number))
            self.sold.emit(sold.plan_id)

        self._open(SellPackageDialog(self._operations, self._window()), told)

    def sell_service(self) -> None:
        """Sell services, medicines, products."""

        def told(sold: ServiceSold) -> None:
            self.succeeded.emit(self.tr("{invoice} posted").format(invoice=sold.invoice_number))

        self._open(SellServiceDialog(self._operations, self._window()), told)

    def register(self) -> None:
        """Register a patient."""
        dialog = RegisterPatientDialog(self._operations, self._window())
        self._open(dialog, lambda _done: self.succeeded.emit(self.tr("Patient registered")))

    def define(self) -> None:
        """Define what the clinic sells."""
        dialog = DefineServiceDialog(self._operations, self._window())
        self._open(dialog, lambda _done: self.succeeded.emit(self.tr("Added to what the clinic sells")))

    def receive(self, detail: PlanDetail) -> None:
        """Take money for a plan."""

        def told(received: PaymentReceived) -> None:
            paise = received.allocated_paise + received.advance_paise
            text = self.tr("{receipt} posted: {amount} received")
            self.succeeded.emit(text.format(receipt=received.receipt_number, amount=rupees(paise)))

        if detail.outstanding_paise > 0:
            self._open(ReceiveDialog(self._operations, detail, self._window()), told)

    def complete(self, detail: PlanDetail) -> None:
        """Complete the chosen session, or the next one."""
        session = plan_moves.next_session(detail.sessions, self._pane.chosen_session())
        if session is None or plan_moves.against_delivery(detail.plan, detail.sessions) is not None:
            return

        def told(done: SessionCompleted) -> None:
            text = self.tr("Session {number} completed, {amount} earned")
            self.succeeded.emit(text.format(number=session.session_number, amount=rupees(done.recognised_paise)))

        self._open(CompleteDialog(self._operations, detail, session, self._window()), told)

    def mark_no_show(self, detail: PlanDetail) -> None:
        """Mark that the patient did not come to the chosen session, or to the next one."""
        session = plan_moves.next_session(detail.sessions, self._pane.chosen_session())
        if session is None or plan_moves.against_delivery(detail.plan, detail.sessions) is not None:
            return

        def told(marked: NoShowMarked) -> None:
            earned = marked.recognised_paise
            text = self.tr("No-show charged, {amount} earned") if earned else self.tr("No-show marked")
            self.succeeded.emit(text.format(amount=rupees(earned)))

        self._open(NoShowDialog(self._operations, detail, session, self._window()), told)

    def undo(self, detail: PlanDetail) -> None:
        """Take back the chosen session, or the one delivered last."""
        session = plan_moves.last_session(detail.sessions, self._pane.chosen_session())
        if session is None or plan_moves.against_undoing(detail.plan, detail.sessions) is not None:
            return
        dialog = undo_dialog(self._operations, detail, session, self._window())
        told = self.tr("Session {number} undone").format(number=session.session_number)
        self._open(dialog, lambda _done: self.succeeded.emit(told))

    def discontinue(self, detail: PlanDetail) -> None:
        """Discontinue a plan."""
        number = detail.plan.plan_number

        def told(done: PlanDiscontinued) -> None:
            text = self.tr("{plan} discontinued")
            if done.credit_note_number is not None:
                text = self.tr("{plan} discontinued, {note} posted")
            if done.refund_numbers:
                text = self.tr("{plan} discontinued, {note} posted, paid back by {refunds}")
            refunds = ", ".join(done.refund_numbers)
            self.succeeded.emit(text.format(plan=number, note=done.credit_note_number, refunds=refunds))

        if plan_moves.against_discontinuing(detail.plan, detail.sessions) is None:
            self._open(DiscontinueDialog(self._operations, detail.plan.plan_id, self._window()), told)

    def reinstate(self, detail: PlanDetail) -> None:
        """Bring a discontinued plan back, once it is known what comes back with it."""
        if plan_moves.against_reinstating(detail.plan) is None:
            read = partial(preview_reinstatement, plan_id=detail.plan.plan_id)
            self._operations.read(read, partial(self._reinstate, detail))

    def _reinstate(self, detail: PlanDetail, comes_back: Reinstatement) -> None:
        dialog = reinstate_dialog(self._operations, detail, comes_back, self._window())
        told = self.tr("{plan} reinstated").format(plan=detail.plan.plan_number)
        self._open(dialog, lambda _done: self.succeeded.emit(told))

    def _window(self) -> QWidget:
        return self._over.window()

    def _open(self, dialog: WorkflowDialog, told: object) -> None:
        dialog.posted.connect(told)
        dialog.open()
