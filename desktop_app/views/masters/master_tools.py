"""The controls in the head of a screen of masters: search, columns, export, New; beneath them chips and the actions."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.head_flow import HeadFlow
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.masters.master import Master
from desktop_app.views.masters.master_actions import MasterActions
from desktop_app.views.masters.master_filters import MasterFilters
from desktop_app.views.masters.master_register import grouped_register, tell_selection
from desktop_app.views.operations import Operations
from desktop_app.views.tables.columns_button import ColumnsButton
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import Standard
from desktop_app.views.view_head import ViewHead

Act = Callable[[], object]


class MasterTools:
    """Puts the controls into a head."""

    def __init__(self, operations: Operations, master: Master, table: RegisterTable, export: QAction) -> None:
        self._master, self._table, self._export = master, table, export
        self.register = grouped_register(operations, master, table)
        self.search = SearchField(master.words.find, shortcut="Ctrl+F")
        self._bar = QWidget()
        self._buttons = HeadFlow(gap=8)
        self._bar.setLayout(self._buttons)

    def put_into(self, head: ViewHead, filters: Sequence[QWidget], actions: MasterActions) -> None:
        """Lay the controls out."""
        columns = ColumnsButton()
        columns.lead_to(self.register)
        export = IconButton("export", head.tr("Export to CSV (Ctrl+E)"))
        export.clicked.connect(self._export.trigger)
        self._export.changed.connect(lambda: export.setEnabled(self._export.isEnabled()))
        for control in (self.search, columns, export):
            head.add(control)
        if self._master.words.new:
            head.add(Button.of(actions.new, Kind.PRIMARY, caption="Ctrl+N"))
        head.add_second_row([*filters, *self.register.controls()], [self._bar])

    def standards(self, clear: Act) -> list[tuple[Standard, QAction, Act]]:
        """Give what the window's own actions about tables mean here, and what each does."""
        register, title = self.register, self._master.title
        columns, clearing, find = QAction(title, register), QAction(title, register), QAction(title, register)
        grouping = [(Standard.GROUP, register.action, register.open_chooser)] if register.can_group() else []
        return [
            (Standard.COLUMNS, columns, register.choose_columns),
            (Standard.CLEAR, clearing, clear),
            (Standard.FIND, find, self.search.take_focus),
            *grouping,
        ]

    def tell_selection(self, tell: Callable[[str], object]) -> None:
        """Say what of the rows or of their groups is selected."""
        tell_selection(self._master, self.register, self._table, tell)

    def connect_register(self, filters: MasterFilters, tell: Callable[[str], object], follow: Act) -> None:
        """Let rows be searched, and groups be opened, searched and told of."""
        self.search.searched.connect(filters.set_search)
        self.search.finished.connect(self._table.setFocus)
        self.search.left.connect(self._table.setFocus)
        self._table.typed.connect(self.begin_search)
        self._table.current_changed.connect(follow)
        self._table.paged_model().dataChanged.connect(follow)
        self.register.group_changed.connect(filters.set_group)
        self.register.told.connect(tell)
        self.register.switched.connect(follow)
        self.register.typed.connect(self.begin_search)

    def begin_search(self, text: str) -> None:
        """Go on typing in the search."""
        self.search.take_focus()
        self.search.setText(text)

    def add_action(self, action: QAction, caption: str = "", *, bare: bool = False) -> None:
        """Add a button for what is done with the record under the cursor; a `bare` one has its short words alone."""
        self._buttons.insert_left(0, Button.of(action, caption=caption, bare=bare))
