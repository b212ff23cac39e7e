"""Python's cycle collector runs on the thread of the window alone while there are others.

Left to itself it runs on whichever thread happens to allocate; a widget that is part of a cycle would then be freed on
a reader's thread, which brings Qt down.

What is new is looked through once, soon and little by little. To look through all there is, as the lines of a long
report, takes longer than a key may wait: that is done while nobody works.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, thread_time
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100  # often enough that what a long report brought is not looked through all in one go
_YOUNG, _ALL = 1, 2  # generations
_WORK_S = 0.005  # of this thread between two looks: a cursor that blinks takes less, whoever works more
_QUIET_S = 3.0
_AT_LAST = 30  # times as many rounds as Python itself would wait: then it is done, though somebody works


class _Charge:
    """One who has the collector; Python has it back when the last one gives it back."""

    _given: ClassVar[int] = 0
    waits: ClassVar[int] = 0  # for so many

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


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile; on any thread, as while much is imported: none of it ever becomes garbage."""
    _Charge.waits += 1
    try:
        yield
    finally:
        _Charge.waits -= 1


@contextmanager
def held_back() -> Iterator[None]:
    """Free nothing meanwhile: Qt goes through all widgets, and would meet one that is freed on the way."""
    charge = _Charge()
    try:
        yield
    finally:
        charge.give_back()


class GarbageCollection(QObject):
    """Takes the collector over until `stop`, or until it is gone with its parent; several may do so at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._charge = _Charge()
        self.destroyed.connect(self._charge.give_back)
        self._worked, self._last_work = thread_time(), monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Give the collector back once nobody needs it here any more."""
        self._timer.stop()
        self._charge.give_back()

    def _collect(self) -> None:
        """Look through what is new where Python itself would, and through all where that is due and nobody works."""
        is_quiet = self._is_quiet()
        if _Charge.waits:
            return
        (new, _, rounds), (most_new, _, most_rounds) = gc.get_count(), gc.get_threshold()
        if rounds > most_rounds * (1 if is_quiet else _AT_LAST):
            gc.collect(_ALL)
        elif new > most_new:
            gc.collect(_YOUNG)

    def _is_quiet(self) -> bool:
        """Tell whether this thread has had next to nothing to do for a while: nobody types, nothing is painted."""
        worked, now = thread_time(), monotonic()
        if worked - self._worked > _WORK_S:
            self._last_work = now
        self._worked = worked
        return now - self._last_work > _QUIET_S
