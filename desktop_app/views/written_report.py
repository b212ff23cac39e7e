"""A report as a file of any format, PDF too, as `FileExport` writes it, with its facts in a file beside it if asked."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.errors import FileExists
from desktop_app.reports.file_aside import News
from desktop_app.reports.report_file import Format, ReportFile, count_of, sidecar_path, write, write_sidecar
from desktop_app.repositories.books import Reading
from desktop_app.views.paper.report_pdf import write_pdf


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """What is written: the report, and the JSON file with what it was asked for, its rows, totals and hash."""

    order: ReportFile
    has_facts: bool = False

    @property
    def path(self) -> Path:
        """Where to."""
        return self.order.path

    def write(self, reading: Reading, news: News) -> int:
        """Write the report, then its facts; refuses FILE_EXISTS where facts of another file are there already."""
        facts = sidecar_path(self.path)
        if self.has_facts and facts.exists() and not self.path.exists():
            raise FileExists(path=facts.name)
        rows = (write_pdf if self.order.format is Format.PDF else write)(reading, self.order, news)
        if self.has_facts:
            write_sidecar(reading, self.order, rows)
        return rows

    def count(self, reading: Reading) -> int:
        """Count the rows that there will be; 0 where nobody knows."""
        return count_of(reading, self.order)

    def at(self, path: Path) -> "WrittenReport":
        """Give the same file under another name."""
        return replace(self, order=replace(self.order, path=path))
