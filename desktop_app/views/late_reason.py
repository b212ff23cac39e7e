"""Why something is dated in a month that is closed for the counter: asked in the banner that refuses it, in place.

late = LateReason(self.tr("Post with this reason"))
late.given.connect(...)             # the reason: Enter in the field, or the button
takes_late_reason(command)          # whether an order can say it, and does not yet
"""

from dataclasses import fields, is_dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.text_field import TextField

_WIDTH = 360


def takes_late_reason(command: object) -> bool:
    """Tell whether an order has a field for the reason, and nothing in it."""
    if not is_dataclass(command) or "late_reason" not in {field.name for field in fields(command)}:
        return False
    return not getattr(command, "late_reason", None)


class LateReason(QWidget):
    """A line and a button; the edit log keeps what is written."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = TextField(placeholder=self.tr("Why it is dated there, for the edit log"))
        self.line.setAccessibleName(self.tr("Reason for posting into a closed month"))
        self.line.setFixedWidth(_WIDTH)
        self.post = Button(self.tr("Post with this reason"))
        self.post.setEnabled(False)
        self.line.textChanged.connect(lambda _text: self.post.setEnabled(bool(self.text())))
        self.post.clicked.connect(self._give)
        self.line.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line)
        row.addWidget(self.post)
        row.addStretch(1)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Give what is written, without blanks around it."""
        return self.line.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the dialog."""
        event.ignore()

    def _give(self) -> None:
        if self.text():
            self.given.emit(self.text())
