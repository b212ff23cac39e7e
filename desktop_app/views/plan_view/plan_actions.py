"""What can be done with plans: menu entries, their keys, and, where one is off, why.

actions = PlanActions(self)
actions.add_to(self)                                # the menu Plans
actions.aim(detail)                                 # on and off as the plan stands; None where none is shown
actions.receive.triggered.connect(...)
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.errors import ClinicError
from desktop_app.reports import plan_moves
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.keys import keys
from desktop_app.views.view import Menu, View


class PlanActions(QObject):
    """The entries of the menu Plans; those of one plan go by the plan that is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sell = self._action(self.tr("Sell &package..."))  # the window's own Ctrl+N
        self.sell_service = self._action(self.tr("Sell &service..."), "Ctrl+Shift+N")
        self.receive = self._action(self.tr("&Receive payment..."), "Ctrl+R", tally="F6")
        self.complete = self._action(self.tr("&Complete session..."), "Ctrl+M")
        self.no_show = self._action(self.tr("&No-show..."), "Ctrl+Shift+M")
        self.undo = self._action(self.tr("&Undo session..."), "Ctrl+U")
        self.discontinue = self._action(self.tr("&Discontinue..."), "Ctrl+Shift+D", tally="Alt+D")
        self.reinstate = self._action(self.tr("Re&instate..."), "Ctrl+Shift+I")
        self.register = self._action(self.tr("Register p&atient..."), "Ctrl+Shift+A")
        self.define = self._action(self.tr("Define what is s&old..."), "Ctrl+Shift+S")
        self.receive.setIconText(self.tr("Receive"))
        self.discontinue.setIconText(self.tr("Discontinue..."))
        self.aim(None)

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
        return (self.receive, self.complete, self.no_show, self.undo, self.discontinue, self.reinstate)

    def aim(self, detail: PlanDetail | None) -> None:
        """Switch on what can be done with a plan, and say of the rest why not."""
        if detail is None:
            for action in self.of_plan():
                _switch(action, self.tr("Choose a plan first"))
            return
        plan, sessions = detail.plan, detail.sessions
        _switch(self.receive, "" if detail.outstanding_paise > 0 else self.tr("Nothing is left to pay"))
        _switch(self.complete, _why(plan_moves.against_delivery(plan, sessions)))
        _switch(self.no_show, _why(plan_moves.against_delivery(plan, sessions)))
        _switch(self.undo, _why(plan_moves.against_undoing(plan, sessions)))
        _switch(self.discontinue, _why(plan_moves.against_discontinuing(plan, sessions)))
        _switch(self.reinstate, _why(plan_moves.against_reinstating(plan)))

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
