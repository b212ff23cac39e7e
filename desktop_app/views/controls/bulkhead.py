"""Keeps what goes on within apart from what goes on around it.

column.addWidget(Bulkhead(stack), 1)

Where a line of a detail becomes longer Qt asks every layout up to the window what room it needs now, and a stack asks
all its pages, the hidden ones too: tens of milliseconds for each answer that is shown, in a window of many views. Where
a dialog opens or closes it tells each of their thousands of widgets that the window is blocked, or is not: a third of
what the opening takes, and no widget asks for that, for a window that is blocked gets neither keys nor mouse.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

_NOT_TOLD_WITHIN = (QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked)


class Bulkhead(QWidget):
    """Gives its content the room that it has itself, and asks for none: the window says how small it may be."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)  # no layout: one would hand on what the content asks for

    def sizeHint(self) -> QSize:
        """Ask for nothing."""
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        """Hand on what is meant for what is within."""
        return event.type() in _NOT_TOLD_WITHIN or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is."""
        super().resizeEvent(event)
        self._content.resize(self.size())
