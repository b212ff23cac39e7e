"""What can be done from a patient's page beside what the register offers: keys, and, where one is off, why.

actions = PageActions(page, user)
actions.aim_patient(patient); actions.aim_invoice(row); actions.aim_credit(row)
actions.group.setEnabled(...)                       # on while the page is seen: no key is wanted twice
"""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from desktop_app.reports.payable_credits import WAITING
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.unit import User
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.invoices import why_not
from desktop_app.views.keys import keys
from desktop_app.views.patient_page.words import words
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.steps import roles

TABS = 6


class PageActions:
    """The actions of the page, in one group."""

    def __init__(self, page: QWidget, user: User) -> None:
        self._page, self._user = page, user
        self.group = QActionGroup(page)
        self.group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self.plan = PlanActions(page, user)
        self._fit_plan_actions()
        self.sell_package = self._add(words("Sell &package..."), "")  # the window's own Ctrl+N
        self.sell_service = self._add(words("Sell &service..."), "Ctrl+Alt+V")
        self.credit_note = self._add(words("Cred&it note..."), "Ctrl+I")
        self.waive = self._add(words("&Waive..."), "Ctrl+Shift+W")
        self.write_off = self._add(words("Write &off..."), "Ctrl+Alt+F")
        self.pay_back = self._add(words("Pay &back..."), "Ctrl+Shift+B")
        self.keep = self._add(words("&Keep as balance..."), "Ctrl+Shift+K")
        self.approve = self._add(words("Approve the plan's refun&d..."), "Ctrl+Alt+G")
        self.switch = self._add(words("Switc&h off..."), "Ctrl+Alt+O")
        self.tabs = [self._add(words("Tab {number}").format(number=at + 1), f"Alt+{at + 1}") for at in range(TABS)]
        for action, short in (
            (self.credit_note, words("Credit note...")),
            (self.pay_back, words("Pay back...")),
            (self.keep, words("Keep...")),
            (self.approve, words("Approve...")),
        ):
            action.setIconText(short)
        self.aim_patient(None)
        self.aim_invoice(None)
        self.aim_credit(None)

    def aim_patient(self, patient: Patient | None) -> None:
        """Be on and off for a patient."""
        is_off = patient is not None and not patient.is_active
        unknown = words("The patient is being read") if patient is None else ""
        gone = words("The patient is switched off: switch on again first") if is_off else ""
        for action in (self.sell_package, self.sell_service):
            self._switch(action, unknown or gone, roles.COUNTER)
        self.switch.setText(words("Switc&h on...") if is_off else words("Switc&h off..."))
        self._switch(self.switch, unknown, roles.COUNTER)

    def aim_invoice(self, row: TableRow | None) -> None:
        """Be on and off for the invoice under the cursor."""
        none = words("Choose an invoice first: on the overview or among the documents") if row is None else ""
        for action, against in (
            (self.credit_note, why_not.against_crediting),
            (self.waive, why_not.against_letting_go),
            (self.write_off, why_not.against_letting_go),
        ):
            self._switch(action, none or (against(row, None) if row is not None else ""), roles.POSTING)

    def aim_credit(self, row: TableRow | None) -> None:
        """Be on and off for the credit under the cursor."""
        none = words("Choose an advance or a credit first, on its tab") if row is None else ""
        self._switch(self.pay_back, none, roles.COUNTER)
        self._switch(self.keep, none or _why_not_keep(row), roles.POSTING)
        waits = row is not None and row["status"] == WAITING
        self._switch(self.approve, none or ("" if waits else words("No approval of a plan is waited for")), roles.OWNER)

    def _fit_plan_actions(self) -> None:
        """Leave out what is not done with a plan, and give other keys where the patient's own actions have them."""
        plan = self.plan
        for action in (plan.sell, plan.sell_service, plan.register, plan.define):
            action.setObjectName("")
            action.setVisible(False)
        for action, key in ((plan.suspend, "Ctrl+Alt+H"), (plan.resume, "Ctrl+Alt+E"), (plan.replan, "Ctrl+Alt+I")):
            action.setShortcuts(keys(key))
        plan.receive.setShortcuts([])  # Ctrl+R takes it for whatever the patient owes
        for action in plan.of_plan():
            self._adopt(action)

    def _add(self, text: str, shortcut: str) -> QAction:
        action = QAction(text, self._page)
        action.setShortcuts(keys(shortcut))
        self._adopt(action)
        return action

    def _adopt(self, action: QAction) -> None:
        """Let its key work while the page is seen."""
        self.group.addAction(action)
        self._page.addAction(action)

    def _switch(self, action: QAction, why: str, allowed: tuple[str, ...]) -> None:
        refusal = roles.refusal(self._user, allowed)
        against = "" if refusal is None else f"{what_is_wrong(refusal)} {refusal.advice}"
        action.setStatusTip(why or against)
        action.setToolTip(as_tooltip(why or against or action.iconText()))
        action.setEnabled(not (why or against))


def _why_not_keep(row: TableRow | None) -> str:
    if row is None:
        return ""
    if row["control"] != "AR":
        return words("An advance is a balance already")
    return "" if row["payable"] > 0 else words("All that is unapplied is kept already")
