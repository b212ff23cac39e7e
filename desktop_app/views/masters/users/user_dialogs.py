"""Adding somebody who works with the books, and amending what somebody may do."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.repositories.users import ROLES, KeptUser
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.masters.users.words import may_words, role_word
from desktop_app.views.operations import Operations
from desktop_app.workflows.add_user import AddUser, add_user
from desktop_app.workflows.amend_user import AmendUser, amend_user
from desktop_app.workflows.steps.people import UserTerms, terms_of

_WIDTH = 520


class UserDialog(WorkflowDialog):
    """The fields of a user."""

    def __init__(self, operations: Operations, parent: QWidget, *, title: str, commit: str) -> None:
        super().__init__(
            operations,
            title=title,
            commit=commit,
            parent=parent,
            promise=parent.tr("Saved in one step: all of it, or nothing."),
            keeps_typing=True,
        )
        self.name, self.role = TextField(placeholder=self.tr("As it stands in the edit log")), Choice()
        self.is_active = QCheckBox(self.tr("Works here"))
        self.is_active.setAccessibleName(self.is_active.text())
        self.is_active.setChecked(True)
        self.role.set_choices((each, role_word(each)) for each in ROLES)
        self._role_captioned = CaptionedField(self.tr("Role"), self.role)
        self.name.textChanged.connect(self.check)
        self.role.key_changed.connect(self.check)
        self.role.editTextChanged.connect(self.check)
        self.is_active.toggled.connect(self.check)

    def check(self) -> None:
        """Say what is missing."""
        raise NotImplementedError

    def lay_out(self, *above: QWidget, below: QWidget | None = None) -> None:
        """Put the fields in."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for widget in (*above, CaptionedField(self.tr("Name"), self.name), self._role_captioned):
            column.addWidget(widget)
        if below is not None:
            column.addWidget(below)
        column.addStretch(1)
        self.set_body(body)

    def terms(self) -> UserTerms:
        """Give what stands in the fields."""
        return UserTerms(
            display_name=self.name.text().strip(),
            role=str(self.role.key()),
            is_active=self.is_active.isChecked(),
        )

    def problem(self) -> str:
        """Say what is missing, "" where nothing is, and what the role may do."""
        role = self.role.key()
        self._role_captioned.set_help("" if role is None else may_words(str(role)))
        if not self.name.text().strip():
            return self.tr("The name is missing")
        return "" if role is not None and self.role.is_settled() else self.tr("Choose a role")

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the fields."""
        self.fit(_WIDTH)
        super().showEvent(event)


class AddUserDialog(UserDialog):
    """Add a user; `posted` tells UserAdded."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(operations, parent, title=parent.tr("New user"), commit=parent.tr("Add user"))
        self.username = TextField(placeholder=self.tr("As ravi"))
        self.username.textChanged.connect(self.check)
        self.role.choose("cashier")
        self.lay_out(CaptionedField(self.tr("User name"), self.username))
        self.check()

    def carry_out(self) -> None:
        """Add the user."""
        command = AddUser(request_id=self.request_id, username=self.username.text().strip(), terms=self.terms())
        self.run(add_user, command)

    def check(self) -> None:
        """Say what is missing."""
        problem = self.problem()
        self.set_obstacle(problem if self.username.text().strip() else self.tr("The user name is missing"))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the user name."""
        super().showEvent(event)
        self.username.setFocus()


class AmendUserDialog(UserDialog):
    """Amend a user; `posted` tells UserAmended."""

    def __init__(self, operations: Operations, user: KeptUser, parent: QWidget) -> None:
        super().__init__(operations, parent, title=parent.tr("Edit user"), commit=parent.tr("Save user"))
        self._user, self._seen = user, terms_of(user)
        self.set_subject(user.display_name, user.username)
        self.name.setText(user.display_name)
        self.role.choose(user.role)
        self.is_active.setChecked(bool(user.is_active))
        self.lay_out(below=self.is_active)
        self.check()

    def carry_out(self) -> None:
        """Amend the user."""
        command = AmendUser(request_id=self.request_id, user_id=self._user.user_id, seen=self._seen, terms=self.terms())
        self.run(amend_user, command)

    def check(self) -> None:
        """Say what is missing."""
        problem = self.problem()
        if not problem and self.terms() == self._seen:
            problem = self.tr("Nothing is changed yet")
        self.set_obstacle(problem)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.name.setFocus()
