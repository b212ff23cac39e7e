"""A sheet as a table: its lines as rows, what kind each is, and what every figure opens.

model = SheetModel(columns, lines)
model.line(row).kind; model.opens_at(row, column)
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject

from desktop_app.reports.sheet import Line, LineKind, Opens
from desktop_app.reports.table import Cell, Column, Kind
from desktop_app.views.language import words_of
from desktop_app.views.reports.sheet_columns import sheet_columns
from desktop_app.views.reports.sheet_extent import Extent, extent_of
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table_model import Index, TableModel

_WORDS = frozenset({Kind.TEXT, Kind.NUMBER, Kind.PHONE})


class SheetModel(TableModel):
    """Lines that are all here; a row's key is its number."""

    def __init__(self, columns: Sequence[Column], lines: Sequence[Line], parent: QObject | None = None) -> None:
        super().__init__(sheet_columns(columns), parent)
        self._sheet_columns = tuple(columns)
        self._places = {column.name: at for at, column in enumerate(columns, start=1)}
        self._are_words = tuple(column.kind in _WORDS for column in columns if column.kind is not Kind.KEY)
        self._leading = self._are_words.index(False) if False in self._are_words else len(self._are_words)
        self._lines = tuple(lines)
        self.extent = extent_of(columns, self._lines)

    def is_of(self, columns: Sequence[Column]) -> bool:
        """Tell whether these are its columns."""
        return self._sheet_columns == tuple(columns)

    def set_lines(self, lines: Sequence[Line], extent: Extent | None = None) -> None:
        """Show other lines; `extent` is theirs, found here where nobody has found it before."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.extent = extent or extent_of(self._sheet_columns, self._lines)
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Give a line."""
        return self._lines[row]

    def lines(self) -> tuple[Line, ...]:
        """Give all lines."""
        return self._lines

    def is_plain(self, row: int) -> bool:
        """Tell whether a line is one like any other."""
        return self._lines[row].kind is LineKind.PLAIN

    def cells_of(self, line: Line) -> Mapping[str, Cell]:
        """Give the cells of a line by the names of the columns that are shown."""
        row = TableRow((0, *line.cells), self._places)
        return {column.name: row[column.name] for column in self.columns}

    def opens_at(self, row: int, column: int) -> Opens | None:
        """Give what a cell opens: what it says itself, else what its line says where the cell is not empty."""
        line, name = self._lines[row], self.columns[column].name
        if name in line.cells_open:
            return line.cells_open[name]
        return None if self._row(row)[name] in (None, "") else line.opens

    def are_words(self, column: int) -> bool:
        """Tell whether a column holds words, which may run over the empty cells beside them."""
        return self._are_words[column]

    def repeats_above(self, row: int, at: int) -> bool:
        """Tell whether words of a line are those of the line above, and so are all words at their left."""
        if row == 0 or not self.is_plain(row) or not self._are_words[at]:
            return False
        names = [self.columns[each].name for each in range(at + 1)]
        return at < self._leading and all(self._row(row)[name] == self._row(row - 1)[name] for name in names)

    def first_words(self, row: int) -> int | None:
        """Give the first column of a row that holds words and is not empty."""
        for at, column in enumerate(self.columns):
            if self._are_words[at] and self._row(row)[column.name] not in (None, ""):
                return at
        return None

    def row_at(self, row: int) -> TableRow | None:
        """Give a row."""
        return self._row(row) if 0 <= row < len(self._lines) else None

    def rows(self) -> Iterator[tuple[int, TableRow]]:
        """Give all rows with their numbers."""
        return ((row, self._row(row)) for row in range(len(self._lines)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def _row(self, row: int) -> TableRow:
        line = self._lines[row]
        if line.kind is LineKind.PLAIN:
            return TableRow((row, *line.cells), self._places)
        said = (words_of(cell) if isinstance(cell, str) else cell for cell in line.cells)
        return TableRow((row, *said), self._places)
