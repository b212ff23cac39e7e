"""The way through a dialog: its steps side by side, each with what stands there now; Alt and its number lead to it.

bar = StepBar((self.tr("Decide"), self.tr("Check what changes"), self.tr("Consent and post")))
bar.chosen.connect(self._go_to)                     # the number of a step, from 0
bar.show_step(0, "7,080.00, pro rata", done=True)   # a tick; with done=False a ring, with wrong=True a triangle
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.look.fonts import BODY_STRONG, CAPTION, SMALL, metrics, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import CENTRE, RIGHT, draw_icon, draw_ring, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens

_PADDING = 10
_GAP = 7
_CIRCLE = 18
_EDGE = 10


class Step(QAbstractButton):
    """One step: its number, its name, what stands there now, and its key."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number, self._name, self._now = number, name, ""
        self._is_done = self._is_wrong = False
        self._key = f"Alt+{number}"
        self.setShortcut(QKeySequence(self._key))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key leads there; Tab goes through the fields themselves
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def words(self) -> str:
        """Give what stands there now."""
        return self._now

    def is_done(self) -> bool:
        """Tell whether nothing is missing there."""
        return self._is_done

    def show_now(self, words: str, *, done: bool, wrong: bool) -> None:
        """Say what stands there now."""
        if (words, done, wrong) != (self._now, self._is_done, self._is_wrong):
            self._now, self._is_done, self._is_wrong = words, done, wrong
            self._describe()

    def sizeHint(self) -> QSize:
        """Ask for room for the number, the name and the key; what stands there now yields."""
        width = 2 * _PADDING + _CIRCLE + 2 * _GAP + width_of(self._name, BODY_STRONG)
        width += width_of(shown_keys(self._key), CAPTION)
        return QSize(round(width + 0.5), max(36, round(metrics(BODY_STRONG).height()) + 18))

    def minimumSizeHint(self) -> QSize:
        """Never cut the name."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle with number or tick, name, what stands there now, and the key."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        if self.underMouse():
            fill_bar(painter, rect.adjusted(0, 3, 0, -3), now.hover, 5)
        if self.hasFocus():
            draw_ring(painter, rect.adjusted(0, 3, 0, -3), now.accent)
        circle = QRectF(_PADDING, (rect.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        if self._is_wrong:
            draw_icon(painter, circle.adjusted(2, 0, 0, 0), "warning", now.warn, IN_CELL)
        elif self._is_done:
            draw_icon(painter, circle.adjusted(2, 0, 0, 0), "done", now.good, IN_CELL)
        else:
            outline_bar(painter, circle, now.control, _CIRCLE / 2)
            draw_text(painter, circle, str(self._number), CAPTION, now.text2, align=CENTRE)
        x = circle.right() + _GAP
        x += draw_text(painter, rect.adjusted(x, 0, 0, 0), self._name, BODY_STRONG, now.text) + _GAP
        keys = shown_keys(self._key)
        end = rect.right() - _PADDING
        draw_text(painter, QRectF(0, 0, end, rect.height()), keys, CAPTION, now.text3, align=RIGHT)
        room = QRectF(x, 0, end - width_of(keys, CAPTION) - _GAP - x, rect.height())
        if room.width() > _CIRCLE:
            ink = now.warn if self._is_wrong else now.text2
            draw_text(painter, room, self._now, SMALL, ink, elide=True)

    def _describe(self) -> None:
        state = self.tr("done") if self._is_done else self.tr("to do")
        if self._is_wrong:
            state = self.tr("look here")
        words = self.tr("Step {number}, {name}: {now} ({state})")
        self.setAccessibleName(words.format(number=self._number, name=self._name, now=self._now, state=state))
        whole = " \u00b7 ".join(each for each in (self._name, self._now, shown_keys(self._key)) if each)
        self.setToolTip(as_tooltip(whole))  # what is cut there stands here in full
        self.update()


class StepBar(Ground):
    """The steps of a dialog; all of them can be seen and gone to at any time."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.steps = tuple(Step(number, name) for number, name in enumerate(names, start=1))
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(_EDGE)
        for at, step in enumerate(self.steps):
            row.addWidget(step, 1)
            step.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))

    def show_step(self, at: int, words: str, *, done: bool, wrong: bool = False) -> None:
        """Say how a step stands."""
        self.steps[at].show_now(words, done=done, wrong=wrong)
