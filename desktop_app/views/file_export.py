"""Writing a file off the thread that paints, with progress and a way to stop it.

export = FileExport(operations, file, total=table.paged_model().rowCount())
export.progressed.connect(status_bar.show_progress)     # rows written, rows in all
export.finished.connect(self._exported)                 # the path, or None where it was cancelled
export.failed.connect(self._refused)                    # ClinicError, as FILE_EXISTS
export.start(); export.cancel()

`file` is what is written: a CsvFile, or a report in any format.
"""

import errno
import os
from functools import partial
from itertools import count
from pathlib import Path
from threading import Event
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.errors import BadInput, ClinicError, FileNotWritten
from desktop_app.reports.file_aside import Cancelled, News
from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations
from desktop_app.views.pulse import Pulse
from desktop_app.views.save_dialog import remember_folder_of


class WrittenFile(Protocol):
    """What can be written."""

    @property
    def path(self) -> Path:
        """Where to."""

    def write(self, reading: Reading, news: News) -> object:
        """Write it, whole or not at all."""

    def count(self, reading: Reading) -> int:
        """Count the rows that there will be; 0 where nobody knows."""

    def at(self, path: Path) -> "WrittenFile":
        """Give the same file under another name."""


class FileExport(QObject):
    """One file being written."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, operations: Operations, file: WrittenFile, *, total: int = 0) -> None:
        super().__init__(operations)
        self._operations, self._file, self._total = operations, file, total
        self._stop, self._pulse = Event(), Pulse(self)
        operations.closing.connect(self.cancel)

    def start(self) -> None:
        """Begin to write."""
        self._operations.read(self._write, self._written, self._failed)

    def cancel(self) -> None:
        """Stop writing; no file remains."""
        self._stop.set()

    def is_held(self, error: ClinicError) -> bool:
        """Tell whether another program seems to hold the file that was to be replaced, as a spreadsheet does."""
        return isinstance(error, FileNotWritten) and self._file.path.is_file()

    def copy(self) -> "FileExport":
        """Order the same beside the file that could not be replaced, under a name that is free."""
        path = self._file.path
        names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
        free = next(name for name in names if not name.exists())
        return FileExport(self._operations, self._file.at(free), total=self._total)

    def _write(self, reading: Reading) -> Path | None:
        """Write the file, on a reader thread.

        Refuses BAD_INPUT where it is the books themselves, by whatever name, and FILE_NOT_WRITTEN where the system
        does not even let it look whether something is there.
        """
        path = self._file.path
        try:
            if is_of_the_books(path, self._operations.book_path()):
                raise BadInput(what=QCoreApplication.translate("save", "The file chosen is that of the books"))
            self._total = self._total or self._file.count(reading)
            self._file.write(reading, News(self._tell, self._stop.is_set, partial(self._pulse.give_way, self._stop)))
        except Cancelled:
            return None
        except OSError as error:
            raise FileNotWritten(path=path.name, detail=error.strerror or error) from error
        return path

    def _tell(self, rows: int) -> None:
        self.progressed.emit(rows, self._total)

    def _written(self, path: Path | None) -> None:
        if path is not None:
            remember_folder_of(path)
        self.finished.emit(path)
        self.deleteLater()

    def _failed(self, error: ClinicError) -> None:
        self.failed.emit(error)
        self.deleteLater()


def is_of_the_books(path: Path, book: Path) -> bool:
    """Tell whether a path is the books' file, by whatever name, or one of those that stand beside it.

    OSError for what leads nowhere.
    """
    if path.exists() and path.samefile(book):
        return True
    whole = book.resolve()
    beside = [whole.with_name(whole.name + end) for end in ("-wal", "-shm", "-journal", ".lock", ".head")]
    try:
        target = path.resolve()
    except RuntimeError as error:  # before Python 3.13, for links that lead in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error
    return target in beside or any(path.exists() and each.exists() and path.samefile(each) for each in beside)
