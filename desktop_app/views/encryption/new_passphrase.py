"""A new passphrase: typed twice, how far it goes, and the consent of whoever will have to remember it.

fields = NewPassphrase()
fields.changed.connect(...)
fields.obstacle()                       # why it cannot be used yet, "" where it can
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.keeping.passphrases import LEAST
from desktop_app.repositories.passwords import Password
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import BODY
from desktop_app.views.people.password_field import PasswordField, ShowPasswords

_LONG_WORDS, _LONG = 5, 24
_GOOD_WORDS, _GOOD = 4, 16


class NewPassphrase(QWidget):
    """Two lines, a hint, a warning that must be read."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.new, self.again = PasswordField(), PasswordField()
        self.consent = QCheckBox(self.tr("&I have written it down, or I shall remember it"))
        self.consent.setAccessibleName(self.tr("I have written it down, or I shall remember it"))
        self._new_captioned = CaptionedField(self.tr("New passphrase"), self.new)
        self._again_captioned = CaptionedField(self.tr("The same again"), self.again)
        warning = self.tr("Whoever forgets the passphrase loses the books: nobody can help.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            self._new_captioned,
            self._again_captioned,
            ShowPasswords([self.new, self.again]),
            Label(warning, BODY, "warn", wrap=True),
            self.consent,
        ):
            column.addWidget(widget)
        for field in (self.new, self.again):
            field.textChanged.connect(self._look)
        self.consent.toggled.connect(lambda _: self.changed.emit())
        self._look()

    def passphrase(self) -> Password:
        """Give what was typed."""
        return self.new.password()

    def obstacle(self) -> str:
        """Say why it cannot be used yet."""
        if len(self.new.text()) < LEAST:
            return self.tr("The new passphrase has at least {least} characters").format(least=LEAST)
        if self.new.text() != self.again.text():
            return self.tr("Type the new passphrase twice")
        return "" if self.consent.isChecked() else self.tr("Say that you can give it again")

    def _look(self, *_: object) -> None:
        """Say how far it goes; what is typed a second time goes wrong with its first letter that is another."""
        new, again = self.new.text(), self.again.text()
        sign, tone, words = hint_of(new, self.tr)
        self._new_captioned.set_help(words, sign=sign, tone=tone)
        self._again_captioned.set_error("" if new.startswith(again) else self.tr("Not the same as above"))
        self.changed.emit()


def hint_of(text: str, tr: Callable[[str], str]) -> tuple[str, str, str]:
    """Give sign, tone and words for how long guessing would take: length counts, odd characters hardly do."""
    words = len(set(text.casefold().split()))
    if len(text) < LEAST or len(set(text)) < LEAST // 2:
        return "", "text2", tr("Four or five words that nobody but you would put together")
    if words >= _LONG_WORDS or len(text) >= _LONG:
        return "tick", "good", tr("Long: nobody guesses that")
    if words >= _GOOD_WORDS or len(text) >= _GOOD:
        return "tick", "good", tr("Good: another word would make it better still")
    return "warning", "warn", tr("Short for a file that can be carried away: add a word or two")
