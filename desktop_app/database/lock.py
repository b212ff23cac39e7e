"""The book's lock: one window at a time. It lies beside the file and dies with its process, whatever kills that."""

import os
import socket
import sys
from pathlib import Path
from typing import Self

from desktop_app.errors import BookLocked, StorageFailed

_OWNER_BYTES = 200


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
            os.lseek(self._descriptor, 1, os.SEEK_SET)
            owner = os.read(self._descriptor, _OWNER_BYTES).decode(errors="replace").strip() or "unknown"
            os.close(self._descriptor)
            raise BookLocked(owner=owner)
        self.was_left = os.fstat(self._descriptor).st_size > 0
        # The first byte is what is locked; the owner's name stands behind it, where others can read it.
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, f"*process {os.getpid()} on {socket.gethostname()}".encode())

    def release(self) -> None:
        """Let the book go."""
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


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
