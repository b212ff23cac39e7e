"""The picture of a package's value: two lanes on one scale, so that what is due or refundable is seen at once.

Above, the value: used, retained, credited (goodwill is credited of what was used). Below, the money: paid, then still
due or, within what was paid, refundable, both hatched, then what is no longer asked. A line marks what was paid.

    picture = ValuePicture()
    picture.set_figures(figures)            # value_figures.ValueFigures; at every key, no query
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.look.fonts import SMALL, SMALL_STRONG, TextStyle, metrics, width_of
from desktop_app.views.look.painting import draw_text, fill_bar, hatch_bar, outline_bar
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.pictures.hung_labels import Wish, placed
from desktop_app.views.pictures.value_figures import ValueFigures

_PAD = 11.0
_LANE = 44.0
_THIN = 18.0
_BETWEEN = 14.0
_RADIUS = 3.0
_GAP = 2.0
_TICK = 7.0
_MARK = 5.0
_LEADER = 5.0
_PART_GAP = 7.0
_FADED = 0.45  # figures of an amount that is not there any more


class _Segment:
    """A stretch of a lane with what it is called and what it comes to."""

    def __init__(self, rect: QRectF, name: str, amount: str, ink: str) -> None:
        self.rect, self.name, self.amount, self.ink = rect, name, amount, ink

    @property
    def line_width(self) -> float:
        """The width of name and amount beside each other."""
        return width_of(self.name, SMALL_STRONG) + _PART_GAP + width_of(self.amount, SMALL_STRONG)

    @property
    def needed(self) -> float:
        """The width of name and amount under each other."""
        return max(width_of(self.name, SMALL_STRONG), width_of(self.amount, SMALL_STRONG))

    @property
    def holds_two_lines(self) -> bool:
        return self.needed + 2 * _PAD <= self.rect.width()

    @property
    def holds_one_line(self) -> bool:
        return self.line_width + 2 * _PAD <= self.rect.width()


class ValuePicture(QWidget):
    """Two lanes, drawn anew whenever the figures change."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = ValueFigures(total_paise=0, used_paise=0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Value of the package"))

    def set_figures(self, figures: ValueFigures) -> None:
        """Show other figures."""
        self._figures = figures
        self.setAccessibleDescription(figures.in_words())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the lanes and a line of labels above and below."""
        return QSize(640, self._height())

    def minimumSizeHint(self) -> QSize:
        """Yield in width, never in height."""
        return QSize(320, self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both lanes, their labels and the mark of what was paid."""
        if self._figures.total_paise <= 0:
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else _FADED)
        values, money = self._values(), self._money()
        hung = [self._paint_value(painter, each) for each in values]
        self._paint_ticks(painter)
        below = [self._paint_money(painter, each) for each in money]
        self._hang_above(painter, [each for each in hung if each is not None])
        self._hang_below(painter, [each for each in below if each is not None])
        self._paint_paid_line(painter)

    def _row(self) -> float:
        return metrics(SMALL_STRONG).height() + 2

    def _height(self) -> int:
        return round(2 * self._row() + 2 * _LEADER + _LANE + _BETWEEN + _THIN + 2)

    def _upper(self) -> float:
        return self._row() + _LEADER

    def _lower(self) -> float:
        return self._upper() + _LANE + _BETWEEN

    def _x(self, paise: int) -> float:
        return self.width() * min(max(paise, 0), self._figures.total_paise) / self._figures.total_paise

    def _stretch(self, start_paise: int, paise: int, top: float, height: float) -> QRectF:
        left = round(self._x(start_paise))
        right = round(self._x(start_paise + paise))
        is_last = start_paise + paise >= self._figures.total_paise
        return QRectF(left, round(top), max(1, right - left - (0 if is_last else _GAP)), height)

    def _values(self) -> list[_Segment]:
        """Lay out the upper lane from left to right; nothing has no segment."""
        now, of = tokens(), self._figures
        used = self.tr("Used: {used} of {all} sessions").format(used=of.used_sessions, all=len(of.session_paise))
        one = of.unused_sessions == 1
        credited = self.tr("Credited: 1 unused session") if one else self.tr("Credited: {unused} unused sessions")
        credited = credited.format(unused=of.unused_sessions)
        parts = (
            (used if of.session_paise else self.tr("Used"), of.used_paise, of.kept_paise, now.used),
            (self.tr("Goodwill"), of.goodwill_paise, of.used_paise - of.kept_paise, now.credited),
            (self.tr("Retained"), of.retained_paise, of.retained_paise, now.retained),
            (credited if of.session_paise else self.tr("Credited"), of.credited_paise, of.credited_paise, now.credited),
        )
        return self._segments(parts, self._upper(), _LANE)

    def _money(self) -> list[_Segment]:
        """Lay out the lower lane: what was paid less what is too much of it, the hatched part, the rest."""
        now, of = tokens(), self._figures
        parts = (
            (self.tr("Paid"), of.paid_paise, of.paid_paise - of.refundable_paise, now.text2),
            (self.tr("Refundable"), of.refundable_paise, of.refundable_paise, now.good),
            (self.tr("Still due"), of.still_due_paise, of.still_due_paise, now.warn),
            (self.tr("No longer asked"), of.no_longer_asked_paise, of.no_longer_asked_paise, now.waived),
        )
        return self._segments(parts, self._lower(), _THIN)

    def _segments(self, parts: tuple[tuple[str, int, int, str], ...], top: float, height: float) -> list[_Segment]:
        """Put parts side by side: name, the amount it says, the amount it is long, colour."""
        segments, start = [], 0
        for name, said, paise, ink in parts:
            if paise > 0:
                segments.append(_Segment(self._stretch(start, paise, top, height), name, rupees(said), ink))
                start += paise
        return segments

    def _paint_value(self, painter: QPainter, segment: _Segment) -> _Segment | None:
        """Paint a stretch of the upper lane with its words inside; give it back where they do not fit."""
        now = tokens()
        if segment.name == self.tr("Goodwill"):
            hatch_bar(painter, segment.rect, now.credited, now.used, _RADIUS)
            return segment
        fill_bar(painter, segment.rect, segment.ink, _RADIUS)
        if not segment.holds_two_lines:
            return segment
        half = segment.rect.height() / 2
        inside = segment.rect.adjusted(_PAD, 3, -_PAD, 0)
        inside.setLeft(self._clear_of_the_mark(inside, segment.needed))
        upper = QRectF(inside.x(), inside.y(), inside.width(), half - 1)
        draw_text(painter, upper, segment.name, SMALL_STRONG, now.on_picture)
        draw_text(painter, upper.translated(0, half - 5), segment.amount, SMALL_STRONG, now.on_picture)
        return None

    def _clear_of_the_mark(self, inside: QRectF, needed: float) -> float:
        """Give where words begin: behind the mark of what was paid where it would cross them and there is room."""
        x = self._x(self._figures.paid_paise)
        crosses = inside.left() - _MARK < x < inside.left() + needed + _MARK
        return x + _PAD if crosses and x + _PAD + needed <= inside.right() else inside.left()

    def _paint_ticks(self, painter: QPainter) -> None:
        bottom = self._upper() + _LANE
        for edge in self._figures.boundaries():
            x = round(self._x(edge))
            painter.fillRect(QRectF(x, round(bottom - _TICK), 1, _TICK), colour(tokens().on_picture))

    def _paint_money(self, painter: QPainter, segment: _Segment) -> _Segment | None:
        """Paint a stretch of the lower lane; give it back where its words belong beneath."""
        now = tokens()
        if segment.ink in (now.good, now.warn):
            ground = now.good_soft if segment.ink == now.good else now.warn_soft
            hatch_bar(painter, segment.rect, segment.ink, ground, _RADIUS)
            return segment
        if segment.ink == now.waived:
            outline_bar(painter, segment.rect, segment.ink, _RADIUS, Qt.PenStyle.DashLine)
        else:
            fill_bar(painter, segment.rect, segment.ink, _RADIUS)
        if not segment.holds_one_line:
            return segment
        inside = segment.rect.adjusted(_PAD, 0, -_PAD, 0)
        ink = now.text2 if segment.ink == now.waived else now.surface
        name = SMALL if segment.ink == now.waived else SMALL_STRONG
        taken = draw_text(painter, inside, segment.name, name, ink)
        draw_text(painter, inside.adjusted(taken + _PART_GAP, 0, 0, 0), segment.amount, name, ink)
        return None

    def _hang_above(self, painter: QPainter, segments: list[_Segment]) -> None:
        """Write what did not fit, and the word `paid`, above the lanes."""
        now = tokens()
        paid = self.tr("paid")
        x = self._x(self._figures.paid_paise)
        marks: list[tuple[float, float, float, _Segment | None]] = [
            (x, x - width_of(paid, SMALL_STRONG) - _MARK - 2, width_of(paid, SMALL_STRONG), None)
        ]
        for segment in segments:
            left = max(segment.rect.x(), x + _MARK + 3) if segment.rect.right() > x else segment.rect.x()
            marks.append((segment.rect.center().x(), left, segment.line_width, segment))
        marks.sort(key=lambda mark: mark[0])
        lefts = placed([Wish(left, width) for _, left, width, _ in marks], width=self.width())
        for (centre, _, width, named), left in zip(marks, lefts, strict=True):
            row = QRectF(left, 0, width, self._row())
            if named is None:
                draw_text(painter, row, paid, SMALL_STRONG, now.text)
                continue
            ink = {now.used: now.accent, now.retained: now.warn, now.credited: now.good}[named.ink]
            self._write(painter, row, named, ink, SMALL_STRONG)
            foot = min(max(centre, left + 2), left + width - 2)
            self._lead(painter, QPointF(foot, self._row()), QPointF(centre, self._upper()), ink)

    def _hang_below(self, painter: QPainter, segments: list[_Segment]) -> None:
        """Write what is due or refundable, and what did not fit, beneath the lanes."""
        now = tokens()
        wishes = [Wish(each.rect.center().x() - each.line_width / 2, each.line_width) for each in segments]
        lane = self._lower() + _THIN
        for segment, left in zip(segments, placed(wishes, width=self.width()), strict=True):
            ink = segment.ink if segment.ink in (now.good, now.warn) else now.text2
            row = QRectF(left, lane + _LEADER - 1, segment.line_width, self._row())
            self._write(painter, row, segment, ink, SMALL_STRONG)
            centre = segment.rect.center().x()
            foot = min(max(centre, left + 2), left + segment.line_width - 2)
            self._lead(painter, QPointF(centre, lane), QPointF(foot, lane + _LEADER), ink)

    def _write(self, painter: QPainter, row: QRectF, segment: _Segment, ink: str, style: TextStyle) -> None:
        taken = draw_text(painter, row, segment.name, style, ink)
        draw_text(painter, row.adjusted(taken + _PART_GAP, 0, 0, 0), segment.amount, style, ink)

    def _lead(self, painter: QPainter, start: QPointF, end: QPointF, ink: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour(ink), 1))
        painter.drawLine(start, end)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_paid_line(self, painter: QPainter) -> None:
        """Draw the mark of what was paid through both lanes."""
        ink = colour(tokens().text)
        x = min(max(round(self._x(self._figures.paid_paise)), 1), self.width() - 1)
        top, bottom = self._upper() - _MARK, self._lower() + _THIN + 2
        painter.fillRect(QRectF(x - 1, round(top), 2, round(bottom - top)), ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        head = self._upper() - _MARK - 2
        painter.drawPolygon(
            QPolygonF([QPointF(x - _MARK, head), QPointF(x + _MARK, head), QPointF(x, head + _MARK + 1)])
        )
