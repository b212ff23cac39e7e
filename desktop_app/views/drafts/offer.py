"""Above a form that was left unfinished: what was left can be gone on with, or let go.

offer = Offer(found.saved_at, is_readable=True)
offer.wanted.connect(...); offer.unwanted.connect(...)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.wording import moment

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offer(QWidget):
    """One question with two answers; Enter takes the one that loses nothing."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, saved_at: str, *, is_readable: bool) -> None:
        super().__init__()
        self._banner = Banner(is_closable=False)
        self._banner.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have it
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addWidget(self._banner)
        at = moment(saved_at)
        if is_readable:
            self._banner.show_words(
                self.tr("You were entering this on {moment}.").format(moment=at),
                self.tr("It was not posted. Esc closes and leaves it as it is."),
                tone="warn",
            )
            self.first = self._banner.add_button(self.tr("Go on"), self.wanted.emit, Kind.PRIMARY)
            self.second: Button | None = self._banner.add_button(self.tr("Start anew"), self.unwanted.emit)
        else:
            self._banner.show_words(
                self.tr("What was entered on {moment} does not fit this form.").format(moment=at),
                self.tr("It was kept by another version of the program, or is damaged. Nothing of it was posted."),
                tone="warn",
            )
            self.first = self._banner.add_button(self.tr("Delete it"), self.unwanted.emit)
            self.second = None
        self.setFocusProxy(self.first)

    def words(self) -> str:
        """Give what it says."""
        return self._banner.words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter what the button with the focus says."""
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, Button):
            focused.click()
            return
        super().keyPressEvent(event)
