"""What came in on each of the last days, as bars on one baseline; today's is the loud one, with its amount.

picture = CollectionsPicture()
picture.show_days([(date(2025, 8, 19), 4_500_000), (date(2025, 8, 20), 18_549_000)])
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.fonts import BODY_STRONG, SMALL, SMALL_STRONG, metrics, scaled, width_of
from desktop_app.views.look.painting import CENTRE, LEFT, RIGHT, draw_text, fill_bar
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.amount_cells import DASH, shown_day

_HEIGHT, _FOOT = 96, 18
_GRID = 2
_FULL = 0.62  # of a day's room is its bar
_LEAST = 2.0


class CollectionsPicture(QWidget):
    """A bar a day, as high as what came in."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[tuple[date, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Collections of the last days"))

    def show_days(self, days: Sequence[tuple[date, int]]) -> None:
        """Show other days, the last of them today; amounts in paise."""
        self._days = tuple(days)
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Give the figures in words."""
        return "; ".join(f"{shown_day(day)} {rupees(paise)}" for day, paise in self._days)

    def days(self) -> tuple[tuple[date, int], ...]:
        """Give what is shown."""
        return self._days

    def sizeHint(self) -> QSize:
        """Ask for the amount, the bars, and the days beneath."""
        return QSize(280, round(metrics(BODY_STRONG).height()) + 4 + _HEIGHT + scaled(_FOOT))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where there is no room."""
        return QSize(180, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the day and the amount of the bar under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._days:
            QToolTip.showText(event.globalPos(), as_tooltip(self._under(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines, bars, first, middle and last day, and the amount of today."""
        if not self._days:
            return
        painter, now = QPainter(self), tokens()
        area = self._area()
        for line in range(_GRID):
            y = round(area.y() + line * area.height() / _GRID)
            painter.fillRect(QRectF(area.x(), y, area.width(), 1), colour(now.line))
        for at in range(len(self._days)):
            self._paint_day(painter, area, at)
        painter.fillRect(QRectF(area.x(), area.bottom(), area.width(), 1), colour(now.control))
        _, today = self._days[-1]
        above = QRectF(area.x(), 0, area.width(), metrics(BODY_STRONG).height())
        draw_text(painter, above, rupees(today), BODY_STRONG, now.text, align=RIGHT)
        self._paint_labels(painter, area)

    def _paint_day(self, painter: QPainter, area: QRectF, at: int) -> None:
        now, (_, paise), room = tokens(), self._days[at], self._room_of(area, at)
        highest = max(amount for _, amount in self._days)
        if paise <= 0:
            none = QRectF(room.x(), area.bottom() - 14, room.width(), 12)
            draw_text(painter, none, DASH, SMALL, now.text3, align=CENTRE)
            return
        height = max(_LEAST, area.height() * paise / highest)
        bar = QRectF(room.x(), area.bottom() - height, room.width(), height)
        fill_bar(painter, bar, now.accent if at == len(self._days) - 1 else now.waived, min(2.0, height / 2))

    def _paint_labels(self, painter: QPainter, area: QRectF) -> None:
        """Name the first day, the last one, and, where there is room, one between them."""
        now, last = tokens(), len(self._days) - 1
        foot = QRectF(area.x(), area.bottom() + 3, area.width(), scaled(_FOOT))
        first_words = shown_day(self._days[0][0], with_year=False)
        draw_text(painter, foot, first_words, SMALL, now.text2, align=LEFT)
        words = shown_day(self._days[-1][0], with_year=False)
        draw_text(painter, foot, words, SMALL_STRONG, now.text, align=RIGHT)
        middle = shown_day(self._days[last // 2][0], with_year=False)
        taken = max(width_of(each, SMALL_STRONG) for each in (first_words, words, middle))
        if area.width() > 5 * taken:
            draw_text(painter, self._room_of(foot, last // 2), middle, SMALL, now.text2, align=CENTRE)

    def _area(self) -> QRectF:
        top = round(metrics(BODY_STRONG).height()) + 4
        return QRectF(0, top, self.width(), self.height() - top - scaled(_FOOT))

    def _room_of(self, area: QRectF, at: int) -> QRectF:
        each = area.width() / len(self._days)
        width = round(each * _FULL)
        return QRectF(round(area.x() + at * each + (each - width) / 2), area.y(), width, area.height())

    def _under(self, point: QPoint) -> str:
        at = min(max(0, point.x() * len(self._days) // max(1, self.width())), len(self._days) - 1)
        day, paise = self._days[at]
        return f"{shown_day(day)}: ₹{rupees(paise)}"
