"""Python's cycle collector runs on the thread of the window alone while there are others.

Left to itself it runs on whichever thread happens to allocate; a widget that is part of a cycle would then be freed on
a reader's thread, which brings Qt down.
"""

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100  # often enough that what a long report brought is not looked through all in one go


class _Charge:
    """One who has the collector; Python has it back when the last one gives it back."""

    _given: ClassVar[int] = 0

    def __init__(self) -> None:
        self._is_over = False
        _Charge._given += 1
        gc.disable()

    def give_back(self, *_: object) -> None:
        if not self._is_over:
            self._is_over = True
            _Charge._given -= 1
            if not _Charge._given:
                gc.enable()


class GarbageCollection(QObject):
    """Takes the collector over until `stop`, or until it is gone with its parent; several may do so at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._charge = _Charge()
        self.destroyed.connect(self._charge.give_back)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Give the collector back once nobody needs it here any more."""
        self._timer.stop()
        self._charge.give_back()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
