"""What is asked for before the view that answers it is made: views come one by one after the window is shown.

awaited = Awaited()
awaited.ask(partial(trail.go_to, place))    # at once, or as soon as somebody answers
awaited.again()                             # another view is there
awaited.forget()                            # one has gone elsewhere meanwhile
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction


class Awaited:
    """The last thing that was asked for in a window and that nobody answered."""

    def __init__(self) -> None:
        self._wanted: Callable[[], bool] | None = None

    def is_there(self) -> bool:
        """Tell whether something waits."""
        return self._wanted is not None

    def ask(self, act: Callable[[], bool]) -> None:
        """Do something; where it tells that nobody could, it waits for the next view, and what waited before is off."""
        self._wanted = None if act() else act

    def again(self) -> None:
        """Try it once more."""
        if self._wanted is not None:
            self.ask(self._wanted)

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._wanted = None


def trigger(window: QObject, name: str) -> bool:
    """Do what an action of a window does; False where there is none of that name."""
    action = window.findChild(QAction, name)
    if action is not None:
        action.trigger()
    return action is not None
