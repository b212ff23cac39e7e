"""The picture of a posting: AR entry, GL transaction, flag under each other, each with its number or its lack."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.views.credit_note_view.posting_health import Step
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.tables.mark_cells import Part

_ROW = 30
_TEXT_AT = 24
_GAP = 12


def _text_at() -> int:
    return _TEXT_AT + scaled(IN_CELL) - IN_CELL


def _row() -> int:
    return max(_ROW, round(metrics(BODY).height()) + 8)


class PostingSteps(QWidget):
    """Three steps on one line; a screen reader hears them one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Posting"))

    def steps(self) -> tuple[Step, ...]:
        """Give what is shown."""
        return self._steps

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Show how a posting stands."""
        self._steps = steps
        self.setAccessibleDescription(", ".join(f"{step.name} {step.value}" for step in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a row a step, wide enough that no number is cut."""
        needed = [width_of(step.name, BODY_MEDIUM) + width_of(step.value, BODY) for step in self._steps]
        return QSize(round(max(needed, default=0.0)) + _text_at() + _GAP, _row() * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the signs and the words."""
        painter, now = QPainter(self), tokens()
        for number, step in enumerate(self._steps):
            row = QRectF(0, number * _row(), self.width(), _row())
            if number:
                painter.fillRect(QRectF(scaled(IN_CELL) // 2, row.y() - 7, 1, 14), colour(now.control))
            sign, tone, ink = {
                Part.THERE: ("done", now.good, now.text2),
                Part.MISSING: ("scheduled", now.bad, now.bad),
                Part.NOT_YET: ("scheduled", now.text3, now.text3),
            }[step.part]
            if step.is_doubtful:
                sign, tone = "warning", now.warn
            draw_icon(painter, row, sign, tone, scaled(IN_CELL))
            draw_text(painter, row.adjusted(_text_at(), 0, 0, 0), step.name, BODY_MEDIUM, now.text)
            draw_text(painter, row, step.value, BODY, ink, align=RIGHT)
