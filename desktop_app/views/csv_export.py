"""A table as it is on the screen, as a CSV file that `FileExport` writes.

file = csv_of_report(PLANS, query, sort, table.shown_names(), path)
view.begin_export(FileExport(operations, file, total=table.paged_model().rowCount()))
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from desktop_app.reports import csv_file
from desktop_app.reports.file_aside import News
from desktop_app.reports.report import Report
from desktop_app.reports.table import Column, Row, Sort
from desktop_app.repositories.books import Reading

Query = TypeVar("Query")

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

    def write(self, reading: Reading, news: News) -> int:
        """Write the file; the number of rows."""
        rows = news.counted(self.rows(reading))
        return csv_file.write(self.path, self.columns, rows, overwrite=self.overwrite, cancelled=news.is_unwanted)

    def count(self, _reading: Reading) -> int:
        """Nobody knows before they are read: the table on the screen does."""
        return 0

    def at(self, path: Path) -> "CsvFile":
        """Give the same file under another name."""
        return replace(self, path=path)


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
