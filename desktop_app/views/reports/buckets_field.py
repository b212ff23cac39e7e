"""The columns of the ageing as their last days: `30, 60, 90` is up to 30, up to 60, up to 90 days, and beyond."""

import re

from PySide6.QtCore import Signal

from desktop_app.accounting.ageing import LIMITS
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.reports.words import words

_WIDTH = 130
_NUMBERS = re.compile(r"\d{1,4}(?:[\s,;/]+\d{1,4})*", re.ASCII)


class BucketsField(TextField):
    """Days that grow; an empty field, or the usual days, is the usual columns."""

    days_changed = Signal()

    def __init__(self) -> None:
        super().__init__(placeholder=_written(LIMITS))
        self._days: tuple[int, ...] = ()
        self.setFixedWidth(_WIDTH)
        self.editingFinished.connect(self._left)

    def days(self) -> tuple[int, ...]:
        """Give the days, none for the usual ones."""
        return self._days

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show days, without telling anybody."""
        self._days = days
        self.setText(_written(days or LIMITS))
        self.set_problem("")

    def _left(self) -> None:
        typed = self.text().strip()
        found = tuple(int(each) for each in re.findall(r"\d+", typed)) if _NUMBERS.fullmatch(typed) else ()
        if typed and (not found or list(found) != sorted(set(found))):
            self.set_problem(words("Write days that grow, as 30, 60, 90"))
            return
        before, wanted = self._days, () if found == LIMITS else found
        self.show_days(wanted)
        if wanted != before:
            self.days_changed.emit()


def _written(days: tuple[int, ...]) -> str:
    return ", ".join(str(each) for each in days)
