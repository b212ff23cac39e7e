"""Asks who is there before books are shown: the dialog, the proof on a thread of its own, and who is let in.

reception = Reception(parent)
reception.let_in.connect(...)           # OpenBook with somebody at work; what shows it comes before the dialog goes
reception.left.connect(...)             # OpenBook: nobody logged in
reception.ask(book, parent=start_window)
"""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import ClinicError
from desktop_app.open_book import OpenBook, prove
from desktop_app.repositories.credentials import Person, people
from desktop_app.repositories.unit import User
from desktop_app.views.people.login_dialog import LoginDialog, LoginWanted
from desktop_app.views.task import Progress, Task

if TYPE_CHECKING:
    from desktop_app.book_window import BookWindow


class Reception(QObject):
    """One dialog at a time."""

    let_in = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._book: OpenBook | None = None
        self._task: Task | None = None
        self.dialog: LoginDialog | None = None

    def ask(
        self, book: OpenBook, *, parent: QWidget | None, chosen: int | None = None, is_locked: bool = False
    ) -> None:
        """Ask who works with a book; `chosen` is whose name stands there."""
        self._book = book
        self.dialog = LoginDialog(book.people, books=book.path.name, chosen=chosen, parent=parent, is_locked=is_locked)
        self.dialog.wanted.connect(self._prove)
        self.dialog.rejected.connect(self._leave)
        self.dialog.open()

    def ask_again(self, shown: "BookWindow", *, is_locked: bool) -> None:
        """Hide a window until somebody has logged in: whoever works there, or another."""
        if not self.is_asking():
            shown.operations.read(people, partial(self._ask_again, shown, is_locked))

    def is_asking(self) -> bool:
        """Tell whether somebody is being asked."""
        return self.dialog is not None

    def end(self) -> None:
        """Ask nobody any more; a proof that is under way is waited for, and its books closed."""
        if self._task is not None:
            self._task.wait()
        dialog, book = self.dialog, self._book
        self._forget()
        if dialog is not None:
            dialog.rejected.disconnect(self._leave)
            dialog.close()
        if book is not None and book.who is None:
            book.close()

    def _ask_again(self, shown: "BookWindow", is_locked: bool, found: tuple[Person, ...]) -> None:  # noqa: FBT001 - bound
        if not self.is_asking():
            user = shown.book.user.user_id if is_locked else None
            self.ask(replace(shown.book, people=found), parent=None, chosen=user, is_locked=is_locked)
            shown.window.hide()

    def _prove(self, wanted: LoginWanted) -> None:
        if self._book is None or self._task is not None:
            return
        self._task = task = Task(partial(_proved, self._book, wanted), self)
        task.done.connect(self._let_in)
        task.failed.connect(self._refuse)
        task.start()

    def _let_in(self, user: User) -> None:
        book, dialog = self._book, self.dialog
        self._forget()
        if book is not None:
            self.let_in.emit(book.used_by(user))
        if dialog is not None:
            dialog.succeeded()

    def _refuse(self, error: ClinicError) -> None:
        self._task = None
        if self.dialog is not None:
            self.dialog.failed(error)

    def _leave(self) -> None:
        book = self._book
        self._forget()
        if book is not None:
            self.left.emit(book)

    def _forget(self) -> None:
        self._book = self._task = self.dialog = None


def _proved(book: OpenBook, wanted: LoginWanted, _progress: Progress) -> User:
    return prove(book.books, wanted.person, wanted.password)
