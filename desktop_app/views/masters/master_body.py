"""What stands beneath the head of a screen of masters: its rows, or what stands in their place where there are none."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.views.controls.buttons import Button
from desktop_app.views.masters.master import Master
from desktop_app.views.pictures.empty_state import EmptyState


class MasterBody(QStackedWidget):
    """Rows; or that there is no record yet; or that the filters leave none."""

    clear_wanted = Signal()  # the filters are to leave nothing out

    def __init__(self, master: Master, new: QAction) -> None:
        super().__init__()
        self.empty = EmptyState(master.words.empty, master.words.empty_sentence, drawing=False)
        if master.words.new:
            self.empty.add_button(Button.of(new, caption="Ctrl+N"))
        self.nothing = EmptyState("", drawing=False)
        clear = Button(self.tr("Clear filters"))
        clear.clicked.connect(self.clear_wanted)
        self.nothing.add_button(clear)

    def hold(self, rows: QWidget, table: QWidget) -> None:
        """Take the rows in, and the table among them, once the body is where it stays."""
        self._rows, self._table = rows, table
        for page in (rows, self.empty, self.nothing):
            self.addWidget(page)

    def show_what_is_there(self, *, rows: int, in_all: int, nothing: str) -> None:
        """Show the rows where there are any; else why there are none, without losing the focus."""
        page = self._rows if rows else self.nothing if in_all else self.empty
        self.nothing.headline.setText(nothing)
        had_focus = self._table.hasFocus()
        self.setCurrentWidget(page)
        if had_focus and page is not self._rows:
            page.setFocus()
