"""Modules imported on a thread of their own, one after another, so that the window does not stand still meanwhile.

imports = Importing(["desktop_app.reports.trial_balance", ...], self)   # none that makes classes of Qt's
imports.start()
imports.is_over                                                         # all of them have had their turn
imports.stop()
"""

import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.views.garbage import GarbageCollection, set_aside


class Importing(QObject):
    """Imports once; names may be found on the way, on its thread."""

    finished = Signal()
    _done_all = Signal()

    def __init__(self, names: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self._stopped = Event()
        self.is_over = False
        self._garbage = GarbageCollection(self)
        self._thread = Thread(target=self._run, name="imports")
        self._done_all.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        if not self._thread.ident:
            self._thread.start()

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
        self._done_all.emit()

    def _end(self) -> None:
        if not self._stopped.is_set():
            self.stop()
            self.is_over = True
            self.finished.emit()


def _import(name: str) -> None:
    """Import a module for the first time."""
    with suppress(Exception):  # whoever needs the module imports it again, and meets the error where it is told
        import_module(name)
    set_aside()
