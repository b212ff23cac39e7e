"""Files that are dropped on a window: books are opened, a bank's statement is taken in, anything else is refused.

files = DroppedFiles(window)
files.books_dropped.connect(...); files.statement_dropped.connect(...)      # Path; what is not taken is refused
files.refused.connect(window.show_error)
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.errors import ClinicError, NotDropped
from desktop_app.views.start.books_dialog import SUFFIX

_BOOKS, _STATEMENT = f".{SUFFIX}", ".csv"


class DroppedFiles(QObject):
    """Lets a window or a dialog take files; nothing is taken while another dialog stands before it."""

    books_dropped = Signal(object)  # Path
    statement_dropped = Signal(object)  # Path
    refused = Signal(object)  # ClinicError

    def __init__(self, window: QWidget, *, takes_statements: bool, takes_books: bool = True) -> None:
        super().__init__(window)
        self._takes_statements, self._takes_books = takes_statements, takes_books
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged in if it is files, and read what they are once they are dropped."""
        if isinstance(event, QDropEvent) and event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop}:
            paths = _paths(event.mimeData())
            if not paths or QApplication.activeModalWidget() not in {None, self.parent()}:
                event.ignore()
                return True
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent):
                self._take(paths)
            return True
        return super().eventFilter(watched, event)

    def _take(self, paths: list[Path]) -> None:
        """Take one file; of several none, for nobody could tell which is meant."""
        suffix = paths[0].suffix.lower()
        if len(paths) > 1:
            self._refuse(NotDropped(what=self.tr("{count} files").format(count=len(paths))))
        elif suffix == _BOOKS and self._takes_books:
            self.books_dropped.emit(paths[0])
        elif suffix == _STATEMENT and self._takes_statements:
            self.statement_dropped.emit(paths[0])
        else:
            self._refuse(NotDropped(what=paths[0].name))

    def _refuse(self, error: ClinicError) -> None:
        self.refused.emit(error)


def _paths(dragged: QMimeData) -> list[Path]:
    """Give the files of this machine that are dragged; addresses of elsewhere are none."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
