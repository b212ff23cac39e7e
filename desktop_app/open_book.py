"""A book in use: the lock beside it, the open file, and who works on it. No window is needed for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from desktop_app.accounting.calendar import document_date
from desktop_app.database.identity import identify
from desktop_app.database.lock import BookLock
from desktop_app.errors import LoginNeeded, NotFound, PasswordWrong
from desktop_app.repositories.books import Books, Clock, create_books, open_books
from desktop_app.repositories.credentials import Person, only_one_without_password, people
from desktop_app.repositories.passwords import Password
from desktop_app.repositories.unit import User

if TYPE_CHECKING:
    from desktop_app.workflows.set_up_clinic import SetUpClinic

_BESIDE = ("", "-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class OpenBook:
    """Open books, held against other windows until they are closed; `people` are those who work with them.

    `who` is None until somebody has logged in.
    """

    books: Books
    lock: BookLock
    people: tuple[Person, ...]
    who: User | None
    is_demo: bool = False

    @property
    def user(self) -> User:
        """Who works; refuses LOGIN_NEEDED while nobody has logged in."""
        if self.who is None:
            raise LoginNeeded
        return self.who

    @property
    def path(self) -> Path:
        """Where the books lie."""
        return self.books.path

    def used_by(self, user: User) -> Self:
        """Give the same open books, with somebody else at work."""
        return replace(self, who=user)

    def close(self) -> None:
        """Close the file, then let others have it."""
        self.books.close()
        self.lock.release()


def open_book(path: Path, clock: Clock, *, is_demo: bool = False) -> OpenBook:
    """Open books under their lock; an older file is brought to the present form first.

    Somebody must then log in, unless the books have one user only, without a password. A demo clinic is its maker's:
    its first user works there. Refuses BOOK_MISSING, FOREIGN_FILE, NEWER_FILE, DAMAGED_FILE, BOOK_LOCKED, and NOT_FOUND
    where no clinic is set up.
    """
    identify(path)
    lock = BookLock(path)
    try:
        books = open_books(path, clock=clock)
        found = people_of(books)
        known = found[0] if is_demo else only_one_without_password(found)
        return OpenBook(books, lock, found, None if known is None else known.user, is_demo=is_demo)
    except BaseException:
        lock.release()
        raise


def people_of(books: Books) -> tuple[Person, ...]:
    """Give who works with the books; refuses NOT_FOUND where no clinic is set up."""
    with books.reading() as reading:
        found = people(reading)
    if not found:
        raise NotFound(what="The clinic")
    return found


def prove(books: Books, person: Person, password: Password | None) -> User:
    """Log somebody in; refuses PASSWORD_WRONG, and what `log_in` refuses."""
    from desktop_app.workflows.log_in import LogIn, log_in  # noqa: PLC0415 - books without a password open without it

    command = LogIn(request_id=str(uuid4()), user_id=person.user_id, password=password)
    tried = books.run(log_in, command, None).result
    if not tried.is_right:
        raise PasswordWrong(seconds=tried.seconds_to_wait)
    return person.user


def set_up_book(path: Path, command: "SetUpClinic", clock: Clock) -> OpenBook:
    """Make a file for a clinic and open it; nothing remains where the clinic is refused.

    Refuses BOOK_EXISTS and what `set_up_clinic` refuses.
    """
    from desktop_app.workflows.set_up_clinic import set_up_clinic  # noqa: PLC0415 - a clinic is set up once

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


def _remove(path: Path) -> None:
    """Remove a file that the program made itself, with what SQLite keeps beside it."""
    for beside in _BESIDE:
        path.with_name(path.name + beside).unlink(missing_ok=True)
