"""The way through the window: every place that was left, back to it and forward again, by keys and the mouse.

trail = Trail(window)               # Back and Forward stand in the menu View: Alt+Left, Alt+Right, the side buttons
trail.go_to(Place("plan", 7))       # to a place, a view, an action, or a Stop where one was before
trail.leave()                       # what is shown is about to give way to something else
trail.recent()                      # the places where one was, the newest first

A view tells where it stands by `here()` and `here_words()`, and `leaving` before it shows another place of its own.
Nothing of this is kept when the window closes: names of patients are among the places.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QMouseEvent

from desktop_app.views.view import Menu, Place, View

if TYPE_CHECKING:
    from desktop_app.views.main_window import MainWindow

_MOST = 100
_MOST_RECENT = 8


@dataclass(frozen=True)
class Stop:
    """Where one was: a view, what it showed, in words; and whether one had gone there from another place."""

    view: View
    place: Place | None
    words: str
    is_drilled: bool = False

    def is_same(self, other: "Stop") -> bool:
        """Tell whether it is the same place."""
        return self.view is other.view and self.place == other.place


class Trail(QObject):
    """Back and Forward."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []
        self._visited: list[Stop] = []
        self._is_drilled = self._is_moving = False
        add = window.menus.add
        self.back = add(Menu.VIEW, self.tr("Bac&k"), self.go_back, "Alt+Left")
        self.forward = add(Menu.VIEW, self.tr("For&ward"), self.go_forward, "Alt+Right")
        self._tell()

    def follow(self, view: View) -> None:
        """Follow a view that is new in the window."""
        view.leaving.connect(lambda: self._leave_within(view))
        view.head.back_wanted.connect(self.go_back)

    def go_to(self, target: object) -> bool:
        """Go to a view, to the view that opens a place, back to where one was; or do an action.

        False where there is no view that opens the place.
        """
        if isinstance(target, View):
            self._window.show_view(target)
            target.setFocus()
        elif isinstance(target, QAction):
            self._window.current_view().setFocus()
            target.trigger()
        elif isinstance(target, Stop):
            self._leave(self._here())
            self._come(target)
        elif isinstance(target, Place):
            return self._go_to_place(target)
        return True

    def leave(self) -> None:
        """Remember the place that another view is about to cover; one does not come there from it."""
        if not self._is_moving:
            self._leave(self._here())
            self._is_drilled = False

    def arrived(self) -> None:
        """Say over the view at the front where one came from."""
        if not self._is_moving:
            self._tell()

    def go_back(self) -> None:
        """Show the place before."""
        if self._behind:
            self._ahead.append(self._here())
            self._come(self._behind.pop())

    def go_forward(self) -> None:
        """Show the place that one went back from."""
        if self._ahead:
            self._behind.append(self._here())
            self._come(self._ahead.pop())

    def recent(self) -> list[Stop]:
        """Give the last places where one was, but for the one that is shown."""
        here = self._here()
        return [stop for stop in self._visited if not stop.is_same(here)][:_MOST_RECENT]

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Go by the side buttons of the mouse, wherever in the window it is."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.BackButton:
                self.go_back()
                return True
            if event.button() == Qt.MouseButton.ForwardButton:
                self.go_forward()
                return True
        return False

    def _go_to_place(self, place: Place) -> bool:
        before = self._here()
        with self._moving():
            opened = next((view for view in self._window.views if view.opens(place)), None)
            if opened is not None:
                self._window.show_view(opened)
        if opened is not None and not (opened is before.view and before.place == place):
            self._leave(before)
            self._is_drilled = True
        self._tell()
        return opened is not None

    def _leave_within(self, view: View) -> None:
        """Remember the place of a view that goes to another one of its own."""
        if not self._is_moving and view is self._window.current_view():
            self._leave(self._here())
            self._is_drilled = True
            self._tell()

    def _leave(self, stop: Stop) -> None:
        self._ahead.clear()
        if not (self._behind and self._behind[-1].is_same(stop)):
            self._behind = [*self._behind, stop][-_MOST:]
        if stop.place is not None and stop.words:
            self._visited = [stop, *(each for each in self._visited if not each.is_same(stop))][: _MOST_RECENT + 1]

    def _come(self, stop: Stop) -> None:
        """Show a place where one was; a view that still shows it is left as it stands."""
        with self._moving():
            if stop.place is not None and stop.view.here() != stop.place:
                stop.view.opens(stop.place)
            self._window.show_view(stop.view)
        self._is_drilled = stop.is_drilled
        self._tell()

    def _here(self) -> Stop:
        view = self._window.current_view()
        return Stop(view, view.here(), view.here_words(), self._is_drilled)

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Let what views say while they are told where to go be no step of its own."""
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False

    def _tell(self) -> None:
        """Say where Back leads, and what of it can be done."""
        before = self._behind[-1] if self._behind else None
        for action, is_on in ((self.back, before is not None), (self.forward, bool(self._ahead))):
            action.setEnabled(is_on)
            action.setStatusTip("" if is_on else self.tr("There is no other place to go to"))
        if self._window.views:
            way = before.words or before.view.title if before is not None and self._is_drilled else ""
            self._window.current_view().head.show_way_back(way)
