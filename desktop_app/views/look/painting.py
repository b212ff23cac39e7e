"""Drawing by hand: text on a common baseline, icons, bars, hatching; colours are given as tokens' values."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.views.look.fonts import TextStyle, elided, font_for, metrics, width_of
from desktop_app.views.look.icons import pixmap
from desktop_app.views.look.scheme import colour

LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight

_HATCH_STEP = 5
_RING = 2.0


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    style: TextStyle,
    ink: str,
    *,
    align: Qt.AlignmentFlag = LEFT,
    elide: bool = False,
) -> float:
    """Draw one line, centred upright in a rectangle; the width it took.

    Never markup. Latin and Devanagari stand on the same baseline. Only names and texts may be told to `elide`.
    """
    if elide:
        text = elided(text, style, int(rect.width()))
    width = width_of(text, style)
    x = rect.x()
    if align == RIGHT:
        x = rect.right() - width
    elif align == CENTRE:
        x = rect.x() + (rect.width() - width) / 2
    painter.setFont(font_for(text, style))
    painter.setPen(colour(ink))
    painter.drawText(QPointF(x, baseline(rect, style)), text)
    return width


def baseline(rect: QRectF, style: TextStyle) -> float:
    """Give the baseline of a line centred upright in a rectangle, on a whole pixel."""
    measures = metrics(style)
    return round(rect.y() + (rect.height() + measures.ascent() - measures.descent()) / 2)


def draw_icon(painter: QPainter, rect: QRectF, name: str, ink: str, size: int) -> None:
    """Draw an icon at the left of a rectangle, centred upright."""
    picture = pixmap(name, ink, size, painter.device().devicePixelRatio())
    painter.drawPixmap(QPointF(round(rect.x()), round(rect.y() + (rect.height() - size) / 2)), picture)


def fill_bar(painter: QPainter, rect: QRectF, ink: str, radius: float = 2) -> None:
    """Fill a bar with round corners."""
    _antialias(painter, colour(ink), Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def outline_bar(
    painter: QPainter, rect: QRectF, ink: str, radius: float = 2, pen: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> None:
    """Outline a bar with a line of one pixel inside its edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    line = QPen(colour(ink), 1, pen)
    if pen is not Qt.PenStyle.SolidLine:
        line.setDashPattern([3, 2] if pen == Qt.PenStyle.DashLine else [1, 2])
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def hatch_bar(painter: QPainter, rect: QRectF, ink: str, ground: str, radius: float = 2) -> None:
    """Fill a bar with slanted lines: money that somebody still owes."""
    fill_bar(painter, rect, ground, radius)
    painter.save()
    painter.setClipRect(rect.adjusted(1, 1, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour(ink), 1.2))
    x = rect.x() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.y()))
        x += _HATCH_STEP
    painter.restore()
    outline_bar(painter, rect, ink, radius)


def draw_ring(painter: QPainter, rect: QRectF, ink: str, radius: float = 5) -> None:
    """Draw the focus ring, two pixels wide, inside a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour(ink), _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _antialias(painter: QPainter, brush: QColor, pen: Qt.PenStyle) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(pen)
    painter.setBrush(brush)
