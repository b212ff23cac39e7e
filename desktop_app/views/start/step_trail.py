"""The steps of a longer dialog, in its head: which are done, which one is shown; each leads to its page.

trail = StepTrail((self.tr("Clinic"), self.tr("Branch")))
trail.chosen.connect(stack.setCurrentIndex); trail.show_step(1, done={0})
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop_app.views.controls.tab_stop import one_tab_stop
from desktop_app.views.look.fonts import BODY, BODY_STRONG, CAPTION, metrics, scaled, width_of
from desktop_app.views.look.painting import CENTRE, draw_icon, draw_ring, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens

_DISC = 20
_GAP = 7
_SIDE = 6
_TICK = 14


class StepTrail(QWidget):
    """A row of steps."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.steps = tuple(_StepButton(number, name) for number, name in enumerate(names, start=1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for at, step in enumerate(self.steps):
            self._group.addButton(step, at)
            row.addWidget(step)
        self.steps[0].setChecked(True)
        one_tab_stop(self._group)
        self._group.idClicked.connect(self.chosen)

    def show_step(self, at: int, *, done: Collection[int]) -> None:
        """Show which step is at the front, and which have what they need."""
        self.steps[at].setChecked(True)
        for number, step in enumerate(self.steps):
            step.set_done(done=number in done)
            state = self.tr("complete") if number in done else self.tr("not complete")
            text = self.tr("Step {number} of {all}: {name}, {state}")
            named = text.format(number=number + 1, all=len(self.steps), name=step.words(), state=state)
            step.setAccessibleName(named)


class _StepButton(QAbstractButton):
    """A disc with its number, or a tick; its name behind it."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number, self._name, self._is_done = number, name, False
        self.setCheckable(True)
        self.setText(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def words(self) -> str:
        """Give its name."""
        return self._name

    def set_done(self, *, done: bool) -> None:
        """Show a tick, or the number."""
        self._is_done = done
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for disc and name."""
        width = 2 * _SIDE + scaled(_DISC) + _GAP + width_of(self._name, BODY_STRONG)
        return QSize(round(width + 0.5), max(28, round(metrics(BODY_STRONG).height()) + 10))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it; the step at the front is filled and strong."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        if self.hasFocus():
            draw_ring(painter, rect, now.accent)
        side = scaled(_DISC)
        disc = QRectF(_SIDE, (rect.height() - side) / 2, side, side)
        is_front = self.isChecked()
        if is_front:
            fill_bar(painter, disc, now.accent, side / 2)
        else:
            outline_bar(painter, disc, now.good if self._is_done else now.control, side / 2)
        ink = now.on_accent if is_front else now.good if self._is_done else now.text2
        if self._is_done and not is_front:
            draw_icon(painter, disc.adjusted((side - _TICK) / 2, 0, 0, 0), "tick", ink, _TICK)
        else:
            draw_text(painter, disc, str(self._number), CAPTION, ink, align=CENTRE)
        name = rect.adjusted(_SIDE + side + _GAP, 0, 0, 0)
        style = BODY_STRONG if is_front else BODY
        draw_text(painter, name, self._name, style, now.text if is_front else now.text2)
