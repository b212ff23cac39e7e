"""From open books to their window: imported and made a part in each beat, so that what is shown meanwhile never stands.

opening = Opening(book, parent)
opening.done.connect(...)               # all of it is there
opening.start()
opening.begun()                         # what the window begins with; what is not there yet is made now
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.window_modules import of_first_view

if TYPE_CHECKING:
    from desktop_app.book_window import Beginning
    from desktop_app.open_book import OpenBook

_NEXT_STEP_AFTER_MS = 1  # what came meanwhile, as a key, has its turn between two steps


class Opening(QObject):
    """Imports what the window is made of, and then makes its first view and the frame around it."""

    done = Signal()

    def __init__(self, book: "OpenBook", parent: QObject) -> None:
        super().__init__(parent)
        self.book = book
        self._modules = of_first_view()
        self._begun: Beginning | None = None
        self._next = QTimer(self, interval=_NEXT_STEP_AFTER_MS, singleShot=True)
        self._next.timeout.connect(self._take_step)

    def start(self) -> None:
        """Begin."""
        self._next.start()

    def begun(self) -> "Beginning":
        """Give what the window begins with, begun by now or not; nothing more is done between events."""
        self._next.stop()
        if self._begun is None:
            from desktop_app.book_window import Beginning  # noqa: PLC0415 - not before the first window is painted

            self._begun = Beginning(self.book)
        return self._begun

    def _take_step(self) -> None:
        if self._has_next_step():
            self._next.start()
        else:
            self.done.emit()

    def _has_next_step(self) -> bool:
        """Take the next step; tell whether there was one."""
        if self._begun is not None:
            return self._begun.make_part()
        if not self._modules.import_next():
            self.begun()
        return True
