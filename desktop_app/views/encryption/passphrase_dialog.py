"""The passphrase of a file: before anything is read from it.

dialog = PassphraseDialog("asha.clinicbook", parent=window)
dialog.wanted.connect(...)              # Password; the dialog stays until told
dialog.succeeded() / dialog.failed(error)
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.look.fonts import BODY
from desktop_app.views.people.password_field import PasswordField, ShowPasswords

_WIDTH = 560


class PassphraseDialog(DialogFrame):
    """One line, and what it is for."""

    wanted = Signal(object)

    def __init__(self, name: str, *, parent: QWidget | None) -> None:
        super().__init__(title=self.tr("Encrypted books"), commit=self.tr("Open", "an act"), parent=parent)
        self.passphrase = PasswordField()
        self.set_subject(name)
        self.set_promise(self.tr("The passphrase is kept nowhere; its key is forgotten when the books are closed."))
        self._lay_out_fields()
        self.banner.shown.connect(partial(self.fit, _WIDTH))  # it makes room for what went wrong
        self.banner.closed.connect(partial(self.fit, _WIDTH))
        self.passphrase.textChanged.connect(self._check)
        self.passphrase.returnPressed.connect(self.commit_button.animateClick)
        self._check()

    def carry_out(self) -> None:
        """Ask to be let in."""
        self.banner.hide_words()
        self.set_running(running=True)
        self.wanted.emit(self.passphrase.password())

    def succeeded(self) -> None:
        """Close: it was right."""
        self.set_running(running=False)
        self.accept()

    def failed(self, error: ClinicError) -> None:
        """Say what was wrong; it is typed anew."""
        self.set_running(running=False)
        self.show_error(error)
        self.passphrase.clear()
        self.passphrase.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is missing."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.passphrase.setFocus()

    def _check(self, *_: object) -> None:
        self.set_obstacle("" if self.passphrase.text() else self.tr("The passphrase is missing"))

    def _lay_out_fields(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        words = self.tr("This file is encrypted, or it is no clinic's books: nobody can tell without the passphrase.")
        column.addWidget(Label(words, BODY, "text2", wrap=True))
        column.addWidget(CaptionedField(self.tr("Passphrase"), self.passphrase))
        column.addWidget(ShowPasswords([self.passphrase]))
        column.addStretch(1)
        self.set_body(body)
