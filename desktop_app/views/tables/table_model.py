"""What every table shows: rows by number, cells as text, and the row itself for the delegate."""

from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.views.controls.explanations import explanation_of
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow

Index = QModelIndex | QPersistentModelIndex

VALUE = Qt.ItemDataRole.UserRole + 1  # the cell as the report has it
KEY = Qt.ItemDataRole.UserRole + 2  # the key of the row


class TableModel(QAbstractTableModel):
    """Rows and columns; a row that is on its way is shown empty, never with another row's data."""

    def __init__(self, columns: tuple[TableColumn, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns

    def row_at(self, row: int) -> TableRow | None:
        """Give a row, None while it is on its way."""
        raise NotImplementedError

    def sorted_by(self) -> str | None:
        """Name the column that the rows are ordered by."""
        return None

    def row_key(self, index: Index) -> int | None:
        """Give the key of an index's row, None while it is on its way."""
        row = self.row_at(index.row()) if index.isValid() else None
        return None if row is None else row.key

    def text_at(self, row: int, column: int) -> str:
        """Give what a cell shows."""
        found = self.row_at(row)
        shown = self.columns[column]
        return "" if found is None else shown.style.text(found, shown.name)

    def repeats(self, row: int, column: TableColumn) -> bool:
        """Tell whether the row before has the same value in a column that the rows are ordered by."""
        if row == 0 or self.sorted_by() != column.name:
            return False
        this, before = self.row_at(row), self.row_at(row - 1)
        return this is not None and before is not None and this[column.name] == before[column.name]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count the columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Give a cell's text, value, key or alignment."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text_at(index.row(), index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(column.style.align | Qt.AlignmentFlag.AlignVCenter)
            case _ if role == VALUE:
                row = self.row_at(index.row())
                return None if row is None else row[column.name]
            case _ if role == KEY:
                return self.row_key(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give a column's heading."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.heading
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(column.style.align | Qt.AlignmentFlag.AlignVCenter)
            if role == Qt.ItemDataRole.ToolTipRole:
                return explanation_of(column.heading) or None
        return None


def table_model(index: Index) -> TableModel:
    """Give the model of an index: every table of the window has one of these."""
    return cast("TableModel", index.model())
