"""A file written anew takes the place of books at one stroke: before it the old ones are there, after it the new ones.

Until then it has a name that says `unfinished`; an interrupted change leaves at most such a file, which the next one
removes.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.database import keys
from desktop_app.database.export import remove
from desktop_app.errors import BookBusy, StorageFailed

UNFINISHED = ".unfinished"


def unfinished_of(path: Path) -> Path:
    """Name the file that is to become another."""
    return path.with_name(path.name + UNFINISHED)


def take_place(unfinished: Path, path: Path) -> None:
    """Put a proven file, which is on the disk already, in the place of books that nobody has open.

    Refuses BOOK_BUSY and STORAGE_FAILED, and removes the file then. That its name is there to stay is the caller's.
    """
    try:
        _require_nothing_beside(path)
        with told_as_storage():
            unfinished.replace(path)
    except BaseException:
        remove(unfinished)
        raise
    keys.forget(unfinished)


@contextmanager
def told_as_storage() -> Iterator[None]:
    """Let no error of the operating system leave the block but in the program's words."""
    try:
        yield
    except OSError as refused:
        raise StorageFailed(detail=refused.strerror) from refused


def force_to_disk(path: Path) -> None:
    """Make a file durable, which nobody has open, or the names in a folder; Windows has no way to do the latter."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _require_nothing_beside(path: Path) -> None:
    """Refuse BOOK_BUSY where somebody has just opened the books to write."""
    if any(path.with_name(path.name + beside).exists() for beside in ("-wal", "-journal")):
        raise BookBusy
