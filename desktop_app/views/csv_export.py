"""Writing a CSV file off the thread that paints, with progress and a way to stop it.

file = csv_of_report(PLANS, query, sort, table.shown_names(), path)
export = CsvExport(operations, file, total=table.paged_model().rowCount())
export.progressed.connect(status_bar.show_progress)     # rows written, rows in all
export.finished.connect(self._exported)                 # the path, or None where it was cancelled
export.failed.connect(self._refused)                    # ClinicError, as FILE_EXISTS
export.start(); export.cancel()
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.errors import BadInput, ClinicError, FileNotWritten
from desktop_app.reports import csv_file
from desktop_app.reports.csv_file import Cancelled
from desktop_app.reports.report import Report
from desktop_app.reports.table import Column, Row, Sort
from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations
from desktop_app.views.save_dialog import remember_folder_of

Query = TypeVar("Query")

_ROWS_BETWEEN_NEWS = 500

RowsBefore = Callable[[Reading], Iterable[Row]]


def none_before(_reading: Reading) -> Iterable[Row]:
    """Put nothing over the first row."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvFile:
    """What to write and where: columns, and the rows of exactly these columns."""

    path: Path
    columns: tuple[Column, ...]
    rows: Callable[[Reading], Iterable[Row]]
    overwrite: bool = False


def csv_of_report(
    report: Report[Query],
    query: Query,
    sort: Sort,
    names: Sequence[str],
    path: Path,
    *,
    overwrite: bool = False,
    before: RowsBefore = none_before,
) -> CsvFile:
    """Order the file of a report, with the rows, their order and the columns as they are on the screen.

    `before` gives rows that stand over the first one, as an opening balance.
    """
    columns, _ = csv_file.pick(report.columns, names, ())

    def rows(reading: Reading) -> Iterator[Row]:
        return csv_file.pick(
            report.columns,
            names,
            chain(before(reading), report.rows(reading, query, sort, names=names, as_stored=True)),
        )[1]

    return CsvFile(path=path, columns=columns, rows=rows, overwrite=overwrite)


class CsvExport(QObject):
    """One file being written."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, operations: Operations, file: CsvFile, *, total: int) -> None:
        super().__init__(operations)
        self._operations, self._file, self._total = operations, file, total
        self._stop = Event()
        operations.closing.connect(self.cancel)

    def start(self) -> None:
        """Begin to write."""
        self._operations.read(self._write, self._written, self._failed)

    def cancel(self) -> None:
        """Stop writing; no file remains."""
        self._stop.set()

    def _write(self, reading: Reading) -> Path | None:
        """Write the file, on a reader thread.

        Refuses BAD_INPUT where it is the books themselves, by whatever name, and FILE_NOT_WRITTEN where the system
        does not even let it look whether something is there.
        """
        path = self._file.path
        try:
            if is_of_the_books(path, self._operations.book_path()):
                raise BadInput(what=QCoreApplication.translate("save", "The file chosen is that of the books"))
            csv_file.write(
                path,
                self._file.columns,
                self._counted(self._file.rows(reading)),
                overwrite=self._file.overwrite,
                cancelled=self._stop.is_set,
            )
        except Cancelled:
            return None
        except OSError as error:
            raise FileNotWritten(path=path.name, detail=error.strerror or error) from error
        return path

    def _counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        for count, row in enumerate(rows, start=1):
            if count % _ROWS_BETWEEN_NEWS == 0:
                if self._stop.is_set():
                    raise Cancelled
                self.progressed.emit(count, self._total)
            yield row

    def _written(self, path: Path | None) -> None:
        if path is not None:
            remember_folder_of(path)
        self.finished.emit(path)
        self.deleteLater()

    def _failed(self, error: ClinicError) -> None:
        self.failed.emit(error)
        self.deleteLater()


def is_of_the_books(path: Path, book: Path) -> bool:
    """Tell whether a path is the books' file, by whatever name, or one of those that stand beside it."""
    if path.exists() and path.samefile(book):
        return True
    beside = [book.resolve().with_name(book.resolve().name + end) for end in ("-wal", "-shm", "-journal", ".lock")]
    return path.resolve() in beside or any(path.exists() and each.exists() and path.samefile(each) for each in beside)
