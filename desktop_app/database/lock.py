"""The book's lock: one window at a time. It lies beside the file and dies with its process, whatever kills that."""

import getpass
import os
import re
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from desktop_app.accounting.calendar import clinic_time, month_in_words
from desktop_app.errors import BookLocked, StorageFailed

_OWNER_BYTES = 400
_OWNER = re.compile(r"process (\d+) on (.+)")


class BookLock:
    """Held from construction until `release`; refuses BOOK_LOCKED and says who holds it, and STORAGE_FAILED.

    Who lets it go wipes their name: one that still stands there is of somebody who was killed. `was_left` tells it.
    """

    def __init__(self, book: Path) -> None:
        path = book.with_name(book.name + ".lock")
        try:
            self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as refused:
            raise StorageFailed(detail=f"{path.name}: {refused.strerror}") from refused
        if not _try_lock(self._descriptor):
            refusal = _refusal(self._descriptor, book)
            os.close(self._descriptor)
            raise refusal
        self.was_left = os.fstat(self._descriptor).st_size > 0
        # The first byte is what is locked; the owner's name stands behind it, where others can read it.
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, f"*process {os.getpid()} on {socket.gethostname()}\n{_user()}".encode())

    def release(self) -> None:
        """Let the book go."""
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def _refusal(descriptor: int, book: Path) -> BookLocked:
    """Say who holds the lock, on which computer, in which process, since when: the owner was written when it began.

    `here` tells whether that is this computer, where its window may be shown.
    """
    os.lseek(descriptor, 1, os.SEEK_SET)
    owner, _, user = os.read(descriptor, _OWNER_BYTES).decode(errors="replace").strip().partition("\n")
    if not owner:
        return BookLocked(owner="unknown", path=book, here=False)
    since = clinic_time(datetime.fromtimestamp(os.fstat(descriptor).st_mtime, UTC))
    parts = (user.strip(), owner, f"since {since.day} {month_in_words(since.date())}, {since:%H:%M}")
    found = _OWNER.fullmatch(owner)
    here = found is not None and found[2] == socket.gethostname()
    return BookLocked(owner=", ".join(part for part in parts if part), path=book, here=here)


def _user() -> str:
    """Name who runs this program; "" where the system does not know."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
