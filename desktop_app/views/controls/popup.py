"""What opens beneath a control and closes with Esc or a press elsewhere.

popup = Popup(button); popup.column.addWidget(...); popup.open_beneath(button)
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_MARGIN = 8


class Popup(QFrame):
    """A small pane over the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("ground", "popup")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(8)

    def open_beneath(self, control: QWidget) -> None:
        """Open at the lower left corner of a control, moved to the left and above it where the screen ends."""
        self.adjustSize()
        corner = control.mapToGlobal(QPoint(0, control.height() + 3))
        screen = control.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        if corner.y() + self.height() > screen.bottom():
            above = control.mapToGlobal(QPoint(0, -self.height() - 3))
            corner.setY(max(screen.top(), above.y()))
        self.move(corner)
        self.show()
