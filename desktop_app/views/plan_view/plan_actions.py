"""What can be done with plans: menu entries, their keys, and, where one is off, why.

actions = PlanActions(self, operations.user)
actions.add_to(self)                                # the menu Plans
actions.aim(detail, today)                          # on and off as the plan stands; None where none is shown
actions.receive.triggered.connect(...)
"""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desktop_app.errors import ClinicError
from desktop_app.reports import plan_moves
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.repositories.unit import User
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.keys import keys
from desktop_app.views.permission import reserve
from desktop_app.views.view import Menu, View
from desktop_app.workflows.steps import roles


class PlanActions(QObject):
    """The entries of the menu Plans; those of one plan go by the plan that is shown."""

    aimed = Signal(object)  # the plan that they go by, None where none is shown

    def __init__(self, parent: QObject, user: User | None = None) -> None:
        super().__init__(parent)
        self.sell = self._action(self.tr("Sell &package..."), tally="F8")  # the window's own Ctrl+N, too
        self.sell_service = self._action(self.tr("Sell &service..."), "Ctrl+Shift+N")
        self.receive = self._action(self.tr("&Receive payment..."), "Ctrl+R", tally="F6")
        self.complete = self._action(self.tr("&Complete session..."), "Ctrl+M")
        self.no_show = self._action(self.tr("&No-show..."), "Ctrl+Shift+M")
        self.undo = self._action(self.tr("&Undo session..."), "Ctrl+U")
        self.discontinue = self._action(self.tr("&Discontinue..."), "Ctrl+Shift+D", tally="Alt+D")
        self.reinstate = self._action(self.tr("Re&instate..."), "Ctrl+Shift+I")
        self.suspend = self._action(self.tr("Susp&end..."), "Ctrl+Shift+U")
        self.resume = self._action(self.tr("Resu&me..."), "Ctrl+Shift+P")
        self.expire = self._action(self.tr("E&xpire..."), "Ctrl+Shift+Y")
        self.undo_expiry = self._action(self.tr("Undo expir&y..."), "Ctrl+Shift+Z")
        self.replan = self._action(self.tr("Re-p&lan installments..."), "Ctrl+Shift+R")
        self.reschedule = self._action(self.tr("Resc&hedule session..."), "Ctrl+Shift+H")
        self.upgrade = self._action(self.tr("Up&grade or downgrade..."), "Ctrl+Shift+G")
        self.transfer = self._action(self.tr("&Transfer to another patient..."), "Ctrl+Shift+O")
        self.register = self._action(self.tr("Register p&atient..."), "Ctrl+Shift+A")
        self.define = self._action(self.tr("Define what is s&old..."), "Ctrl+Shift+S")
        for name, action in (
            ("sell_package", self.sell),
            ("sell_service", self.sell_service),
            ("discontinue", self.discontinue),
            ("register_patient", self.register),
            ("define_service", self.define),
        ):
            action.setObjectName(name)  # by which the window does it for whoever wants it done
        self.receive.setIconText(self.tr("Receive"))
        self.discontinue.setIconText(self.tr("Discontinue..."))
        self.aim(None, date.min)
        if user is not None:
            reserve(user, roles.COUNTER, self.sell, self.sell_service, self.register, *self.of_plan())
            reserve(user, roles.POSTING, self.reinstate, self.expire, self.undo_expiry, self.replan, self.define)

    def add_to(self, view: View) -> None:
        """Put the entries into the menu: selling works from anywhere, the others on the plan that is shown."""
        view.add_to_menu(Menu.PLANS, self.sell)
        view.add_to_menu(Menu.PLANS, self.sell_service)
        for action in self.of_plan():
            view.add_to_menu(Menu.PLANS, action, only_here=True)
        view.add_to_menu(Menu.PLANS, self.register)
        view.add_to_menu(Menu.PLANS, self.define)

    def of_plan(self) -> tuple[QAction, ...]:
        """Give what is done with the plan that is shown."""
        delivering = (self.receive, self.complete, self.no_show, self.undo, self.discontinue, self.reinstate)
        return (*delivering, *self.of_course())

    def of_course(self) -> tuple[QAction, ...]:
        """Give what changes the course of a plan: pauses, days, ends, another package, another patient."""
        paused, ended = (self.suspend, self.resume), (self.expire, self.undo_expiry)
        return (self.reschedule, self.replan, *paused, *ended, self.upgrade, self.transfer)

    def aim(self, detail: PlanDetail | None, today: date) -> None:
        """Switch on what can be done with a plan today, and say of the rest why not."""
        self.aimed.emit(detail)
        if detail is None:
            for action in self.of_plan():
                _switch(action, self.tr("Choose a plan first"))
            return
        self._aim_at_course(detail, today)
        plan, sessions = detail.plan, detail.sessions
        _switch(self.receive, "" if detail.outstanding_paise > 0 else self.tr("Nothing is left to pay"))
        _switch(self.complete, _why(plan_moves.against_delivery(plan, sessions)))
        _switch(self.no_show, _why(plan_moves.against_delivery(plan, sessions)))
        _switch(self.undo, _why(plan_moves.against_undoing(plan, sessions)))
        _switch(self.discontinue, _why(plan_moves.against_discontinuing(plan, sessions)))
        _switch(self.reinstate, _why(plan_moves.against_reinstating(plan)))

    def _aim_at_course(self, detail: PlanDetail, today: date) -> None:
        plan, owed = detail.plan, detail.outstanding_paise
        expiring = plan_moves.against_expiring(plan, detail.installments, outstanding_paise=owed, today=today)
        exchanging = plan_moves.against_discontinuing(plan, detail.sessions)
        _switch(self.reschedule, _why(plan_moves.against_rescheduling(plan, detail.sessions)))
        _switch(self.replan, _why(plan_moves.against_replanning(plan, detail.installments)))
        _switch(self.suspend, _why(plan_moves.against_suspending(plan)))
        _switch(self.resume, _why(plan_moves.against_resuming(plan)))
        _switch(self.expire, _why(expiring))
        _switch(self.undo_expiry, _why(plan_moves.against_undoing_expiry(plan)))
        _switch(self.upgrade, _why(exchanging))
        _switch(self.transfer, _why(exchanging))

    def _action(self, text: str, native: str = "", *, tally: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys(native, tally=tally))
        return action


def _switch(action: QAction, why_not: str) -> None:
    action.setStatusTip(why_not)
    action.setToolTip(why_not or action.iconText())
    action.setEnabled(not why_not)


def _why(refusal: ClinicError | None) -> str:
    return "" if refusal is None else what_is_wrong(refusal)
