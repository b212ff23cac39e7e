"""The sessions of a plan as a small bar: done filled, open outlined, cancelled struck; the count stands before it.

paint_sessions(painter, rect, SessionCounts(total=5, done=2), quiet=False)      # in a table's cell
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from desktop_app.views.look.fonts import BODY, width_of
from desktop_app.views.look.painting import RIGHT, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import colour, tokens

MOST_SEGMENTS = 8
BAR_WIDTH = 50

_HEIGHT = 8
_GAP = 2
_RADIUS = 1.5
_SPACE = 6
_SAMPLE = "88/88"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCounts:
    """How many sessions a plan has, how many are done, and how many will never be."""

    total: int
    done: int = 0
    cancelled: int = 0

    def in_digits(self) -> str:
        """Give the count as it stands before the bar: `2/5`."""
        return f"{self.done}/{self.total}"

    def in_words(self) -> str:
        """Give the count for a reader: `2 of 5 sessions done, 3 cancelled`."""
        done = QCoreApplication.translate("sessions", "{done} of {total} sessions done")
        words = done.format(done=self.done, total=self.total)
        if self.cancelled:
            words += QCoreApplication.translate("sessions", ", {count} cancelled").format(count=self.cancelled)
        return words


def sessions_width() -> int:
    """Give the width that count and bar need, in pixels; a longer count takes its room from nothing else."""
    return round(width_of(_SAMPLE, BODY)) + _SPACE + BAR_WIDTH


def paint_sessions(painter: QPainter, rect: QRectF, counts: SessionCounts, *, quiet: bool = False) -> None:
    """Paint count and bar into a rectangle, the bar at a fixed distance from its left; quiet ones are grey."""
    now = tokens()
    digits = max(width_of(_SAMPLE, BODY), width_of(counts.in_digits(), BODY))
    slot = QRectF(rect.x(), rect.y(), digits, rect.height())
    draw_text(painter, slot, counts.in_digits(), BODY, now.text3 if quiet else now.text, align=RIGHT)
    left = slot.right() + _SPACE
    width = min(BAR_WIDTH, rect.right() - left)
    if width > 0:
        bar = QRectF(round(left), round(rect.y() + (rect.height() - _HEIGHT) / 2), width, _HEIGHT)
        paint_bar(painter, bar, counts, ink=now.waived if quiet else now.accent)


def paint_bar(painter: QPainter, rect: QRectF, counts: SessionCounts, *, ink: str) -> None:
    """Paint the bar alone: a segment a session up to eight, one bar beyond."""
    if counts.total <= 0:
        return
    if counts.total > MOST_SEGMENTS:
        fill_bar(painter, rect, tokens().line, _RADIUS)
        done = QRectF(rect.x(), rect.y(), rect.width() * counts.done / counts.total, rect.height())
        fill_bar(painter, done, ink, _RADIUS)
        return
    each = (rect.width() + _GAP) / counts.total
    for number in range(counts.total):
        left, right = round(number * each), round((number + 1) * each) - _GAP
        segment = QRectF(rect.x() + left, rect.y(), right - left, rect.height())
        if number < counts.done:
            fill_bar(painter, segment, ink, _RADIUS)
        elif number < counts.total - counts.cancelled:
            outline_bar(painter, segment, tokens().control, _RADIUS)
        else:
            outline_bar(painter, segment, tokens().waived, _RADIUS)
            _strike(painter, segment)


def _strike(painter: QPainter, segment: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour(tokens().waived), 1))
    painter.drawLine(QPointF(segment.x() + 1, segment.bottom() - 1), QPointF(segment.right() - 1, segment.y() + 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
