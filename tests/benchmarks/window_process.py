"""One window in a process of its own, looked at from inside: run by `windows`, tells what it saw as one line of JSON.

    python -m tests.benchmarks.window_process bare                  when a bare window is painted
    python -m tests.benchmarks.window_process start                 when the program is, and the first rows of its book
    python -m tests.benchmarks.window_process scroll BOOK           the ledger: jump, frames, memory

Moments are told by the clock of the machine, for the process began before it could look at one.
"""

import gc
import json
import os
import sys
import time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from desktop_app.book_window import Beginning
    from desktop_app.open_book import OpenBook
    from desktop_app.views.today.attention_list import AttentionList


def main() -> None:
    """Do what the arguments ask for."""
    if sys.argv[1] == "bare":
        _bare()
    elif sys.argv[1] == "start":
        _start()
    else:
        from desktop_app.unread_sources import leave_sources_unread  # noqa: PLC0415 - likewise

        leave_sources_unread()
        from tests.benchmarks.scrolling import scroll  # noqa: PLC0415 - the bare window must not pay for it

        tell(scroll(sys.argv[2]))


def tell(seen: dict[str, float]) -> None:
    """Write what was seen, for the process that waits for it."""
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()


class Watcher(QObject):
    """Notes when the first window is painted, and when Today is painted with what waits."""

    painted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, float] = {}
        self._app: QCoreApplication | None = None
        self._matters: AttentionList | None = None
        # Handled as soon as the painting is over, before any timer: what the program does next is not part of it.
        self.painted.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Look at all that is painted from now on, until something is: every event would pay for it."""
        self._app = QApplication.instance()
        if self._app is not None:
            self._app.installEventFilter(self)

    def watch_rows(self, window: QWidget) -> None:
        """Look at the list of what Today has to say alone."""
        from desktop_app.views.today.attention_list import AttentionList  # noqa: PLC0415 - imported by now

        self._matters = window.findChild(AttentionList)
        if self._matters is not None:
            self._matters.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Look at what is being painted; the moment counts when that is over."""
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            if self._app is not None:
                self._note_painting("first_paint")
                self._app.removeEventFilter(self)
                self._app = None
            elif "first_rows" not in self.seen and self._matters is not None and self._matters.rows():
                self._note_painting("first_rows")
        return False

    def _note_painting(self, what: str) -> None:
        self.seen[what] = 0.0
        self.painted.emit(what)

    def _note(self, what: str) -> None:
        self.seen[what] = time.time()
        if what == "first_rows":
            QTimer.singleShot(0, QApplication.quit)


def _bare() -> None:
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 690)
    window.show()
    watcher = Watcher()
    watcher.watch()
    QTimer.singleShot(0, lambda: _quit_when_painted(watcher))
    app.exec()
    tell(watcher.seen)


def _quit_when_painted(watcher: Watcher) -> None:
    if watcher.seen.get("first_paint"):
        QApplication.quit()
    else:
        QTimer.singleShot(0, lambda: _quit_when_painted(watcher))


def _start() -> None:
    """Run the program as `main.py` does without arguments: it opens the books that were used last."""
    from desktop_app import command_line  # noqa: PLC0415 - as late as the program itself does

    gc.disable()  # as the command line does
    from desktop_app import application, program  # noqa: PLC0415 - likewise

    watcher = Watcher()

    class Watched(program.Program):
        def open_last(self) -> None:
            watcher.watch()
            super().open_last()

        def show_book(self, book: "OpenBook", begun: "Beginning | None" = None) -> None:
            super().show_book(book, begun)
            if self.window is not None:
                watcher.watch_rows(self.window)

    application.Program = Watched  # type: ignore[attr-defined]
    command_line.run([])
    tell(watcher.seen)


if __name__ == "__main__":
    main()
