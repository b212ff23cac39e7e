"""A field with its name before it, in a row of fields; behind it what is wrong with what was typed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import SMALL, SMALL_MEDIUM


class NamedField(QWidget):
    """Name, field, problem."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        self.field = field
        self._problem = Label(style=SMALL_MEDIUM, tone="bad")
        caption = Label(name, SMALL, "text2")
        caption.setBuddy(field)
        field.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (caption, field, self._problem):
            row.addWidget(widget)
        self._problem.setVisible(False)
        self.setFocusProxy(field)
        if isinstance(field, TextField):
            field.problem_changed.connect(self._show)

    def _show(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setAccessibleDescription(problem)
