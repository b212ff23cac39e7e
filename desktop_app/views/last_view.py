"""The view that was at the front when the window was closed: it comes back the same day; a new day begins anew.

last = LastView(operations)
last.note(view)             # it came to the front
last.is_wanted(view)        # it was the last one, and nobody has gone anywhere yet
last.keep()
"""

from desktop_app.views.operations import Operations
from desktop_app.views.view import View
from desktop_app.views.window_settings import window_settings

_SETTING = "window/last view"


class LastView:
    """One window's."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations
        day, _, name = str(window_settings().value(_SETTING, "")).partition(" ")
        self._wanted = name if day == operations.today().isoformat() else ""
        self._seen: list[str] = []

    def note(self, view: View) -> None:
        """Take down that a view came to the front."""
        if self._seen[-1:] != [_name(view)]:
            self._seen = [*self._seen[-1:], _name(view)]

    def is_wanted(self, view: View) -> bool:
        """Tell whether a view is the one to come back: only while the window shows what it began with."""
        return _name(view) == self._wanted and len(self._seen) == 1

    def keep(self) -> None:
        """Remember what is at the front now."""
        if self._seen:
            window_settings().setValue(_SETTING, f"{self._operations.today().isoformat()} {self._seen[-1]}")


def _name(view: View) -> str:
    """Name a view alike in every language."""
    return f"{type(view).__name__}-{view.icon}"
