"""A sheet as a table: its lines as rows, what kind each is, and what every figure opens.

model = SheetModel(columns, lines)
model.line(row).kind; model.opens_at(row, column)
model.arrange(sections, hidden)                     # as the head has them
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

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
        self._sections: tuple[int, ...] = ()
        self._shown: tuple[int, ...] = ()
        self._lines = tuple(lines)
        self.arrange(range(len(self.columns)), ())
        self.extent = extent_of(columns, self._lines)

    def is_of(self, columns: Sequence[Column]) -> bool:
        """Tell whether these are its columns."""
        return self._sheet_columns == tuple(columns)

    def arrange(self, sections: Sequence[int], hidden: Collection[int]) -> None:
        """Say in which order the columns stand, and which of them are hidden."""
        self._sections = tuple(sections)
        self._shown = tuple(each for each in sections if each not in hidden)

    def shown(self) -> tuple[int, ...]:
        """Give the columns that are shown, in the order they stand in."""
        return self._shown

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
        return self.opens_of(self._lines[row], column)

    def opens_of(self, line: Line, column: int) -> Opens | None:
        """Give what a cell of a line opens, be it among the rows or at the foot."""
        name = self.columns[column].name
        if name in line.cells_open:
            return line.cells_open[name]
        return None if line.cells[self._places[name] - 1] in (None, "") else line.opens

    def are_words(self, column: int) -> bool:
        """Tell whether a column holds words, which may run over the empty cells beside them."""
        return self._are_words[column]

    def repeats_above(self, row: int, at: int) -> bool:
        """Tell whether words of a line are those of the line above, and so are all words at their left."""
        if row == 0 or not self.is_plain(row):
            return False
        before = self._sections[: self._sections.index(at) + 1]
        # Words that are hidden tell lines apart still; a hidden figure parts no words from others.
        counted = [each for each in before if each in self._shown or self._are_words[each]]
        names = [self.columns[each].name for each in counted]
        are_words = all(self._are_words[each] for each in counted)
        return are_words and all(self._row(row)[name] == self._row(row - 1)[name] for name in names)

    def first_words(self, row: int) -> int | None:
        """Give the first column of a row, as they stand, that holds words and is not empty."""
        cells = self._row(row)
        filled = (at for at in self._shown if self._are_words[at] and cells[self.columns[at].name] not in (None, ""))
        return next(filled, None)

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
        said = [words_of(cell) if isinstance(cell, str) else cell for cell in line.cells]
        return TableRow((row, *self._with_label(said)), self._places)

    def _with_label(self, cells: list[Cell]) -> list[Cell]:
        """Keep the last words of a heading or a total where their column is hidden, in one that is free."""
        if len(self._shown) == len(self._sections):
            return cells
        places = {at: self._places[self.columns[at].name] - 1 for at in self._sections if self._are_words[at]}
        last = max((at for at, place in places.items() if cells[place]), default=None)
        free = next((places[at] for at in self._shown if at in places and not cells[places[at]]), None)
        if last is not None and last not in self._shown and free is not None:
            cells[free] = cells[places[last]]
        return cells
