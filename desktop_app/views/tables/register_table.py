"""A table over a report: sorts by its head, remembers its columns, keeps the selection by key, adds up what is chosen.

model = PagedModel(PLANS, columns, operations, query)
table = RegisterTable("plans", self.tr("Plans"), model, tone_of=tone_of_plan)   # "plans" keeps its columns
table.reload()                                                      # cursor and selection stay with their keys
table.go_to_key(plan_id)                                            # put the cursor on a row, as a new plan's
table.sum_selected(("debit", "credit"), self._show_sums)            # (count, {"debit": paise, ...} or None)
table.shown_names()                                                 # for the export: what is on the screen
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop_app.reports.table import Sort
from desktop_app.views.operations import Request
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.column_keeper import ColumnKeeper
from desktop_app.views.tables.columns_popup import MOVE, SIDEWAYS, SORT, ColumnsPopup, choose_columns
from desktop_app.views.tables.delegate import ToneOf, always_normal
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.row_menu import RowMenu
from desktop_app.views.tables.table import Table

_MOST_KEPT = 500
_ROWS_MEASURED = 64

Sums = Callable[[int, Mapping[str, int] | None], object]


class RegisterTable(Table):
    """A long table, sorted and filtered in SQL."""

    settled = Signal()  # rows that were asked for are here, and the selection is back

    def __init__(
        self,
        name: str,
        title: str,
        model: PagedModel,
        *,
        row_height: int = 32,
        tone_of: ToneOf = always_normal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, model, row_height=row_height, tone_of=tone_of, parent=parent)
        self.name = name
        self.row_actions: Sequence[QAction] = ()  # what is done with a row, at the top of its menu
        self._grown: dict[str, int] = {}
        self._kept_selection: tuple[int, ...] = ()
        self._kept_scroll: int | None = None
        self._current_key: int | None = None
        self._going_to: int | None = None
        self._summing: Request | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._keeper = ColumnKeeper(name, self.head, model.columns)
        self._keeper.restore()
        self._show_sort(model.sort_order)
        self.head.setSortIndicatorShown(True)
        self.head.sectionClicked.connect(self._sort_by)
        self._keeper.changed.connect(self._columns_changed)
        RowMenu(self, self.context_menu)
        model.loaded.connect(self._loaded)
        model.located.connect(self._located)
        model.dataChanged.connect(self._grow)

    def paged_model(self) -> PagedModel:
        """Give the model."""
        model = self.model()
        if not isinstance(model, PagedModel):
            raise TypeError(model)
        return model

    def catch_up(self) -> None:
        """Tell that rows are here where they came before anybody listened, as in a view that is made in parts."""
        if not self.paged_model().is_loading():
            self.settled.emit()

    def set_query(self, query: object) -> None:
        """Ask for other rows; the first one comes under the cursor if there was one before."""
        self._kept_selection, self._kept_scroll, self._going_to = (), 0, None
        self.paged_model().set_query(query)

    def set_totals(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows that stay at the foot; no sum is cut."""
        super().set_totals(rows)
        self._grow()

    def set_opening(self, rows: Sequence[PinnedRow]) -> None:
        """Show rows that stay under the head; no balance is cut."""
        super().set_opening(rows)
        self._grow()

    def reload(self) -> None:
        """Read the rows again; cursor, selection and place stay, and a row that is on its way is still gone to."""
        if self._going_to is not None:
            self.go_to_key(self._going_to)
            return
        current = self.current_row()
        keys = self.selected_keys()
        self._current_key = current.key if current is not None else None
        self._kept_selection = keys
        self._kept_scroll = self.verticalScrollBar().value()
        wanted = keys if current is None else (current.key, *keys)
        self.paged_model().reload(near=max(0, self.rowAt(0)), keys=tuple(dict.fromkeys(wanted)))

    def go_to_key(self, key: int) -> None:
        """Put the cursor on the row of a key, once it is found; nothing happens where it is not among the rows."""
        self._current_key, self._kept_selection, self._kept_scroll, self._going_to = key, (key,), None, key
        self.paged_model().reload(near=max(0, self.rowAt(0)), keys=(key,))

    def selected_keys(self) -> tuple[int, ...]:
        """Give the keys of selected rows that are here, up to a limit."""
        model = self.paged_model()
        keys: list[int] = []
        for each in self.selected_ranges():
            for number in each[: _MOST_KEPT - len(keys)]:
                row = model.loaded_row(number)
                if row is not None:
                    keys.append(row.key)
        return tuple(keys)

    def sum_selected(self, names: Sequence[str], then: Sums) -> None:
        """Count the selected rows and add up columns of theirs: exactly, however many they are.

        Sums that take a while are announced by None in their place; another selection is never told the sums of this.
        """
        if self._summing is not None:
            self._summing.cancel()
        count, ranges = self.selected_count(), self.selected_ranges()
        told = partial(self._summed, count, then)
        self._summing = self.paged_model().add_up(ranges, tuple(names), told)
        if self._summing is not None:
            then(count, None)

    def copy(self, *, with_headings: bool = True) -> None:
        """Copy the selected rows; those that are not here are fetched first."""
        put = partial(self.put_on_clipboard, with_headings=with_headings)
        self.paged_model().gather(self.selected_ranges(), put)

    def shown_names(self) -> tuple[str, ...]:
        """Name the report's columns on the screen, in their order: what an export writes."""
        names = [name for column in self.head.shown_columns() for name in column.report_names()]
        return tuple(dict.fromkeys(names))

    def context_menu(self) -> QMenu:
        """Make the menu of a row: what is done with it, copying, and the columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)  # why an entry is off
        menu.addActions(self.row_actions)
        menu.addSeparator()
        menu.addAction(self.tr("Copy")).triggered.connect(lambda *_: self.copy())
        menu.addAction(self.tr("Copy without headings")).triggered.connect(lambda: self.copy(with_headings=False))
        menu.addSeparator()
        self.head.add_menu_to(menu)
        return menu

    def choose_columns(self) -> ColumnsPopup:
        """Offer the columns in a list, where keys show, hide, move and sort."""
        return choose_columns(self.head, lambda: self.paged_model().sort_order, self.sort_rows)

    def sort_rows(self, sort: Sort) -> None:
        """Order the rows; the first one is seen."""
        self._kept_selection, self._kept_scroll = (), 0
        self.paged_model().set_sort(sort)
        self._show_sort(self.paged_model().sort_order)

    def open_columns_menu(self, beneath: QWidget) -> None:
        """Open the menu of the columns beneath a button."""
        self.head.open_menu_beneath(beneath)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the column under the cursor with Ctrl+Shift+Left and Right, sort by it with Alt+Up and Down."""
        keys = QKeySequence(event.keyCombination()).toString()
        section = self.currentIndex().column()
        if section >= 0 and keys in SIDEWAYS:
            self.head.mark(section)
            self.head.move_column(self.table_model().columns[section].name, MOVE[keys])
        elif section >= 0 and keys in SORT and self.table_model().columns[section].sortable:
            self.head.mark(section)
            self.sort_rows(Sort(self.table_model().columns[section].name, descending=SORT[keys]))
        else:
            super().keyPressEvent(event)
            if keys in {"Left", "Right"}:
                self.head.mark(self.currentIndex().column())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark no column any more: the mouse shows what it is about."""
        self.head.mark(-1)
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room among the columns that stretch."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every column what it needs and the stretching ones what is left; a user's widths stay."""
        if self.head.is_fitting:
            return
        model = self.table_model()
        sections = [each for each in range(self.head.count()) if not self.head.isSectionHidden(each)]
        widths = {each: self._width_of(each) for each in sections}
        stretching = {
            each: model.columns[each].stretch
            for each in sections
            if model.columns[each].stretch and model.columns[each].name not in self._keeper.widths
        }
        spare = self.viewport().width() - sum(widths.values())
        shares = sum(stretching.values())
        for each, share in stretching.items():
            part = max(0, spare) * share // shares
            widths[each] += part
            spare, shares = spare - part, shares - share
        self.head.is_fitting = True
        for each, width in widths.items():
            self.head.resizeSection(each, width)
        self.head.is_fitting = False

    def _width_of(self, section: int) -> int:
        column = self.table_model().columns[section]
        least = max(column.least_width(), self._grown.get(column.name, 0))
        return max(least, self._keeper.widths.get(column.name, 0))

    def _sort_by(self, section: int) -> None:
        """Order by a column whose head was pressed: first upwards, then downwards."""
        column, now = self.table_model().columns[section], self.paged_model().sort_order
        if column.sortable:
            self.sort_rows(Sort(column.name, descending=now.column == column.name and not now.descending))
        self._show_sort(self.paged_model().sort_order)  # Qt has moved the sign by itself

    def _show_sort(self, sort: Sort) -> None:
        names = [column.name for column in self.table_model().columns]
        order = Qt.SortOrder.DescendingOrder if sort.descending else Qt.SortOrder.AscendingOrder
        self.head.setSortIndicator(names.index(sort.column) if sort.column in names else -1, order)

    def _loaded(self) -> None:
        if self._kept_scroll is not None:
            self.verticalScrollBar().setValue(self._kept_scroll)
        self._grow()
        if not self._kept_selection:
            self.settled.emit()

    def _located(self, places: Mapping[int, int]) -> None:
        """Select the kept keys where they are now, and put the cursor on its own."""
        selection = QItemSelection()
        model = self.model()
        for key in self._kept_selection:
            if key in places:
                selection.select(model.index(places[key], 0), model.index(places[key], 0))
        flags = QItemSelectionModel.SelectionFlag
        if self._current_key is not None and self._current_key in places:
            index = model.index(places[self._current_key], 0)
            self.setAutoScroll(False)  # what is read again stays where the user looks
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.setAutoScroll(True)
            if self._kept_scroll is None:
                self.scrollTo(index)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self._kept_selection, self._going_to = (), None
        self.settled.emit()

    def _summed(self, count: int, then: Sums, sums: Mapping[str, int]) -> None:
        self._summing = None
        then(count, sums)

    def _grow(self) -> None:
        """Widen columns whose numbers are longer than was foreseen: a cut amount is a wrong amount."""
        model, grew = self.paged_model(), False
        top = max(0, self.rowAt(0))
        rows = [row for number in range(top, top + _ROWS_MEASURED) if (row := model.loaded_row(number)) is not None]
        for section, column in enumerate(model.columns):
            if not column.style.samples() or self.head.isSectionHidden(section):
                continue
            around = self.pinned_with(column.name)
            widest = max((column.style.needed_width(row, column.name) for row in (*rows, *around)), default=0.0)
            needed = round(widest + 0.5) + column.style.slot() + 2 * PADDING
            if needed > max(column.least_width(), self._grown.get(column.name, 0)):
                self._grown[column.name], grew = needed, True
        if grew:
            self.fit_columns()

    def _columns_changed(self) -> None:
        self.fit_columns()
        self._grow()
