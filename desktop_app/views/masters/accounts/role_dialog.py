"""Mapping a role to one of the accounts that fit it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.account_roles import RoleChoice
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.masters.accounts.words import account_words
from desktop_app.views.operations import Operations
from desktop_app.workflows.map_account_role import MapAccountRole, map_account_role

_WIDTH = 520


class MapRoleDialog(WorkflowDialog):
    """Choose an account; `posted` tells AccountRoleMapped."""

    def __init__(self, operations: Operations, choice: RoleChoice, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Map role to an account"),
            commit=parent.tr("Map role"),
            parent=parent,
            promise=parent.tr("What was posted stays; from now on posting uses this account."),
        )
        self._choice = choice
        self.account = Choice(placeholder=self.tr("Code or name"))
        self.account.set_choices((each.account_id, account_words(each)) for each in choice.fitting)
        wanted = choice.account or choice.proposed
        self.account.choose(None if wanted is None else wanted.account_id)
        self.set_subject(choice.known.role, choice.known.name)
        self._lay_out_body()
        self.account.key_changed.connect(self._check)
        self.account.editTextChanged.connect(self._check)
        self._check()

    def carry_out(self) -> None:
        """Map it."""
        account_id, account = self.account.key(), self._choice.account
        if isinstance(account_id, int):
            command = MapAccountRole(
                request_id=self.request_id,
                role=self._choice.known.role,
                account_id=account_id,
                seen_account_id=None if account is None else account.account_id,
            )
            self.run(map_account_role, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the account."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.account.setFocus()

    def _check(self, *_: object) -> None:
        now = self._choice.account
        if self.account.key() is None or not self.account.is_settled():
            self.set_obstacle(self.tr("Choose an account"))
        elif now is not None and now.account_id == self.account.key():
            self.set_obstacle(self.tr("It has this account already"))
        else:
            self.set_obstacle("")

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        if self._choice.fitting:
            help_text = self.tr("Only accounts that fit are listed: {count}").format(count=len(self._choice.fitting))
        else:
            help_text = self.tr("No account fits: open one first, under Accounts")
        column.addWidget(CaptionedField(self.tr("Account"), self.account, help_text=help_text))
        column.addStretch(1)
        self.set_body(body)
