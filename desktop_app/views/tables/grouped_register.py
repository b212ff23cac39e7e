"""A register that can be looked at by groups: its rows, or one line a group in their place; from a group to its rows.

register = GroupedRegister(table, operations, GroupWords(added=("total",), headings={"total": self.tr("Total")}))
self.head.add_second_row([..., *register.controls()])
register.group_changed.connect(filters.set_group)   # a group was opened, or left: the query says so
register.set_query(filters.query)                   # its `group` decides whether groups or rows are seen
register.restore()                                  # as it was looked at last, once everything is connected

Enter on a group opens its rows, with a chip that says so; Esc, and the chip's cross, lead back to the groups.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.reports.group import Group
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.operations import Operations
from desktop_app.views.tables.group_table import GroupTable, GroupWords, choice_words, words
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.window_settings import window_settings


class GroupedRegister(QStackedWidget):
    """The rows of a register, or its groups."""

    group_changed = Signal(object)  # Group, None: what the query is to keep to
    switched = Signal()  # groups have come in place of the rows, or the other way round
    told = Signal(str)  # what of the groups is selected, for the status bar
    typed = Signal(str)

    def __init__(self, table: RegisterTable, operations: Operations, group_words: GroupWords) -> None:
        super().__init__()
        self._table, self._operations, self._words = table, operations, group_words
        self._groups: GroupTable | None = None
        self._group: Group | None = None
        self._query: Any = table.paged_model().query
        self.chooser = MenuFilter(words("Group by"))
        self.drilled = Chip("", sign="filter", removable=True)
        self.action = QAction(table.accessibleName(), self)  # what the window's "Group by" means here
        report = table.paged_model().report
        self._groupings = {each.name: each for each in report.groupings}
        self.chooser.set_choices((name, choice_words(each)) for name, each in self._groupings.items())
        self.addWidget(table)
        self.chooser.key_changed.connect(self._choose)
        self.drilled.removed.connect(self.leave_group)
        self.drilled.clicked.connect(lambda *_: self.drilled.setChecked(True))
        if not self._groupings:
            self.chooser.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead from a group's rows to the groups with Esc; from there it belongs to the view, which may go back."""
        if event.key() == Qt.Key.Key_Escape and self._group is not None:
            self.leave_group()
        else:
            super().keyPressEvent(event)

    def controls(self) -> list[QWidget]:
        """Give the chips: what rows are put together by, and the group whose rows are seen."""
        self.drilled.hide()
        return [self.chooser, self.drilled]

    def can_group(self) -> bool:
        """Tell whether there is anything to put rows together by."""
        return bool(self._groupings)

    def open_chooser(self) -> None:
        """Offer what rows may be put together by."""
        self.chooser.open_menu()

    def choose_columns(self) -> None:
        """Offer the columns of the table that is seen."""
        self.front().choose_columns()

    def query(self) -> Any:  # noqa: ANN401 - the report's own query
        """Give what is asked for."""
        return self._query

    def is_grouped(self) -> bool:
        """Tell whether groups are seen, and no single rows."""
        return self._groups is not None and self._group is None

    def grouping(self) -> str | None:
        """Name what rows are put together by."""
        return None if self._groups is None else self._groups.by.name

    def group(self) -> Group | None:
        """Give the group whose rows are seen."""
        return self._group

    def front(self) -> RegisterTable:
        """Give the table that is seen."""
        return self._groups if self._groups is not None and self.is_grouped() else self._table

    def is_loading(self) -> bool:
        """Tell whether what is seen is still on its way."""
        return self.front().paged_model().is_loading()

    def set_query(self, query: Any, group: Group | None = None) -> None:  # noqa: ANN401 - the report's own query
        """Show what a query finds: rows where it keeps to a group or nothing is grouped, else groups.

        `group` is the one that a query keeps to in words of its own, as the days of a month.
        """
        was_grouped = self.is_grouped()
        self._query, self._group = query, group or query.group
        if self._groups is not None and self._group is None:
            self._groups.set_query(query)
        else:
            self._table.set_query(query)
        self._show(was_grouped=was_grouped)

    def reload(self) -> None:
        """Read again what is seen; what is not is read again once it is."""
        if self._groups is not None:
            self._groups.reload()
        if not self.is_grouped():
            self._table.reload()

    def group_by(self, name: str | None) -> None:
        """Put rows together, or show them singly again for None; remembered from now on."""
        self.chooser.choose(name)
        self._choose(name)

    def show_rows(self) -> None:
        """Show single rows for now, as somebody is led to one of them."""
        if self._groups is not None:
            self.chooser.choose(None)
            self._drop_groups()
            self._leave_or_show()

    def restore(self) -> None:
        """Put rows together as they were when the register was left last."""
        name = str(window_settings().value(self._setting(), ""))
        if name in self._groupings:
            self.group_by(name)

    def leave_group(self) -> None:
        """Go back from the rows of a group to the groups."""
        if self._group is not None:
            self.group_changed.emit(None)
            self._take_focus()

    def tell_selection(self) -> None:
        """Say what of the groups is selected."""
        if self._groups is not None and self.is_grouped():
            self._groups.tell_selection(self.told.emit)

    def _choose(self, name: object) -> None:
        window_settings().setValue(self._setting(), name or "")
        self._drop_groups()
        if isinstance(name, str):
            self._groups = self._made(name)
        self._leave_or_show()
        self._take_focus()

    def _made(self, name: str) -> GroupTable:
        query = replace(self._query, group=None)
        groups = GroupTable(self._table, self._groupings[name], self._operations, query, self._words)
        open_rows = QAction(words("Show its rows"), groups)
        open_rows.triggered.connect(lambda *_: self._open_current())
        groups.row_actions = (open_rows,)
        groups.opened.connect(self._open)
        groups.typed.connect(self.typed)
        groups.selection_changed.connect(self.tell_selection)
        groups.settled.connect(self._settled)
        groups.verticalHeader().setDefaultSectionSize(self._table.verticalHeader().defaultSectionSize())
        self.addWidget(groups)
        return groups

    def _drop_groups(self) -> None:
        if self._groups is not None:
            groups, self._groups = self._groups, None
            self._table.setFocusProxy(None)  # type: ignore[arg-type]
            had_focus = groups.hasFocus()
            self.removeWidget(groups)
            groups.deleteLater()
            if had_focus:
                self._table.setFocus()

    def _leave_or_show(self) -> None:
        """Show groups or rows; what kept to a group of another grouping does so no longer."""
        if self._group is not None:
            self.group_changed.emit(None)
        else:
            self.set_query(self._query)
            self.switched.emit()

    def _show(self, *, was_grouped: bool) -> None:
        """Bring the right table to the front; actions of a row have none while groups are seen."""
        front = self.front()
        had_focus = any(each is not None and each.hasFocus() for each in (self._table, self._groups))
        self._table.setFocusProxy(self._groups if self.is_grouped() else None)  # type: ignore[arg-type]
        self.setCurrentWidget(front)
        self.drilled.setVisible(self._group is not None)
        if self.is_grouped():
            self._table.selectionModel().clear()
            self._table.setCurrentIndex(QModelIndex())
        if had_focus:
            front.setFocus()
        if was_grouped != self.is_grouped():
            self.switched.emit()

    def _settled(self) -> None:
        groups = self._groups
        if groups is not None and groups.current_row() is None and groups.model().rowCount():
            groups.go_to_row(0)
        self.tell_selection()

    def _open_current(self) -> None:
        row = None if self._groups is None else self._groups.current_row()
        if row is not None:
            self._open(row)

    def _open(self, row: TableRow) -> None:
        if self._groups is not None:
            self.drilled.set_words(self._groups.group_in_words(row))
            self.group_changed.emit(self._groups.group_of(row))
            self._take_focus()

    def _take_focus(self) -> None:
        self.front().setFocus()

    def _setting(self) -> str:
        return f"grouping/{self._table.name}"
