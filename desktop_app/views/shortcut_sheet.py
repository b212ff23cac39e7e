"""All keys of the window on one sheet, gathered from its actions, so that it cannot be wrong."""

from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.wording import without_mnemonic
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable


def actions_with_keys(window: QWidget) -> Iterator[QAction]:
    """Give the actions of a window that have a key and can be seen."""
    for action in window.findChildren(QAction):
        if action.shortcuts() and action.text() and action.isVisible():
            yield action


class ShortcutSheet(QDialog):
    """What can be done, and with which keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keys"))
        table = SmallTable(
            self.tr("Keys"),
            (
                TableColumn("what", self.tr("What"), TextCell(), stretch=1, least=260, sortable=False),
                TableColumn("keys", self.tr("Keys"), NumberCell(sample="Ctrl+Shift+C, Alt+F6"), sortable=False),
            ),
            scrolls=True,
        )
        table.set_rows([(number, each) for number, each in enumerate(self._rows(window), start=1)])
        close = Button(self.tr("Close"), caption="Esc")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(table, 1)
        column.addWidget(close)
        self.resize(520, 480)
        self.table = table

    def _rows(self, window: QWidget) -> list[dict[str, str | int | None]]:
        shown = QKeySequence.SequenceFormat.NativeText
        found: list[dict[str, str | int | None]] = []
        for action in actions_with_keys(window):
            pressed = ", ".join(key.toString(shown) for key in action.shortcuts())
            found.append({"what": without_mnemonic(action.text()), "keys": pressed})
        for button in window.findChildren(QAbstractButton):
            key = button.shortcut().toString(shown)
            if key and button.accessibleName():
                found.append({"what": button.accessibleName(), "keys": key})
        return found
