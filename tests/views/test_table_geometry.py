"""A table of any height comes to rest, also where its rows would just fit if it had no foot."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.small_table import SmallTable
from tests.views.driving import KEY

pytestmark = pytest.mark.gui

ROWS = 19


@pytest.fixture
def table(qtbot: QtBot) -> SmallTable:
    made = SmallTable("Rows", (TableColumn("name", "Name", TextCell(), stretch=1),), scrolls=True)
    qtbot.addWidget(made)
    made.set_rows((number, {"name": f"Row {number}"}) for number in range(ROWS))
    made.set_totals([PinnedRow("Total"), PinnedRow("Closing")])
    made.resize(300, 200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("missing", [-1, 0, 1, 20, 56, 57, 58, 200])
def test_scroll_bar__is_there_exactly_where_rows_are_hidden(qtbot: QtBot, table: SmallTable, missing: int) -> None:
    """Of a height that lacks so many pixels for all rows between head and foot."""
    height = table.sizeHint().height() - missing
    table.resize(300, height)
    qtbot.waitUntil(lambda: table.verticalScrollBar().isVisible() is (missing > 0))
    assert table.verticalScrollBar().maximum() == max(0, missing)
    table.setFocus()
    QTest.keyClick(table, KEY.Key_End)
    last = table.visualRect(table.model().index(ROWS - 1, 0))
    assert table.viewport().rect().contains(last)
