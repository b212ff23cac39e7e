"""A short table that holds its rows: sessions, installments, journal lines, the choices of a dialog.

    table = SmallTable(self.tr("Sessions"), (TableColumn("number", self.tr("Session"), CountCell()), ...))
    table.set_rows([(session.session_id, {"number": 1, "on": date(2025, 6, 2), "status": "completed"}), ...])
    table.set_totals([PinnedRow(self.tr("Total"), {"amount": 1_000_000})])

It is as high as its rows, so that a pane of several scrolls as one; `scrolls=True` lets it scroll by itself.
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from desktop_app.reports.table import Cell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.delegate import ToneOf, always_normal
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table import Table
from desktop_app.views.tables.table_model import Index, TableModel

ROW_HEIGHT = 26


class HeldModel(TableModel):
    """Rows that are all here."""

    def __init__(self, columns: tuple[TableColumn, ...], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: list[TableRow] = []

    def set_rows(self, rows: Iterable[TableRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, row: int) -> TableRow | None:
        """Give a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)


class SmallTable(Table):
    """A table of few rows, in the order they are given in."""

    def __init__(
        self,
        title: str,
        columns: Iterable[TableColumn],
        *,
        row_height: int = ROW_HEIGHT,
        tone_of: ToneOf = always_normal,
        scrolls: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._held = HeldModel(tuple(columns))
        self._needed: dict[str, int] = {}  # the width that each column needs, once it was measured
        super().__init__(title, self._held, row_height=row_height, tone_of=tone_of, parent=parent)
        self._held.setParent(self)
        self._scrolls = scrolls
        self.head.setSectionsClickable(False)
        self.head.setSectionsMovable(False)
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.has_bar = scrolls
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Iterable[tuple[int, Mapping[str, Cell]]]) -> None:
        """Show rows, each with its key and its cells by the columns' names; further cells may serve the styles."""
        current = self.current_row()
        self._held.set_rows([TableRow.of(key, cells) for key, cells in rows])
        self._needed.clear()
        if current is not None:
            self.choose(current.key)
        self.updateGeometry()
        self._fit()

    def set_totals(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows that stay at the foot; no sum is cut."""
        self._needed.clear()
        super().set_totals(rows)
        self._fit()

    def show_column(self, name: str, *, shown: bool) -> None:
        """Show a column, or leave it out."""
        names = [column.name for column in self._held.columns]
        self.head.setSectionHidden(names.index(name), not shown)
        self.updateGeometry()
        self._fit()

    def rows(self) -> list[TableRow]:
        """Give the rows."""
        return [row for at in range(self._held.rowCount()) if (row := self._held.row_at(at)) is not None]

    def choose(self, key: int) -> None:
        """Put the cursor on the row of a key."""
        for at, row in enumerate(self.rows()):
            if row.key == key:
                self.go_to_row(at)

    def sizeHint(self) -> QSize:
        """Ask for all rows, the head and the totals."""
        height = self.head.sizeHint().height() + self.verticalHeader().length() + self._foot.sizeHint().height()
        shown = self._shown().values()
        return QSize(sum(self._needed_by(column) for column in shown), height)

    def minimumSizeHint(self) -> QSize:
        """Never cut a number; rows only where the table scrolls."""
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), 3 * ROW_HEIGHT)) if self._scrolls else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room among the columns that stretch."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where text has another size."""
        self._needed.clear()
        super().changeEvent(event)

    def _fit(self) -> None:
        shown = self._shown()
        widths = {at: self._needed_by(column) for at, column in shown.items()}
        spare = self.viewport().width() - sum(widths.values())
        shares = sum(column.stretch for column in shown.values())
        for at, column in shown.items():
            if column.stretch and spare > 0:
                widths[at] += spare * column.stretch // shares
            self.head.is_fitting = True
            self.head.resizeSection(at, widths[at])
            self.head.is_fitting = False

    def _shown(self) -> dict[int, TableColumn]:
        """Give the columns that are shown, by their sections."""
        return {at: each for at, each in enumerate(self._held.columns) if not self.head.isSectionHidden(at)}

    def _needed_by(self, column: TableColumn) -> int:
        """Give the width in which nothing of a column is cut that never may be."""
        if column.name not in self._needed:
            self._needed[column.name] = max(column.least_width(), self._content_width(column))
        return self._needed[column.name]

    def _content_width(self, column: TableColumn) -> int:
        """Give the width that the rows need in a column that is never cut."""
        if not column.style.samples():
            return 0
        rows = (*self.rows(), *self.pinned_with(column.name))
        needed = [column.style.needed_width(row, column.name) for row in rows]
        return round(max(needed, default=0.0) + 0.5) + column.style.slot() + 16
