"""Copies of the books, made by SQLite itself: never by copying a file that may be in use."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from desktop_app.database.engine import configure, connect
from desktop_app.errors import DamagedFile, StorageFailed

_PAGES = 256
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


def copy(source: sqlite3.Connection, target: Path, *, within_seconds: int = _DEADLINE_SECONDS) -> None:
    """Copy a book into a new file and check the copy; refuses STORAGE_FAILED where that does not succeed in time.

    The source must have no transaction of its own open. What is not a sound copy is not left behind.
    """
    deadline = time.monotonic() + within_seconds

    def keep_to_the_deadline(_status: int, _left: int, _pages: int) -> None:
        # Connection.backup() retries for ever while somebody else holds the lock; only raising here ends it.
        if time.monotonic() > deadline:
            raise StorageFailed(detail="the copy took too long")

    target.touch(mode=0o600, exist_ok=False)
    try:
        with closing(connect(target)) as destination:
            configure(destination)
            source.backup(destination, pages=_PAGES, progress=keep_to_the_deadline)
            _require_sound_copy(destination)
    except BaseException:
        target.unlink()
        raise


def _require_sound_copy(copied: sqlite3.Connection) -> None:
    verdict = _verdict(copied)
    if verdict != _SOUND:
        raise StorageFailed(detail=f"the copy is not sound: {verdict}")


def _verdict(connection: sqlite3.Connection) -> str:
    """Ask SQLite whether a file is sound, and for the first thing that is wrong with it."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    return str(verdict)
