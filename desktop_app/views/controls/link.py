"""A text that leads somewhere, flush with the text around it: a document's number, a transaction's words.

link = Link("CN/25-26/00042")
link.clicked.connect(...)
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.views.controls.labels import as_tooltip, one_line
from desktop_app.views.look.fonts import BODY_MEDIUM, TextStyle, elided, metrics, width_of
from desktop_app.views.look.painting import draw_ring, draw_text
from desktop_app.views.look.scheme import colour, tokens

_RING = 3


class Link(QAbstractButton):
    """As high as its text; the focus is a ring around it, the pointer underlines it."""

    def __init__(self, text: str, style: TextStyle = BODY_MEDIUM) -> None:
        super().__init__()
        self._words, self._style = one_line(text), style
        self.setText(self._words.replace("&", "&&"))
        self.setAccessibleName(self._words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        """Give the text."""
        return self._words

    def sizeHint(self) -> QSize:
        """Ask for room for the whole text."""
        return QSize(round(width_of(self._words, self._style) + 0.5) + _RING, round(metrics(self._style).height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Yield no more than half: what leads somewhere can be read."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), max(120, hint.width() // 2)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip where it is shortened, unless a tooltip says something else."""
        super().resizeEvent(event)
        if self.toolTip() in {"", as_tooltip(self._words)}:
            is_cut = elided(self._words, self._style, self.width()) != self._words
            self.setToolTip(as_tooltip(self._words) if is_cut else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow it with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the text."""
        painter, now = QPainter(self), tokens()
        rect = QRectF(self.rect())
        taken = draw_text(painter, rect, elided(self._words, self._style, self.width()), self._style, now.accent)
        if self.hasFocus():
            draw_ring(painter, rect.adjusted(0, 0, taken + _RING - rect.width(), 0), now.accent, 3)
        elif self.underMouse():
            painter.fillRect(QRectF(0, rect.bottom() - 2, taken, 1), colour(now.accent))
