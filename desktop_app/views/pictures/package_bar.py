"""The value of a plan in its detail: a segment a session, what was used, what is not yet earned, and what was paid.

bar = PackageBar()
bar.set_figures(PackageFigures(session_paise=(200_000,) * 5, used_sessions=2, cancelled_sessions=0,
                               paid_paise=400_000))
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.look.fonts import SMALL, SMALL_STRONG, metrics, width_of
from desktop_app.views.look.painting import RIGHT, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import colour, tokens

_BAR = 12.0
_MARK = 5.0
_GAP = 2.0
_PART_GAP = 6.0
_LEAST_SEGMENT = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFigures:
    """Values of the sessions, tax included, used ones first, cancelled ones last; and what was paid; in paise."""

    session_paise: tuple[int, ...]
    used_sessions: int
    cancelled_sessions: int = 0
    paid_paise: int = 0

    @property
    def total_paise(self) -> int:
        """The whole package."""
        return sum(self.session_paise)

    @property
    def used_paise(self) -> int:
        """The sessions used."""
        return sum(self.session_paise[: self.used_sessions])

    @property
    def open_paise(self) -> int:
        """The sessions that are still to come."""
        return sum(self.session_paise[self.used_sessions : len(self.session_paise) - self.cancelled_sessions])


class PackageBar(QWidget):
    """Words above, the bar, the mark of what was paid beneath."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = PackageFigures(session_paise=(), used_sessions=0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Value of the plan"))

    def set_figures(self, figures: PackageFigures) -> None:
        """Show other figures."""
        self._figures = figures
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Give the figures in words."""
        of = self._figures
        text = self.tr("{count} of {all} sessions used, {used}; not yet earned {open}; paid {paid} of {total}.")
        return text.format(
            count=of.used_sessions,
            all=len(of.session_paise),
            used=rupees(of.used_paise),
            open=rupees(of.open_paise),
            paid=rupees(of.paid_paise),
            total=rupees(of.total_paise),
        )

    def sizeHint(self) -> QSize:
        """Ask for two lines of words and the bar."""
        return QSize(310, round(2 * self._row() + _BAR + _MARK + 5))

    def minimumSizeHint(self) -> QSize:
        """Yield in width."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words, segments and mark."""
        if self._figures.total_paise <= 0:
            return
        painter = QPainter(self)
        self._paint_words(painter)
        top = round(self._row() + 2)
        self._paint_segments(painter, top)
        self._paint_mark(painter, top)

    def _row(self) -> float:
        return metrics(SMALL).height() + 2

    def _x(self, paise: int) -> float:
        return self.width() * min(max(paise, 0), self._figures.total_paise) / self._figures.total_paise

    def _paint_words(self, painter: QPainter) -> None:
        """Write what was used at the left and what is not yet earned at the right; on little room, amounts alone."""
        of, now = self._figures, tokens()
        used, left_over = rupees(of.used_paise), rupees(of.open_paise)
        one = of.used_sessions == 1
        used_name = self.tr("1 session used") if one else self.tr("{count} sessions used")
        used_name = used_name.format(count=of.used_sessions)
        open_name = self.tr("not yet earned")
        names = width_of(used_name, SMALL) + width_of(open_name, SMALL) + 2 * _PART_GAP
        if names + width_of(used, SMALL) + width_of(left_over, SMALL) + 3 * _PART_GAP > self.width():
            used_name, open_name = self.tr("used"), self.tr("open")
        row = QRectF(0, 0, self.width(), self._row())
        taken = draw_text(painter, row, used_name, SMALL, now.text2)
        draw_text(painter, row.adjusted(taken + _PART_GAP, 0, 0, 0), used, SMALL, now.text2)
        taken = draw_text(painter, row, left_over, SMALL, now.text2, align=RIGHT)
        draw_text(painter, row.adjusted(0, 0, -taken - _PART_GAP, 0), open_name, SMALL, now.text2, align=RIGHT)

    def _paint_segments(self, painter: QPainter, top: float) -> None:
        of, now = self._figures, tokens()
        if self.width() / len(of.session_paise) < _LEAST_SEGMENT + _GAP:
            self._paint_whole(painter, top)
            return
        start = 0
        for number, paise in enumerate(of.session_paise):
            left, right = round(self._x(start)), round(self._x(start + paise))
            start += paise
            last = number == len(of.session_paise) - 1
            segment = QRectF(left, top, max(1, right - left - (0 if last else _GAP)), _BAR)
            if number < of.used_sessions:
                fill_bar(painter, segment, now.used)
            elif number >= len(of.session_paise) - of.cancelled_sessions:
                outline_bar(painter, segment, now.waived, pen=Qt.PenStyle.DashLine)
            else:
                outline_bar(painter, segment, now.control)

    def _paint_whole(self, painter: QPainter, top: float) -> None:
        """Paint one bar where segments would be too narrow to be told apart."""
        outline_bar(painter, QRectF(0, top, self.width(), _BAR), tokens().control)
        used = self._x(self._figures.used_paise)
        if used >= 1:
            fill_bar(painter, QRectF(0, top, used, _BAR), tokens().used)

    def _paint_mark(self, painter: QPainter, top: float) -> None:
        """Draw the mark of what was paid, with the amount beneath it."""
        now, bottom = tokens(), top + _BAR
        x = min(max(round(self._x(self._figures.paid_paise)), 1), self.width() - 1)
        painter.fillRect(QRectF(x - 1, top - 2, 2, _BAR + 3), colour(now.text))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(now.text))
        tip = bottom + 1
        painter.drawPolygon(
            QPolygonF([QPointF(x, tip), QPointF(x - _MARK, tip + _MARK + 1), QPointF(x + _MARK, tip + _MARK + 1)])
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        name, amount = self.tr("paid"), rupees(self._figures.paid_paise)
        width = width_of(name, SMALL_STRONG) + _PART_GAP + width_of(amount, SMALL_STRONG)
        left = min(max(0.0, x - width / 2), max(0.0, self.width() - width))
        row = QRectF(left, tip + _MARK + 1, width, self._row())
        taken = draw_text(painter, row, name, SMALL_STRONG, now.text)
        draw_text(painter, row.adjusted(taken + _PART_GAP, 0, 0, 0), amount, SMALL_STRONG, now.text)
