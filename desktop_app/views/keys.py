"""Keys: the native one first, the Tally one beside it where the user comes from Tally.

action.setShortcuts(keys("Ctrl+E", tally="Alt+E"))
"""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence

from desktop_app.views.window_settings import window_settings

_SETTING = "keys/tally"


def keys(native: str, *, tally: str = "") -> list[QKeySequence]:
    """Give the keys of an action."""
    return [QKeySequence(key) for key in (native, tally if has_tally_keys() else "") if key]


def has_tally_keys() -> bool:
    """Tell whether Tally's keys work too; unless it was chosen, they do in India."""
    default = QLocale.system().territory() == QLocale.Country.India
    return window_settings().value(_SETTING, default, type=bool) is True


def set_tally_keys(*, on: bool) -> None:
    """Choose whether Tally's keys work too; windows opened from now on follow."""
    window_settings().setValue(_SETTING, on)
