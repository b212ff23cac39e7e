"""The controls in the head of a screen of masters: search, columns, export, New; beneath them chips and the actions."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.masters.master import Master
from desktop_app.views.masters.master_actions import MasterActions
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import ViewHead


class MasterTools:
    """Puts the controls into a head."""

    def __init__(self, master: Master, table: RegisterTable, export: QAction) -> None:
        self._master, self._table, self._export = master, table, export
        self.search = SearchField(master.words.find, shortcut="Ctrl+F")
        self._bar = QWidget()
        self._buttons = QHBoxLayout(self._bar)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)

    def put_into(self, head: ViewHead, filters: Sequence[QWidget], actions: MasterActions) -> None:
        """Lay the controls out."""
        columns = IconButton("columns", head.tr("Columns"))
        columns.clicked.connect(lambda *_: self._table.open_columns_menu(columns))
        export = IconButton("export", head.tr("Export to CSV (Ctrl+E)"))
        export.clicked.connect(self._export.trigger)
        self._export.changed.connect(lambda: export.setEnabled(self._export.isEnabled()))
        for control in (self.search, columns, export):
            head.add(control)
        if self._master.words.new:
            head.add(Button.of(actions.new, Kind.PRIMARY, caption="Ctrl+N"))
        head.add_second_row(filters, [self._bar])

    def begin_search(self, text: str) -> None:
        """Go on typing in the search."""
        self.search.take_focus()
        self.search.setText(text)

    def add_action(self, action: QAction, caption: str = "", *, bare: bool = False) -> None:
        """Add a button for what is done with the record under the cursor; a `bare` one has its short words alone."""
        self._buttons.insertWidget(0, Button.of(action, caption=caption, bare=bare))
