"""What went wrong, under the head of a view: it pushes the content down, never covers it, and waits to be read.

    banner.show_words(self.tr("The import stopped. Nothing was saved."), self.tr("Correct line 212."))
    banner.add_button(self.tr("Show line 212"), self._show_line)
    banner.closed.connect(...)                          # Esc, the cross, or hide_words()

Errors are shown through `messages.show_error`. Good news goes to the status bar instead.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.look.icons import IN_BANNER
from desktop_app.views.look.painting import draw_ring, fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens

_RADIUS = 6
_BAR = 3


class Banner(QWidget):
    """Headline, advice, actions; hidden until there is something to say."""

    shown = Signal()
    closed = Signal()

    def __init__(self, *, is_closable: bool = True) -> None:
        super().__init__()
        self._tone = "bad"
        self._is_closable = is_closable
        self._said = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_words(self, headline: str, advice: str = "", *, tone: str = "bad") -> None:
        """Show what happened and what to do; `tone` is bad or warn. Actions of an earlier message go away."""
        self._tone, self._said = tone, (headline, advice)
        self._lay_out()
        take_out_all(self._buttons)
        take_out_all(self._beneath)
        self._sign.show_sign("error" if tone == "bad" else "warning", tone)
        self._headline.setText(headline)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(self.words())
        self.show()
        self.shown.emit()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words()))

    def add_button(self, text: str, pressed: Callable[[], object], kind: Kind = Kind.OUTLINED) -> Button:
        """Add an action at the right."""
        self._lay_out()
        button = Button(text, kind)
        button.clicked.connect(lambda *_: pressed())
        self._buttons.addWidget(button)
        return button

    def add_beneath(self, widget: QWidget) -> None:
        """Add what mends it beneath the words."""
        self._lay_out()
        self._beneath.addWidget(widget)

    def words(self) -> str:
        """Give headline and advice."""
        return " ".join(self._said).strip()

    def headline(self) -> str:
        """Give the headline."""
        return self._said[0]

    def hide_words(self) -> None:
        """Close the banner."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, where it may be closed."""
        if event.key() == Qt.Key.Key_Escape and self._is_closable:
            self.hide_words()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, outline and the bar at the left."""
        now = tokens()
        ink, ground = str(getattr(now, self._tone)), str(getattr(now, f"{self._tone}_soft"))
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_bar(painter, rect, ground, _RADIUS)
        painter.save()
        painter.setClipRect(QRectF(rect.x(), rect.y(), _BAR, rect.height()))
        fill_bar(painter, QRectF(rect.x(), rect.y(), 2 * _RADIUS, rect.height()), ink, _RADIUS)
        painter.restore()
        if self.hasFocus():
            draw_ring(painter, rect, now.accent, _RADIUS)
        else:
            outline_bar(painter, rect, ink, _RADIUS)

    def _lay_out(self) -> None:
        """Make what is in it when it is asked for first: most banners never have anything to say."""
        if self.layout() is not None:
            return
        self._sign = Sign("error", "bad", IN_BANNER)
        self._headline = Label(style=BODY_STRONG, wrap=True)
        self._advice = Label(style=SMALL, wrap=True)
        self._buttons, self._beneath = QHBoxLayout(), QVBoxLayout()
        self._close = IconButton("close", self.tr("Close (Esc)"), Kind.QUIET)
        self._close.clicked.connect(self.hide_words)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._advice)
        words.addLayout(self._beneath)
        words.addStretch(1)
        self._buttons.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self._close.setVisible(self._is_closable)
