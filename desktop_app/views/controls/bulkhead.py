"""Keeps what is laid out within apart from what is laid out around it.

column.addWidget(Bulkhead(stack), 1)

Where a line of a detail becomes longer Qt asks every layout up to the window what room it needs now, and a stack asks
all its pages, the hidden ones too: tens of milliseconds for each answer that is shown, in a window of many views.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Bulkhead(QWidget):
    """Gives its content the room that it has itself, and asks for none: the window says how small it may be."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)  # no layout: one would hand on what the content asks for

    def sizeHint(self) -> QSize:
        """Ask for nothing."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is."""
        super().resizeEvent(event)
        self._content.resize(self.size())
