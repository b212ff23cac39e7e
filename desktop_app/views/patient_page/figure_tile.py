"""A figure that opens what it is made of: caption, amount, and beneath it what is odd about it.

tile = FigureTile(words("Still due"))
tile.show_figure(1_200_00, hint=words("overdue 18 d"), tone="bad", sign="warning")
tile.clicked.connect(...)
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.fonts import HEADING, SMALL, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import draw_icon, draw_ring, draw_text, fill_bar
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.amount_cells import DASH, shown_paise, side

_PADDING, _UPRIGHT = 10, 6
_GAP = 4
_RADIUS = 5


class FigureTile(QAbstractButton):
    """As wide as its amount needs: it is never cut; the focus is a ring, the pointer tints the ground."""

    def __init__(self, caption: str, *, has_side: bool = False) -> None:
        super().__init__()
        self._caption, self._has_side = caption, has_side
        self._paise: int | None = None
        self._hint, self._tone, self._sign = "", "text", ""
        self.setText(caption.replace("&", "&&"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()

    def caption(self) -> str:
        """Give the caption."""
        return self._caption

    def paise(self) -> int | None:
        """Give the amount, None while it is on its way."""
        return self._paise

    def hint(self) -> str:
        """Give what stands beneath the amount."""
        return self._hint

    def show_figure(self, paise: int | None, *, hint: str = "", tone: str = "text", sign: str = "") -> None:
        """Show an amount; None while it is on its way."""
        self._paise, self._hint, self._tone, self._sign = paise, hint, tone, sign
        self._describe()
        self.updateGeometry()
        self.update()

    def amount(self) -> str:
        """Write the amount; nothing is a dash, a balance has its side."""
        if self._paise is None:
            return ""
        if not self._paise:
            return DASH
        return f"{shown_paise(abs(self._paise))} {side(self._paise)}" if self._has_side else shown_paise(self._paise)

    def sizeHint(self) -> QSize:
        """Ask for room for all three."""
        sign = scaled(IN_CELL) + _GAP if self._sign else 0
        widths = (width_of(self._caption, SMALL), width_of(self.amount(), HEADING), sign + width_of(self._hint, SMALL))
        height = 2 * metrics(SMALL).height() + metrics(HEADING).height() + 2 * _UPRIGHT + 2
        return QSize(round(max(widths) + 0.5) + 2 * _PADDING, round(height))

    def minimumSizeHint(self) -> QSize:
        """Cut no amount."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write caption, amount and hint."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            fill_bar(painter, rect, now.hover, _RADIUS)
        if self.hasFocus():
            draw_ring(painter, rect, now.accent, _RADIUS)
        line, amount_height = metrics(SMALL).height(), metrics(HEADING).height() + 2
        room = rect.adjusted(_PADDING, _UPRIGHT, -_PADDING, 0)
        draw_text(painter, QRectF(room.x(), room.y(), room.width(), line), self._caption, SMALL, now.text2)
        ink = str(getattr(now, self._tone)) if self._paise else now.text3
        top = room.y() + line
        draw_text(painter, QRectF(room.x(), top, room.width(), amount_height), self.amount(), HEADING, ink)
        beneath = QRectF(room.x(), top + amount_height, room.width(), line)
        if self._sign:
            draw_icon(painter, beneath, self._sign, ink, scaled(IN_CELL))
            beneath = beneath.adjusted(scaled(IN_CELL) + _GAP, 0, 0, 0)
        draw_text(painter, beneath, self._hint, SMALL, ink if self._sign else now.text2)

    def _describe(self) -> None:
        told = (self._caption, self.amount(), self._hint)
        self.setAccessibleName(", ".join(part for part in told if part))
        self.setToolTip(as_tooltip(self.tr("Show what it is made of")))
