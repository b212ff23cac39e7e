"""What is done with the credits beneath the register: paid back, kept as a balance, a plan's refund approved.

actions = CreditActions(view, panel)
actions.pay_back(CreditKey(credit_note_id=7)); actions.keep_note(7)
actions.posted.connect(...)                 # the workflow's result
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from desktop_app.errors import SamePerson
from desktop_app.reports.payable_credits import WAITING
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.refunds.keep_dialog import KeepDialog
from desktop_app.views.refunds.payable_panel import PayablePanel
from desktop_app.views.refunds.reason_dialogs import approve_plan_dialog
from desktop_app.views.refunds.refund_dialog import CreditKey, RefundDialog
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place
from desktop_app.workflows.steps import roles


class CreditActions(QObject):
    """They act on the credit under the cursor of the panel; off, with the reason, where they cannot."""

    posted = Signal(object)

    def __init__(self, view: MasterView, panel: PayablePanel) -> None:
        super().__init__(view)
        self._view, self._panel = view, panel
        self._user, self._users = view.operations.user, 1
        self.refund = self._make(self.tr("Pay &back..."), "")
        self.keep = self._make(self.tr("&Keep as balance..."), "Ctrl+Shift+K")
        self.approve_plan = self._make(self.tr("Appro&ve the plan's refund..."), "Ctrl+Shift+P")
        self.show_document = self._make(self.tr("&Go to the credit"), "Ctrl+L")
        self.go_to_credits = self._make(self.tr("&Credits to be paid back"), "Ctrl+Shift+R")
        for action, act in (
            (self.refund, self._pay_row),
            (self.keep, self._keep_row),
            (self.approve_plan, self._approve_row),
            (self.show_document, self._show_row),
        ):
            action.triggered.connect(partial(self._act, act))
        self.go_to_credits.triggered.connect(lambda *_: panel.take_focus())
        for action, words in ((self.approve_plan, self.tr("Approve...")), (self.keep, self.tr("Keep..."))):
            action.setIconText(words)
        panel.offer(self.refund, self.approve_plan, self.keep)
        panel.table.current_changed.connect(self.follow)
        panel.table.paged_model().dataChanged.connect(self.follow)
        panel.table.paged_model().modelReset.connect(self.follow)  # the first rows, which may come after the figures
        panel.figures_read.connect(self.follow)
        panel.table.opened.connect(lambda _row: self.refund.trigger())
        panel.table.link_followed.connect(lambda row, _name: self._show_row(row))
        self.follow()

    def set_users(self, users: int) -> None:
        """Say how many users the clinic has: a second one approves."""
        self._users = users
        self.follow()

    def pay_back(self, credit: CreditKey) -> None:
        """Begin the refund of a credit."""
        self._open(RefundDialog(self._view.operations, credit, self._view.window()))

    def keep_note(self, credit_note_id: int) -> None:
        """Keep what is unapplied of a note as the patient's balance."""
        self._open(KeepDialog(self._view.operations, credit_note_id, self._view.window()))

    def follow(self, *_: object) -> None:
        """Be on and off for the credit under the cursor."""
        row = self._panel.row()
        none = self.tr("Choose a credit beneath the refunds first") if row is None else ""
        for action, allowed, why_not in (
            (self.refund, roles.COUNTER, ""),
            (self.keep, roles.POSTING, self._why_not_keep(row)),
            (self.approve_plan, roles.OWNER, self._why_not_approve(row)),
            (self.show_document, roles.EVERYBODY, ""),
        ):
            refusal = roles.refusal(self._user, allowed)
            against = "" if refusal is None else f"{what_is_wrong(refusal)} {refusal.advice}"
            words = none or why_not or against
            action.setStatusTip(words)
            action.setEnabled(not words)

    def _why_not_keep(self, row: TableRow | None) -> str:
        if row is None:
            return ""
        if row["control"] != "AR":
            return self.tr("An advance is a balance already")
        return "" if row["payable"] > 0 else self.tr("All that is unapplied is kept already")

    def _why_not_approve(self, row: TableRow | None) -> str:
        if row is None:
            return ""
        if row["status"] != WAITING:
            return self.tr("No approval of a plan is waited for")
        if row["discontinued_by"] == self._user.user_id and self._users > 1:
            return f"{what_is_wrong(SamePerson())} {SamePerson.then}"
        return ""

    def _act(self, act: object, *_: object) -> None:
        row = self._panel.row()
        if row is not None and callable(act):
            act(row)

    def _pay_row(self, row: TableRow) -> None:
        is_note = row["control"] == "AR"
        key = row["document_id"]
        self.pay_back(CreditKey(credit_note_id=key) if is_note else CreditKey(payment_id=key))

    def _keep_row(self, row: TableRow) -> None:
        self.keep_note(row["document_id"])

    def _approve_row(self, row: TableRow) -> None:
        subject = (row["patient"], row["plan"] or "", row["number"] or "")
        self._open(approve_plan_dialog(self._view.operations, row["plan_id"], subject, self._view.window()))

    def _show_row(self, row: TableRow) -> None:
        noun = "credit_note" if row["control"] == "AR" else "receipt"
        self._view.place_wanted.emit(Place(noun, row["document_id"]))

    def _open(self, dialog: WorkflowDialog) -> None:
        dialog.posted.connect(self.posted)
        dialog.open()

    def _make(self, text: str, shortcut: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(shortcut)
        self._view.add_to_menu(Menu.MONEY, action, only_here=True)
        return action
