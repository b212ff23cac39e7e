"""Keeps how the columns of a table stand: shown, in which order, how wide; put back when the table is made again.

keeper = ColumnKeeper("plans", table.head, model.columns)
keeper.restore()                                    # before the head tells of changes
keeper.changed.connect(self.fit_columns)
keeper.widths                                       # by column's name: only those that somebody chose
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.views.tables.column_memory import KeptColumn, forget_columns, keep_columns, kept_columns
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.header import TableHeader


class ColumnKeeper(QObject):
    """Between a head and the settings."""

    changed = Signal()

    def __init__(self, name: str, head: TableHeader, columns: Sequence[TableColumn]) -> None:
        super().__init__(head)
        self._name, self._head, self._columns = name, head, tuple(columns)
        self.widths: dict[str, int] = {}
        head.widened.connect(self._note_width)
        head.columns_changed.connect(self._keep)

    def restore(self) -> None:
        """Put the columns as they were left; those that are new since then stay as they came."""
        sections = {column.name: at for at, column in enumerate(self._columns)}
        self._head.is_fitting = True
        for place, kept in enumerate(each for each in kept_columns(self._name) if each.name in sections):
            section = sections[kept.name]
            self._head.moveSection(self._head.visualIndex(section), place)
            self._head.setSectionHidden(section, not kept.shown)
            if kept.width is not None:
                self.widths[kept.name] = kept.width
        self._head.is_fitting = False

    def _note_width(self, section: int, width: int) -> None:
        self.widths[self._columns[section].name] = width

    def _keep(self) -> None:
        """Remember the columns as they stand now; all at their own widths means that they were reset.

        A report that is asked otherwise may have other columns: those that are not here now stay as they were left.
        """
        shown = {column.name for column in self._head.shown_columns()}
        order = [column.name for column in self._head.all_columns()]
        if self._is_as_it_came(order, shown):
            self.widths.clear()
            forget_columns(self._name)
        else:
            now = [KeptColumn(each, each in shown, self.widths.get(each)) for each in order]
            keep_columns(self._name, _with_absent(now, kept_columns(self._name)))
        self.changed.emit()

    def _is_as_it_came(self, order: list[str], shown: set[str]) -> bool:
        widths = {each.name: self._head.sectionSize(at) for at, each in enumerate(self._columns) if each.name in shown}
        as_it_came = [column.name for column in self._columns if column.shown]
        own = all(widths[column.name] == column.least_width() for column in self._columns if column.name in widths)
        return order == [column.name for column in self._columns] and set(as_it_came) == shown and own


def _with_absent(now: Sequence[KeptColumn], before: Sequence[KeptColumn]) -> list[KeptColumn]:
    """Add the columns that are not here now, each behind the one that it stood behind."""
    merged, at = list(now), 0
    for each in before:
        names = [column.name for column in merged]
        if each.name in names:
            at = names.index(each.name) + 1
        else:
            merged.insert(at, each)
            at += 1
    return merged
