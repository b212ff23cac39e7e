"""The field to go to anything from, at the top right of the window."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent

from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.field_sign import FieldSigns
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.go_to.destinations import Destination, Destinations
from desktop_app.views.go_to.offering import offers
from desktop_app.views.go_to.panel import GoToPanel
from desktop_app.views.go_to.records import Find
from desktop_app.views.go_to.results import ROW
from desktop_app.views.go_to.scopes import scope_of
from desktop_app.views.look.fonts import BODY, CAPTION, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.operations import Request

_WIDTH = 300
_WAIT_MS = 20  # keys that come at once, as from a scanner, are one question
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GoToField(TextField):
    """What is typed here is looked for among what the window knows at once, and in the books a moment later."""

    went = Signal(object)  # Place, View, QAction or what else a destination leads to
    left = Signal()  # Esc: back to the work

    def __init__(self, places: Destinations, find: Find | None, *, shortcut: str) -> None:
        super().__init__(placeholder=self.tr("Go to anything..."))
        self._places, self._find = places, find
        self._known: Sequence[Destination] = ()
        self._request: Request | None = None
        self._is_going: Qt.KeyboardModifier | None = None  # Enter came before the answer
        self._records: tuple[Destination, ...] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._find_records)
        self._shortcut = shown_keys(shortcut)
        self.panel = GoToPanel(self)
        self.panel.chosen.connect(self._go)
        self.setProperty("quiet", True)
        self.setAccessibleName(self.tr("Go to anything"))
        self.signs = FieldSigns(self, "search")
        self.textEdited.connect(self._search)

    def take_focus(self) -> None:
        """Begin to search."""
        self._known = self._places()  # before the field has the keyboard: what can be done depends on what has it
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.panel.start_again()
        self._search(self.text())

    def destinations(self) -> list[Destination]:
        """Give what the list offers."""
        return [offer.destination for _, offer in self.panel.results.offered()]

    def sizeHint(self) -> QSize:
        """Ask for a line of text and a shortcut."""
        return QSize(_WIDTH, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with the arrows, go with Enter, leave with Esc."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self.panel.page(),
            Qt.Key.Key_PageUp: -self.panel.page(),
        }
        if event.key() in steps:
            self.panel.step(steps[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self._enter(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self._empty()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open the panel, however the focus came."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._known = self._places()
            self._search(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._forget_question()
        self.panel.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the shortcut while nothing is typed."""
        super().paintEvent(event)
        room = QRectF(self.rect()).adjusted(0, 0, -ROW / 3, 0)
        if not self.text() and width_of(self.placeholderText() + self._shortcut, BODY) + 60 < self.width():
            draw_text(QPainter(self), room, self._shortcut, CAPTION, tokens().text, align=RIGHT)

    def _search(self, typed: str) -> None:
        """Offer what is known at once, and ask the books; until they answer stands what was found before."""
        self._forget_question()
        scope, words = scope_of(typed)
        if not self._known:
            self._known = self._places()
        if words and self._find is not None and scope.has_records:
            self._wait.start()
        else:
            self._records = ()
        self._offer()

    def _forget_question(self) -> None:
        """Wait for no answer any more: it is not begun, or ended on its way."""
        self._wait.stop()
        self._is_going = None
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _find_records(self) -> None:
        if self._find is not None:
            self._request = self._find(self.text(), partial(self._found, self.text()))

    def _found(self, typed: str, records: Sequence[Destination]) -> None:
        if typed != self.text() or not self.hasFocus():
            return
        going = self._is_going
        self._forget_question()
        self._records = tuple(records)
        self._offer()
        if going is not None:
            self._go_to_current(going)

    def _enter(self, modifier: Qt.KeyboardModifier) -> None:
        """Go where the cursor stands; while the answer is on its way, to the first that it has."""
        if self.waits():
            self._is_going = modifier
        else:
            self._go_to_current(modifier)

    def waits(self) -> bool:
        """Tell whether the books have not answered yet."""
        return self._wait.isActive() or self._request is not None

    def _offer(self) -> None:
        groups = offers(*scope_of(self.text()), self._known, self._records)
        self.panel.show_offers(scope_of(self.text())[0], groups, waits=self.waits())
        if self.hasFocus():
            self.panel.open_beneath()

    def _go_to_current(self, modifier: Qt.KeyboardModifier) -> None:
        place = self.panel.current()
        if place is not None:
            is_other = bool(modifier) and place.other is not None
            self._go(place, place.other if is_other else None)

    def _go(self, place: Destination, other: object = None) -> None:
        """Go; what cannot be done now is not done, and its reason stays in sight."""
        if not place.why_not:
            self._empty()
            self.went.emit(place.target if other is None else other)

    def _empty(self) -> None:
        self._forget_question()
        self._records, self._known = (), ()
        self.panel.hide()
        self.panel.start_again()
        self.clear()
