"""What the ledger shows where it has no line: that nothing is posted yet, or that the filters leave nothing."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.tables.register_table import RegisterTable


class EmptyLedger(QWidget):
    """Stands in the table's own room, so that head, opening balance and totals stay where they are."""

    def __init__(
        self, table: RegisterTable, post: QAction, clear: QAction, show_all_dates: Callable[[], object]
    ) -> None:
        super().__init__()
        self.new = EmptyState(
            self.tr("Nothing is posted yet"),
            self.tr("Every sale, receipt, session and credit note appears here with its debits and credits."),
        )
        self.new.add_button(Button.of(post, caption="Ctrl+N"))
        self.nothing = EmptyState(self.tr("No line"), drawing=False)
        self._clear = Button.of(clear)
        self._all_dates = Button(self.tr("Show all dates"))
        self._all_dates.clicked.connect(lambda *_: show_all_dates())
        for button in (self._clear, self._all_dates):
            self.nothing.add_button(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.new)
        column.addWidget(self.nothing)
        self.stand_in(table)
        self.hide()

    def stand_in(self, table: RegisterTable) -> None:
        """Stand in the room of a table, as that of the groups."""
        room = table.viewport().layout()
        if room is None:
            room = QVBoxLayout(table.viewport())
            room.setContentsMargins(0, 0, 0, 0)
        if self.parentWidget() is not table.viewport():
            room.addWidget(self)

    def show_new(self) -> None:
        """Say that these books are new."""
        self.nothing.hide()
        self.new.show()
        self.show()

    def show_nothing(self, period: str, *, is_narrow: bool, is_all_dates: bool) -> None:
        """Say that no line is left, and what may be left out less."""
        words = self.tr("No line with these filters") if is_narrow else self.tr("No line in this period")
        self.nothing.headline.setText(f"{words}: {period}")
        self._clear.setVisible(is_narrow)
        self._all_dates.setVisible(not is_all_dates)
        self.new.hide()
        self.nothing.show()
        self.show()
