"""A body that scrolls upright and is never narrower than its figures; sideways only where the screen is.

area = UprightScroll(page)
area = scrolled_tab(tabs, page, self.tr("History"))
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from desktop_app.views.look.fonts import scaled

_LEAST_HEIGHT = 60


class UprightScroll(QScrollArea):
    """Follows the width that its content needs, as for longer figures, and gives it back.

    Give it the parent that it is laid out in: whenever a widget gets another one, all that is in it is styled anew.
    """

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if content is not None:
            self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width in which nothing is cut, the bar beside it, as far as there is a screen for it."""
        content = self.widget()
        least = 0 if content is None else content.minimumSizeHint().width()
        needed = least + self.verticalScrollBar().sizeHint().width()
        return QSize(min(needed, self.screen().availableSize().width()), scaled(_LEAST_HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the content needs another width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled_tab(tabs: QTabWidget, content: QWidget, words: str) -> UprightScroll:
    """Put a content that scrolls into a tab of its own, once that is where it stays."""
    area = UprightScroll()
    tabs.addTab(area, words)
    area.setWidget(content)
    return area
