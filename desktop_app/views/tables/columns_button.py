"""The button that leads to the columns of a table; it says how many of them somebody has hidden.

columns = ColumnsButton()
columns.lead_to(self.register)
self.head.add(columns)
"""

from PySide6.QtCore import QCoreApplication

from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.tables.table import Table


class ColumnsButton(Button):
    """An icon, and `2 hidden` behind it while that is so."""

    def __init__(self) -> None:
        super().__init__("", sign="columns")
        self._table: Table | None = None
        self._tell()

    def lead_to(self, register: GroupedRegister) -> None:
        """Open the columns of the table that a register shows, and speak of it."""
        self.clicked.connect(lambda *_: register.front().open_columns_menu(self))
        register.switched.connect(lambda: self.follow(register.front()))
        self.follow(register.front())

    def follow(self, table: Table | None) -> None:
        """Speak of another table; of none there is nothing to say."""
        if table is not None and table is not self._table:
            table.head.columns_changed.connect(self._tell)
        self._table = table
        self._tell()

    def set_words(self, text: str) -> None:
        """Write how many are hidden; the name says what the button is for, too."""
        super().set_words(text)
        name = _words("Columns")
        self.setAccessibleName(f"{name}, {text}" if text else name)
        self.setToolTip(as_tooltip(f"{self.accessibleName()} (Ctrl+Alt+L)"))

    def _tell(self) -> None:
        count = 0 if self._table is None else self._table.head.hidden_count()
        self.set_words(_words("{count} hidden").format(count=count) if count else "")


def _words(text: str) -> str:
    return QCoreApplication.translate("tables", text)
