"""The day of a settlement, at the right of the dialog's head, with what is wrong with it before it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.look.fonts import BODY, SMALL_MEDIUM
from desktop_app.views.look.icons import IN_CELL

_DATE_WIDTH = 136


class DayEntry(QWidget):
    """Sign, words, caption, field."""

    def __init__(self, on: DateField) -> None:
        super().__init__()
        self._on = on
        self._sign, self._words = Sign(size=IN_CELL), ElidingLabel(style=SMALL_MEDIUM, tone="bad")
        on.setFixedWidth(_DATE_WIDTH)
        on.setAccessibleName(self.tr("On"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._sign, self._words, Label(self.tr("On"), BODY, "text2"), on):
            row.addWidget(widget)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the day, "" where nothing is."""
        self._sign.show_sign("warning" if problem else "", "bad")
        self._words.setText(problem)
        self._on.setAccessibleDescription(problem)
