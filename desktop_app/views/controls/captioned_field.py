"""A field with its caption above and, beneath, either a word of help or what is wrong, in the same place.

    amount = AmountField()
    captioned = CaptionedField(self.tr("Amount credited"), amount, help_text=self.tr("From 0.00 to 10,000.00"))
    captioned.set_error(self.tr("More than the invoice has left"))       # "" shows the help again

The fields of this folder tell their own problem, which shows without a word of the view.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.explanations import explanation_of
from desktop_app.views.controls.labels import ElidingLabel, Label, as_tooltip
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.controls.text_field import TextField, mark_problem
from desktop_app.views.look.fonts import SMALL, SMALL_MEDIUM, metrics
from desktop_app.views.look.icons import IN_CELL


class CaptionedField(QWidget):
    """Caption, field, and the line for help or error, whose room is kept so that nothing jumps."""

    def __init__(self, caption: str, field: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.field = field
        self.caption = Label(caption, SMALL, "text2", parent=self)
        self.caption.setBuddy(field)
        self.caption.setToolTip(as_tooltip(explanation_of(caption)))
        field.setAccessibleName(caption)
        self._help = ("", "text2", help_text)
        self._sign = Sign(size=IN_CELL, parent=self)
        self._line = ElidingLabel(style=SMALL, parent=self)
        self._lay_out()
        self._show(*self._help)
        if isinstance(field, TextField):
            field.problem_changed.connect(self._show_problem)
            self._show_problem(field.problem())

    def set_help(self, text: str, *, sign: str = "", tone: str = "text2") -> None:
        """Say something helpful beneath the field, with a sign before it if it has one."""
        self._help = (sign, tone, text)
        if not self.error():
            self._show(*self._help)

    def set_error(self, error: str) -> None:
        """Say what is wrong, "" when nothing is."""
        if isinstance(self.field, TextField):
            self.field.set_problem(error)
        else:
            mark_problem(self.field, error)
            self._show_problem(error)

    def error(self) -> str:
        """Give what is wrong, "" when nothing is."""
        return self._line.text() if self._line.tone() == "bad" else ""

    def message(self) -> str:
        """Give the line beneath the field."""
        return self._line.text()

    def _show_problem(self, problem: str) -> None:
        if problem:
            self._show("warning", "bad", problem)
        else:
            self._show(*self._help)

    def _show(self, sign: str, tone: str, text: str) -> None:
        self._sign.show_sign(sign, tone)
        self._line.style_of_text = SMALL_MEDIUM if tone == "bad" else SMALL
        self._line.set_tone(tone)
        self._line.setText(text)
        self.field.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        beneath = QHBoxLayout()
        beneath.setSpacing(5)
        beneath.addWidget(self._sign)
        beneath.addWidget(self._line, 1)
        self._line.setMinimumHeight(round(metrics(SMALL).height()) + 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.caption)
        column.addWidget(self.field)
        column.addLayout(beneath)
        self.setFocusProxy(self.field)
