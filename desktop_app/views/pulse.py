"""Lets a thread that computes give way while the window is at work.

pulse = Pulse(export)                       # beats on the thread of the window as long as its parent lives
while ...: pulse.give_way(stop)             # on the other thread, between two rows

Two threads share Python's lock. One that computes all the time takes it whenever the window gives it away for a moment,
which is with every call between Qt and Python: what the window does in 40 ms alone takes it 140 beside a PDF that is
being written. So the other one waits while the window has not had the time to beat.
"""

from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY_MS = 5
_LATE_S = 0.008
_REST_S = 0.002
_LONGEST_S = 0.1  # a window that is stuck is not waited for


class Pulse(QObject):
    """When the window had time last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at = monotonic()
        timer = QTimer(self, interval=_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start()

    def give_way(self, stop: Event) -> None:
        """Wait while the window is at work, up to a tenth of a second; not once `stop` is set."""
        end = monotonic() + _LONGEST_S
        while (now := monotonic()) - self._at > _LATE_S and now < end:
            if stop.wait(_REST_S):
                return

    def _beat(self) -> None:
        self._at = monotonic()
