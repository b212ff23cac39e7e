"""Walks over the whole program as a user may: every view, every row, every tab, every action, every dialog.

    walker = Walker(qtbot, book_window, look)
    walker.walk_views()

`look` is called at every stop with a window that is seen, and the name of the stop. What is opened is found by itself:
actions and buttons are triggered, and whatever window appears is looked at and closed with Esc.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.book_window import BookWindow
from desktop_app.views.controls.chip import Chip
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.paged_master_view import PagedMasterView
from desktop_app.views.menus import Relay
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import View

Kind = TypeVar("Kind", bound=QWidget)
Look = Callable[[QWidget, str], object]
MOST_ROWS = 12
SEARCHED = "Rao"
SEARCH_MS = 200  # a search waits for the typing to pause
_ROWS_ALWAYS = 2  # besides these the rows of a status that was not seen yet
_PAUSE_MS = 4
_LEAVES = (
    "Quit",
    "demo clinic",
    "Full screen",
    "Open books",
    "Paste",
)  # what would end the walk, or asks outside the program


class Walker:
    """One walk through one window on a book."""

    def __init__(self, qtbot: QtBot, shown: BookWindow, look: Look, *, is_thorough: bool = True) -> None:
        self._qtbot, self._shown, self._look, self._is_thorough = qtbot, shown, look, is_thorough
        self.window = shown.window
        self.views: set[str] = set()
        self.dialogs: set[str] = set()
        self.stops: list[str] = []
        self._done: set[tuple[int, str, str]] = set()
        self._words_done: set[str] = set()

    def walk_views(self) -> None:
        """Walk over every view that the window has."""
        self.settle()
        for view in self.window.views:
            self.views.add(type(view).__name__)
            self._walk_view(view)

    def settle(self) -> None:
        """Wait until every question is answered and nothing moves any more."""
        quiet = 0
        while quiet < 2:
            QTest.qWait(_PAUSE_MS)
            is_waiting = bool(self._shown.operations._asked)  # noqa: SLF001 - what nobody else has to know
            quiet = 0 if is_waiting else quiet + 1

    def front(self, widget: QWidget) -> None:
        """Give a window the keyboard."""
        widget.activateWindow()
        self._qtbot.waitUntil(widget.isActiveWindow)

    def stop(self, widget: QWidget, name: str) -> None:
        """Look at what is seen."""
        self.stops.append(name)
        self._look(widget, name)

    def show_all_of(self, view: View) -> None:
        """Bring a view to the front with all its rows, whatever another view asked it to find."""
        self.window.show_view(view)
        if isinstance(view, MasterView):
            view.body.clear_wanted.emit()
        self.settle()

    def _walk_view(self, view: View) -> None:
        self.show_all_of(view)
        self.stop(self.window, view.title)
        for table in seen(view, RegisterTable):
            statuses: set[object] = set()
            for row in range(min(MOST_ROWS, table.model().rowCount())):
                self.choose_row(table, row)
                status = _status(table)
                if status not in statuses or row < _ROWS_ALWAYS:
                    self._look_at_row(view, row)
                statuses.add(status)
                self.trigger_actions(view)
            if self._is_thorough:
                self._sort(table)
        if self._is_thorough:
            self._search(view)
            self._press_buttons(view)

    def choose_row(self, table: RegisterTable, row: int) -> None:
        """Put the cursor on a row."""
        self.front(self.window)
        table.setFocus()
        table.go_to_row(row)
        self.settle()

    def _look_at_row(self, view: View, row: int) -> None:
        """Look at what is shown of a row, in each tab."""
        for bar in seen(view, QTabBar):
            for tab in range(bar.count()):
                bar.setCurrentIndex(tab)
                self.settle()
                self.stop(self.window, f"{view.title}, row {row}, {bar.tabText(tab)}")
        self.stop(self.window, f"{view.title}, row {row}")

    def _leave_page(self, view: View) -> None:
        """Look at the page of a record where one was opened, tab by tab, and go back to the register."""
        if isinstance(view, PagedMasterView) and view.is_page_shown():
            self.settle()
            page = view.page()
            for tab in range(page.tabs.count()):
                page.tabs.setCurrentIndex(tab)
                self.settle()
                self.stop(self.window, f"{view.title}, page, {page.tabs.tabText(tab)}")
            view.leave_page()
            self.settle()

    def trigger_actions(self, view: View) -> None:
        """Trigger what is on and was not triggered in this view before."""
        for action in sorted(self._actions(), key=lambda each: "..." not in each.text()):  # what asks comes first
            done = (id(action), action.text(), view.title if isinstance(action, Relay) else "")
            if action.isEnabled() and done not in self._done:
                self._done.add(done)
                self._words_done.add(action.text().replace("&", ""))
                shown = len(seen(view, QTabBar))
                self._open(action.trigger, f"{view.title}: {action.text()}")
                self.window.show_view(view)
                self._leave_page(view)
                if len(seen(view, QTabBar)) < shown:  # it has folded the detail
                    action.trigger()

    def _actions(self) -> Iterator[QAction]:
        for menu in self.window.menus.menus.values():
            for action in menu.actions():
                is_entry = action.isVisible() and action.menu() is None and not action.isSeparator()
                if is_entry and not any(word in action.text().replace("&", "") for word in _LEAVES):
                    yield action

    def _open(self, act: Callable[[], object], name: str) -> None:
        """Do something; look at every window that comes of it, and close it."""
        before = {each for each in QApplication.topLevelWidgets() if each.isVisible()}
        act()
        self.settle()
        for opened in [each for each in QApplication.topLevelWidgets() if each.isVisible() and each not in before]:
            self._visit(opened, name)
        self.front(self.window)

    def _visit(self, opened: QWidget, name: str) -> None:
        if isinstance(opened, QDialog):
            self.dialogs.add(type(opened).__name__)
        if not isinstance(opened, QFileDialog):
            self.stop(opened, f"{name}: {type(opened).__name__}")
            if isinstance(opened, QDialog) and self._is_thorough:
                self._explore(opened, name)
        while isValid(opened) and opened.isVisible():
            if isinstance(opened, QDialog):
                opened.reject()
            else:
                opened.close()
            self.settle()

    def _explore(self, dialog: QDialog, name: str) -> None:
        """Search in a dialog, and look at its tabs."""
        for bar in seen(dialog, QTabBar):
            for tab in range(bar.count()):
                bar.setCurrentIndex(tab)
                self.settle()
                self.stop(dialog, f"{name}, {bar.tabText(tab)}")
        self._search(dialog, name)

    def _search(self, screen: QWidget, name: str = "") -> None:
        """Type into what searches; what is found is looked at."""
        fields = [line for line in seen(screen, QLineEdit) if "Search" in type(line).__name__ and line.isEnabled()]
        for field in fields:
            field.setFocus()
            QTest.keyClicks(field, SEARCHED)
            QTest.qWait(SEARCH_MS)
            self.settle()
            self.stop(screen.window(), f"{name or type(screen).__name__}, {SEARCHED} searched")
            field.clear()
            QTest.qWait(SEARCH_MS)
            self.settle()

    def _sort(self, table: RegisterTable) -> None:
        """Sort by every column."""
        for section, column in enumerate(table.table_model().columns):
            if column.sortable and not table.head.isSectionHidden(section):
                table.head.sectionClicked.emit(section)
                self.settle()

    def _press_buttons(self, view: View) -> None:
        """Press every button of a view once; filters are put back by pressing the first of their row."""
        for button in seen(view, QAbstractButton):
            words = button.accessibleName() or button.text() if isValid(button) else ""
            if isValid(button) and button.isVisible() and button.isEnabled() and words not in self._words_done:
                name = f"{view.title}: {words}"
                self._open(button.click, name)
                self.stop(self.window, name)
                self._leave_page(view)
                if isinstance(button, Chip) and button.group() is not None:
                    button.group().buttons()[0].click()
                self.window.show_view(view)


def seen(screen: QWidget, kind: type[Kind]) -> list[Kind]:
    """Give the widgets of a kind that are seen on a screen."""
    return [each for each in screen.findChildren(kind) if each.isVisible()]


def _status(table: RegisterTable) -> object:
    """Give the status of the row under the cursor, None where its table has none."""
    row = table.current_row()
    names = [column.name for column in table.table_model().columns]
    return row["status"] if row is not None and "status" in names else None
