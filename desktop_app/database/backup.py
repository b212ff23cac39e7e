"""Copies of the books, made by SQLite itself: never by copying a file that may be in use."""

import sqlite3
import time
from pathlib import Path

from desktop_app.errors import StorageFailed

_PAGES = 256
_DEADLINE_SECONDS = 120.0


def copy_before_migration(source: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the book beside itself before its form changes; the copy's name says the form it is in, and it is kept."""
    target = path.with_name(f"{path.stem}.before-schema-{version + 1}{path.suffix}")
    number = 2
    while target.exists():
        target = path.with_name(f"{path.stem}.before-schema-{version + 1}-{number}{path.suffix}")
        number += 1
    copy(source, target)
    return target


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy a book into a new file and check the copy; refuses STORAGE_FAILED where that does not succeed in time.

    The source must have no transaction of its own open.
    """
    deadline = time.monotonic() + _DEADLINE_SECONDS

    def keep_to_the_deadline(_status: int, _left: int, _pages: int) -> None:
        # Connection.backup() retries for ever while somebody else holds the lock; only raising here ends it.
        if time.monotonic() > deadline:
            raise StorageFailed(detail="the copy took too long")

    target.touch(mode=0o600, exist_ok=False)
    destination = sqlite3.connect(target)
    try:
        source.backup(destination, pages=_PAGES, progress=keep_to_the_deadline)
        (verdict,) = destination.execute("PRAGMA integrity_check(1)").fetchone()
    finally:
        destination.close()
    if verdict != "ok":
        raise StorageFailed(detail=f"the copy is not sound: {verdict}")
