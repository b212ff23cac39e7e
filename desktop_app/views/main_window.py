"""The frame around the views: menu bar and Go to anything, sidebar, the view at the front, status bar.

window = MainWindow(operations, [PlanView(...), CreditNoteView(...), LedgerView(...)], find=documents_of(operations))
operations.read(partial(read_facts, user=user), window.set_facts)
window.check_wanted.connect(...)            # Tools, Check the books, or the foot of the sidebar
window.go_to(Place("plan", 7))
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import ClinicError, NotDropped
from desktop_app.views.awaited import Awaited, trigger
from desktop_app.views.branch_choice import BranchButton, BranchMenu
from desktop_app.views.clinic_facts import ClinicFacts
from desktop_app.views.closing import Closing
from desktop_app.views.controls.bulkhead import Bulkhead
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.go_to import Find, GoToField
from desktop_app.views.go_to.window_places import WindowPlaces
from desktop_app.views.last_view import LastView
from desktop_app.views.made_in_parts import MadeInParts
from desktop_app.views.menus import Menus
from desktop_app.views.messages import Action
from desktop_app.views.navigation import Navigation
from desktop_app.views.notices import Notices
from desktop_app.views.operations import Operations
from desktop_app.views.start.dropped_files import DroppedFiles
from desktop_app.views.status_bar import StatusBar
from desktop_app.views.trail import Trail
from desktop_app.views.under_way import UnderWay
from desktop_app.views.view import View
from desktop_app.views.window_actions import WindowActions
from desktop_app.views.window_settings import window_settings

FOLDS_BELOW = 1200
SMALLEST = (1024, 620)

_GEOMETRY = "window/geometry"
_FOLDED = "window/sidebar folded"


class MainWindow(QMainWindow, MadeInParts):
    """The shell. It knows its views by their titles, icons, keys and actions alone."""

    check_wanted = Signal()  # somebody wants the books checked, or the findings shown
    clinic_wanted = Signal()  # a new clinic is to be set up
    books_wanted = Signal(object)  # Path: other books are to be opened
    demo_wanted = Signal()
    language_changed = Signal()  # what stands here was built in another one

    def __init__(self, operations: Operations, views: Sequence[View], *, find: Find | None = None) -> None:
        super().__init__()
        self._operations = operations
        self._is_demo = False
        self.views: list[View] = []
        self._clinic, self._awaited = "", Awaited()
        self.fill(self._make_sides, partial(self._make_top, find), self._make_centre, partial(self._begin, views))

    def _make_sides(self) -> None:
        operations = self._operations
        self.navigation = Navigation()
        self.branch_menu = BranchMenu(operations.branch, self)
        self.navigation.put_branch_button(BranchButton(operations.branch, self.branch_menu))
        self.status_bar = StatusBar()
        self.setStatusBar(self.status_bar)
        self.notices = Notices()

    def _make_top(self, find: Find | None) -> None:
        self._bar = QMenuBar()
        self.menus = Menus(self._bar, self.show_view)
        self.trail = Trail(self)
        places = WindowPlaces(self.menus, self.trail, lambda: self.views, parent=self)
        self.go_to_field = GoToField(places, find, shortcut="Ctrl+K")
        self.closing, self.last_view = Closing(self, self._operations), LastView(self._operations)
        self._under_way = UnderWay(self.status_bar, self.closing)
        self.actions_of_window = WindowActions(self, self._operations)
        self.session = self.actions_of_window.session
        self.setMenuWidget(self._laid_out_top())

    def _begin(self, views: Sequence[View]) -> None:
        self._connect()
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(self.screen().availableSize()))
        self.restore_geometry()
        for view in views:
            self.add_view(view)

    def put_in_place(self, view: View) -> None:
        """Put a view where it is going to be, before anything is in it: what gets another parent is styled anew."""
        self._stack.addWidget(view.widget)

    def current_view(self) -> View:
        """Give the view at the front."""
        return self.views[self._stack.currentIndex()]

    def add_view(self, view: View) -> None:
        """Add a view after the others; the first one comes to the front."""
        view.fill_up()
        self.views.append(view)
        view.clinic = self._clinic
        view.only_here.setEnabled(False)
        if self._stack.indexOf(view.widget) < 0:
            self.put_in_place(view)
        self.navigation.add(view)
        self.menus.add_view(view)
        view.selection_told.connect(lambda text: self._tell_selection(view, text))
        view.succeeded.connect(self.status_bar.tell_success)
        view.place_wanted.connect(self.go_to)
        self.trail.follow(view)
        view.action_wanted.connect(self.do)
        view.export_begun.connect(partial(self._under_way.show_export, view))
        view.work_begun.connect(self._under_way.show_work)
        if len(self.views) == 1 or (not self._awaited.is_there() and self.last_view.is_wanted(view)):
            self.show_view(view)
        self._awaited.again()

    def show_view(self, view: View) -> None:
        """Bring a view to the front."""
        came = self._stack.currentWidget() is not view.widget
        self.last_view.note(view)
        if came:
            self._awaited.forget()
            self.trail.leave()
        self._stack.setCurrentWidget(view.widget)
        self.navigation.choose(view)
        for each in self.views:
            each.only_here.setEnabled(each is view)
        self.menus.aim(view.standards())
        self._name_window()
        if came:
            self.status_bar.tell_selection("")
            view.came_to_front()
            self.trail.arrived()

    def go_to(self, target: object) -> None:
        """Go to a view, or to the view that opens a place, once it is made; where one was can be gone back to."""
        self._awaited.ask(partial(self.trail.go_to, target))

    def take_file(self, path: Path) -> None:
        """Take a file that was dropped here into the view that takes such files; refuses NOT_DROPPED."""
        for view in self.views:
            if view.takes(path):
                self.show_view(view)
                return
        self.show_error(NotDropped(what=path.name))

    def do(self, name: str) -> None:
        """Do what an action that bears a name does, as `sell_package`, once it is made; nothing while it is off."""
        self._awaited.ask(partial(trigger, self, name))

    def set_facts(self, facts: ClinicFacts) -> None:
        """Say in sidebar and status bar what the clinic's state is."""
        self._is_demo = facts.is_demo
        self._operations.branch.offer(facts.branches)
        self.navigation.set_facts(facts)
        self.navigation.show_branch_button(shown=self._operations.branch.is_choice())
        self.status_bar.set_facts(facts)
        self.session.set_facts(facts)
        self._clinic = facts.clinic
        for view in self.views:
            view.clinic = facts.clinic
        self._name_window()

    def show_work(self, words: str) -> None:
        """Say what is under way, as other books being opened."""
        self.status_bar.start_progress(words, None)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far it has come."""
        self.status_bar.show_progress(done, of)

    def end_work(self) -> None:
        """Say that nothing is under way any more."""
        self.status_bar.end_progress()

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error that nobody else has shown, where the user looks."""
        self.current_view().show_error(error, *actions)

    def restore_geometry(self) -> None:
        """Come back where the window was."""
        kept = window_settings().value(_GEOMETRY)
        if not isinstance(kept, QByteArray) or not self.restoreGeometry(kept):
            self.resize(QSize(1366, 690).boundedTo(self.screen().availableSize()))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where work begins, not in the first field there is."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self.trail)
        self.navigation.list.setFocus()
        self.current_view().came_to_front()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where the window is narrow."""
        super().resizeEvent(event)
        self._fold_as_wanted()

    def folds_sidebar(self) -> bool:
        """Tell whether the sidebar was folded by hand; where the window is narrow it is folded anyhow."""
        return window_settings().value(_FOLDED, default=False, type=bool) is True

    def fold_sidebar(self, *, folds: bool) -> None:
        """Show icons alone at the left, or the names too, and remember it."""
        window_settings().setValue(_FOLDED, folds)
        self._fold_as_wanted()

    def _fold_as_wanted(self) -> None:
        folded = self.width() < FOLDS_BELOW or self.folds_sidebar()
        if folded != self.navigation.is_folded():
            self.navigation.set_folded(folded=folded)

    def changeEvent(self, event: QEvent) -> None:
        """Tell that the words which stand here are not those of the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once nothing runs that somebody may want; wait for a command: it is whole or absent."""
        if not self.closing.may_close():
            event.ignore()
            return
        window_settings().setValue(_GEOMETRY, self.saveGeometry())
        self.last_view.keep()
        self._operations.close()
        super().closeEvent(event)

    def _name_window(self) -> None:
        title = self.tr("{view} - Clinic books, demo") if self._is_demo else self.tr("{view} - Clinic books")
        self.setWindowTitle(title.format(view=self.current_view().title))

    def _connect(self) -> None:
        files = DroppedFiles(self, takes_statements=True)
        files.books_dropped.connect(self.books_wanted)
        files.statement_dropped.connect(self.take_file)
        files.refused.connect(self.show_error)
        self.navigation.chosen.connect(self.show_view)
        self.navigation.findings.clicked.connect(self.check_wanted)
        self.go_to_field.went.connect(self.go_to)
        self.go_to_field.left.connect(lambda: self.current_view().setFocus())
        self._operations.failed.connect(self.show_error)
        self._operations.told.connect(self.status_bar.tell_success)
        self._operations.busy.connect(self.status_bar.set_busy)

    def _tell_selection(self, view: View, text: str) -> None:
        if view is self.current_view():
            self.status_bar.tell_selection(text)

    def _make_centre(self) -> None:
        self._stack = QStackedWidget()
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(hairline(upright=True))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(Bulkhead(self._stack), 1)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)

    def _laid_out_top(self) -> QWidget:
        """Put the menu bar and the field to go anywhere into one row."""
        top = Ground("sidebar")
        row = QHBoxLayout()
        row.setContentsMargins(9, 3, 12, 3)
        row.addWidget(self._bar)
        row.addStretch(1)
        row.addWidget(self.go_to_field)
        self.go_to_field.setMaximumWidth(self.go_to_field.sizeHint().width())
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())
        return top
