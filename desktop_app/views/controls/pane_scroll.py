"""A pane that is as high as the room there is, and scrolls in whole where that is too little for what must be seen.

area = PaneScroll(pane)

A body that scrolls by itself, as a table or the tabs of a record, gives way as far as it can; heads and buttons do not.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget


class PaneScroll(QScrollArea):
    """Never narrower than its pane may be; no scroll bar as long as the pane has the height that it needs."""

    def __init__(self, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self.setWidget(pane)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Ask for what the pane asks for."""
        return self._pane.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width in which nothing is cut, the bar beside it where there is one."""
        bar = self.verticalScrollBar()
        needed = self._pane.minimumSizeHint().width() + (bar.sizeHint().width() if self._is_short() else 0)
        return QSize(needed, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the pane needs other room."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._pane:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        width = room.width() - (self.verticalScrollBar().sizeHint().width() if self._is_short() else 0)
        self._pane.resize(width, max(room.height(), _least_height(self._pane, width)))

    def _is_short(self) -> bool:
        room = self.maximumViewportSize()
        return _least_height(self._pane, room.width()) > room.height()


def _least_height(widget: QWidget, width: int) -> int:
    """Give the height in which nothing is cut at a width: lines that go on in others need more where it is less."""
    layout = widget.layout()
    if isinstance(layout, QStackedLayout):
        shown = layout.currentWidget()
        return 0 if shown is None else _least_height(shown, width)
    if layout is None or not layout.hasHeightForWidth():
        return widget.minimumSizeHint().height()
    return layout.totalMinimumHeightForWidth(width)
