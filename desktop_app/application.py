"""The program with its window, in order: log, look, books, window. The only place that wires the parts together."""

import logging
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import resources, settings
from desktop_app.accounting.calendar import document_date
from desktop_app.errors import BugError, ClinicError
from desktop_app.open_book import OpenBook, make_demo_book, open_book, set_up_book
from desktop_app.repositories.books import Clock
from desktop_app.views.book_check import BookCheck
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.garbage import GarbageCollection
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.go_to import documents_of
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.look.scheme import apply_look
from desktop_app.views.main_window import MainWindow
from desktop_app.views.menus import kept_scheme
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.start.new_clinic_dialog import NewClinic, NewClinicDialog
from desktop_app.views.start.recent_books import recent_books, remember_books
from desktop_app.views.start.start_window import StartWindow
from desktop_app.views.task import Progress, Task

_LOG_BYTES = 1_000_000
_LOG_FILES = 3
_CHECK_AFTER_MS = 1_500

_log = logging.getLogger(__name__)


def open_window(file: Path | None, *, demo: bool, clock: Clock) -> int:
    """Run the program until its window closes; the exit code.

    Books that are named are opened before there is a window: what refuses them is raised, as by every command. The
    books used last are opened where none are named, the start window where there are none.
    """
    _begin_log()
    named = None if file is None or demo else open_book(file, clock)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("clinic-books")
    app.setDesktopFileName("clinic-books")
    app.setWindowIcon(QIcon(str(resources.path("desktop/clinic-books.svg"))))
    load_fonts()
    apply_look(app, kept_scheme())
    program = Program(clock)
    sys.excepthook = program.tell_bug
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    try:
        if named is not None:
            program.show_book(named)
        elif demo:
            program.open_demo()
        else:
            program.open_last()
        return app.exec()
    finally:
        program.end()


class Program(QObject):
    """One window at a time: the start window, or the main window on open books."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._garbage = GarbageCollection(self)  # its timer lets Python hear signals, too
        self._shown: _Shown | None = None
        self._task: Task | None = None
        self.set_up_dialog: NewClinicDialog | None = None
        self.start_window: StartWindow | None = None

    @property
    def window(self) -> MainWindow | None:
        """The main window, while books are open."""
        return None if self._shown is None else self._shown.window

    def open_last(self) -> None:
        """Open the books that were used last; the start window where there are none."""
        self.show_start()
        recent = recent_books()
        if recent:
            self.open(recent[0])

    def open(self, path: Path) -> None:
        """Open books in the place of those that are open now; these stay open where the others are refused."""
        if self._shown is not None and path.exists() and path.samefile(self._shown.book.path):
            self._shown.window.activateWindow()
            return
        self._begin(partial(_open, path, self._clock), self.tr("Opening {name}").format(name=path.name))

    def open_demo(self) -> None:
        """Make a fresh demo clinic and open it; books that are open are closed first, for they may be the last one."""
        if self.start_window is None:
            self.show_start()
        self.close_book()
        self._begin(partial(make_demo_book, settings.demo_file(), self._clock), self.tr("Making the demo clinic"))

    def ask_for_clinic(self) -> None:
        """Ask what a new clinic is called and where its books shall lie."""
        parent = self.window or self.start_window
        if parent is not None:
            self.set_up_dialog = NewClinicDialog(today=document_date(self._clock()), parent=parent)
            self.set_up_dialog.wanted.connect(self._set_up_clinic)
            self.set_up_dialog.finished.connect(self._forget_set_up)
            self.set_up_dialog.open()

    def show_start(self) -> None:
        """Show the start window."""
        window = self.start_window = StartWindow()
        window.new_wanted.connect(self.ask_for_clinic)
        window.demo_wanted.connect(self.open_demo)
        window.open_wanted.connect(self.open)
        window.show()

    def show_book(self, book: OpenBook) -> None:
        """Show the main window on open books, then close what was shown before."""
        before, self._shown = self._shown, _Shown.of(book)
        window = self._shown.window
        window.clinic_wanted.connect(self.ask_for_clinic)
        window.books_wanted.connect(self.open)
        window.demo_wanted.connect(self.open_demo)
        window.show()
        if not book.is_demo:
            remember_books(book.path)
        if before is not None:
            before.close()
        if self.start_window is not None:
            self.start_window.close()
            self.start_window.deleteLater()
            self.start_window = None

    def close_book(self) -> None:
        """Close window, books and lock; nothing is lost, for nothing waits to be saved."""
        if self._shown is not None:
            self._shown.close()
            self._shown = None

    def end(self) -> None:
        """Close everything; what is being made meanwhile is waited for."""
        if self._task is not None:
            self._task.wait()
        self.close_book()
        self._garbage.stop()

    def tell_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log what nobody expected and tell it; the books are as the last commit left them."""
        _log.error("unexpected", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        bug = BugError(detail=f"{kind.__name__}: {error}")
        bug.__cause__ = error
        self._tell(bug)

    def _begin(self, act: Callable[[Progress], OpenBook], words: str) -> None:
        """Open books on a thread of their own, while the start window says so; one at a time."""
        if self._task is not None:
            return
        self._task = task = Task(act, self)
        task.done.connect(self._opened)
        task.failed.connect(self._tell)
        if self.start_window is not None:
            self.start_window.show_work(words)
            task.progressed.connect(self.start_window.show_progress)
        task.start()

    def _set_up_clinic(self, wanted: NewClinic) -> None:
        self._begin(partial(_set_up, wanted, self._clock), self.tr("Setting up the clinic"))

    def _opened(self, book: OpenBook) -> None:
        self._task = None
        if self.set_up_dialog is not None:
            self.set_up_dialog.succeeded()
        self.show_book(book)

    def _tell(self, error: ClinicError) -> None:
        """Show an error where the user looks: in the dialog that asked, else in the window."""
        self._task = None
        window = self.window or self.start_window
        if self.set_up_dialog is not None:
            if self.start_window is not None:
                self.start_window.show_choices()
            self.set_up_dialog.failed(error)
        elif window is not None:
            window.show_error(error)

    def _forget_set_up(self) -> None:
        self.set_up_dialog = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """Books that are open, with their window and what runs between the two."""

    book: OpenBook
    operations: Operations
    window: MainWindow

    @classmethod
    def of(cls, book: OpenBook) -> "_Shown":
        """Put a window around open books; from now on this thread asks them nothing."""
        book.books.keep_off(threading.get_ident())
        operations = Operations(book.books, book.user)
        views = [PlanView(operations), CreditNoteView(operations), LedgerView(operations)]
        window = MainWindow(operations, views, find=documents_of(operations))
        shown = cls(book, operations, window)
        operations.changed.connect(partial(_read_facts, shown))
        _read_facts(shown)
        check = BookCheck(operations, window)
        QTimer.singleShot(_CHECK_AFTER_MS, check, check.start)
        return shown

    def close(self) -> None:
        """Close them, the lock last."""
        self.window.close()
        self.window.deleteLater()
        self.operations.close()
        self.operations.deleteLater()
        self.book.close()


def _read_facts(shown: _Shown, _changes: object = None) -> None:
    """Read what the frame of the window says of the clinic."""
    read = partial(read_facts, user=shown.book.user, is_demo=shown.book.is_demo)
    shown.operations.read(read, shown.window.set_facts)


def _open(path: Path, clock: Clock, _progress: object) -> OpenBook:
    return open_book(path, clock)


def _set_up(wanted: NewClinic, clock: Clock, _progress: object) -> OpenBook:
    return set_up_book(wanted.path, wanted.command, clock)


def _begin_log() -> None:
    """Keep a log of what went wrong, of a bounded size."""
    handler = RotatingFileHandler(settings.log_file(), maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
