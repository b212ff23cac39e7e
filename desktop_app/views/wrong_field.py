"""The one field of a dialog that a refusal is about: it says so itself until something else is typed into it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget
from shiboken6 import isValid

from desktop_app.views.controls.text_field import TextField


class WrongField(QObject):
    """Marks a field, and takes the mark away."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._marked: TextField | None = None

    def mark(self, field: QWidget, problem: str) -> None:
        """Say at a field what is wrong, and go there."""
        self.clear()
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        if isinstance(line, TextField):
            line.set_problem(problem)
            line.textChanged.connect(self.clear)
            self._marked = line
        field.setFocus()

    def clear(self, *_: object) -> None:
        """Take the mark away: it is mended, or tried again."""
        marked, self._marked = self._marked, None
        if marked is not None and isValid(marked):
            marked.textChanged.disconnect(self.clear)
            marked.set_problem("")
