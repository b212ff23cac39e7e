"""A table as it is on the screen, as a workbook, where a name that ends in .xlsx asks for one.

view.begin_export(FileExport(operations, in_its_format(file, self.tr("Plans")), total=rows))
"""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.reports import xlsx_file
from desktop_app.reports.file_aside import News
from desktop_app.reports.report_file import SUFFIXES, Format, format_of
from desktop_app.reports.sheet import Sheet
from desktop_app.repositories.books import Reading
from desktop_app.views.csv_export import CsvFile
from desktop_app.views.file_export import WrittenFile


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookFile:
    """The same columns and rows as the CSV file has, under a title."""

    table: CsvFile
    title: str

    @property
    def path(self) -> Path:
        """Where to."""
        return self.table.path

    def write(self, reading: Reading, news: News) -> int:
        """Write the file; the number of rows. Refuses SHEET_FULL for more than a workbook holds."""
        sheet = Sheet(columns=self.table.columns, rows=news.counted(self.table.rows(reading)))
        return xlsx_file.write(
            self.path, sheet, title=self.title, overwrite=self.table.overwrite, cancelled=news.is_unwanted
        )

    def count(self, reading: Reading) -> int:
        """Nobody knows before they are read: the table on the screen does."""
        return self.table.count(reading)

    def at(self, path: Path) -> "WorkbookFile":
        """Give the same file under another name."""
        return replace(self, table=self.table.at(path))


def in_its_format(file: CsvFile, title: str) -> WrittenFile:
    """Give what writes a table in the format that the end of its name stands for: CSV where it stands for none."""
    return WorkbookFile(table=file, title=title) if format_of(file.path) is Format.XLSX else file


def kinds_of_tables() -> tuple[str, ...]:
    """Name the kinds of files that a table can be saved as here, as the question where to has them."""
    kinds = (Format.CSV, Format.XLSX) if xlsx_file.is_installed() else (Format.CSV,)
    return tuple(SUFFIXES[kind].removeprefix(".").upper() for kind in kinds)
