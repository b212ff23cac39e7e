"""What changes the course of a plan: each task opens its dialog, and says what came of it.

tasks = CourseTasks(operations, actions, pane, view)
tasks.succeeded.connect(self.succeeded)             # for the status bar
tasks.sold.connect(self._go_to)                     # the key of a plan that took another's place
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports import plan_moves
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.date_typing import written
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.exchange_dialog import TransferDialog, UpgradeDialog
from desktop_app.views.plan_changes.expiry_dialogs import ExpireDialog, UndoExpiryDialog
from desktop_app.views.plan_changes.pause_dialogs import ResumeDialog, SuspendDialog
from desktop_app.views.plan_changes.replan_dialog import ReplanDialog
from desktop_app.views.plan_changes.reschedule_dialog import RescheduleDialog
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.plan_view.plan_pane import PlanPane
from desktop_app.workflows.exchange_plan import PlanExchanged
from desktop_app.workflows.expire_plan import PlanExpired
from desktop_app.workflows.reschedule_session import SessionRescheduled
from desktop_app.workflows.resume_plan import PlanResumed


class CourseTasks(QObject):
    """Opens dialogs over the window of a widget; one at a time."""

    succeeded = Signal(str)
    sold = Signal(int)

    def __init__(self, operations: Operations, actions: PlanActions, pane: PlanPane, over: QWidget) -> None:
        super().__init__(over)
        self._operations, self._pane, self._over = operations, pane, over
        for action, do in (
            (actions.suspend, self.suspend),
            (actions.resume, self.resume),
            (actions.expire, self.expire),
            (actions.undo_expiry, self.undo_expiry),
            (actions.replan, self.replan),
            (actions.reschedule, self.reschedule),
            (actions.upgrade, self.upgrade),
            (actions.transfer, self.transfer),
        ):
            action.triggered.connect(lambda _checked=False, do=do: pane.when_shown(do))

    def suspend(self, detail: PlanDetail) -> None:
        """Let a plan rest."""
        if plan_moves.against_suspending(detail.plan) is None:
            told = self.tr("{plan} suspended").format(plan=detail.plan.plan_number)
            self._open(SuspendDialog(self._operations, detail, self._window()), lambda _: self.succeeded.emit(told))

    def resume(self, detail: PlanDetail) -> None:
        """Go on with a plan."""
        number = detail.plan.plan_number

        def told(done: PlanResumed) -> None:
            text = self.tr("{plan} resumed")
            if done.expiry_date is not None:
                text = self.tr("{plan} resumed, it expires on {day}").format(plan=number, day=written(done.expiry_date))
            self.succeeded.emit(text.format(plan=number))

        if plan_moves.against_resuming(detail.plan) is None:
            self._open(ResumeDialog(self._operations, detail, self._window()), told)

    def expire(self, detail: PlanDetail) -> None:
        """End a plan whose time is over."""
        number = detail.plan.plan_number

        def told(done: PlanExpired) -> None:
            text = self.tr("{plan} expired, {amount} earned") if done.breakage_paise else self.tr("{plan} expired")
            self.succeeded.emit(text.format(plan=number, amount=rupees(done.breakage_paise)))

        self._open(ExpireDialog(self._operations, detail, self._window()), told)

    def undo_expiry(self, detail: PlanDetail) -> None:
        """Bring a plan back that had expired."""
        if plan_moves.against_undoing_expiry(detail.plan) is None:
            told = self.tr("{plan} is active again").format(plan=detail.plan.plan_number)
            self._open(UndoExpiryDialog(self._operations, detail, self._window()), lambda _: self.succeeded.emit(told))

    def replan(self, detail: PlanDetail) -> None:
        """Agree on other installments."""
        if plan_moves.against_replanning(detail.plan, detail.installments) is None:
            told = self.tr("Installments of {plan} re-planned").format(plan=detail.plan.plan_number)
            self._open(ReplanDialog(self._operations, detail, self._window()), lambda _: self.succeeded.emit(told))

    def reschedule(self, detail: PlanDetail) -> None:
        """Give the chosen session, or the next one, another day."""
        session = plan_moves.next_session(detail.sessions, self._pane.chosen_session())

        def told(_done: SessionRescheduled) -> None:
            self.succeeded.emit(self.tr("Session of {plan} rescheduled").format(plan=detail.plan.plan_number))

        if session is not None and plan_moves.against_rescheduling(detail.plan, detail.sessions) is None:
            self._open(RescheduleDialog(self._operations, detail, session, self._window()), told)

    def upgrade(self, detail: PlanDetail) -> None:
        """Exchange a plan for another package of the same patient."""
        if plan_moves.against_discontinuing(detail.plan, detail.sessions) is None:
            self._open(UpgradeDialog(self._operations, detail, self._window()), self._exchanged)

    def transfer(self, detail: PlanDetail) -> None:
        """Let another patient have what is left of a plan."""
        if plan_moves.against_discontinuing(detail.plan, detail.sessions) is None:
            self._open(TransferDialog(self._operations, detail, self._window()), self._exchanged)

    def _exchanged(self, done: PlanExchanged) -> None:
        """Say which documents it made."""
        note, sold = done.discontinued.credit_note_number, done.sold
        text = self.tr("{plan} sold: {note} and {invoice} posted")
        if note is None:
            text = self.tr("{plan} sold: {invoice} posted, nothing credited")
        self.succeeded.emit(text.format(plan=sold.plan_number, note=note, invoice=sold.invoice_number))
        self.sold.emit(sold.plan_id)

    def _window(self) -> QWidget:
        return self._over.window()

    def _open(self, dialog: WorkflowDialog, told: object) -> None:
        dialog.posted.connect(told)
        dialog.open()
