"""Figures under each other, the last one their result: what an invoice comes to.

figures = FigureList(self.tr("Invoice"))
figures.show_figures([Figure(self.tr("Price"), 1_000_000), ...])
figures.figures()
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.views.look.fonts import BODY, BODY_STRONG, metrics, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.amount_cells import DASH, shown_paise

_GAP = 8
_LEAST_WORDS = 80
_WIDTH = 200


@dataclass(frozen=True, slots=True)
class Figure:
    """Words and an amount in paise; a `result` stands beneath a line."""

    words: str
    paise: int
    is_result: bool = False

    @property
    def amount(self) -> str:
        """The amount as it is shown: nothing is a dash, but a result is always a number."""
        return shown_paise(self.paise) if self.paise or self.is_result else DASH


class FigureList(QWidget):
    """A row a figure, digits in line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._figures: tuple[Figure, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def figures(self) -> tuple[Figure, ...]:
        """Give what is shown."""
        return self._figures

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        self._figures = tuple(figures)
        self.setAccessibleDescription("; ".join(f"{each.words} {each.amount}" for each in self._figures))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a row a figure."""
        return QSize(_WIDTH, round(len(self._figures) * self._row()) + 1)

    def minimumSizeHint(self) -> QSize:
        """Never cut an amount; words may yield."""
        widest = max((width_of(each.amount, BODY_STRONG) for each in self._figures), default=0.0)
        return QSize(round(widest + 0.5) + _LEAST_WORDS, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figures."""
        now, painter = tokens(), QPainter(self)
        for number, figure in enumerate(self._figures):
            area = QRectF(0, number * self._row(), self.width(), self._row())
            style = BODY_STRONG if figure.is_result else BODY
            line = now.control if figure.is_result else now.line
            if number:
                painter.fillRect(QRectF(0, round(area.y()), area.width(), 1), colour(line))
            ink = now.text3 if figure.amount == DASH else now.text
            draw_text(painter, area, figure.amount, style, ink, align=RIGHT)
            room = area.adjusted(0, 0, -width_of(figure.amount, style) - _GAP, 0)
            draw_text(painter, room, figure.words, style, now.text if figure.is_result else now.text2, elide=True)

    def _row(self) -> float:
        return max(24.0, metrics(BODY).height() + 6)
