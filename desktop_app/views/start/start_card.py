"""A card of the start window: a drawing, what it does, a sentence, its key; pressed like a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.fonts import CAPTION, HEADING, SMALL, TextStyle, font_for, metrics
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_ring, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.start.pressable import Pressable

_WIDTH = 236
_PADDING = 18
_DISC = 40
_SIGN = 20
_UNDER_DISC = 14
_RADIUS = 8


class StartCard(Pressable):
    """One of the ways to begin. The one that is mostly wanted is `first`, and has an outline in the accent."""

    def __init__(self, sign: str, title: str, sentence: str, shortcut: str, *, first: bool = False) -> None:
        super().__init__()
        self._sign, self._title, self._sentence, self._is_first = sign, title, sentence, first
        self._keys = shown_keys(shortcut)
        self.setText(title.replace("&", "&&"))
        self.setShortcut(QKeySequence(shortcut))
        self.setToolTip(as_tooltip(self._keys))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(180)
        self.setMaximumWidth(320)

    def words(self) -> str:
        """Give what stands on the card."""
        return self._title

    def sizeHint(self) -> QSize:
        """Ask for room for the sentence, on as many lines as it takes at the least width."""
        inner = self.minimumWidth() - 2 * _PADDING
        lines = _height(self._title, HEADING, inner) + _height(self._sentence, SMALL, inner)
        return QSize(_WIDTH, round(2 * _PADDING + _DISC + _UNDER_DISC + 4 + lines))

    def minimumSizeHint(self) -> QSize:
        """Be no lower than the words need."""
        return QSize(self.minimumWidth(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, disc, words and key."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        fill_bar(painter, rect, now.hover if self.underMouse() else now.surface, _RADIUS)
        if self.hasFocus():
            draw_ring(painter, rect, now.accent, _RADIUS)
        else:
            outline_bar(painter, rect, now.accent if self._is_first else now.control, _RADIUS)
        disc = QRectF(_PADDING, _PADDING, _DISC, _DISC)
        fill_bar(painter, disc, now.accent if self._is_first else now.info_soft, _DISC / 2)
        inset = (_DISC - _SIGN) / 2
        ink = now.on_accent if self._is_first else now.accent
        draw_icon(painter, disc.adjusted(inset, 0, 0, 0), self._sign, ink, _SIGN)
        keys = QRectF(_PADDING, _PADDING, rect.width() - 2 * _PADDING, metrics(CAPTION).height())
        draw_text(painter, keys, self._keys, CAPTION, now.text3, align=RIGHT)
        words = QRectF(_PADDING, _PADDING + _DISC + _UNDER_DISC, rect.width() - 2 * _PADDING, rect.height())
        for text, style, tone in ((self._title, HEADING, now.text), (self._sentence, SMALL, now.text2)):
            painter.setFont(font_for(text, style))
            painter.setPen(colour(tone))
            painter.drawText(words, Qt.TextFlag.TextWordWrap.value, text)
            words = words.adjusted(0, _height(text, style, words.width()) + 4, 0, 0)


def _height(text: str, style: TextStyle, width: float) -> float:
    """Measure a text on as many lines as it takes."""
    measures = QFontMetricsF(font_for(text, style))
    return measures.boundingRect(QRectF(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap.value, text).height()
