"""Who is there: before anything of the books is shown, and again when somebody else is to work or has locked them.

dialog = LoginDialog(people, clinic="asha.clinicbook", chosen=user_id, parent=window)
dialog.wanted.connect(...)              # LoginWanted; the dialog stays until told
dialog.succeeded() / dialog.failed(error)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.repositories.credentials import Person
from desktop_app.repositories.passwords import Password
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.people.password_field import PasswordField, ShowPasswords

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class LoginWanted:
    """Who wants in; the password is None where none is set."""

    person: Person
    password: Password | None


class LoginDialog(DialogFrame):
    """A name of the list, and the password."""

    wanted = Signal(object)

    def __init__(
        self,
        people: Sequence[Person],
        *,
        books: str,
        chosen: int | None,
        parent: QWidget | None,
        is_locked: bool = False,
    ) -> None:
        super().__init__(title=self.tr("Who works?"), commit=self.tr("Log in"), parent=parent)
        self._people = {each.user_id: each for each in people}
        self.who, self.password = Choice(placeholder=self.tr("Your name")), PasswordField()
        self.shows = ShowPasswords([self.password])
        self._captioned = CaptionedField(self.tr("Password"), self.password)
        self.who.set_choices((each.user_id, _named(each)) for each in people)
        self.who.choose(chosen if chosen is not None or len(people) > 1 else people[0].user_id)
        self.set_subject(books)
        if is_locked:
            self.setWindowTitle(self.tr("Locked"))
            self.title_label.setText(self.tr("Locked"))
            self.cancel_button.set_words(self.tr("Close the books"))
        self._lay_out_fields()
        self.banner.shown.connect(partial(self.fit, _WIDTH))  # it makes room for what went wrong
        self.banner.closed.connect(partial(self.fit, _WIDTH))
        self.who.key_changed.connect(self._chosen)
        self.who.editTextChanged.connect(self._check)
        self.password.textChanged.connect(self._check)
        self.password.returnPressed.connect(self.commit_button.animateClick)
        self._check()

    def carry_out(self) -> None:
        """Ask to be let in."""
        person = self._person()
        if person is not None:
            self.banner.hide_words()
            self.set_running(running=True)
            self.wanted.emit(LoginWanted(person, self.password.password() if person.has_password else None))

    def succeeded(self) -> None:
        """Close: it was right."""
        self.set_running(running=False)
        self.accept()

    def failed(self, error: ClinicError) -> None:
        """Say what was wrong; who it is stays, the password is typed anew."""
        self.set_running(running=False)
        self.show_error(error)
        self.password.clear()
        self.password.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is missing."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self._begin()

    def _begin(self) -> None:
        (self.who if self._person() is None else self.password).setFocus()

    def _person(self) -> Person | None:
        key = self.who.key()
        return self._people[key] if isinstance(key, int) and self.who.is_settled() else None

    def _chosen(self, _key: object) -> None:
        self.password.clear()
        self._check()

    def _check(self, *_: object) -> None:
        """Say what is missing."""
        person = self._person()
        asks = person is None or bool(person.has_password)
        self.password.setEnabled(asks)
        self.shows.setEnabled(asks)
        self._captioned.set_help("" if asks else self.tr("None is set; set one under File, Change password"))
        if person is None:
            self.set_obstacle(self.tr("Choose your name"))
        elif asks and not self.password.text():
            self.set_obstacle(self.tr("The password is missing"))
        else:
            self.set_promise(self.tr("Stands in the edit log, as does a wrong password."))
            self.set_obstacle("")

    def _lay_out_fields(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        for widget in (CaptionedField(self.tr("User"), self.who), self._captioned, self.shows):
            column.addWidget(widget)
        column.addStretch(1)
        self.set_body(body)


def _named(person: Person) -> str:
    return f"{person.display_name} ({person.username})"
