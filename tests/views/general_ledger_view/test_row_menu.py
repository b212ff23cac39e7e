"""The lines and the groups of the ledger by keys: the menu of a row, and letters that begin a search."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from tests.views.driving import KEY, press
from tests.views.general_ledger_view.ledger_driving import LINES_OF_AUGUST, SHIFT, come_back, wait_for_lines
from tests.views.table_driving import menu_by_key

pytestmark = pytest.mark.gui


def test_lines_and_groups__have_their_menu_by_its_key_and_letters_begin_a_search(
    qtbot: QtBot, ledger: LedgerView
) -> None:
    ledger.table.setFocus()
    menu = menu_by_key(ledger.table, KEY.Key_F10, SHIFT)
    assert menu.actions()[0].text() == "&Reverse journal..."
    QTest.keyClick(menu, KEY.Key_Escape)
    come_back()
    ledger.register.group_by("voucher_type")
    groups = ledger.register.front()
    qtbot.waitUntil(lambda: groups.current_row() is not None)
    groups.setFocus()
    menu = menu_by_key(groups, KEY.Key_Menu)
    assert menu.actions()[0].text() == "Show its rows"
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    come_back()
    qtbot.waitUntil(lambda: ledger.register.front() is ledger.table and ledger.register.group() is not None)
    press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: ledger.register.is_grouped() and groups.current_row() is not None)
    press(KEY.Key_Space)
    assert groups.hasFocus(), "a blank is nothing to search for"
    qtbot.waitUntil(lambda: groups.totals()[0].values.get("rows") == LINES_OF_AUGUST)
    press(KEY.Key_R)
    QTest.keyClicks(ledger.filters.search, "eversal")
    qtbot.waitUntil(lambda: groups.totals()[0].values.get("rows") == 2)
    ledger.register.group_by(None)
    wait_for_lines(qtbot, ledger, 2)
    ledger.table.setFocus()
    press(KEY.Key_S)
    assert (ledger.filters.search.hasFocus(), ledger.filters.search.text()) == (True, "s")
    press(KEY.Key_Escape)
    press(KEY.Key_Return)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST)
    assert ledger.table.hasFocus()
