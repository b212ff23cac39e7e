"""How the tests drive a table: shown, waited for, looked at by row and column, copied from."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.table import Table

ROWS = QItemSelectionModel.SelectionFlag.Rows


def ready(qtbot: QtBot, table: RegisterTable, *, width: int = 858) -> RegisterTable:
    """Show a table as wide as beside its detail on a screen of 1366, and wait for its rows."""
    qtbot.addWidget(table)
    table.resize(width, 500)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(lambda: not table.paged_model().is_loading())
    return table


def section(table: Table, name: str) -> int:
    return [column.name for column in table.table_model().columns].index(name)


def shown(table: Table, row: int, name: str) -> str:
    return table.table_model().text_at(row, section(table, name))


def copied() -> list[list[str]]:
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def menu_by_key(table: Table, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QMenu:
    """Ask for the menu of the row under the cursor; it opens beneath that row."""
    QTest.keyClick(table, key, modifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    row = table.visualRect(table.currentIndex())
    assert menu.y() == table.viewport().mapToGlobal(row.bottomLeft()).y()
    return menu


def press_head(table: Table, name: str, *, y: int = 10) -> None:
    at = table.head.sectionViewportPosition(section(table, name)) + 20
    QTest.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, y))
