"""Copies of the books, made by SQLite itself: never by copying a file that may be in use."""

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.database import keys
from desktop_app.database.engine import configure, connect
from desktop_app.errors import DamagedFile, DiskFull, StorageFailed

Progress = Callable[[int, int], None]

_PAGES = 256
_LARGER = 4
_DEADLINE_SECONDS = 120
_SOUND = "ok"


def copy_before_migration(source: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the book beside itself before its form changes; the copy's name says the form it is in, and it is kept.

    Refuses DAMAGED_FILE, and STORAGE_FAILED as `copy` does.
    """
    verdict = _verdict(source)
    if verdict != _SOUND:
        raise DamagedFile(path=path.name, detail=verdict)
    target = path.with_name(f"{path.stem}.before-schema-{version + 1}{path.suffix}")
    number = 2
    while target.exists():
        target = path.with_name(f"{path.stem}.before-schema-{version + 1}-{number}{path.suffix}")
        number += 1
    copy(source, target)
    return target


def copy(
    source: sqlite3.Connection,
    target: Path,
    *,
    within_seconds: int = _DEADLINE_SECONDS,
    progress: Progress = lambda _done, _of: None,
) -> None:
    """Copy a book into a new file and check the copy; refuses STORAGE_FAILED where that does not succeed in time.

    The source must have no transaction of its own open. `progress` is told how many of how many pages are copied, also
    while the source is locked; what it raises ends the copy. What is not a sound copy is not left behind. A copy has a
    rollback journal, whatever the source has: it is one file, with nothing beside it. The copy of an encrypted book is
    encrypted by the same key.
    """
    with _told_as_refusals():
        target.touch(mode=0o600, exist_ok=False)
    try:
        keys.hold_for_copy(source, target)
        with closing(connect(target)) as destination:
            # A copy that a power cut ends is no loss, for it is none yet. It is made durable when it is whole.
            configure(destination, durable=False)
            _fill(destination, source, _Watch(time.monotonic() + within_seconds, progress))
            _require_sound_copy(destination)
            _settle(destination)
        with _told_as_refusals():
            _force_to_disk(target)
    except BaseException:
        target.unlink()
        raise
    finally:
        keys.forget(target)


@contextmanager
def _told_as_refusals() -> Iterator[None]:
    """Let no error of the operating system leave the block but in the program's words; who is in the way is told."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as refused:
        if refused.errno == errno.ENOSPC:
            raise DiskFull from refused
        raise StorageFailed(detail=refused.strerror) from refused


class _WrittenMeanwhile(Exception):  # noqa: N818 - no error: the copy begins again
    """Somebody wrote to the source between two steps, and SQLite has begun anew."""


class _Watch:
    """Sees to the deadline, and to how often a copy had to begin again."""

    def __init__(self, deadline: float, progress: Progress) -> None:
        self._deadline, self._progress = deadline, progress
        self._left: int | None = None

    def look(self, _status: int, left: int, pages: int) -> None:
        # Connection.backup() retries for ever while somebody else holds the lock; only raising here ends it.
        if time.monotonic() > self._deadline:
            raise StorageFailed(detail="the copy took too long")
        self._progress(pages - left, pages)
        before, self._left = self._left, left if pages else None
        if before is not None and pages and left > before:
            raise _WrittenMeanwhile

    def restart(self) -> None:
        self._left = None


def _fill(destination: sqlite3.Connection, source: sqlite3.Connection, watch: _Watch) -> None:
    """Copy in steps between which others can write; where they do, in larger ones: at last all of it in one."""
    pages = _PAGES
    while True:
        try:
            source.backup(destination, pages=pages, progress=watch.look)
        except _WrittenMeanwhile:
            pages *= _LARGER
            watch.restart()
        else:
            return


def _settle(copied: sqlite3.Connection) -> None:
    if copied.execute("PRAGMA journal_mode = delete").fetchone() != ("delete",):
        raise StorageFailed(detail="the copy could not be made one file")


def _force_to_disk(copied: Path) -> None:
    """Make a closed copy durable; never a book that may be in use, whose locks this would drop."""
    descriptor = os.open(copied, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _require_sound_copy(copied: sqlite3.Connection) -> None:
    verdict = _verdict(copied)
    if verdict != _SOUND:
        raise StorageFailed(detail=f"the copy is not sound: {verdict}")


def _verdict(connection: sqlite3.Connection) -> str:
    """Ask SQLite whether a file is sound, and for the first thing that is wrong with it."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    return str(verdict)
