"""Python's cycle collector runs on the thread of the window alone while there are others.

Left to itself it runs on whichever thread happens to allocate; a widget that is part of a cycle would then be freed on
a reader's thread, which brings Qt down.

A look takes the longer the more there is to look through, and keys wait meanwhile. What is new is looked through soon,
in small parts; what outlives that is set aside, and so is what is too much for one look. All there is, as the lines of
long reports and all that was imported, is looked through when nobody has worked for a good while.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, thread_time
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100  # often enough that what a long report brought is not looked through all in one go
_YOUNG, _RECENT = 1, 2  # generations; the last has all that is not set aside
_MOST = 40_000  # objects, as a reader makes of a long report in a moment: to look through more is felt
_WORK_S = 0.005  # of this thread between two looks: a cursor that blinks takes less, whoever works more
_QUIET_S = 20.0


class _Charge:
    """One who has the collector; Python has it back, if it had it, when the last one gives it back."""

    _given: ClassVar[int] = 0
    _was_enabled: ClassVar[bool] = True
    has_set_aside: ClassVar[bool] = False
    waits: ClassVar[int] = 0  # for so many
    seen: ClassVar[int] = 0  # objects when they were new, since something was set aside

    def __init__(self) -> None:
        self._is_over = False
        if not _Charge._given:
            _Charge._was_enabled = gc.isenabled()
        _Charge._given += 1
        gc.disable()

    def give_back(self, *_: object) -> None:
        if self._is_over:
            return
        self._is_over = True
        _Charge._given -= 1
        if _Charge._given:
            return
        if _Charge.has_set_aside:  # Python itself would never look through it again
            gc.unfreeze()
            _Charge.has_set_aside = False
        if _Charge._was_enabled:
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


def set_aside() -> None:
    """Look through what there is by now no more while somebody works; on any thread, as after much was imported."""
    gc.freeze()
    _Charge.seen = 0


class GarbageCollection(QObject):
    """Takes the collector over until `stop`, or until it is gone with its parent; several may do so at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._charge = _Charge()
        self.destroyed.connect(self._charge.give_back)
        self._worked, self._last_work = thread_time(), monotonic()
        self._is_all_due = False
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
        if is_quiet and self._is_all_due:
            gc.unfreeze()
            self._look_through_recent()
            self._is_all_due = False
        elif _Charge.seen + new > _MOST:
            self._set_aside()
        elif rounds > most_rounds:
            self._look_through_recent()
        elif new > most_new:
            _Charge.seen += new
            gc.collect(_YOUNG)

    def _look_through_recent(self) -> None:
        gc.collect(_RECENT)
        self._set_aside()

    def _set_aside(self) -> None:
        set_aside()
        _Charge.has_set_aside = self._is_all_due = True

    def _is_quiet(self) -> bool:
        """Tell whether this thread has had next to nothing to do for a while: nobody types, nothing is painted."""
        worked, now = thread_time(), monotonic()
        if worked - self._worked > _WORK_S:
            self._last_work = now
        self._worked = worked
        return now - self._last_work > _QUIET_S
