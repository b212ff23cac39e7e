"""The menus: what the window itself can do, what the view at the front means by it, and what the views add."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.views.controls.wording import without_mnemonic
from desktop_app.views.kept_scheme import choose_scheme
from desktop_app.views.keys import keys
from desktop_app.views.language import OWN_NAMES, choose_language, language
from desktop_app.views.look.fonts import BODY, font_for
from desktop_app.views.look.scheme import Scheme, scheme
from desktop_app.views.view import Menu, Standard, View


def _words(text: str) -> str:
    return QCoreApplication.translate("menus", text)


class Relay(QAction):
    """An entry that does what the view at the front means by it; it is not there where that view has no such thing."""

    def __init__(self, text: str, shortcuts: list[QKeySequence], parent: QObject) -> None:
        super().__init__(text, parent)
        self._text = text
        self._target: QAction | None = None
        self.setShortcuts(shortcuts)
        self.triggered.connect(self._relay)
        self._follow()

    def aim(self, target: QAction | None) -> None:
        """Stand for an action of another view."""
        if self._target is not None:
            self._target.changed.disconnect(self._follow)
        self._target = target
        if target is not None:
            target.changed.connect(self._follow)
        self._follow()

    def target(self) -> QAction | None:
        """Give the action that it stands for."""
        return self._target

    def _relay(self) -> None:
        if self._target is not None:
            self._target.trigger()

    def _follow(self) -> None:
        """Be there, be on and say what the action says."""
        words = "" if self._target is None else without_mnemonic(self._target.text())
        self.setText(f"{self._text}: {words}" if words else self._text)
        self.setCheckable(self._target is not None and self._target.isCheckable())
        self.setChecked(self._target is not None and self._target.isChecked())
        self.setStatusTip("" if self._target is None else self._target.statusTip())
        self.setVisible(self._target is not None)
        self.setEnabled(self._target is not None and self._target.isEnabled())


class Menus:
    """Builds the menu bar and keeps it in step with the view at the front."""

    def __init__(self, bar: QMenuBar, front: Callable[[View], object]) -> None:
        self._bar, self._front = bar, front
        self._own: dict[Menu, QAction] = {}  # the window's first entry of each menu: what views add comes before it
        self.menus = {menu: bar.addMenu(title) for menu, title in _titles().items()}
        for each in self.menus.values():
            each.setToolTipsVisible(True)  # why an entry is off
        self.relays = {standard: self._relay(standard) for standard in Standard}
        self._add_relays()
        self.menus[Menu.VIEW].addMenu(self._schemes())
        self.menus[Menu.VIEW].addMenu(self._languages())
        self.menus[Menu.VIEW].addSeparator()
        self.hide_empty()

    def add(self, menu: Menu, text: str, act: Callable[[], object], shortcut: str = "", *, tally: str = "") -> QAction:
        """Add an entry of the window itself."""
        action = QAction(text, self._bar)
        action.setShortcuts(keys(shortcut, tally=tally))
        action.triggered.connect(lambda *_: act())
        self.menus[menu].addAction(action)
        self.menus[menu].menuAction().setVisible(True)
        self._own.setdefault(menu, action)
        return action

    def aim(self, standards: Mapping[Standard, QAction]) -> None:
        """Let the window's own actions mean what a view means by them."""
        for standard, relay in self.relays.items():
            relay.aim(standards.get(standard))

    def hide_empty(self) -> None:
        """Show no menu that has nothing in it."""
        for menu in self.menus.values():
            menu.menuAction().setVisible(bool(menu.actions()))

    def add_view(self, view: View) -> None:
        """Add the way to a view, and what it can do."""
        show = QAction(view.title, view)
        show.setShortcut(QKeySequence(view.shortcut))
        show.triggered.connect(lambda: self._front(view))
        self._insert(Menu.VIEW, show)
        for menu, actions in view.menus().items():
            for action in actions:
                self._insert(menu, action)
        view.front_wanted.connect(lambda: self._front(view))
        self.hide_empty()

    def _insert(self, menu: Menu, action: QAction) -> None:
        """Insert what a view adds before the window's own; without any of these Qt appends it."""
        self.menus[menu].insertAction(self._own.get(menu), action)  # type: ignore[arg-type]

    def _add_relays(self) -> None:
        for menu, standards in {
            Menu.FILE: (Standard.NEW, Standard.EXPORT, Standard.PRINT),
            Menu.EDIT: (Standard.FIND, Standard.CLEAR, Standard.EDIT),
            Menu.VIEW: (
                Standard.REFRESH,
                Standard.PERIOD,
                Standard.JOURNAL,
                Standard.HISTORY,
                Standard.DETAIL,
                Standard.COLUMNS,
                Standard.GROUP,
            ),
        }.items():
            for standard in standards:
                self.menus[menu].addAction(self.relays[standard])
            self.menus[menu].addSeparator()

    def _relay(self, standard: Standard) -> Relay:
        text, native, tally = {
            Standard.NEW: (_words("&New"), "Ctrl+N", ""),
            Standard.EDIT: (_words("&Edit"), "F2", ""),
            Standard.EXPORT: (_words("&Export"), "Ctrl+E", "Alt+E"),
            Standard.PRINT: (_words("&Print"), "Ctrl+P", "Alt+P"),
            Standard.FIND: (_words("&Find"), "Ctrl+F", ""),
            Standard.REFRESH: (_words("&Refresh"), "F5", ""),
            Standard.PERIOD: (_words("&Period"), "Ctrl+D", "Alt+F2"),
            Standard.JOURNAL: (_words("&Journal behind it"), "Ctrl+J", ""),
            Standard.HISTORY: (_words("&History"), "Ctrl+H", ""),
            Standard.DETAIL: (_words("&Detail"), "F9", ""),
            Standard.COLUMNS: (_words("&Columns"), "Ctrl+Alt+L", ""),
            Standard.GROUP: (_words("Group &by"), "Ctrl+B", ""),
            Standard.CLEAR: (_words("C&lear filters"), "Ctrl+Shift+F", ""),
        }[standard]
        return Relay(text, keys(native, tally=tally), self._bar)

    def _schemes(self) -> QMenu:
        """Make the choice between the system's scheme, light, dark and those of high contrast."""
        menu = QMenu(_words("&Appearance"), self._bar)
        group = QActionGroup(menu)
        for each, text in {
            Scheme.SYSTEM: _words("As the &system"),
            Scheme.LIGHT: _words("&Light"),
            Scheme.DARK: _words("&Dark"),
            Scheme.CONTRAST_LIGHT: _words("High &contrast, light"),
            Scheme.CONTRAST_DARK: _words("&High contrast, dark"),
        }.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(each is scheme())
            menu.aboutToShow.connect(lambda action=action, each=each: action.setChecked(each is scheme()))
            action.triggered.connect(lambda _checked=False, each=each: choose_scheme(each))
            group.addAction(action)
        return menu

    def _languages(self) -> QMenu:
        """Make the choice between the languages, each by its own name."""
        menu = QMenu(_words("&Language"), self._bar)
        group = QActionGroup(menu)
        for each, name in OWN_NAMES.items():
            action = menu.addAction(name)
            action.setFont(font_for(name, BODY))
            action.setCheckable(True)
            action.setChecked(each is language())
            action.triggered.connect(lambda _checked=False, each=each: choose_language(each))
            group.addAction(action)
        return menu


def _titles() -> dict[Menu, str]:
    """Give the menus' names; their letters leave Alt+E, P, G, C, D, X and 2 to Tally's keys."""
    return {
        Menu.FILE: _words("&File"),
        Menu.EDIT: _words("Ed&it"),
        Menu.VIEW: _words("&View"),
        Menu.PLANS: _words("P&lans"),
        Menu.CREDIT_NOTES: _words("Credit &Notes"),
        Menu.MONEY: _words("&Money"),
        Menu.ACCOUNTS: _words("Acco&unts"),
        Menu.REPORTS: _words("&Reports"),
        Menu.TOOLS: _words("&Tools"),
        Menu.HELP: _words("&Help"),
    }
