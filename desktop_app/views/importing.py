"""Modules imported on a thread of their own, one after another, so that the window does not stand still meanwhile.

imports = Importing(["desktop_app.views.reports.reports_view", ...], self)
imports.finished.connect(...)                               # all of them have had their turn
imports.start()
imports.has("desktop_app.views.reports.reports_view")       # nobody who imports it now waits for it
imports.stop()
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.views.garbage import GarbageCollection, set_aside


class Importing(QObject):
    """Imports once; widgets are made by who asks, on the thread of the window."""

    finished = Signal()
    _done_all = Signal()

    def __init__(self, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self._done: set[str] = set()
        self._stopped = Event()
        self._garbage = GarbageCollection(self)
        self._thread = Thread(target=self._run, name="imports")
        self._done_all.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        if not self._thread.ident:
            self._thread.start()

    def has(self, name: str) -> bool:
        """Tell whether a module has had its turn."""
        return name in self._done

    def stop(self) -> None:
        """Import nothing more, and wait for the module that is under way."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()
        self._garbage.stop()

    def _run(self) -> None:
        for name in self._names:
            if self._stopped.is_set():
                return
            if name not in sys.modules:
                _import(name)
            self._done.add(name)
        self._done_all.emit()

    def _end(self) -> None:
        if not self._stopped.is_set():
            self.stop()
            self.finished.emit()


def _import(name: str) -> None:
    """Import a module for the first time."""
    with suppress(Exception):  # whoever needs the module imports it again, and meets the error where it is told
        import_module(name)
    set_aside()
