"""A book in use: the lock beside it, the open file, and who works on it. No window is needed for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from desktop_app.accounting.calendar import document_date
from desktop_app.database import keys
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.database.lock import BookLock
from desktop_app.errors import (
    ClinicError,
    DoctoredFile,
    HeadNotWritten,
    HeadUnreadable,
    LoginNeeded,
    NotFound,
    PasswordWrong,
    PasswordWrongInSafeMode,
    SafeModeChosen,
    StorageFailed,
)
from desktop_app.repositories.book_folder import caution_of
from desktop_app.repositories.books import Books, Clock, create_books, open_books
from desktop_app.repositories.credentials import Person, credentials, only_one_without_password, people
from desktop_app.repositories.kept_head import HeadKeeper, fault_of_head, forget_head, read_head
from desktop_app.repositories.passwords import Password, matches
from desktop_app.repositories.unit import User

if TYPE_CHECKING:
    from desktop_app.workflows.set_up_clinic import SetUpClinic

_BESIDE = ("", "-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class OpenBook:
    """Open books, held against other windows until they are closed; `people` are those who work with them.

    `who` is None until somebody has logged in. `fault` is why they are open in safe mode, None where they are not;
    `cautions` are what else must be told. `was_left` where whoever had them last was ended before closing them.
    """

    books: Books
    lock: BookLock | None
    people: tuple[Person, ...]
    who: User | None
    is_demo: bool = False
    fault: ClinicError | None = None
    cautions: tuple[ClinicError, ...] = ()
    was_left: bool = False
    keeper: HeadKeeper | None = None

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
        keys.let_go(self.path)
        if self.lock is not None:
            self.lock.release()


def open_book(path: Path, clock: Clock, *, is_demo: bool = False, safe: bool = False) -> OpenBook:
    """Open books under their lock; an older file is brought to the present form first.

    Somebody must then log in, unless the books have one user only, without a password. A demo clinic is its maker's:
    its first user works there. Books whose edit log does not go on from the head that is kept beside them open in safe
    mode; so do others with `safe`, even ones that are doctored or damaged, as far as they can be read. Refuses what
    `identify` refuses, BOOK_LOCKED, and NOT_FOUND where no clinic is set up.
    """
    fault = _why_safe(path) if safe else None
    version = identify(path, safe=safe)
    lock = _lock_of(path, safe=safe)
    try:
        kept = () if safe or version == SCHEMA_VERSION else _keep_older_form(path, clock)
        books = open_books(path, clock=clock, safe=safe, version=version)
        fault, keeper, told = _look_at_head(books, fault)
        if fault is not None and not safe:
            books.enter_safe_mode()
        found = people_of(books)
        known = found[0] if is_demo else only_one_without_password(found)
        keys.keep(path)
        return OpenBook(
            books,
            lock,
            found,
            None if known is None else known.user,
            is_demo=is_demo,
            fault=fault,
            cautions=(*kept, *(() if (folder := caution_of(path)) is None else (folder,)), *told),
            was_left=lock is not None and lock.was_left,
            keeper=keeper,
        )
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _keep_older_form(path: Path, clock: Clock) -> tuple[ClinicError, ...]:
    from desktop_app.keeping.before_migration import keep_older_form  # noqa: PLC0415 - for an older file only

    return keep_older_form(path, clock)


def _why_safe(path: Path) -> ClinicError:
    """Find out what is wrong with books that are to be opened in safe mode; refuses what not even that can open."""
    try:
        identify(path)
    except DoctoredFile as fault:
        return fault
    return SafeModeChosen()


def _lock_of(path: Path, *, safe: bool) -> BookLock | None:
    """Take the lock; what is only read needs none where none can be made, as on a disk that is written once."""
    try:
        return BookLock(path)
    except StorageFailed:
        if not safe:
            raise
        return None


def _look_at_head(
    books: Books, fault: ClinicError | None
) -> tuple[ClinicError | None, HeadKeeper | None, tuple[ClinicError, ...]]:
    """Hold the edit log against its head: what speaks for safe mode, who keeps the head from now on, what to tell.

    A first head is written where there is none. One that cannot be read is left for somebody to look at.
    """
    try:
        kept = read_head(books.path)
    except HeadUnreadable as unreadable:
        return fault, None, (unreadable,)
    with books.reading() as reading:
        found = fault_of_head(reading, kept, books.path)
    if found is not None or fault is not None:
        is_chosen = fault is None or isinstance(fault, SafeModeChosen)
        return found if found is not None and is_chosen else fault, None, ()
    keeper = HeadKeeper(books, kept)
    try:
        keeper.keep()
    except HeadNotWritten as unwritten:
        return None, keeper, (unwritten,)
    return None, keeper, ()


def people_of(books: Books) -> tuple[Person, ...]:
    """Give who works with the books; refuses NOT_FOUND where no clinic is set up."""
    with books.reading() as reading:
        found = people(reading)
    if not found:
        raise NotFound(what="The clinic")
    return found


def prove(books: Books, person: Person, password: Password | None) -> User:
    """Log somebody in; refuses PASSWORD_WRONG, and what `log_in` refuses. In safe mode it is not written down."""
    if books.is_safe:
        return _proved_by_reading(books, person, password)
    from desktop_app.workflows.log_in import LogIn, log_in  # noqa: PLC0415 - books without a password open without it

    command = LogIn(request_id=str(uuid4()), user_id=person.user_id, password=password)
    tried = books.run(log_in, command, None).result
    if not tried.is_right:
        raise PasswordWrong(seconds=tried.seconds_to_wait)
    return person.user


def _proved_by_reading(books: Books, person: Person, password: Password | None) -> User:
    with books.reading() as reading:
        kept = credentials(reading, person.user_id)
    if kept.password_hash is not None and (password is None or not matches(kept.password_hash, password)):
        raise PasswordWrongInSafeMode(seconds=0)
    return kept.user


def set_up_book(path: Path, command: "SetUpClinic", clock: Clock) -> OpenBook:
    """Make a file for a clinic and open it; nothing remains where the clinic is refused.

    Refuses BOOK_EXISTS and what `set_up_clinic` refuses.
    """
    from desktop_app.workflows.set_up_clinic import set_up_clinic  # noqa: PLC0415 - a clinic is set up once

    with create_books(path, clock=clock) as books:
        forget_head(path)  # of books that lay there before
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

    with BookLock(path):
        _remove(path)
        make_demo(path, today=document_date(clock()), plans=plans, progress=progress)
    return open_book(path, clock, is_demo=True)


def _remove(path: Path) -> None:
    """Remove a file that the program made itself, with what SQLite keeps beside it."""
    for beside in _BESIDE:
        path.with_name(path.name + beside).unlink(missing_ok=True)
    forget_head(path)
