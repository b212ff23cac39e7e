"""Something that takes long and needs no open books, on a thread of its own: opening a file, making the demo clinic.

    task = Task(partial(make_demo, path, today=today))          # called with a function that takes (done, of how many)
    task.progressed.connect(...); task.done.connect(...); task.failed.connect(...)
    task.start()

Keep the task until it has told its end.
"""

import logging
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.errors import BugError, ClinicError
from desktop_app.views.garbage import GarbageCollection

Progress = Callable[[int, int], None]

_log = logging.getLogger(__name__)


class Task(QObject):
    """One thing to do; connect its signals to methods, so that they are called on the thread of the window."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)  # ClinicError

    def __init__(self, act: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._garbage = GarbageCollection(self)
        self._thread = Thread(target=self._run, name="task")
        self._beginning = QTimer(self)
        self._beginning.setSingleShot(True)
        self._beginning.timeout.connect(self._thread.start)
        self.done.connect(self._end)
        self.failed.connect(self._end)

    def start(self) -> None:
        """Begin, once what stands on the screen is painted."""
        self._beginning.start(0)

    def wait(self) -> None:
        """Wait until it has ended; what has not begun never will."""
        self._beginning.stop()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            answer = self._act(self.progressed.emit)
        except ClinicError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 - the edge of a thread: it is logged and told
            _log.exception("a task failed")
            bug = BugError(detail=f"{type(error).__name__}: {error}")
            bug.__cause__ = error
            self.failed.emit(bug)
        else:
            self.done.emit(answer)

    def _end(self) -> None:
        self._thread.join()
        self._garbage.stop()
        self.deleteLater()
