"""The window before any books are open: a new clinic, books on file, or the demo clinic.

window = StartWindow()
window.new_wanted.connect(...); window.demo_wanted.connect(...); window.open_wanted.connect(...)     # Path
window.restore_wanted.connect(...)
window.show_work(self.tr("Making the demo clinic")); window.show_progress(40, 900)
window.show_error(error)
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.look.fonts import HEADING, SMALL, SMALL_MEDIUM
from desktop_app.views.messages import Action, show_error
from desktop_app.views.pictures.empty_state import EmptyDrawing, EmptyState
from desktop_app.views.start.books_dialog import ask_for_books
from desktop_app.views.start.recent_books import recent_books

if TYPE_CHECKING:
    from desktop_app.views.keeping.restore_dialog import RestoreDialog

_WIDTH = 420


class StartWindow(QMainWindow):
    """What somebody sees who has no books open."""

    new_wanted = Signal()
    demo_wanted = Signal()
    open_wanted = Signal(object)  # Path
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Clinic books"))
        self.banner = Banner()
        self.restore_dialog: RestoreDialog | None = None
        self.new_button = Button(self.tr("Set up a clinic"), Kind.PRIMARY, shortcut="Ctrl+N")
        self.open_button = Button(self.tr("Open books..."), shortcut="Ctrl+O")
        self.demo_button = Button(self.tr("Try the demo clinic"), shortcut="Ctrl+D")
        self.restore_button = Button(self.tr("Restore a backup..."), Kind.LINK)
        self._work = _Work()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._choices())
        self._stack.addWidget(self._work)
        self._lay_out()
        self.new_button.clicked.connect(self.new_wanted)
        self.demo_button.clicked.connect(self.demo_wanted)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.open_button.clicked.connect(lambda *_: ask_for_books(self, self.open_wanted.emit))
        self.setMinimumSize(640, 480)
        self.resize(900, 600)
        self.new_button.setFocus()

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

    def _choices(self) -> QWidget:
        state = EmptyState(
            self.tr("The books of your clinic"),
            self.tr("Packages on installments, sessions, receipts, credit notes and the ledger, in one file of yours."),
        )
        for button in (self.new_button, self.open_button):
            state.add_button(button)
        state.add_beneath(Label(self.tr("Only looking?"), SMALL, "text2"))
        state.add_beneath(self.demo_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 24)
        column.addWidget(state, 1)
        column.addWidget(self._recent(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignHCenter)
        return page

    def _recent(self) -> QWidget:
        """List the books that were opened lately."""
        box = QWidget()
        box.setFixedWidth(_WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        paths = recent_books()
        if paths:
            column.addWidget(Label(self.tr("Opened lately"), SMALL_MEDIUM, "text2"))
        for path in paths:
            row = QHBoxLayout()
            row.setSpacing(8)
            button = Button(path.name, Kind.LINK)
            button.clicked.connect(lambda _=False, path=path: self.open_wanted.emit(path))
            row.addWidget(button)
            row.addWidget(ElidingLabel(str(path.parent), SMALL, "text3"), 1)
            column.addLayout(row)
        return box

    def _lay_out(self) -> None:
        ground = Ground("surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(ground)


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
