"""Stopping something long from another thread: between its steps, and in the middle of a query.

stop = Stop()
back_up(book, folders, ..., stop=stop)      # on a thread of its own
stop.stop()                                 # on the window's: BACKUP_CANCELLED is raised over there
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock

from desktop_app.errors import BackupCancelled
from desktop_app.repositories.books import Reading

Progress = Callable[[int, int], None]  # how much of how much is done


class Stop:
    """Asked for once; what is under way then ends with BACKUP_CANCELLED."""

    def __init__(self) -> None:
        self._wanted = Event()
        self._reading: Reading | None = None
        self._lock = Lock()

    def stop(self) -> None:
        """Stop what is under way, from any thread."""
        self._wanted.set()
        with self._lock:
            if self._reading is not None:
                self._reading.interrupt()

    def is_wanted(self) -> bool:
        """Tell whether it shall stop."""
        return self._wanted.is_set()

    def check(self) -> None:
        """Raise BACKUP_CANCELLED where it shall stop."""
        if self._wanted.is_set():
            raise BackupCancelled

    @contextmanager
    def interrupting(self, reading: Reading) -> Iterator[None]:
        """Let the statements of a reading be interrupted; what they then raise becomes BACKUP_CANCELLED."""
        with self._lock:
            self._reading = reading
        try:
            self.check()
            yield
        except Exception:
            self.check()
            raise
        finally:
            with self._lock:
                self._reading = None


NEVER = Stop()


def silent(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""


def part_of(progress: Progress, first: int, last: int, of: int = 100) -> Progress:
    """Let a step tell its progress as a part of the whole: from `first` to `last` of `of`."""

    def told(done: int, total: int) -> None:
        progress(first + (last - first) * min(done, total) // max(1, total), of)

    return told
