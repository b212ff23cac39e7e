"""A few amounts with their captions, side by side where there is room, else in two or three columns; never cut.

figures = Figures()
figures.show_figures([Figure(self.tr("Paid"), 400_000), Figure(self.tr("Overdue"), 200_000, "bad")])
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.look.fonts import BODY_STRONG, SMALL, metrics, width_of
from desktop_app.views.look.painting import draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.amount_cells import DASH, shown_paise

_GAP = 12
_BETWEEN = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount in paise, or a `text` in its place, as a count; `tone` names the token of its colour."""

    caption: str
    paise: int = 0
    tone: str = "text"
    text: str = ""

    @property
    def shown(self) -> str:
        """The amount as it stands there: nothing is a dash."""
        return self.text or (shown_paise(self.paise) if self.paise else DASH)

    def words(self) -> str:
        """Say caption and amount, for a reader."""
        return f"{self.caption} {self.text or rupees(self.paise)}"

    def width(self) -> float:
        """Give the width that caption and amount need."""
        return max(width_of(self.caption, SMALL), width_of(self.shown, BODY_STRONG))


class Figures(QWidget):
    """The amounts; a reader hears all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: tuple[Figure, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def figures(self) -> tuple[Figure, ...]:
        """Give the amounts."""
        return self._figures

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other amounts."""
        self._figures = tuple(figures)
        self.setAccessibleName(", ".join(each.words() for each in self._figures))
        self.updateGeometry()
        self.update()

    def columns(self, width: int) -> int:
        """Give how many stand side by side in a width: all of them, or as many as makes even rows."""
        count = len(self._figures)
        for columns in sorted({count, -(-count // 2), 2, 1}, reverse=True):
            if columns and sum(self._widths(columns)) + (columns - 1) * _GAP <= width:
                return columns
        return 1

    def hasHeightForWidth(self) -> bool:
        """Grow where the amounts need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        rows = -(-len(self._figures) // self.columns(width)) if self._figures else 1
        return round(rows * self._row() + (rows - 1) * _BETWEEN)

    def sizeHint(self) -> QSize:
        """Ask for one row of all."""
        count = len(self._figures)
        return QSize(round(sum(self._widths(count)) + max(0, count - 1) * _GAP), round(self._row()))

    def minimumSizeHint(self) -> QSize:
        """Ask for two columns at least."""
        return QSize(round(sum(self._widths(2)) + _GAP), round(self._row()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write captions and amounts, the spare room between the columns."""
        painter, now = QPainter(self), tokens()
        columns = self.columns(self.width())
        widths = self._widths(columns)
        spare = max(0.0, self.width() - sum(widths)) / max(1, columns - 1)
        height, caption_height = self._row(), metrics(SMALL).height()
        for number, figure in enumerate(self._figures):
            row, column = divmod(number, columns)
            x = sum(widths[:column]) + column * min(spare, self.width() / columns)
            top = row * (height + _BETWEEN)
            room = QRectF(x, top, widths[column] + 1, caption_height)
            draw_text(painter, room, figure.caption, SMALL, now.text2)
            amount = QRectF(x, top + caption_height, widths[column] + 1, height - caption_height)
            draw_text(painter, amount, figure.shown, BODY_STRONG, str(getattr(now, figure.tone)))

    def _row(self) -> float:
        return metrics(SMALL).height() + metrics(BODY_STRONG).height() + 2

    def _widths(self, columns: int) -> list[float]:
        """Give the width of each column: that of its widest figure."""
        return [max((each.width() for each in self._figures[at::columns]), default=0.0) for at in range(columns)]
