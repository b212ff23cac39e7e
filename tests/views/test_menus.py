import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.keys import has_tally_keys, keys, set_tally_keys
from desktop_app.views.look.scheme import Scheme, scheme, tokens
from desktop_app.views.look.tokens import DARK
from desktop_app.views.main_window import MainWindow
from desktop_app.views.menus import kept_scheme
from desktop_app.views.operations import Operations
from desktop_app.views.shortcut_sheet import ShortcutSheet
from desktop_app.views.view import Menu, Standard
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press, views
from tests.views.sample import sample_views
from tests.views.window_checks import (
    shortcut_collisions,
    unnamed_controls,
)

pytestmark = pytest.mark.gui


def test_standard_actions__mean_what_the_view_at_the_front_means(window: MainWindow) -> None:
    plans, notes, _ = views(window)
    press(KEY.Key_N, CONTROL)
    press(KEY.Key_2, CONTROL)
    press(KEY.Key_N, CONTROL)
    press(KEY.Key_F5)
    assert plans.triggered == [Standard.NEW]
    assert notes.triggered == [Standard.NEW, Standard.REFRESH]
    press(KEY.Key_F, CONTROL)
    assert notes.search.hasFocus()
    relay = window.menus.relays[Standard.NEW]
    assert relay.text() == "&New: Begin Credit notes"
    assert not window.menus.relays[Standard.EXPORT].isVisible()


def test_standard_actions__are_off_where_the_view_says_so(window: MainWindow) -> None:
    plans = views(window)[0]
    assert plans.primary_action is not None
    plans.primary_action.setEnabled(False)
    press(KEY.Key_N, CONTROL)
    assert plans.triggered == []
    assert not window.menus.relays[Standard.NEW].isEnabled()


def test_only_here__keys_belong_to_the_view_at_the_front(window: MainWindow) -> None:
    plans, notes, _ = views(window)
    press(KEY.Key_2, CONTROL)
    press(KEY.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert plans.triggered == []
    assert notes.triggered == ["stop"]


def test_menus__without_entries_are_not_shown(window: MainWindow) -> None:
    shown = {menu for menu, found in window.menus.menus.items() if found.menuAction().isVisible()}
    assert shown == {Menu.FILE, Menu.EDIT, Menu.VIEW, Menu.PLANS, Menu.TOOLS, Menu.HELP}


def test_menus__an_action_brings_its_view_to_the_front(window: MainWindow) -> None:
    window.show_view(window.views[2])
    stop = window.views[0].menus()[Menu.PLANS][0]
    stop.actionGroup().setEnabled(True)
    stop.trigger()
    assert window.current_view() is window.views[0]


def test_appearance__changes_at_once_and_is_remembered(window: MainWindow) -> None:
    appearance = next(
        action.menu() for action in window.menus.menus[Menu.VIEW].actions() if action.text() == "&Appearance"
    )
    assert isinstance(appearance, QWidget)
    dark = next(action for action in appearance.actions() if action.text() == "&Dark")
    dark.trigger()
    assert tokens() == DARK
    assert kept_scheme() is Scheme.DARK is scheme()
    assert window.grab().toImage().pixelColor(3, 300).name().upper() == DARK.sidebar


def test_copy__by_menu_takes_the_table_with_the_focus(window: MainWindow) -> None:
    table = views(window)[0].table
    table.setFocus()
    table.go_to_row(0)
    copy = next(action for action in window.menus.menus[Menu.EDIT].actions() if action.text() == "&Copy")
    copy.trigger()
    assert QApplication.clipboard().text().splitlines()[1].startswith("PL/25-26/00024\t")


def test_keys__are_all_on_one_sheet(qtbot: QtBot, window: MainWindow) -> None:
    press(KEY.Key_Slash, CONTROL)
    sheet = window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    qtbot.waitUntil(sheet.isVisible)
    rows = {row["what"]: row["keys"] for row in sheet.table.rows()}
    assert rows["Go to anything"] == "Ctrl+K"
    assert rows["Credit notes"] == "Ctrl+2"
    assert unnamed_controls(sheet) == []
    sheet.close()


def test_keys__of_tally_come_second_where_they_are_wanted() -> None:
    set_tally_keys(on=True)
    assert has_tally_keys()
    assert keys("Ctrl+E", tally="Alt+E") == [QKeySequence("Ctrl+E"), QKeySequence("Alt+E")]
    set_tally_keys(on=False)
    assert keys("Ctrl+E", tally="Alt+E") == [QKeySequence("Ctrl+E")]


def test_keys__of_tally_collide_with_nothing(qtbot: QtBot, clinic: Clinic, operations: Operations) -> None:
    set_tally_keys(on=True)
    window = MainWindow(operations, sample_views(clinic, operations))
    qtbot.addWidget(window)
    window.show()
    assert shortcut_collisions(window) == []
