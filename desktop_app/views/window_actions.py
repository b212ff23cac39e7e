"""What the window itself can do, whatever view is at the front: the entries of its menus beside those of the views.

actions = WindowActions(window, operations)     # puts them into the menus in their order
actions.session.login_wanted.connect(...)
"""

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.reports.form_drafts import UnfinishedForm
from desktop_app.views.drafts.forms import FORMS
from desktop_app.views.drafts.unfinished_dialog import UnfinishedDialog
from desktop_app.views.edit_actions import OF_FOCUS, EditActions
from desktop_app.views.help import help_actions
from desktop_app.views.operations import Operations
from desktop_app.views.people.session_actions import SessionActions
from desktop_app.views.permission import reserve
from desktop_app.views.shortcut_sheet import ShortcutSheet
from desktop_app.views.start.books_dialog import ask_for_books
from desktop_app.views.start.recent_books import recent_books
from desktop_app.views.view import Menu, Place
from desktop_app.workflows.rebuild_search import RebuildSearch, SearchRebuilt, rebuild_search
from desktop_app.workflows.steps import roles

if TYPE_CHECKING:
    from desktop_app.views.main_window import MainWindow

_TRY_MS, _TRIES = 50, 60  # three seconds

_MEGABYTE = 1_000_000


class WindowActions(QObject):
    """The window's own entries of File, Edit, View, Tools and Help."""

    compacting_wanted = Signal()  # of the books that are open

    def __init__(self, window: "MainWindow", operations: Operations) -> None:
        super().__init__(window)
        self._window, self._operations, self._menus = window, operations, window.menus
        self._add_to_file()
        EditActions(self._menus, window)
        self._add_preferences()
        self._add_unfinished()
        self._add_to_view()
        self._add_to_tools()
        self._menus.add(Menu.HELP, self.tr("&Keys"), self.show_keys, "Ctrl+/")
        help_actions.add_to(self._menus, window, front=window.current_view)

    def show_keys(self) -> None:
        """Show all keys of the window on one sheet."""
        sheet = ShortcutSheet(self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_preferences(self) -> None:
        """Ask how the window shall look, and which keys it shall have."""
        from desktop_app.views.preferences import PreferencesDialog  # noqa: PLC0415 - seldom, and never at start

        PreferencesDialog(self._window).open()

    def _add_to_file(self) -> None:
        add, file, window = self._menus.add, self._menus.menus[Menu.FILE], self._window
        add(Menu.FILE, self.tr("&Open books..."), self._ask_for_books, "Ctrl+O")
        file.addMenu(self._recent_menu())
        file.addMenu(window.branch_menu)
        add(Menu.FILE, self.tr("Set &up a clinic..."), window.clinic_wanted.emit)
        add(Menu.FILE, self.tr("Try the &demo clinic"), window.demo_wanted.emit).setObjectName("try_demo")
        file.addSeparator()
        self.session = SessionActions(self._menus, self._operations, window)
        self.session.told.connect(window.status_bar.tell_success)
        file.addSeparator()
        quit_action = add(Menu.FILE, self.tr("&Quit"), window.close, "Ctrl+Q")
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _add_unfinished(self) -> None:
        self._menus.menus[Menu.EDIT].addSeparator()
        forms = self._menus.add(Menu.EDIT, self.tr("&Unfinished forms..."), self.show_unfinished, "Ctrl+Alt+U")
        forms.setObjectName("unfinished_forms")
        reserve(self._operations.user, roles.COUNTER, forms)

    def show_unfinished(self) -> None:
        """List what the user left unfinished, to go on with it or to delete it."""
        dialog = UnfinishedDialog(self._operations, self._window)
        dialog.wanted.connect(self._go_on_with)
        dialog.open()

    def _go_on_with(self, left: UnfinishedForm) -> None:
        """Open the form, where it was opened before; it offers what was left in it."""
        form = FORMS[left.form]
        place = form.place(left.subject)
        if place is not None:
            self._window.go_to(place)
        self._do_when_on(form.action, place)

    def _do_when_on(self, name: str, place: Place | None, tries: int = _TRIES) -> None:
        """Do what an action does as soon as it is on, at its place: what it is done on may still be on its way."""
        action = self._window.findChild(QAction, name)
        is_there = place is None or self._window.current_view().here() == place
        if action is not None and action.isEnabled() and is_there:
            action.trigger()
        elif tries:
            QTimer.singleShot(_TRY_MS, self, lambda: self._do_when_on(name, place, tries - 1))

    def _add_preferences(self) -> None:
        self._menus.menus[Menu.EDIT].addSeparator()
        preferences = self._menus.add(Menu.EDIT, self.tr("Preference&s..."), self.show_preferences, "Ctrl+,")
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _add_to_view(self) -> None:
        add = self._menus.add
        go = add(Menu.VIEW, self.tr("&Go to anything"), self._window.go_to_field.take_focus, "Ctrl+K", tally="Alt+G")
        go.setProperty(OF_FOCUS, True)  # it leads to itself
        full = add(Menu.VIEW, self.tr("F&ull screen"), self._switch_full_screen, "F11")
        full.setCheckable(True)
        fold = add(Menu.VIEW, self.tr("Sidebar as &icons"), lambda: self._window.fold_sidebar(folds=fold.isChecked()))
        fold.setShortcut(QKeySequence("Ctrl+Alt+B"))
        fold.setCheckable(True)
        fold.setChecked(self._window.folds_sidebar())

    def _add_to_tools(self) -> None:
        add = self._menus.add
        add(Menu.TOOLS, self.tr("&Check the books"), self._window.check_wanted.emit).setObjectName("check_books")
        letterhead = add(Menu.TOOLS, self.tr("Lett&erhead..."), self._change_letterhead)
        reserve(self._operations.user, roles.OWNER, letterhead)
        rebuild = add(Menu.TOOLS, self.tr("&Rebuild the search"), self._rebuild_search)
        reserve(self._operations.user, roles.COUNTER, rebuild)
        add(Menu.TOOLS, self.tr("&Size of the books"), self._tell_size)
        compact = add(Menu.TOOLS, self.tr("Co&mpact the books..."), self._offer_compacting)
        compact.setObjectName("compact_books")
        reserve(self._operations.user, roles.OWNER, compact)

    def _change_letterhead(self) -> None:
        from desktop_app.views.letterhead.letterhead_dialog import LetterheadDialog  # noqa: PLC0415 - draws on paper

        dialog = LetterheadDialog(self._operations, self._window)
        dialog.posted.connect(lambda _: self._window.status_bar.tell_success(self.tr("The letterhead is saved")))
        dialog.open()

    def _tell_size(self) -> None:
        path = self._operations.book_path()
        text = self.tr("{name}: {size} MB")
        size = f"{path.stat().st_size / _MEGABYTE:,.1f}"
        self._window.status_bar.tell_success(text.format(name=path.name, size=size))

    def _offer_compacting(self) -> None:
        from desktop_app.views.keeping.compact_dialog import CompactDialog  # noqa: PLC0415 - seldom, and never at start

        if not self._operations.refuses():
            dialog = CompactDialog(self._operations, parent=self._window)
            dialog.wanted.connect(self.compacting_wanted)
            dialog.open()

    def _rebuild_search(self) -> None:
        self._operations.run(rebuild_search, RebuildSearch(request_id=str(uuid4())), self._tell_rebuilt)

    def _tell_rebuilt(self, rebuilt: SearchRebuilt) -> None:
        text = self.tr("Search rebuilt: {count} of its rows were wrong").format(count=rebuilt.mended)
        told = text if rebuilt.mended else self.tr("Search rebuilt: all of it was right")
        self._window.status_bar.tell_success(told)

    def _ask_for_books(self) -> None:
        ask_for_books(self._window, self._window.books_wanted.emit)

    def _recent_menu(self) -> QMenu:
        """List the books that were opened lately."""
        menu = QMenu(self.tr("Opened &lately"), self._window)
        for path in recent_books():
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._window.books_wanted.emit(path))
        menu.setEnabled(bool(menu.actions()))
        return menu

    def _switch_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
