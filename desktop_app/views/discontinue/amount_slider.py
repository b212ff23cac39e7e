"""A slider over an amount: one rupee an arrow key, one session's value a page key, held by the computed amount.

slider = AmountSlider()
slider.set_scale(1_180_000, page_paise=236_000, magnet_paise=708_000)
slider.paise_changed.connect(self._slid)        # int; only when the user moves it
slider.set_paise(708_000)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from desktop_app.accounting.money import rupees

_RUPEE = 100
_HANDLE = 16  # pixels, as the style sheet draws it
_MAGNET = 6  # pixels
_MOST_TICKS = 2**30  # a slider counts in 32 bits
_LEAST_WIDTH = 80


class AmountSlider(QSlider):
    """Any paise can be shown; moved by hand it stands on whole rupees, on the ends and on the computed amount."""

    paise_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._paise = self._limit = self._tick = 0
        self._page, self._magnet = _RUPEE, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAccessibleName(self.tr("Amount credited"))
        self.valueChanged.connect(self._moved_otherwise)

    def set_scale(self, limit_paise: int, *, page_paise: int, magnet_paise: int) -> None:
        """Reach from 0 to a limit."""
        self._limit, self._page, self._magnet = limit_paise, max(page_paise, _RUPEE), magnet_paise
        self._tick = max(_RUPEE, -(-limit_paise // _MOST_TICKS))
        blocked = self.blockSignals(True)
        self.setRange(0, -(-limit_paise // self._tick))
        self.setPageStep(max(1, self._page // self._tick))
        self.blockSignals(blocked)
        self.set_paise(self._paise)

    def paise(self) -> int:
        """Give the amount."""
        return self._paise

    def set_paise(self, paise: int) -> None:
        """Show an amount; nobody is told."""
        self._paise = min(max(paise, 0), self._limit)
        blocked = self.blockSignals(True)
        self.setValue(self._paise // self._tick if self._tick else 0)
        self.blockSignals(blocked)
        self.setAccessibleDescription(
            self.tr("{amount} of {limit}").format(amount=rupees(self._paise), limit=rupees(self._limit))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by a rupee, by a session's value, or to the ends."""
        steps = {
            Qt.Key.Key_Right: _RUPEE,
            Qt.Key.Key_Up: _RUPEE,
            Qt.Key.Key_Left: -_RUPEE,
            Qt.Key.Key_Down: -_RUPEE,
            Qt.Key.Key_PageUp: self._page,
            Qt.Key.Key_PageDown: -self._page,
            Qt.Key.Key_Home: -self._limit,
            Qt.Key.Key_End: self._limit,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self._move_to(self._paise + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the groove is pressed, and follow from there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._move_to(self._paise_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(self._paise_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the dialog scroll: no amount changes by accident."""
        event.ignore()

    def _paise_at(self, x: float) -> int:
        """Give the amount under the pointer: near the computed amount that one, else a whole rupee."""
        room = max(1, self.width() - _HANDLE)
        at = min(max(round(x) - _HANDLE // 2, 0), room)
        if at in (0, room):
            return self._limit if at else 0
        if self._limit and abs(self._magnet * room // self._limit - at) <= _MAGNET:
            return self._magnet
        return self._limit * at // room // _RUPEE * _RUPEE

    def _move_to(self, paise: int) -> None:
        before = self._paise
        self.set_paise(paise)
        if self._paise != before:
            self.paise_changed.emit(self._paise)

    def _moved_otherwise(self, value: int) -> None:
        """Take what an assistive technology sets."""
        self._move_to(self._limit if value == self.maximum() else value * self._tick)
