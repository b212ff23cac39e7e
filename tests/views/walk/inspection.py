"""What must hold at every stop of a walk; what does not is kept, with the stops where it was seen."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QMenuBar, QTabBar, QWidget

from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, IconButton, shown_keys
from desktop_app.views.drafts.offer import Offer
from desktop_app.views.tables.table import Table
from tests.views.walk.plain_text import Text, misread, texts, turned
from tests.views.walk.whole_numbers import cut_numbers
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

Check = Callable[[QWidget], list[str]]
_MOST_STOPS_TOLD, _MOST_ROWS = 3, 25
_LAID_OUT_MS = 100
_FORMULA = tuple("=+-@\t")
_PLAIN = re.compile(r"-?\d+\.\d\d|\+[\d ]+")  # an amount, a phone


class Inspection:
    """Looks at windows with some checks; those of the focus walk once for every kind of screen, for they take long."""

    def __init__(self, *checks: Check) -> None:
        self._checks = checks
        self._walked: set[tuple[str, ...]] = set()
        self._found: dict[str, list[str]] = defaultdict(list)
        self._sound: set[Text] = set()
        self.seen: set[str] = set()
        self.counts: Counter[str] = Counter()

    def look(self, window: QWidget, stop: str) -> None:
        """Look at a window that is seen."""
        self.counts["screens looked at"] += 1
        for check in self._checks:
            found = check(window)
            if found:
                QTest.qWait(_LAID_OUT_MS)  # what is being laid out just now is looked at again
                found = check(window)
            for each in found:
                self._found[f"{check.__name__}: {each}"].append(stop)

    def read(self, window: QWidget, stop: str) -> None:
        """Read all that a window shows."""
        for text in texts(window):
            self.counts["texts read"] += 1
            if text in self._sound:
                continue
            self.seen.add(_in_one_line(text.text))
            wrong = misread(text) or ("its figures are turned around" if turned(text) else "")
            if wrong:
                self._found[f"{text.where}, {wrong}: {text.text[:80]}"].append(stop)
            else:
                self._sound.add(text)

    def walk_focus(self, window: QWidget, stop: str) -> None:
        """Go through a window with Tab, once for every set of controls."""
        controls = tuple(sorted(f"{type(each).__name__} {each.accessibleName()}" for each in focusable(window)))
        if controls not in self._walked:
            self._walked.add(controls)
            self.counts["screens walked through with Tab"] += 1
            for found in unreachable_controls(window):
                self._found[f"not reached with Tab: {found}"].append(stop)

    def not_seen(self, names: Iterable[str]) -> list[str]:
        """Name texts that no screen has shown in full."""
        return [name for name in names if _in_one_line(name) not in self.seen]

    def findings(self) -> str:
        """Say what is wrong, a line for each, with some of its stops; "" where nothing is."""
        told = (f"{what}: {len(stops)} times, as in {stops[:_MOST_STOPS_TOLD]}" for what, stops in self._found.items())
        return "\n".join(told)


def _in_one_line(text: str) -> str:
    """Leave away what a screen may leave away: breaks, and what turns the line around."""
    return " ".join(text.replace("\u202e", "").split())


def focusable(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QTabBar)
    return [each for each in window.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]


def hidden_keys(window: QWidget) -> list[str]:
    """Name keys that work and that nobody is told of: those of buttons, actions and bare shortcuts."""
    found = []
    for button in window.findChildren(QAbstractButton):
        keys = shown_keys(button.shortcut().toString())
        is_underlined = button.shortcut() == QKeySequence.mnemonic(button.text())
        is_behind_words = isinstance(button, Button) and not isinstance(button, IconButton)
        is_told = is_underlined or is_behind_words
        if keys and not is_told and keys not in button.toolTip():
            found.append(f"{keys} of the button {button.accessibleName()}")
    for action in window.findChildren(QAction):
        # A key of one list alone, as + for the next day, stands on the sheet of keys.
        is_of_window = action.shortcutContext() is not Qt.ShortcutContext.WidgetWithChildrenShortcut
        if action.shortcuts() and action.isVisible() and is_of_window:
            holders = action.associatedObjects()
            if not any(isinstance(each, (QMenu, QMenuBar)) for each in holders):
                found.append(f"{action.shortcut().toString()} of the action {action.text()}")
    return found + [
        f"{each.key().toString()} of {type(each.parent()).__name__}"
        for each in window.findChildren(QShortcut)
        if not isinstance(each.parent(), QAbstractButton) and not _tells(each)
    ]


def _tells(shortcut: QShortcut) -> bool:
    """Tell whether the widget of a shortcut names it in a tooltip or beside itself."""
    parent = shortcut.parent()
    keys = shown_keys(shortcut.key().toString())
    return isinstance(parent, QWidget) and any(keys in re.sub("<[^>]*>", "", text.text) for text in texts(parent))


def banners(window: QWidget) -> list[str]:
    """Name errors that are shown: nothing in a walk is refused."""
    shown = [each for each in window.findChildren(Banner) if each.isVisible()]
    return [each.words() for each in shown if not isinstance(each.parentWidget(), Offer)]  # it asks


def formulas_copied(window: QWidget) -> list[str]:
    """Name cells that a spreadsheet would run when they are pasted into it."""
    found = []
    for table in window.findChildren(Table):
        model = table.table_model()
        rows = [row for row in map(model.row_at, range(min(_MOST_ROWS, model.rowCount()))) if row is not None]
        copied = (column.style.copied(row, column.name) for row in rows for column in model.columns)
        found += [text for text in copied if text[:1] in _FORMULA and not _PLAIN.fullmatch(text)]
    return found


EVERY_SCREEN: tuple[Check, ...] = (
    shortcut_collisions,
    unnamed_controls,
    rich_texts,
    hidden_keys,
    formulas_copied,
    banners,
    cut_numbers,
)
