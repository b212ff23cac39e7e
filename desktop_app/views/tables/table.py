"""What every table can do: one delegate, pinned rows, keys, copying, links; long and short tables derive from it."""

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop_app.views.kept_text_size import step_text_size
from desktop_app.views.look.fonts import BODY, metrics
from desktop_app.views.tables.cells import LinkCell
from desktop_app.views.tables.delegate import Delegate, ToneOf, always_normal
from desktop_app.views.tables.header import TableHeader
from desktop_app.views.tables.pinned_rows import PinnedRow, PinnedRows
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table_model import Index, TableModel
from desktop_app.views.tables.tsv import as_tsv

COPY_BARE = QKeySequence("Ctrl+Shift+C")


class Table(QTableView):
    """A table of whole rows; one that is as high as its rows has no scroll bar."""

    has_bar = True
    current_changed = Signal(object)  # TableRow under the cursor, or None
    selection_changed = Signal()
    opened = Signal(object)  # TableRow: Enter or a double click
    link_followed = Signal(object, str)  # TableRow and the column's name
    typed = Signal(str)  # a letter, for the search field of the view

    def __init__(
        self,
        title: str,
        model: TableModel,
        *,
        row_height: int = 32,
        tone_of: ToneOf = always_normal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._delegate = Delegate(self, tone_of)
        self._is_laying_out = True  # not before everything is in it: each of these steps asks for it
        self.head = TableHeader(model.columns, self)
        self.setHorizontalHeader(self.head)
        self._foot = PinnedRows(self.head, model.columns, self)
        self._least_height = row_height
        self._set_up()
        self.setAccessibleName(title)
        self.setModel(model)
        self._delegate.first_section = lambda: self.head.logicalIndex(self._first_place())
        self.setItemDelegate(self._delegate)
        for section, column in enumerate(model.columns):
            self.head.setSectionHidden(section, not column.shown)
        self.horizontalScrollBar().valueChanged.connect(self._foot.update)
        self.activated.connect(self._activated)
        self._is_laying_out = False
        self.updateGeometries()

    def table_model(self) -> TableModel:
        """Give the model."""
        return cast("TableModel", self.model())

    def set_totals(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows that stay at the foot."""
        self._foot.set_rows(rows)
        self.updateGeometries()
        self._describe()

    def set_opening(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows that stay under the head."""
        self.head.set_opening(rows)
        self.updateGeometries()
        self._describe()

    def totals(self) -> tuple[PinnedRow, ...]:
        """Give the rows at the foot."""
        return self._foot.rows()

    def pinned_with(self, name: str) -> list[TableRow]:
        """Give the rows that stay, those that have a cell in a column."""
        pinned = (*self.head.opening(), *self._foot.rows())
        return [TableRow.of(0, row.values) for row in pinned if name in row.values]

    def current_row(self) -> TableRow | None:
        """Give the row under the cursor, None where there is none or it is on its way."""
        index = self.currentIndex()
        return self.table_model().row_at(index.row()) if index.isValid() else None

    def selected_count(self) -> int:
        """Count the selected rows, without looking at them."""
        return sum(len(each) for each in self.selected_ranges())

    def selected_ranges(self) -> list[range]:
        """Give the selected rows as ranges of row numbers, from the top."""
        selection = self.selectionModel().selection()
        spans = [(selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.count())]
        return [range(top, bottom + 1) for top, bottom in sorted(set(spans))]

    def copy(self, *, with_headings: bool = True) -> None:
        """Copy the selected rows, as they stand, tab separated; amounts plain, dates as 2025-08-20."""
        model = self.table_model()
        rows = [model.row_at(row) for each in self.selected_ranges() for row in each]
        self.put_on_clipboard([row for row in rows if row is not None], with_headings=with_headings)

    def put_on_clipboard(self, rows: Iterable[TableRow], *, with_headings: bool) -> None:
        """Copy rows in the shown columns."""
        QGuiApplication.clipboard().setText(as_tsv(self.head.shown_columns(), rows, with_headings=with_headings))

    def updateGeometries(self) -> None:
        """Keep room for the rows at the foot: the view forgets it whenever it lays itself out."""
        if self._is_laying_out:
            return
        self._is_laying_out = True
        foot = self._foot.sizeHint().height()
        bar = self.verticalScrollBar()
        scrolled = bar.value()  # while the view forgets the foot the last rows cannot be scrolled to
        self._show_bar_where_needed(foot)
        super().updateGeometries()
        head = self.head.height()
        self.setViewportMargins(0, head, 0, foot)
        room = self.viewport().geometry()
        self.head.setGeometry(room.x(), room.y() - head, room.width(), head)
        bar.setPageStep(room.height())
        bar.setRange(0, max(0, self.verticalHeader().length() - room.height()))
        bar.setValue(scrolled)
        self._foot.setGeometry(0, room.bottom() + 1, self.width(), foot)
        self._foot.setVisible(bool(foot))
        self._is_laying_out = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is under the cursor."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.current_changed.emit(self.current_row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first and the last row with Home and End: rows, not cells, are what one moves among."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action in ends and self.model().rowCount():
            row = ends[action] % self.model().rowCount()
            return self.model().index(row, max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Hand letters to the view's search: looking through the rows here would fetch them all. A blank is none."""
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with and without headings; go to the first and the last row with Ctrl, too."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        if event.key() in ends and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.go_to_row(ends[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif QKeySequence(event.keyCombination()) == COPY_BARE:
            self.copy(with_headings=False)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the copying keys for the table where a menu has them too."""
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast("QKeyEvent", event)
            if key.matches(QKeySequence.StandardKey.Copy) or QKeySequence(key.keyCombination()) == COPY_BARE:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is: on the first row where there was none."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.go_to_row(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tint the row under the pointer; show a hand over a link."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row())
        shape = Qt.CursorShape.PointingHandCursor if self._is_link(index) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """Tint no row any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link that was pressed."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.table_model().row_at(index.row()) if self._is_link(index) else None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row is not None and plain and event.button() == Qt.MouseButton.LeftButton:
            self.link_followed.emit(row, self.table_model().columns[index.column()].name)

    def changeEvent(self, event: QEvent) -> None:
        """Make rows and columns as large as all text is from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._give_rows_their_height()
            self.head.updateGeometry()
            self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make all text larger or smaller with Ctrl."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            step_text_size(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self._give_rows_their_height()

    def _give_rows_their_height(self) -> None:
        height = max(self._least_height, round(metrics(BODY).height()) + 8)
        self.verticalHeader().setDefaultSectionSize(height)

    def go_to_row(self, row: int) -> None:
        """Put the cursor on a row and select it alone, whatever keys are held."""
        index = self.model().index(row, max(0, self.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _activated(self, index: QModelIndex) -> None:
        row = self.table_model().row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    def _show_bar_where_needed(self, foot: int) -> None:
        """Decide here whether the rows need a scroll bar.

        Left to itself the view forgets the foot, takes the bar away where rows just fit without it, is told better,
        shows it again, and never comes to an end.
        """
        if self.has_bar:
            across = self.horizontalScrollBar()
            head = 0 if self.head.isHidden() else self.head.sizeHint().height()
            taken = 2 * self.frameWidth() + head + foot
            room = self.height() - taken - (across.height() if across.isVisible() else 0)
            is_needed = self.verticalHeader().length() > room
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if policy != self.verticalScrollBarPolicy():
                self.setVerticalScrollBarPolicy(policy)

    def _is_link(self, index: QModelIndex) -> bool:
        column = self.table_model().columns[index.column()] if index.isValid() else None
        if column is None or not isinstance(column.style, LinkCell):
            return False
        row = self.table_model().row_at(index.row())
        return row is not None and column.style.leads(row, column.name)

    def _hover(self, row: int) -> None:
        before, self._delegate.hovered_row = self._delegate.hovered_row, row
        for each in {before, row} - {-1}:
            top, height = self.rowViewportPosition(each), self.rowHeight(each)
            self.viewport().update(
                QRect(QPoint(0, top), self.viewport().size()).intersected(
                    QRect(0, top, self.viewport().width(), height)
                )
            )

    def _first_place(self) -> int:
        places = range(self.head.count())
        return next((at for at in places if not self.head.isSectionHidden(self.head.logicalIndex(at))), 0)

    def _describe(self) -> None:
        opening = "; ".join(row.in_words(self.table_model().columns) for row in self.head.opening())
        self.setAccessibleDescription("; ".join(part for part in (opening, self._foot.words()) if part))
