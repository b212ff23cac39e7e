"""The window before any books are open: a new clinic, books on file, or the demo clinic.

window = StartWindow(today)
window.new_wanted.connect(...); window.demo_wanted.connect(...); window.open_wanted.connect(...)     # Path
window.restore_wanted.connect(...)
window.show_work(self.tr("Making the demo clinic")); window.show_progress(40, 900)
window.show_error(error)

Ctrl+N, Ctrl+O and Ctrl+D press the cards, digits open what was opened lately; arrows and Tab lead on.
"""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, scrolled
from desktop_app.views.language import OWN_NAMES, Language, choose_language, language
from desktop_app.views.look.fonts import HEADING, SMALL, TITLE, scaled
from desktop_app.views.messages import Action, show_error
from desktop_app.views.pictures.empty_state import EmptyDrawing
from desktop_app.views.start.books_dialog import ask_for_books
from desktop_app.views.start.dropped_files import DroppedFiles
from desktop_app.views.start.recent_list import RecentList, RecentRow
from desktop_app.views.start.start_card import StartCard

if TYPE_CHECKING:
    from desktop_app.views.keeping.restore_dialog import RestoreDialog

_WIDTH = 420
_WIDEST = 760


class StartWindow(QMainWindow):
    """What somebody sees who has no books open."""

    new_wanted = Signal()
    demo_wanted = Signal()
    open_wanted = Signal(object)  # Path
    restore_wanted = Signal()

    def __init__(self, today: date = date.min) -> None:
        super().__init__()
        self._today = today
        self.restore_dialog: RestoreDialog | None = None
        self.files = DroppedFiles(self, takes_statements=False)
        self.files.books_dropped.connect(self.open_wanted)
        self.files.refused.connect(self.show_error)
        self.setMinimumSize(640, 480)
        self.resize(960, 640)
        self._build()

    def _build(self) -> None:
        """Make everything, in the language that is spoken now."""
        self.setWindowTitle(self.tr("Clinic books"))
        self.banner = Banner()
        self.new_button = StartCard(
            "plus",
            self.tr("New clinic"),
            self.tr("Set up your clinic in four short steps, in one file of your own."),
            "Ctrl+N",
            first=True,
        )
        self.open_button = StartCard(
            "ledger",
            self.tr("Open", "an act"),
            self.tr("Books that lie on this computer, or on a disk of yours."),
            "Ctrl+O",
        )
        self.demo_button = StartCard(
            "plans",
            self.tr("Try the demo clinic"),
            self.tr("Three years of an invented clinic, made anew each time. Nothing in it is real."),
            "Ctrl+D",
        )
        self.restore_button = Button(self.tr("Restore a backup..."), Kind.LINK)
        self.languages = [_language_link(each) for each in OWN_NAMES if each is not language()]
        self.recent = RecentList(self._today)
        self._work = _Work()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._choices())
        self._stack.addWidget(self._work)
        self._lay_out()
        self.new_button.clicked.connect(self.new_wanted)
        self.demo_button.clicked.connect(self.demo_wanted)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.open_button.clicked.connect(lambda *_: ask_for_books(self, self.open_wanted.emit))
        for card in (self.new_button, self.open_button, self.demo_button):
            card.arrow_pressed.connect(partial(self._step, card))
        self.recent.arrow_pressed.connect(self._step)
        self.recent.chosen.connect(self.open_wanted)
        self.new_button.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language, unless something is under way."""
        if event.type() == QEvent.Type.LanguageChange and not self.is_working():
            self._build()
            QTimer.singleShot(0, self, self.languages[0].setFocus)  # once it is shown
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by digit; take a row out with Delete."""
        focused = self.focusWidget()
        digit = event.text() if event.modifiers() in (Qt.KeyboardModifier.NoModifier, _KEYPAD) else ""
        if self.is_working():
            super().keyPressEvent(event)
        elif digit.isascii() and digit.isdigit():
            self.recent.choose(int(digit))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(focused, RecentRow):
            self.recent.remove(focused)
            if not self.recent.rows:
                self.open_button.setFocus()
        else:
            super().keyPressEvent(event)

    def show_work(self, words: str) -> None:
        """Say what is under way; nothing else can be begun."""
        self.banner.hide_words()
        self._work.begin(words)
        self._stack.setCurrentWidget(self._work)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far it has come."""
        self._work.advance(done, of)

    def end_work(self) -> None:
        """Offer again what can be done."""
        self._stack.setCurrentIndex(0)

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show what went wrong, with what can be done about it from here; what is under way goes on."""
        show_error(self.banner, error, *actions)

    def is_working(self) -> bool:
        """Tell whether something is under way."""
        return self._stack.currentWidget() is self._work

    def _step(self, focused: StartCard | RecentRow, key: int) -> None:
        """Go to the next card, or the next row; down from the cards to the rows, and up again."""
        cards = (self.new_button, self.open_button, self.demo_button)
        down = _STEPS[Qt.Key(key)] > 0
        if isinstance(focused, StartCard):
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                at = cards.index(focused) + _STEPS[Qt.Key(key)]
                cards[max(0, min(at, len(cards) - 1))].setFocus()
            elif down:
                (self.recent.rows[0] if self.recent.rows else self.restore_button).setFocus()
            return
        at = self.recent.rows.index(focused) + _STEPS[Qt.Key(key)]
        if at < 0:
            self.new_button.setFocus()
        elif at >= len(self.recent.rows):
            self.restore_button.setFocus()
        else:
            self.recent.rows[at].setFocus()

    def _choices(self) -> QWidget:
        cards = QHBoxLayout()
        cards.setSpacing(14)
        for card in (self.new_button, self.open_button, self.demo_button):
            cards.addWidget(card)
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(Label(self.tr("The books of your clinic"), TITLE))
        column.addWidget(
            Label(
                self.tr("Packages on installments, sessions, receipts, credit notes and the ledger, in one file."),
                SMALL,
                "text2",
                wrap=True,
            )
        )
        column.addSpacing(14)
        column.addLayout(cards)
        column.addSpacing(18)
        column.addWidget(self.recent)
        column.addSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self.restore_button)
        for link in self.languages:
            foot.addWidget(link)
        foot.addStretch(1)
        foot.addWidget(Label(self.tr("A file dropped here is opened"), SMALL, "text3"))
        column.addLayout(foot)
        column.addStretch(2)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 20)
        row.addStretch(1)
        return scrolled(page)

    def _lay_out(self) -> None:
        ground = Ground("surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(ground)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def _language_link(offered: Language) -> Button:
    """Offer a language by its own name."""
    link = Button(OWN_NAMES[offered], Kind.LINK)
    link.clicked.connect(lambda *_: choose_language(offered))
    return link


class _Work(QWidget):
    """What is under way, and how far it has come."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label(style=HEADING)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setAccessibleName(self.tr("Progress"))
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(EmptyDrawing(), 0, centre)
        column.addWidget(self._words, 0, centre)
        column.addWidget(self._bar, 0, centre)
        column.addStretch(3)

    def begin(self, words: str) -> None:
        self._words.setText(words)
        self._bar.setMaximum(0)

    def advance(self, done: int, of: int) -> None:
        self._bar.setMaximum(max(1, of))
        self._bar.setValue(min(done, of))
