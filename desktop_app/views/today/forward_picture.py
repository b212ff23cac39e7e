"""How deferred revenue moved this month, as a waterfall: what it was, what was sold, earned and credited, what it is.

picture = ForwardPicture()
picture.show_forward(forward, date(2025, 8, 20))
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.deferred_revenue import RollForward
from desktop_app.views.look.fonts import BODY, BODY_STRONG, width_of
from desktop_app.views.look.painting import RIGHT, draw_text, fill_bar, hatch_bar
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.amount_cells import shown_day

_ROW, _BAR = 28, 14
_GAP = 12.0
_LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A row: its words, its amount in paise, where its bar begins and ends, and the token of its colour."""

    words: str
    paise: int
    begin: int
    end: int
    ink: str
    is_balance: bool = False

    def amount(self) -> str:
        """Write the amount; what moved has its sign."""
        sign = "+" if self.paise > 0 and not self.is_balance else ""
        return f"{sign}{rupees(self.paise)}".replace("-", "\u2212")


class ForwardPicture(QWidget):
    """A row a stage; each bar begins where the one above ends."""

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[Stage, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Deferred revenue of this month"))

    def show_forward(self, forward: RollForward, today: date) -> None:
        """Show a movement from the first of the month to today."""
        moved = forward.moved_paise
        named = (
            (self.tr("Sold"), moved["billed"], "sold"),
            (self.tr("Earned"), moved["recognised"], "used"),
            (self.tr("Kept"), moved["retained"] + moved["breakage"], "retained"),
            (self.tr("Credited"), moved["credited"], "credited"),
            (self.tr("Other"), moved["other"], "waived"),
        )
        always = {"sold", "used", "credited"}
        at = forward.opening_paise
        stages = [Stage(shown_day(today.replace(day=1), with_year=False), at, 0, at, "waived", is_balance=True)]
        for words, paise, ink in named:
            if paise or ink in always:
                stages.append(Stage(words, paise, at, at + paise, ink))
                at += paise
        stages.append(Stage(self.tr("Today"), at, 0, at, "waived", is_balance=True))
        self._stages = tuple(stages)
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def stages(self) -> tuple[Stage, ...]:
        """Give what is shown, from the top."""
        return self._stages

    def words(self) -> str:
        """Give the figures in words."""
        return "; ".join(f"{each.words} {each.amount()}" for each in self._stages)

    def sizeHint(self) -> QSize:
        """Ask for a row a stage."""
        return QSize(280, _ROW * max(5, len(self._stages)))

    def minimumSizeHint(self) -> QSize:
        """Never cut an amount."""
        amounts = max((width_of(each.amount(), BODY_STRONG) for each in self._stages), default=0.0)
        return QSize(round(self._words_width() + amounts + 2 * _GAP) + 40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words, bar and amount of every row, and a dotted line from bar to bar."""
        if not self._stages:
            return
        painter, now = QPainter(self), tokens()
        amounts = max(width_of(each.amount(), BODY_STRONG) for each in self._stages)
        left = self._words_width() + _GAP
        area = QRectF(left, 0, max(1.0, self.width() - left - amounts - _GAP), self.height())
        for row, stage in enumerate(self._stages):
            style = BODY_STRONG if stage.is_balance else BODY
            line = QRectF(0, row * _ROW, self.width(), _ROW)
            draw_text(painter, line, stage.words, style, now.text)
            draw_text(painter, line, stage.amount(), style, now.text, align=RIGHT)
            self._paint_bar(painter, self._bar_of(area, row), stage)
            if row + 1 < len(self._stages):
                self._join(painter, area, row)

    def _paint_bar(self, painter: QPainter, bar: QRectF, stage: Stage) -> None:
        if stage.paise == 0:
            return
        if stage.ink == "sold":  # nobody has had it yet
            hatch_bar(painter, bar, tokens().waived, tokens().surface, 0)
        else:
            fill_bar(painter, bar, str(getattr(tokens(), stage.ink)), 1)

    def _join(self, painter: QPainter, area: QRectF, row: int) -> None:
        """Lead from the end of a bar down to where the next one begins."""
        x = round(self._x_of(area, self._stages[row].end)) + 0.5
        painter.setPen(QPen(colour(tokens().control), 1, Qt.PenStyle.DotLine))
        half = (_ROW - _BAR) / 2
        top = row * _ROW + (
            half if self._stages[row].paise == 0 else _ROW - half
        )  # nothing is drawn where nothing moved
        painter.drawLine(round(x), round(top), round(x), round((row + 1) * _ROW + half))

    def _bar_of(self, area: QRectF, row: int) -> QRectF:
        stage = self._stages[row]
        left, right = sorted((self._x_of(area, stage.begin), self._x_of(area, stage.end)))
        return QRectF(round(left), row * _ROW + (_ROW - _BAR) / 2, max(_LEAST, round(right - left)), _BAR)

    def _x_of(self, area: QRectF, paise: int) -> float:
        """Give the place of an amount on the scale, which has zero and every balance on it."""
        places = [0, *(each.end for each in self._stages)]
        lowest, highest = min(places), max(places)
        return area.x() + area.width() * (paise - lowest) / ((highest - lowest) or 1)

    def _words_width(self) -> float:
        return max((width_of(each.words, BODY_STRONG) for each in self._stages), default=0.0)
