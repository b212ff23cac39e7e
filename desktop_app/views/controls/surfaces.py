"""Grounds, hairlines and signs: what stands behind and between the controls.

pane = Ground("surface")            # canvas, surface, sidebar, good_soft, warn_soft, bad_soft
layout.addWidget(hairline())
Sign("warning", "bad")              # an icon beside a text; the text says the same
scrolled(content)                   # a body taller than a small screen
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from desktop_app.views.look.fonts import scaled
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.look.painting import draw_icon
from desktop_app.views.look.scheme import tokens


class Ground(QFrame):
    """A plain area in a token's colour."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)


def hairline(*, upright: bool = False) -> Ground:
    """Give a line of one pixel, lying or upright."""
    line = Ground("line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def scrolled(content: QWidget) -> QScrollArea:
    """Put a widget into a scroll area that follows its width and scrolls only upright; keys reach its fields."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def take_out_all(layout: QLayout) -> None:
    """Empty a layout before it is filled anew: its widgets are gone from the screen at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Sign(QWidget):
    """An icon beside a text, in a token's colour; screen readers pass over it, for the text says the same."""

    def __init__(
        self, name: str = "", tone: str = "text2", size: int = IN_BUTTON, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setFixedSize(self.sizeHint())
        if not name:
            self.hide()  # and never show it here: without a parent it would be a window of its own

    def show_sign(self, name: str, tone: str) -> None:
        """Show another icon; none for an empty name."""
        self._name, self._tone = name, tone
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the icon's size, which is that of the text."""
        return QSize(scaled(self._size), scaled(self._size))

    def fit_text(self) -> None:
        """Be as large as all text is from now on."""
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._name:
            ink = str(getattr(tokens(), self._tone if self.isEnabled() else "control"))
            draw_icon(QPainter(self), QRectF(self.rect()), self._name, ink, scaled(self._size))
