"""A row that goes on in a second one where there is no room: chips are never cut, however narrow the window.

flow = FlowLayout(gap=6)
flow.addWidget(chips); flow.addWidget(period)       # chips that are too many for a row flow by themselves
"""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class FlowLayout(QLayout):
    """Widgets at their own sizes, from the left, in as many rows as they need."""

    def __init__(self, *, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._kept: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: while a window lays itself out it asks a thousand times
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take another item."""
        self._kept.append(item)
        self.invalidate()

    def count(self) -> int:
        """Count the items."""
        return len(self._kept)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item."""
        return self._kept[index] if 0 <= index < len(self._kept) else None

    def invalidate(self) -> None:
        """Measure anew: something here has another size, or is hidden."""
        self._heights.clear()
        super().invalidate()

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        if not 0 <= index < len(self._kept):
            return None
        self._heights.clear()
        return self._kept.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Be higher where there is less room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        if width not in self._heights:
            around = self.contentsMargins()
            room = QRect(0, 0, width, 0).marginsRemoved(QMargins(around.left(), 0, around.right(), 0))
            self._heights[width] = self._lay_out(room, moves=False) + around.top() + around.bottom()
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put every widget at its place."""
        super().setGeometry(rect)
        self._lay_out(rect.marginsRemoved(self.contentsMargins()), moves=True)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Ask for the widest widget alone; one that flows itself or gives way needs no more than its own least."""
        sizes = [item.minimumSize() for item in self._seen()]
        width = max((each.width() for each in sizes), default=0)
        return QSize(width, max((each.height() for each in sizes), default=0)).grownBy(self.contentsMargins())

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._kept if self._is_seen(item)]

    def _is_seen(self, item: QLayoutItem) -> bool:
        widget = item.widget()
        return widget is None or not widget.isHidden()

    def _lay_out(self, rect: QRect, *, moves: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        for item in self._seen():
            size = size_within(item, rect.width())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, height = rect.x(), y + height + self._gap, 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            height = max(height, size.height())
        return y + height - rect.y()


def size_within(item: QLayoutItem, width: int) -> QSize:
    """Give an item its own size; where it is wider it goes on beneath itself, or gives way as far as it can."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    if item.hasHeightForWidth():
        return QSize(width, item.heightForWidth(width))
    return QSize(max(width, item.minimumSize().width()), size.height())
