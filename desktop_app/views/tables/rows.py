"""A row of a table as views and cell styles see it: its key, and its cells by the names of the report's columns."""

from collections.abc import Mapping
from typing import Any

from desktop_app.reports.table import Cell, Row


class TableRow:
    """One row; `row.key` leads to its document, `row["patient"]` is a cell."""

    __slots__ = ("_cells", "_places")

    def __init__(self, cells: Row, places: Mapping[str, int]) -> None:
        self._cells, self._places = cells, places

    @classmethod
    def of(cls, key: int, cells: Mapping[str, Cell]) -> "TableRow":
        """Make a row from cells by name."""
        return cls((key, *cells.values()), {name: at for at, name in enumerate(cells, start=1)})

    @property
    def key(self) -> int:
        """The key of the row's document or record."""
        key = self._cells[0]
        if not isinstance(key, int):
            raise TypeError(key)
        return key

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a cell; its column knows its type
        return self._cells[self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places
