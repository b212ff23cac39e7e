"""The columns of a table in a small list: shown or hidden, moved, sorted by, put back; all of it by keys.

popup = choose_columns(table.head, sort, sort_by)       # of lines that have an order of their own: the head alone
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.reports.table import Sort
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.popup import Popup
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.header import TableHeader
from desktop_app.views.tables.small_table import SmallTable

MOVE = {"Ctrl+Shift+Left": -1, "Ctrl+Shift+Right": 1, "Ctrl+Shift+Up": -1, "Ctrl+Shift+Down": 1}
SIDEWAYS = ("Ctrl+Shift+Left", "Ctrl+Shift+Right")
SORT = {"Alt+Up": False, "Alt+Down": True}  # key: descending

_SIZE = (400, 420)
_TICK, _DASH, _UP, _DOWN = "\u2713", "\u2013", "\u25b2", "\u25bc"


def _words(text: str) -> str:
    return QCoreApplication.translate("tables", text)


def choose_columns(
    head: TableHeader,
    sort: Callable[[], Sort | None] = lambda: None,
    sort_by: Callable[[Sort], object] = lambda _: None,
) -> "ColumnsPopup":
    """Offer the columns of a table beneath its head."""
    popup = ColumnsPopup(head, sort, sort_by)
    popup.open_beneath(head)
    popup.list.setFocus()
    return popup


class ColumnsPopup(Popup):
    """One line a column, in the order in which they stand."""

    def __init__(self, head: TableHeader, sort: Callable[[], Sort | None], sort_by: Callable[[Sort], object]) -> None:
        super().__init__(head)
        self._head, self._sort, self._sort_by = head, sort, sort_by
        self.setAccessibleName(_words("Columns"))
        of_list = [
            TableColumn("shown", _words("Shown"), TextCell(), sortable=False, least=58),
            TableColumn("heading", _words("Column"), TextCell(), stretch=1, least=160, sortable=False),
        ]
        if sort() is not None:
            of_list.append(TableColumn("sorted", _words("Sorted"), TextCell(), sortable=False, least=64))
        self.list = SmallTable(_words("Columns"), of_list, scrolls=True)
        self.switch = Button(_words("Show or hide"), caption="Space")
        self.left = Button(_words("Move left"), caption="Ctrl+Shift+Left")
        self.right = Button(_words("Move right"), caption="Ctrl+Shift+Right")
        self.sort = Button(_words("Sort by it"), caption="Alt+Down")
        self.sort.setVisible(sort() is not None)
        self.reset = Button(_words("Reset columns"))
        self._lay_out()
        self._fill(self._order()[0].name)
        self.list.opened.connect(lambda _row: self.switch_column())
        self.switch.clicked.connect(self.switch_column)
        self.left.clicked.connect(lambda: self.move_column(-1))
        self.right.clicked.connect(lambda: self.move_column(1))
        self.sort.clicked.connect(self._sort_either_way)
        self.reset.clicked.connect(self._reset)
        self.list.current_changed.connect(self._follow)
        self._follow()

    def chosen(self) -> TableColumn:
        """Give the column under the cursor."""
        return self._order()[max(0, self.list.currentIndex().row())]

    def switch_column(self) -> None:
        """Show the column, or hide it; the last one stays."""
        column = self.chosen()
        self._head.show_column(column.name, shown=column not in self._head.shown_columns())
        self._fill(column.name)

    def move_column(self, by: int) -> None:
        """Move the column among those that are shown."""
        column = self.chosen()
        self._head.move_column(column.name, by)
        self._fill(column.name)

    def sort_column(self, *, descending: bool) -> None:
        """Order the rows by the column, where that can be done."""
        column = self.chosen()
        if column.sortable:
            self._sort_by(Sort(column.name, descending=descending))
            self._fill(column.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do with the column what its keys say; the other keys are the list's own."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        keys = QKeySequence(event.keyCombination()).toString()
        if keys in MOVE:
            self.move_column(MOVE[keys])
        elif keys in SORT:
            self.sort_column(descending=SORT[keys])
        elif keys == "Space":
            self.switch_column()
        else:
            return super().eventFilter(watched, event)
        return True

    def _sort_either_way(self) -> None:
        now = self._sort()
        self.sort_column(descending=now is not None and now.column == self.chosen().name and not now.descending)

    def _reset(self) -> None:
        self._head.reset_columns()
        self._fill(self._order()[0].name)

    def _order(self) -> list[TableColumn]:
        return self._head.all_columns()

    def _fill(self, name: str) -> None:
        now, shown = self._sort(), self._head.shown_columns()
        self.list.set_rows(
            (
                number,
                {
                    "shown": _TICK if column in shown else _DASH,
                    "heading": column.heading,
                    "sorted": (_DOWN if now.descending else _UP)
                    if now is not None and now.column == column.name
                    else "",
                },
            )
            for number, column in enumerate(self._order())
        )
        self.list.go_to_row([column.name for column in self._order()].index(name))
        self._follow()

    def _follow(self, *_: object) -> None:
        column, shown = self.chosen(), self._head.shown_columns()
        is_shown = column in shown
        self.switch.setEnabled(not is_shown or len(shown) > 1)
        self.left.setEnabled(is_shown and column is not shown[0])
        self.right.setEnabled(is_shown and column is not shown[-1])
        self.sort.setEnabled(column.sortable and is_shown and self._sort() is not None)

    def _lay_out(self) -> None:
        self.list.installEventFilter(self)
        self.setFocusProxy(self.list)
        self.column.addWidget(self.list, 1)
        for buttons in ((self.switch, self.reset), (self.left, self.right), (self.sort,)):
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)
        self.setFixedSize(QSize(*_SIZE).expandedTo(self.sizeHint()))
