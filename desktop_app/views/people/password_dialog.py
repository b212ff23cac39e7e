"""Setting a password: one's own, with the one until now, or as the owner somebody else's.

dialog = PasswordDialog(operations, user, asks_old=True, parent=window)
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import OldPasswordWrong
from desktop_app.repositories.passwords import LEAST
from desktop_app.repositories.unit import User
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.people.password_field import PasswordField, ShowPasswords
from desktop_app.workflows.set_password import PasswordSet, SetPassword, set_password

_WIDTH = 560


class PasswordDialog(WorkflowDialog):
    """The old password where it is asked for, and the new one twice; `posted` tells PasswordSet."""

    def __init__(self, operations: Operations, user: User, *, asks_old: bool, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Change password") if asks_old else parent.tr("Set password"),
            commit=parent.tr("Set password"),
            parent=parent,
            promise=parent.tr("Only its hash is kept; nobody can read it, and the edit log only says that it changed."),
        )
        self._user, self._asks_old = user, asks_old
        self.old, self.new, self.again = PasswordField(), PasswordField(), PasswordField()
        self.set_subject(user.display_name, user.username)
        self._lay_out_fields()
        self.banner.shown.connect(partial(self.fit, _WIDTH))  # it makes room for what went wrong
        self.banner.closed.connect(partial(self.fit, _WIDTH))
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(self._check)
        self._check()

    def carry_out(self) -> None:
        """Set the password."""
        command = SetPassword(
            request_id=self.request_id,
            user_id=self._user.user_id,
            new=self.new.password(),
            old=self.old.password() if self._asks_old else None,
        )
        self.run(set_password, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        self.fit(_WIDTH)
        super().showEvent(event)
        (self.old if self._asks_old else self.new).setFocus()

    def _posted(self, result: object) -> None:
        """Close; but where the old password was wrong, say so: the next try is another request."""
        if isinstance(result, PasswordSet) and not result.is_set:
            self.renew_request()
            self.set_running(running=False)
            self.show_error(OldPasswordWrong(seconds=result.seconds_to_wait))
            self.old.clear()
            self.old.setFocus()
            return
        super()._posted(result)

    def _check(self, *_: object) -> None:
        """Say what is missing; what is typed a second time goes wrong with its first letter that is another."""
        new, again = self.new.text(), self.again.text()
        self._again_captioned.set_error("" if new.startswith(again) else self.tr("Not the same as above"))
        if self._asks_old and not self.old.text():
            self.set_obstacle(self.tr("The password until now is missing"))
        elif len(new) < LEAST:
            self.set_obstacle(self.tr("The new password has at least {least} characters").format(least=LEAST))
        elif new != again:
            self.set_obstacle(self.tr("Type the new password twice"))
        else:
            self.set_obstacle("")

    def _lay_out_fields(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        least = self.tr("At least {least} characters; words that belong together only for you").format(least=LEAST)
        self._again_captioned = CaptionedField(self.tr("New password again"), self.again)
        fields: list[QWidget] = [CaptionedField(self.tr("New password"), self.new, help_text=least)]
        if self._asks_old:
            fields.insert(0, CaptionedField(self.tr("Password until now"), self.old))
        shown = [self.old, self.new, self.again] if self._asks_old else [self.new, self.again]
        for widget in (*fields, self._again_captioned, ShowPasswords(shown)):
            column.addWidget(widget)
        column.addStretch(1)
        self.set_body(body)
