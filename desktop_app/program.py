"""The program while it runs: one window at a time, the first before anything is imported that only open books need."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop_app import settings
from desktop_app.accounting.calendar import document_date
from desktop_app.begin_app import let_window_paint
from desktop_app.errors import BugError, ClinicError, PassphraseNeeded
from desktop_app.log_words import tell_unexpected
from desktop_app.opening import Opening
from desktop_app.views.garbage import GarbageCollection, set_aside
from desktop_app.views.start.backups import ask_for_backup
from desktop_app.views.start.recent_books import recent_books, remember_books
from desktop_app.views.start.start_window import StartWindow
from desktop_app.views.start.ways_out import ways_out
from desktop_app.views.task import Progress, Task
from desktop_app.ways_to_books import is_same, make_demo, open_named, set_up, with_window

if TYPE_CHECKING:  # with what they bring along these take several times as long as the first window
    from desktop_app.book_window import Beginning, BookWindow
    from desktop_app.open_book import OpenBook
    from desktop_app.reception import Reception
    from desktop_app.repositories.books import Clock
    from desktop_app.strongbox import Strongbox
    from desktop_app.views.main_window import MainWindow
    from desktop_app.views.messages import Action
    from desktop_app.views.start.new_clinic_dialog import NewClinic, NewClinicDialog


class Program(QObject):
    """Shows the start window, or the main window on open books, and opens books from both."""

    def __init__(self, clock: "Clock") -> None:
        super().__init__()
        self._clock = clock
        let_window_paint()
        self._garbage = GarbageCollection(self)  # its timer lets Python hear signals, too
        self._shown: BookWindow | None = None
        self._task: Task | None = None
        self._opening: Opening | None = None
        self._asked_for: Path | None = None
        self._asked_safe = False
        self.reception: Reception | None = None  # made for books that ask who is there
        self.strongbox: Strongbox | None = None  # made for encrypted books
        self.set_up_dialog: NewClinicDialog | None = None
        self.start_window: StartWindow | None = None

    @property
    def window(self) -> "MainWindow | None":
        """The main window, while books are open."""
        return None if self._shown is None else self._shown.window

    @property
    def _is_opening(self) -> bool:
        return self._task is not None or self._opening is not None

    def open_last(self) -> None:
        """Open the books that were used last; the start window where there are none."""
        self.show_start()
        # What opens books runs beside the window, and would keep it from being painted.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        recent = recent_books()
        if recent:
            self.open(recent[0])

    def open(self, path: Path, *, safe: bool = False) -> None:
        """Open books in the place of those that are open now; these stay open where the others are refused."""
        if self._shown is not None and is_same(path, self._shown.book.path):
            self._shown.window.activateWindow()
            return
        self._asked_for, self._asked_safe = path, safe
        self._begin(partial(open_named, path, self._clock, safe=safe), self.tr("Opening {name}").format(name=path.name))

    def open_demo(self) -> None:
        """Make a fresh demo clinic and open it; books that are open are closed first, for they may be the last one."""
        self._begin_closed(partial(make_demo, settings.demo_file(), self._clock), self.tr("Making the demo clinic"))

    def ask_for_clinic(self) -> None:
        """Ask what a new clinic is called and where its books shall lie."""
        from desktop_app.views.start.new_clinic_dialog import NewClinicDialog  # noqa: PLC0415 - not before it is asked for

        parent = self.window or self.start_window
        if parent is not None and not self._is_opening:
            self.set_up_dialog = NewClinicDialog(today=document_date(self._clock()), parent=parent)
            self.set_up_dialog.wanted.connect(self._set_up_clinic)
            self.set_up_dialog.finished.connect(self._forget_set_up)
            self.set_up_dialog.open()

    def show_start(self) -> None:
        """Show the start window."""
        window = self.start_window = StartWindow(document_date(self._clock()))
        window.new_wanted.connect(self.ask_for_clinic)
        window.demo_wanted.connect(self.open_demo)
        window.open_wanted.connect(self.open)
        window.restore_wanted.connect(partial(ask_for_backup, window, self._clock, self.open))
        window.show()

    def receive(self, book: "OpenBook") -> None:
        """Show books, once somebody has logged in where that is asked."""
        if book.who is not None:
            self.show_book(book)
        else:
            self._reception().ask(book, parent=self.window or self.start_window)

    def show_book(self, book: "OpenBook", begun: "Beginning | None" = None) -> None:
        """Show the main window on open books, with what was begun of it; then close what was shown before."""
        from desktop_app.book_window import Beginning, BookWindow  # noqa: PLC0415 - not before the first window is painted

        if self._shown is None:
            set_aside()  # what was imported to open them
        before, self._shown = self._shown, BookWindow(begun or Beginning(book))
        window = self._shown.window
        self._shown.reopening_wanted.connect(self._begin_closed, Qt.ConnectionType.QueuedConnection)
        window.clinic_wanted.connect(self.ask_for_clinic)
        window.books_wanted.connect(self.open)
        window.demo_wanted.connect(self.open_demo)
        window.language_changed.connect(self._speak_anew, Qt.ConnectionType.QueuedConnection)
        window.session.login_wanted.connect(self._ask_anew)
        window.session.encryption_wanted.connect(self._offer_encryption)
        window.show()
        if not book.is_demo:
            remember_books(book.path, self._clock())
        if before is not None:
            before.close(keeps_book=before.book.books is book.books)
        if self.start_window is not None:
            self.start_window.close()
            self.start_window.deleteLater()
            self.start_window = None

    def _speak_anew(self) -> None:
        """Build the window anew in the language that is spoken now, at the view that was at the front."""
        if self._shown is not None:
            view = self._shown.window.current_view().shortcut
            self.show_book(self._shown.book)
            self._shown.begin_at(view)

    def close_book(self) -> None:
        """Close window, books and lock; nothing is lost, for nothing waits to be saved."""
        if self._shown is not None:
            self._shown.close()
            self._shown = None

    def end(self) -> None:
        """Close everything; what is being made meanwhile is waited for."""
        if self._task is not None:
            self._task.wait()
        self._show_opened()  # what is shown is closed in order
        for asking in (self.reception, self.strongbox):
            if asking is not None:
                asking.end()
        self.close_book()
        self._garbage.stop()

    def tell_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log what nobody expected, without values, and tell it; the books are as the last commit left them."""
        tell_unexpected(kind, error, trace)
        bug = BugError(detail=f"{kind.__name__}: {error}")
        bug.__cause__ = error
        self._tell(bug)

    def _begin_closed(self, act: Callable[[Progress], "OpenBook"], words: str) -> None:
        """Close the books that are open, and then open others, or the same in another form."""
        if not self._is_opening:
            if self.start_window is None:
                self.show_start()
            self.close_book()
            self._begin(act, words)

    def _begin(self, act: Callable[[Progress], "OpenBook"], words: str) -> None:
        """Open books on a thread of their own, while the window says so; one at a time."""
        if self._is_opening:
            return
        self._task = task = Task(partial(with_window, act), self)
        task.done.connect(self._opened)
        task.failed.connect(self._refused)
        window = self.window or self.start_window
        if window is not None:
            window.show_work(words)
            task.progressed.connect(window.show_progress)
        task.start()

    def _set_up_clinic(self, wanted: "NewClinic") -> None:
        self._begin(partial(set_up, wanted, self._clock), self.tr("Setting up the clinic"))

    def _opened(self, book: "OpenBook") -> None:
        """Show what was opened, or ask first who is there."""
        self._task = None
        if self.set_up_dialog is not None:
            self.set_up_dialog.succeeded()
        if self.window is not None:
            self.window.end_work()
        if book.who is None:
            self.receive(book)
        else:
            self._begin_window(book)

    def _begin_window(self, book: "OpenBook") -> None:
        """Make the window, a part in each beat; what is shown meanwhile stays."""
        self._opening = Opening(book, self)
        self._opening.done.connect(self._show_opened)
        self._opening.start()

    def _show_opened(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None:
            self.show_book(opening.book, opening.begun())
            opening.deleteLater()

    def _asked_strongbox(self) -> "Strongbox":
        if self.strongbox is None:
            from desktop_app.strongbox import Strongbox  # noqa: PLC0415 - plain books open without it

            self.strongbox = Strongbox(self, self._clock)
            self.strongbox.unlocked.connect(lambda path: self.open(path, safe=self._asked_safe))
            self.strongbox.wanted.connect(self._begin_closed)
        return self.strongbox

    def _offer_encryption(self) -> None:
        if self._shown is not None and not self._is_opening:
            self._asked_strongbox().offer(self._shown)

    def _reception(self) -> "Reception":
        if self.reception is None:
            from desktop_app.reception import Reception  # noqa: PLC0415 - for books with a password, or several users

            self.reception = Reception(self)
            self.reception.let_in.connect(self._let_in)
            self.reception.left.connect(self._nobody_came)
        return self.reception

    def _ask_anew(self, is_locked: bool) -> None:  # noqa: FBT001 - a signal's
        """Hide the window until somebody has logged in: whoever worked, or another."""
        if self._shown is not None:
            self._reception().ask_again(self._shown, is_locked=is_locked)

    def _let_in(self, book: "OpenBook") -> None:
        """Show the books: the window that was locked where the same user is back, else a new one."""
        shown = self._shown
        if shown is not None and shown.book.books is book.books and shown.book.user == book.user:
            shown.window.show()
            shown.window.activateWindow()
        elif shown is None and self.start_window is not None:
            self._begin_window(book)
        else:  # at once: the dialog that goes now is the last one of the program's windows that is seen
            self.show_book(book)

    def _nobody_came(self, book: "OpenBook") -> None:
        """Close books that nobody logged in to; other ones that are open stay as they are."""
        if self._shown is not None and self._shown.book.books is book.books:
            self.close_book()
        else:
            book.close()
        window = self.window or self.start_window
        if window is not None:
            window.end_work()
        else:
            self.show_start()

    def _refused(self, error: ClinicError) -> None:
        """Say why no books were opened, and let others be opened."""
        self._task = None
        window = self.window or self.start_window
        if window is not None:
            window.end_work()
        if self.set_up_dialog is not None:
            self.set_up_dialog.failed(error)
        elif isinstance(error, PassphraseNeeded):
            self._asked_strongbox().ask(error.file, parent=window)
        else:
            self._tell(error, *ways_out(error, self._asked_for, partial(self.open, safe=True), self._tell))

    def _tell(self, error: ClinicError, *actions: "Action") -> None:
        """Show an error where the user looks; what is under way goes on."""
        shown = self.set_up_dialog or self.window or self.start_window
        if shown is not None:
            shown.show_error(error, *actions)

    def _forget_set_up(self) -> None:
        self.set_up_dialog = None
