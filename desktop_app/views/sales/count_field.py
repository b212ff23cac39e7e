"""A field for a number of things: sessions, installments; the arrows step by one.

sessions = CountField(least=1, most=MOST_PARTS)
sessions.set_count(5); sessions.count()         # None while empty or not understood
sessions.textChanged.connect(...)
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.views.controls.text_field import TextField

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CountField(TextField):
    """A whole number between two bounds."""

    def __init__(self, *, least: int = 1, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._least, self._most = least, most
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textChanged.connect(self._withdraw)
        self.editingFinished.connect(self._left)

    def count(self) -> int | None:
        """Give the number; None while the field is empty, not understood, or out of bounds."""
        written = self.text().strip()
        if not (written.isascii() and written.isdigit()) or len(written) > len(str(self._most)):
            return None
        count = int(written)
        return count if self._least <= count <= self._most else None

    def set_count(self, count: int) -> None:
        """Show a number."""
        self.setText(str(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows."""
        step, count = _STEPS.get(Qt.Key(event.key())), self.count()
        if step is None:
            super().keyPressEvent(event)
        elif count is not None and self._least <= count + step <= self._most:
            self.set_count(count + step)
            self.textEdited.emit(self.text())

    def _withdraw(self) -> None:
        if not self._is_wrong():
            self.set_problem("")

    def _left(self) -> None:
        words = self.tr("{least} to {most}").format(least=self._least, most=self._most)
        self.set_problem(words if self._is_wrong() else "")

    def _is_wrong(self) -> bool:
        """Tell whether what stands in it cannot be read; an empty field is missing, which its dialog says."""
        return bool(self.text().strip()) and self.count() is None
