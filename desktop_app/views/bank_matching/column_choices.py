"""Which column of the bank's file is what: one choice a meaning, and whether the month is written before the day.

choices = ColumnChoices()
choices.offer(("Date", "Narration", ...)); choices.choose(columns)
choices.changed.connect(self._understand); choices.columns()
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.accounting.bank_csv import Columns
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import BODY

_WIDTH = 210
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ColumnChoices(QWidget):
    """The first of each list says that the bank has no such column."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices = {name: Choice() for name in _names()}
        self.month_first = QCheckBox(words("The month is written before the day"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        for row, (name, text) in enumerate(_names().items()):
            label, choice = Label(text, BODY, "text2"), self.choices[name]
            label.setBuddy(choice)
            choice.setAccessibleName(text)
            choice.setFixedWidth(_WIDTH)
            choice.key_changed.connect(self._tell)
            grid.addWidget(label, row, 0, _RIGHT)
            grid.addWidget(choice, row, 1)
        grid.addWidget(self.month_first, len(self.choices), 0, 1, 2)
        self.month_first.toggled.connect(self._tell)
        self.offer(())

    def offer(self, heads: Sequence[str]) -> None:
        """Offer the heads of a file."""
        for choice in self.choices.values():
            choice.set_choices([("", words("None")), *((head, head) for head in heads)])

    def choose(self, columns: Columns | None) -> None:
        """Show which is which, without telling anybody."""
        for name, choice in self.choices.items():
            choice.choose("" if columns is None else getattr(columns, name))
        before = self.month_first.blockSignals(True)
        self.month_first.setChecked(columns is not None and columns.month_first)
        self.month_first.blockSignals(before)

    def columns(self) -> Columns:
        """Give which is which."""
        chosen = {name: str(choice.key() or "") for name, choice in self.choices.items()}
        return Columns(**chosen, month_first=self.month_first.isChecked())

    def _tell(self, *_: object) -> None:
        self.changed.emit()


def _names() -> dict[str, str]:
    return {
        "day": words("Date"),
        "narration": words("Narration"),
        "reference": words("Reference"),
        "money_out": words("Money out"),
        "money_in": words("Money in"),
        "amount": words("Amount, if one column"),
        "side": words("Debit or credit"),
        "balance": words("Balance"),
    }
