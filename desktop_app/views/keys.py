"""Keys: the native one first, the Tally one beside it where the user comes from Tally.

action.setShortcuts(keys("Ctrl+E", tally="Alt+E"))
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.views.window_settings import window_settings

_SETTING = "keys/tally"


def keys(native: str, *, tally: str = "") -> list[QKeySequence]:
    """Give the keys of an action."""
    return [QKeySequence(key) for key in (native, tally if tally and has_tally_keys() else "") if key]


def has_tally_keys() -> bool:
    """Tell whether Tally's keys work too; unless it was chosen, they do in India."""
    default = QLocale.system().territory() == QLocale.Country.India
    return window_settings().value(_SETTING, default, type=bool) is True


def set_tally_keys(*, on: bool) -> None:
    """Choose whether Tally's keys work too; windows opened from now on follow."""
    window_settings().setValue(_SETTING, on)


def step_with_keys(view: QWidget, lines: QWidget, step: Callable[[int], object]) -> tuple[QAction, QAction]:
    """Let + and - go to the next and the previous day or period while the cursor is in the lines of a view."""
    translate = QCoreApplication.translate
    later = _step(view, translate("keys", "Next day or period"), ["+", "="], lambda: step(1))
    earlier = _step(view, translate("keys", "Previous day or period"), ["-"], lambda: step(-1))
    lines.addActions([later, earlier])
    return later, earlier


def _step(view: QWidget, words: str, typed: list[str], act: Callable[[], object]) -> QAction:
    action = QAction(words, view)
    action.setShortcuts([QKeySequence(key) for key in typed])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda *_: act())
    return action
