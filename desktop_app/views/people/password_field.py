"""A line for a password: what is typed is not seen, unless somebody wants to see it.

password = PasswordField()
password.password()                 # Password
shows = ShowPasswords([password, again])
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.repositories.passwords import Password
from desktop_app.views.controls.text_field import TextField


class PasswordField(TextField):
    """A line whose letters are dots; nothing proposes or remembers what was typed."""

    def __init__(self, *, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hidden, no_guess = Qt.InputMethodHint.ImhHiddenText, Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hidden | no_guess | Qt.InputMethodHint.ImhSensitiveData)

    def password(self) -> Password:
        """Give what was typed."""
        return Password(self.text())


class ShowPasswords(QCheckBox):
    """Lets what is typed be seen, for as long as it is ticked."""

    def __init__(self, fields: Sequence[PasswordField]) -> None:
        super().__init__()
        self._fields = fields
        self.setText(self.tr("&Show what is typed"))
        self.setAccessibleName(self.tr("Show what is typed"))
        self.toggled.connect(self._show)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a signal says it
        for field in self._fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
