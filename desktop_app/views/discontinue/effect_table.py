"""What changes, before and after, one row each; what stays as it is stays quiet.

table = EffectTable()
table.set_effects([Effect(self.tr("Patient owes"), "7,800.00", "720.00"), ...])
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, metrics, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import colour, tokens

_GAP = 16


@dataclass(frozen=True, slots=True)
class Effect:
    """One row: `tone` names the colour of what comes after, `is_strong` where the row is what matters."""

    name: str
    before: str
    after: str
    tone: str = "text"
    is_strong: bool = False

    @property
    def is_change(self) -> bool:
        """Tell whether anything is other than before; a dash and 0.00 are the same nothing."""
        return self.tone != "text2"


class EffectTable(QWidget):
    """A table of words and figures, painted; a screen reader hears it row by row."""

    def __init__(self) -> None:
        super().__init__()
        self._effects: tuple[Effect, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What changes"))

    def set_effects(self, effects: Sequence[Effect]) -> None:
        """Show other rows."""
        self._effects = tuple(effects)
        row = self.tr("{name}: {before}, then {after}")
        self.setAccessibleDescription(
            "; ".join(row.format(name=each.name, before=each.before, after=each.after) for each in effects)
        )
        self.updateGeometry()
        self.update()

    def effects(self) -> tuple[Effect, ...]:
        """Give the rows."""
        return self._effects

    def sizeHint(self) -> QSize:
        """Ask for room for every word and figure."""
        names = max((width_of(each.name, BODY_STRONG) for each in self._effects), default=0.0)
        width = names + 2 * _GAP + self._width_before() + self._width_after()
        return QSize(round(width + 0.5), round(self._head() + len(self._effects) * self._row()))

    def minimumSizeHint(self) -> QSize:
        """Never cut a figure or what it is."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads, rows and the lines between them."""
        painter, now = QPainter(self), tokens()
        right = float(self.width())
        middle = right - self._width_after() - _GAP
        head = QRectF(0, 0, right, self._head())
        draw_text(painter, QRectF(0, 0, middle, head.height()), self.tr("Before"), CAPTION, now.text2, align=RIGHT)
        draw_text(painter, head, self.tr("After"), CAPTION, now.text2, align=RIGHT)
        painter.fillRect(QRectF(0, round(head.bottom()) - 1, right, 1), colour(now.line))
        for at, each in enumerate(self._effects):
            row = QRectF(0, head.bottom() + at * self._row(), right, self._row())
            quiet = now.text2 if self.isEnabled() else now.control
            draw_text(painter, row, each.name, BODY_STRONG if each.is_strong else BODY, self._ink("text"))
            before = QRectF(0, row.y(), middle, row.height())
            draw_text(painter, before, each.before, BODY, quiet, align=RIGHT)
            style = BODY_STRONG if each.is_change else BODY
            draw_text(painter, row, each.after, style, self._ink(each.tone), align=RIGHT)
            painter.fillRect(QRectF(0, round(row.bottom()) - 1, right, 1), colour(now.line))

    def _ink(self, tone: str) -> str:
        return str(getattr(tokens(), tone if self.isEnabled() else "control"))

    def _width_before(self) -> float:
        return max([width_of("8,888.88", BODY), *(width_of(each.before, BODY) for each in self._effects)])

    def _width_after(self) -> float:
        sample = width_of(self.tr("{count} cancelled").format(count=8), BODY_STRONG)
        return max([sample, *(width_of(each.after, BODY_STRONG) for each in self._effects)])

    def _head(self) -> float:
        return metrics(CAPTION).height() + 10

    def _row(self) -> float:
        return max(27.0, metrics(BODY).height() + 9)
