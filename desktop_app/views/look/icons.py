"""Icons: line drawings on a grid of sixteen, coloured from the tokens, drawn once per colour, size and pixel ratio."""

from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app import resources
from desktop_app.views.look.scheme import tokens

IN_CELL, IN_BUTTON, IN_BANNER = 14, 16, 18

_PIXMAPS_KEPT = 2_048


def icon(name: str, tone: str = "text2") -> QIcon:
    """Give an icon that follows the scheme: `tone` names its token; checked or selected it is in the accent."""
    return QIcon(_Engine(name, tone))


@lru_cache(maxsize=_PIXMAPS_KEPT)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Give an icon as a picture of `size` pixels in a colour, for a screen with a device pixel ratio."""
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, side, side)
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _drawing(name: str) -> str:
    return resources.text(f"icons/{name}.svg")


class _Engine(QIconEngine):
    """Draws an icon in today's colours whenever Qt asks, so that a change of scheme needs no new icons."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def clone(self) -> "_Engine":
        """Give a copy, as QIcon needs it."""
        return _Engine(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle, square and centred."""
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        picture = pixmap(self._name, self._colour(mode, state), side, ratio)
        painter.drawPixmap(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Give a picture for a screen of the plain ratio."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Give a picture for a screen of any ratio."""
        return pixmap(self._name, self._colour(mode, state), min(size.width(), size.height()), scale)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        now: Any = tokens()
        if mode == QIcon.Mode.Disabled:
            return now.control  # type: ignore[no-any-return]
        return str(getattr(now, "accent" if state == QIcon.State.On else self._tone))
