"""What the first documents will be numbered: the letters before the year can be changed, the number is shown at once.

A clinic that moves over in the middle of a year begins with letters of its own, so that no old number comes again.
"""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.accounting.numbering import DOCUMENT_TYPES, compose, default_prefix, digits_after, is_valid
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import SMALL

_LONGEST = 6
_FORM = re.compile(r"[A-Z0-9][A-Z0-9-]*", re.ASCII)
# As the program's own series begin, those of further branches included: INV, INV2, CN, ...
_TAKEN = re.compile(rf"({'|'.join(DOCUMENT_TYPES)})\d*", re.ASCII)


class FirstNumbers(QWidget):
    """The letters of three series, with the number that each begins with."""

    changed = Signal()

    def __init__(self, year_label: str) -> None:
        super().__init__()
        self._year = year_label
        self._names = {
            "INV": self.tr("First invoice"),
            "RCP": self.tr("First receipt"),
            "CN": self.tr("First credit note"),
        }
        self.letters = {kind: TextField(kind) for kind in self._names}
        self._fields = {kind: CaptionedField(self._names[kind], field) for kind, field in self.letters.items()}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, (kind, field) in enumerate(self._fields.items()):
            self.letters[kind].setMaxLength(_LONGEST)
            self.letters[kind].textChanged.connect(lambda _text, kind=kind: self._follow(kind))
            grid.addWidget(field, 0, column)
        text = self.tr("Numbers run on without a gap, anew each year. The letters can be others than these.")
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 6, 0, 0)
        column_of_all.setSpacing(6)
        column_of_all.addWidget(Label(text, SMALL, "text2", wrap=True))
        column_of_all.addLayout(grid)
        for kind in self._names:
            self._show(kind)

    def first_number(self, kind: str) -> str:
        """Give the number that a series begins with this year; "" where its letters cannot be used."""
        if self._fault(kind):
            return ""
        prefix = self._prefix(kind, self._year)
        return compose(prefix, digits_after(prefix), 1)

    def chosen(self) -> dict[str, str]:
        """Give the letters of the series whose letters are others than the program's own."""
        return {kind: self._typed(kind) for kind in self.letters if self._typed(kind) != kind}

    def problem(self) -> tuple[str, CaptionedField | None]:
        """Say what is wrong with the first series that cannot be used; nothing where all can."""
        for kind, field in self._fields.items():
            fault = self._fault(kind)
            if fault:
                return self.tr("{name}: {fault}").format(name=self._names[kind], fault=fault), field
        return "", None

    def _typed(self, kind: str) -> str:
        return self.letters[kind].text().strip().upper()

    def _prefix(self, kind: str, year: str) -> str:
        return default_prefix(self._typed(kind), "", year)

    def _fault(self, kind: str) -> str:
        typed = self._typed(kind)
        if not _FORM.fullmatch(typed) or not is_valid(typed):
            return self.tr("letters, digits and hyphens only") if typed else self.tr("letters are missing")
        if typed != kind and _TAKEN.fullmatch(typed):
            return self.tr("{letters} is another series").format(letters=typed)
        if any(typed == self._typed(other) for other in self.letters if other != kind):
            return self.tr("{letters} stands twice").format(letters=typed)
        return ""

    def _follow(self, _kind: str) -> None:
        for kind in self.letters:
            self._show(kind)
        self.changed.emit()

    def _show(self, kind: str) -> None:
        self._fields[kind].set_error(self._fault(kind))
        self._fields[kind].set_help(self.first_number(kind))
