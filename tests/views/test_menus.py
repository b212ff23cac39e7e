import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.kept_scheme import kept_scheme
from desktop_app.views.keys import has_tally_keys, keys, set_tally_keys
from desktop_app.views.look.scheme import Scheme, scheme, tokens
from desktop_app.views.look.tokens import DARK
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.shortcut_sheet import ShortcutSheet
from desktop_app.views.view import Menu, Standard
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press, type_in, views
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


def test_menus__an_action_brings_its_view_to_the_front(clinic: Clinic, operations: Operations) -> None:
    first, *others = sample_views(clinic, operations)
    sell = QAction("Sell", first)
    first.add_to_menu(Menu.PLANS, sell)
    window = MainWindow(operations, [first, *others])
    window.show_view(others[1])
    sell.trigger()
    assert window.current_view() is first
    window.close()


def test_menus__an_action_of_the_view_at_the_front_may_lead_to_another(clinic: Clinic, operations: Operations) -> None:
    first, *others = sample_views(clinic, operations)
    lead = QAction("Lead", first)
    lead.triggered.connect(lambda: first.place_wanted.emit(others[0]))
    first.add_to_menu(Menu.PLANS, lead, only_here=True)
    window = MainWindow(operations, [first, *others])
    lead.trigger()
    assert window.current_view() is others[0]
    window.close()


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


def edit(window: MainWindow, text: str) -> QAction:
    return next(each for each in window.menus.menus[Menu.EDIT].actions() if each.text().replace("&", "") == text)


def test_edit__acts_on_the_text_of_the_field_with_the_focus(window: MainWindow) -> None:
    search = views(window)[0].search
    search.setFocus()
    search.setText("Fatima Sheikh")
    edit(window, "Select all").trigger()
    assert search.selectedText() == "Fatima Sheikh"
    edit(window, "Copy").trigger()
    assert QApplication.clipboard().text() == "Fatima Sheikh"
    edit(window, "Cut").trigger()
    assert search.text() == ""
    edit(window, "Paste").trigger()
    edit(window, "Paste").trigger()
    assert search.text() == "Fatima SheikhFatima Sheikh"
    assert not edit(window, "Copy without headings").isEnabled()


def test_edit__undoes_and_does_again_what_is_typed(window: MainWindow) -> None:
    """First in the menu, and on where the line with the focus has something to take back; Ctrl+Y is redo everywhere."""
    menu = window.menus.menus[Menu.EDIT]
    undo, redo, separator = menu.actions()[:3]
    assert [undo.text(), redo.text(), separator.isSeparator()] == ["U&ndo", "&Redo", True]
    search = views(window)[0].search
    search.setFocus()
    menu.aboutToShow.emit()
    assert not undo.isEnabled()
    type_in(search, "zoya")
    menu.aboutToShow.emit()
    assert [undo.isEnabled(), redo.isEnabled()] == [True, False]
    undo.trigger()
    assert search.text() == ""
    menu.aboutToShow.emit()
    assert [undo.isEnabled(), redo.isEnabled()] == [False, True]
    press(KEY.Key_Y, CONTROL)
    assert search.text() == "zoya"
    views(window)[0].table.setFocus()
    assert [undo.isEnabled(), redo.isEnabled()] == [False, False]


def test_edit__is_on_where_it_would_do_something(window: MainWindow) -> None:
    table = views(window)[0].table
    table.setFocus()
    names = ("Cut", "Copy", "Copy without headings", "Paste", "Select all")
    assert [edit(window, name).isEnabled() for name in names] == [False, True, True, False, True]
    edit(window, "Select all").trigger()
    assert table.selected_count() == 24
    window.navigation.list.setFocus()
    assert [edit(window, name).isEnabled() for name in names] == [False] * 5


def test_detail__is_one_entry_for_the_view_at_the_front(window: MainWindow) -> None:
    entries = [each for each in window.menus.menus[Menu.VIEW].actions() if each.text() == "&Detail"]
    assert entries == [window.menus.relays[Standard.DETAIL]]
    (detail,) = entries
    plans, notes, _ = (view.standards()[Standard.DETAIL] for view in views(window))
    assert detail.isChecked()
    press(KEY.Key_F9)
    assert (detail.isChecked(), plans.isChecked(), notes.isChecked()) == (False, False, True)
    press(KEY.Key_2, CONTROL)
    assert detail.isChecked(), "it says how it stands in this view"
    press(KEY.Key_F9)
    assert (plans.isChecked(), notes.isChecked()) == (False, False)
