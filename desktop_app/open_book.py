"""A book in use: the lock beside it, the open file, and who works on it. No window is needed for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.accounting.calendar import document_date
from desktop_app.database.identity import identify
from desktop_app.database.lock import BookLock
from desktop_app.errors import NotFound
from desktop_app.repositories.books import Books, Clock, create_books, open_books
from desktop_app.repositories.clinic import users
from desktop_app.repositories.unit import User
from desktop_app.workflows.set_up_clinic import SetUpClinic, set_up_clinic

_BESIDE = ("", "-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class OpenBook:
    """Open books, held against other windows until they are closed."""

    books: Books
    lock: BookLock
    user: User
    is_demo: bool = False

    @property
    def path(self) -> Path:
        """Where the books lie."""
        return self.books.path

    def close(self) -> None:
        """Close the file, then let others have it."""
        self.books.close()
        self.lock.release()


def open_book(path: Path, clock: Clock, *, is_demo: bool = False) -> OpenBook:
    """Open books for their first user, under their lock; an older file is brought to the present form first.

    Refuses BOOK_MISSING, FOREIGN_FILE, NEWER_FILE, DAMAGED_FILE, BOOK_LOCKED, and NOT_FOUND where no clinic is set up.
    """
    identify(path)
    lock = BookLock(path)
    try:
        books = open_books(path, clock=clock)
        return OpenBook(books, lock, _first_user(books), is_demo=is_demo)
    except BaseException:
        lock.release()
        raise


def set_up_book(path: Path, command: SetUpClinic, clock: Clock) -> OpenBook:
    """Make a file for a clinic and open it; nothing remains where the clinic is refused.

    Refuses BOOK_EXISTS and what `set_up_clinic` refuses.
    """
    with create_books(path, clock=clock) as books:
        try:
            books.run(set_up_clinic, command, None)
        except BaseException:
            books.close()
            _remove(path)
            raise
    return open_book(path, clock)


def make_demo_book(path: Path, clock: Clock, progress: Callable[[int, int], None], *, plans: int = 320) -> OpenBook:
    """Make a fresh demo clinic in the place of the one before and open it; refuses BOOK_LOCKED while that is open."""
    from desktop_app.demo import make_demo  # noqa: PLC0415 - 90 ms, and no other book needs it

    lock = BookLock(path)
    try:
        _remove(path)
        make_demo(path, today=document_date(clock()), plans=plans, progress=progress)
    finally:
        lock.release()
    return open_book(path, clock, is_demo=True)


def _first_user(books: Books) -> User:
    with books.reading() as reading:
        known = users(reading)
    if not known:
        raise NotFound(what="The clinic")
    return known[0]


def _remove(path: Path) -> None:
    """Remove a file that the program made itself, with what SQLite keeps beside it."""
    for beside in _BESIDE:
        path.with_name(path.name + beside).unlink(missing_ok=True)
