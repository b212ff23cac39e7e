"""A few words that hang beneath a field while one types, over what stands there; they take neither focus nor room.

hint = Hint(field)
hint.say("= 2,950.00"); hint.hide()
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import BODY_STRONG, SMALL


class Hint(QFrame):
    """One line in a frame; for a reader it is the field's description."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setProperty("ground", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label = Label(style=BODY_STRONG)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 5)
        row.addWidget(self._label)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def text(self) -> str:
        """Give what it says."""
        return self._label.text()

    def say(self, words: str, *, tone: str = "text") -> None:
        """Show words under the field, its right end under the field's; above it where there is no room beneath."""
        self._label.style_of_text = BODY_STRONG if tone == "text" else SMALL
        self._label.set_tone(tone)
        self._label.setText(words)
        self._field.setAccessibleDescription(words)
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        self.adjustSize()
        corner = self._field.mapTo(window, QPoint(self._field.width() - self.width(), self._field.height() + 2))
        if corner.y() + self.height() > window.height():
            corner.setY(corner.y() - self._field.height() - self.height() - 4)
        self.move(max(0, min(corner.x(), window.width() - self.width())), corner.y())
        self.show()
        self.raise_()
