"""The kind of a document, in the words of the window; a journal is named by what it was posted for."""

from dataclasses import dataclass

from desktop_app.views.patient_page.words import kind_words
from desktop_app.views.tables.cell_style import CellStyle
from desktop_app.views.tables.rows import TableRow


@dataclass(frozen=True, slots=True)
class KindCell(CellStyle):
    """`source` names the column that says what a journal was posted for."""

    source: str

    def text(self, row: TableRow, name: str) -> str:
        """Give the word."""
        return kind_words(str(row[name]), str(row[self.source] or ""))
