"""The open books: units of work that are whole or absent, and snapshots to read from."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar, get_args, get_type_hints

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from desktop_app.accounting.calendar import document_date
from desktop_app.database.engine import open_engine, settle_journal_mode
from desktop_app.database.faults import told_as_faults
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.errors import BookReplaced, BugError, Fault, OlderFile, OutcomeUnknown, Refusal, SafeMode
from desktop_app.repositories import commands
from desktop_app.repositories.audit import EditLog
from desktop_app.repositories.commands import Changes, Command, Outcome
from desktop_app.repositories.uid import uuid7
from desktop_app.repositories.unit import Unit, User

Clock = Callable[[], datetime]
Order = TypeVar("Order", bound=Command)
Who = TypeVar("Who", bound=User | None)
Result = TypeVar("Result")


class Reading(Unit):
    """A snapshot: what it reads belongs together, and it writes nothing."""

    def interrupt(self) -> None:
        """End the statement that runs now, from another thread; the one that runs it gets an error."""
        driver = self._connection.connection.driver_connection
        if driver is not None:
            driver.interrupt()


class Work(Unit):
    """One unit of work. What it did is saved by `commit`, called once, last; otherwise it never happened."""

    def __init__(self, session: Session, user: User | None, at: datetime, randomness: Callable[[int], bytes]) -> None:
        super().__init__(session.connection(), at, document_date(at))
        self.user = user
        self.edits = EditLog()
        self.reason: str | None = None  # what the command says, in words, why it is done
        self._session = session
        self._randomness = randomness
        self._nouns: set[str] = set()

    @property
    def user_id(self) -> int | None:
        """Who works; None while a clinic is being set up."""
        return None if self.user is None else self.user.user_id

    def new_uid(self) -> str:
        """Make a name that is valid outside this file, too."""
        return uuid7(self.at, self._randomness)

    def new_salt(self, size: int) -> bytes:
        """Give random bytes, for the hash of a password."""
        return self._randomness(size)

    def touched(self, noun: str) -> None:
        """Note that rows of this noun were written."""
        self._nouns.add(noun)

    def answered(self, command: Command, result: type[Result]) -> Outcome[Result] | None:
        """Give the first answer to a request that was made before; see `commands.answered`."""
        self.reason = commands.reason_of(command)
        return commands.answered(self, command, result)

    def commit(self, command: Command, result: Result) -> Outcome[Result]:
        """Write the edit log and the answer, then make everything durable."""
        self.edits.file(self, self.user_id)
        commands.remember(self, command, result)
        self._session.commit()
        return Outcome(result, Changes(frozenset(self._nouns)))


class Books:
    """An open file. `work` and `reading` are the only ways in, one at a time in a thread."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock,
        readonly: bool = False,
        safe: bool = False,
        durable: bool = True,
        randomness: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.path = path
        self._clock = clock
        self._randomness = randomness
        self._file = _identity(path)
        self._writer = open_engine(path, readonly=readonly, durable=durable)
        self._reader = open_engine(path, readonly=True, durable=durable)
        self._thread = threading.local()
        self._forbidden: int | None = None
        self._is_safe = safe

    def keep_off(self, thread: int) -> None:
        """Refuse units in this thread from now on: the one that paints the window must never wait for a query."""
        self._forbidden = thread

    @property
    def is_safe(self) -> bool:
        """Tell whether they are in safe mode: for reading only, until they are opened again."""
        return self._is_safe

    def enter_safe_mode(self) -> None:
        """Write nothing from now on, for what was found in the file; a unit that is under way ends as it would have."""
        self._is_safe = True
        before, self._writer = self._writer, open_engine(self.path, readonly=True)
        before.dispose()

    def today(self) -> date:
        """Give the clinic's date of this moment; the file is not asked."""
        return document_date(self._clock())

    def now(self) -> datetime:
        """Give this moment, in UTC; the file is not asked."""
        return self._clock()

    @contextmanager
    def work(self, user: User | None) -> Iterator[Work]:
        """Open a unit of work under the write lock; it is rolled back unless it is committed.

        Refuses SAFE_MODE, and BOOK_BUSY where another program keeps the lock, and reports what the disk or the file's
        guards refuse.
        """
        if self._is_safe:
            raise SafeMode
        with self._alone(), self._session(self._writer) as session:
            yield Work(session, user, self._clock(), self._randomness)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Open a snapshot to read from."""
        with self._alone(), self._session(self._reader) as session:
            at = self._clock()
            yield Reading(session.connection(), at, document_date(at))

    def run(
        self, workflow: Callable[["Books", Order, Who], Outcome[Result]], command: Order, user: Who
    ) -> Outcome[Result]:
        """Run a workflow and tell the truth about it, even where the commit itself failed.

        An error from COMMIT does not mean that nothing was saved. So after any error that is no refusal the file is
        opened anew, which repairs what a crash left behind, and asked for the request.
        """
        try:
            return workflow(self, command, user)
        except Refusal:
            raise
        except Exception:
            self.reopen()
            (result,) = get_args(get_type_hints(workflow)["return"])
            try:
                with self.reading() as reading:
                    saved: Outcome[Result] | None = commands.answered(reading, command, result)
            except (Fault, BookReplaced) as unreadable:
                raise OutcomeUnknown from unreadable
            if saved is None:
                raise
            return replace(saved, changes=Changes(unknown=True))

    def reopen(self) -> None:
        """Close all connections; the next unit opens its own and recovers what was left unfinished."""
        self._writer.dispose()
        self._reader.dispose()

    def close(self) -> None:
        """Close the file."""
        self.reopen()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if threading.get_ident() == self._forbidden:
            raise BugError(detail="the books were asked on the thread that paints the window")
        if getattr(self._thread, "busy", False):
            raise BugError(detail="a unit was opened inside a unit")
        self._thread.busy = True
        try:
            yield
        finally:
            self._thread.busy = False

    def _require_same_file(self) -> None:
        """Refuse BOOK_REPLACED where another file than the one that was opened stands under its name, or none."""
        now = _identity(self.path)
        self._file = self._file or now  # a file that comes after its books were made ready is that file
        if now != self._file:
            raise BookReplaced(path=self.path)

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        # Leaving closes the session, and what was not committed is rolled back: an early return, a refusal and a fault
        # are the same thing.
        # A connection follows its file wherever that is moved: what stands under the name now would be another book.
        self._require_same_file()
        connection: Connection | None = None
        with told_as_faults(self.path):
            try:
                with Session(engine, autoflush=False, expire_on_commit=False) as session:
                    connection = session.connection()
                    yield session
            finally:
                # Where memory lacks even for a ROLLBACK, the session forgets its connection, and the lock would stay.
                if connection is not None and not connection.closed:
                    connection.invalidate()


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell one file from another that has come to stand under its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_books(
    path: Path, *, clock: Clock, readonly: bool = False, safe: bool = False, version: int | None = None
) -> Books:
    """Open a clinic's books; a file of an older form is copied and brought to the present one first.

    Refuses what `identify` refuses, and OLDER_FILE for reading only. With `safe` they are opened for reading only, and
    may be doctored in what no reading comes near. `version` is what `identify` gave a moment ago.
    """
    readonly = readonly or safe
    if (version or identify(path, safe=safe)) != SCHEMA_VERSION:
        if readonly:
            raise OlderFile(path=path)
        from desktop_app.database.migrations import upgrade  # noqa: PLC0415 - 90 ms, for an older file only

        upgrade(path)
    if not readonly:
        settle_journal_mode(path)
    return Books(path, clock=clock, readonly=readonly, safe=safe)


def create_books(path: Path, *, clock: Clock, durable: bool = True) -> Books:
    """Make a new file with an empty book in it and open it; refuses BOOK_EXISTS."""
    from desktop_app.database.migrations import create  # noqa: PLC0415 - 90 ms, for a new file only

    create(path)
    return Books(path, clock=clock, durable=durable)
