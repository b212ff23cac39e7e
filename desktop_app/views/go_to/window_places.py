"""What the window offers before the books are asked: where one was, what is done often, views, reports, actions.

offered = WindowPlaces(window.menus, window.trail, lambda: window.views, parent=window)
offered()       # list[Destination]
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop_app.views.go_to.destinations import Destination, Kind, actions_of, destinations_of
from desktop_app.views.go_to.often import OftenDone
from desktop_app.views.menus import Menus
from desktop_app.views.trail import Stop, Trail
from desktop_app.views.view import View


class WindowPlaces(QObject):
    """Gathers them anew each time: what can be done changes with what is chosen."""

    def __init__(self, menus: Menus, trail: Trail, views: Callable[[], Sequence[View]], *, parent: QObject) -> None:
        super().__init__(parent)
        self._menus, self._trail, self._views = menus, trail, views
        self._often = OftenDone(menus, self)

    def __call__(self) -> list[Destination]:
        """Give them, the last places first."""
        actions = actions_of(self._menus, self._views())
        self._often.watch(actions)
        recent = [_been_to(stop) for stop in self._trail.recent()]
        return [
            *recent,
            *self._often.best(actions, besides=self._usual(actions)),
            *destinations_of(self._views()),
            *actions,
        ]

    def _usual(self, actions: Sequence[Destination]) -> list[Destination]:
        """Give what is mostly done in each view."""
        primary = [view.primary_action for view in self._views()]
        return [each for each in actions if each.target in primary]


def _been_to(stop: Stop) -> Destination:
    detail = "" if stop.words == stop.view.title else stop.view.title
    return Destination(stop.words.removeprefix(f"{stop.view.title} · "), detail, stop.view.icon, stop, kind=Kind.RECENT)
