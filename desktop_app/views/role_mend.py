"""A role that has no account is mended where it is refused: its account is chosen in the banner, in place.

mend = RoleMend(operations, "DEFERRED_REV")
banner.add_beneath(mend)
mend.mended.connect(...)            # the words for what was done
mend.refused.connect(...)           # ClinicError
role_of(error)                      # the role that an error is about, "" where it is about none
"""

from functools import partial
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.errors import ClinicError, GlAccountInactive, GlAccountNotMapped
from desktop_app.reports.account_roles import RoleChoice, role_choice
from desktop_app.repositories.chart import known_roles
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.workflows.map_account_role import AccountRoleMapped, MapAccountRole, map_account_role
from desktop_app.workflows.steps import roles

_CHOICE_WIDTH = 360


def role_of(error: ClinicError | None) -> str:
    """Name the role that has no account, or one that cannot be used; "" for any other error."""
    role = error.facts.get("role") if isinstance(error, (GlAccountNotMapped, GlAccountInactive)) else None
    return str(role) if role in known_roles() else ""


class RoleMend(QWidget):
    """The accounts that fit, and the button that maps the role; who may not do it is told whom to ask."""

    mended = Signal(str)
    refused = Signal(object)

    def __init__(self, operations: Operations, role: str) -> None:
        super().__init__()
        self._operations, self._role = operations, role
        self._seen: int | None = None
        self._texts: dict[object, str] = {}
        self.account = Choice(placeholder=self.tr("Reading the chart"))
        self.account.setAccessibleName(self.tr("Account for {role}").format(role=role))
        self.account.setFixedWidth(_CHOICE_WIDTH)
        self.map = Button(self.tr("Map account"))
        self.map.setEnabled(False)
        self.map.clicked.connect(self._map)
        self.account.key_changed.connect(self._check)
        self.account.editTextChanged.connect(self._check)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        against = roles.refusal(operations.user, roles.POSTING)
        if against is None:
            row.addWidget(self.account)
            row.addWidget(self.map)
            operations.read(partial(role_choice, role=role), self._offer, self.refused.emit)
        else:
            row.addWidget(Label(f"{what_is_wrong(against)} {against.advice}", SMALL, "text2"))
        row.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the dialog."""
        event.ignore()

    def _offer(self, choice: RoleChoice) -> None:
        self._seen = None if choice.account is None else choice.account.account_id
        self._texts = {each.account_id: f"{each.code}  {each.name}" for each in choice.fitting}
        self.account.set_choices(self._texts.items())
        nothing, some = self.tr("No account fits: open one first"), self.tr("Code or name")
        self.account.line.setPlaceholderText(some if self._texts else nothing)
        if choice.proposed is not None:
            self.account.choose(choice.proposed.account_id)
        self._check()

    def _check(self, *_: object) -> None:
        self.map.setEnabled(self.account.key() is not None and self.account.is_settled())

    def _map(self) -> None:
        account_id = self.account.key()
        if isinstance(account_id, int):
            self.setEnabled(False)
            command = MapAccountRole(
                request_id=str(uuid4()), role=self._role, account_id=account_id, seen_account_id=self._seen
            )
            self._operations.run(map_account_role, command, self._mapped, self._failed)

    def _mapped(self, result: AccountRoleMapped) -> None:
        text = self.tr("{role} is mapped to {account} now")
        self.mended.emit(text.format(role=result.role, account=self._texts[result.account_id]))

    def _failed(self, error: ClinicError) -> None:
        self.setEnabled(True)
        self.refused.emit(error)
