"""A sheet on the screen: cells are chosen with the keys and added up, copied, and opened with Enter or a double click.

table = SheetTable("report-trial-balance", self.tr("Trial balance"), sheet.columns, sheet.lines)  # keeps its columns
table.cell_opened.connect(...)                      # Opens of the cell
table.set_lines(lines)                              # the cursor stays where it was
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from desktop_app.reports.sheet import Line, Opens
from desktop_app.reports.table import Column, Kind
from desktop_app.views.reports.kept_names import KeptNames
from desktop_app.views.reports.sheet_delegate import SheetDelegate
from desktop_app.views.reports.sheet_extent import Extent
from desktop_app.views.reports.sheet_foot import SheetFoot
from desktop_app.views.reports.sheet_model import SheetModel
from desktop_app.views.reports.sheet_widths import fitted, least_widths, words_by_repetition
from desktop_app.views.reports.typed_find import TypedFind
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.column_keeper import ColumnKeeper
from desktop_app.views.tables.columns_popup import MOVE, SIDEWAYS, ColumnsPopup, choose_columns
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.row_menu import RowMenu
from desktop_app.views.tables.table import COPY_BARE, Table
from desktop_app.views.tables.table_model import Index

ROW_HEIGHT = 26

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetTable(Table):
    """Lines of a report in their own order."""

    model_kind: type[SheetModel] = SheetModel
    cell_opened = Signal(object)

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        lines: Sequence[Line],
        *,
        extent: Extent | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._sheet = self.model_kind(columns, ())
        super().__init__(title, self._sheet, row_height=ROW_HEIGHT, parent=parent)
        self._sheet.setParent(self)
        self._painter = SheetDelegate(self, self._sheet)
        self._delegate = self._painter
        self.setItemDelegate(self._painter)
        self._names = KeptNames(self, self._sheet, self._painter)
        self._find = TypedFind(self._sheet)
        self.foot = SheetFoot(self._foot, self.head, self._sheet)
        self.foot.opened.connect(self.cell_opened)
        readable = [column for column in columns if column.kind is not Kind.KEY]
        self._are_money = [each.kind is Kind.MONEY for each in readable]
        self._widths: list[int] = []
        self.head.setSectionsClickable(False)
        self._keeper = ColumnKeeper(name, self.head, self._sheet.columns)
        self._keeper.restore()
        self._arrange()
        self._keeper.changed.connect(self._columns_changed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        RowMenu(self, self.context_menu)
        self.set_lines(lines, extent)

    def sheet_model(self) -> SheetModel:
        """Give the model."""
        return self._sheet

    def set_lines(self, lines: Sequence[Line], extent: Extent | None = None) -> None:
        """Show other lines of the same columns; the cursor stays where it was."""
        at, scrolled = self.spot(), self.verticalScrollBar().value()
        self._sheet.set_lines(lines, extent)
        self._widths = least_widths(self._sheet, self._painter)
        self._fit()
        if lines:
            self.go_to_spot(at)
            self.verticalScrollBar().setValue(scrolled)

    def spot(self) -> QPoint:
        """Give column and row of the cursor, the first figure where there is none."""
        now = self.currentIndex()
        return QPoint(now.column(), now.row()) if now.isValid() else QPoint(self._first_column(), 0)

    def go_to_spot(self, at: QPoint) -> None:
        """Put the cursor on a cell, on the first figure of its line where its column is hidden."""
        row = min(at.y(), self._sheet.rowCount() - 1)
        column = at.x() if at.x() in self._sheet.shown() else self._first_column()
        self.setCurrentIndex(self._sheet.index(row, column))

    def go_to_cell(self, column: int, row: int) -> None:
        """Put the cursor on a cell and scroll to it."""
        self.go_to_spot(QPoint(column, row))
        self.scrollTo(self.currentIndex())

    def go_to_row(self, row: int) -> None:
        """Put the cursor on a row, in the column where it is."""
        self.go_to_spot(QPoint(self.spot().x(), row))

    def current_opens(self) -> Opens | None:
        """Give what the cell under the cursor opens."""
        now = self.currentIndex()
        return self._sheet.opens_at(now.row(), now.column()) if now.isValid() else None

    def cells_selected(self) -> int:
        """Count the selected cells, without looking at them."""
        return sum(len(rows) * len(columns) for rows, columns in self._selected())

    def sums(self) -> Mapping[str, int]:
        """Add up the selected amounts by the heading of their column; of lines and totals the lines alone."""
        cells = [
            (row, at) for rows, columns in self._selected() for at in columns if self._are_money[at] for row in rows
        ]
        plain = [cell for cell in cells if self._sheet.is_plain(cell[0])]
        sums: dict[str, int] = {}
        for row, at in plain or cells:
            column, cells_of_row = self._sheet.columns[at], self._sheet.row_at(row)
            paise = None if cells_of_row is None else cells_of_row[column.name]
            if isinstance(paise, int):
                sums[column.heading] = sums.get(column.heading, 0) + paise
        return sums

    def copy(self, *, with_headings: bool = True) -> None:
        """Copy the selected cells, as they stand, tab separated; of a single one no heading."""
        chosen = {(row, at) for rows, columns in self._selected() for row in rows for at in columns}
        rows = sorted({row for row, _ in chosen})
        columns = [at for at in self._sheet.shown() if at in {column for _, column in chosen}]
        heads = [self._sheet.columns[at].heading for at in columns]
        lines = ["\t".join(heads)] if with_headings and len(chosen) > 1 else []
        cells = ([self._copied(row, at) if (row, at) in chosen else "" for at in columns] for row in rows)
        lines.extend("\t".join(each) for each in cells)
        QGuiApplication.clipboard().setText("\n".join(lines) + ("\n" if len(chosen) > 1 else ""))

    def choose_columns(self) -> ColumnsPopup:
        """Offer the columns in a list, where keys show, hide and move."""
        return choose_columns(self.head)

    def context_menu(self) -> QMenu:
        """Make the menu of a cell: what it is made of, and copying."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        way = menu.addAction(self.tr("Show what it is made of"))
        way.setEnabled(self.current_opens() is not None)
        way.triggered.connect(lambda: self._open(self.currentIndex()))
        of_total = menu.addAction(self.tr("Show what the total is made of") + "\tShift+Enter")
        of_total.setEnabled(self.foot.opens(self.currentIndex().column()) is not None)
        of_total.triggered.connect(lambda: self.foot.open(self.currentIndex().column()))
        menu.addSeparator()
        menu.addAction(self.tr("Copy")).triggered.connect(lambda *_: self.copy())
        menu.addAction(self.tr("Copy without headings")).triggered.connect(lambda: self.copy(with_headings=False))
        menu.addSeparator()
        self.head.add_menu_to(menu)
        return menu

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll to a cell, and out from under the names that stay."""
        super().scrollTo(index, hint)
        if self._names is not None:
            lacking = self._names.covered() - self.visualRect(index).x()
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - max(0, lacking))

    _names: KeptNames | None = None  # Qt scrolls already while it is being made

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and the last cell of a line with Home and End: cells are what one moves among here."""
        return QTableView.moveCursor(self, action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next line with a word that begins as it is typed; the lines are all here."""
        row = self._find.next_row(search, max(0, self.currentIndex().row()))
        if row is not None:
            self.go_to_cell(self.spot().x(), row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, with Shift the column's total; copy; move the column with Ctrl+Shift+Left and Right."""
        keys = QKeySequence(event.keyCombination()).toString()
        if keys in SIDEWAYS and self.currentIndex().isValid():
            self.head.move_column(self._sheet.columns[self.currentIndex().column()].name, MOVE[keys])
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.foot.open(self.currentIndex().column())
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif QKeySequence(event.keyCombination()) == COPY_BARE:
            self.copy(with_headings=False)
        else:
            QTableView.keyPressEvent(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the cell that is pressed twice."""
        self._open(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Underline a figure that can be opened."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        at = QPoint(index.column(), index.row()) if index.isValid() else None
        if at != self._painter.hovered:
            self._painter.hovered = at
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room among the columns of words."""
        super().resizeEvent(event)
        self._fit()

    def set_totals(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows that stay at the foot; no sum is cut."""
        super().set_totals(rows)
        for at, column in enumerate(self._sheet.columns):
            needed = (column.style.needed_width(row, column.name) for row in self.pinned_with(column.name))
            self._widths[at] = max(self._widths[at], round(max(needed, default=0.0) + 0.5) + 2 * PADDING)
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        opens = self._sheet.opens_at(index.row(), index.column()) if index.isValid() else None
        if opens is not None:
            self.cell_opened.emit(opens)

    def _copied(self, row: int, at: int) -> str:
        cells, column = self._sheet.row_at(row), self._sheet.columns[at]
        return "" if cells is None else " ".join(column.style.copied(cells, column.name).split())

    def _first_column(self) -> int:
        """Give the first column of amounts: where work begins."""
        shown = self._sheet.shown()
        return next((at for at in shown if self._are_money[at]), shown[0])

    def _selected(self) -> list[tuple[range, list[int]]]:
        """Give the selected parts: rows, and columns as they stand; those that are hidden are never meant."""
        selection = self.selectionModel().selection()
        return [
            (
                range(part.top(), part.bottom() + 1),
                [at for at in self._sheet.shown() if part.left() <= at <= part.right()],
            )
            for part in (selection.at(place) for place in range(selection.count()))
        ]

    def _arrange(self) -> None:
        sections = [self.head.logicalIndex(place) for place in range(self.head.count())]
        self._sheet.arrange(sections, {each for each in sections if self.head.isSectionHidden(each)})

    def _columns_changed(self) -> None:
        """Show other columns, or the same at other places; the cursor is never on one that is hidden."""
        self._arrange()
        self._fit()
        now = self.currentIndex()
        if now.isValid() and now.column() not in self._sheet.shown():
            self.go_to_spot(QPoint(now.column(), now.row()))
        self.viewport().update()
        self.selection_changed.emit()

    def _fit(self) -> None:
        if self.head.is_fitting:
            return
        shown = self._sheet.shown()
        widths = fitted(self._sheet, self._widths, shown, self._keeper.widths, self.viewport().width())
        self.head.is_fitting = True
        for at, width in widths.items():
            self.head.resizeSection(at, width)
        self.head.is_fitting = False
        if self._names is not None:
            words = words_by_repetition(self._sheet, shown)
            self._names.set_column(words[-1] if words else None)
