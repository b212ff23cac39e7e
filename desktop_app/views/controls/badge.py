"""A status said once, in the head of a detail: shape and word on a tinted ground.

badge = Badge(plan_mark("active"))
badge.show_mark(plan_mark("suspended"))
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.views.controls.marks import Mark
from desktop_app.views.look.fonts import SMALL_MEDIUM, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import draw_icon, draw_text, fill_bar
from desktop_app.views.look.scheme import tokens

_PADDING = 8
_GAP = 5
_RADIUS = 4


class Badge(QWidget):
    """Shape and word; a screen reader hears the word."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_mark(mark)

    def show_mark(self, mark: Mark) -> None:
        """Show another status."""
        self._mark = mark
        self.setAccessibleName(mark.word)
        self.updateGeometry()
        self.update()

    def word(self) -> str:
        """Give what the badge says."""
        return self._mark.word

    def sizeHint(self) -> QSize:
        """Ask for room for the word."""
        width = 2 * _PADDING + scaled(IN_CELL) + _GAP + width_of(self._mark.word, SMALL_MEDIUM)
        return QSize(round(width + 0.5), max(22, round(metrics(SMALL_MEDIUM).height()) + 7))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, shape and word."""
        now = tokens()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        ink = str(getattr(now, self._mark.tone))
        fill_bar(painter, rect, str(getattr(now, self._mark.ground)), _RADIUS)
        draw_icon(painter, rect.adjusted(_PADDING, 0, 0, 0), self._mark.sign, ink, scaled(IN_CELL))
        words = rect.adjusted(_PADDING + scaled(IN_CELL) + _GAP, 0, 0, 0)
        draw_text(painter, words, self._mark.word, SMALL_MEDIUM, ink)
