"""Room that runs out: pages that a book may have, bytes that a file of this process may have, blocks of a small disk.

Each is given as much room as is asked for, and all there is once it is lifted.
"""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from desktop_app.database import engine
from tests import raw

PAGE = 4_096
DISK_BYTES = 6 << 20


class Room(Protocol):
    """Where a book lies, and how much room is left there."""

    folder: Path

    def leave(self, room: int) -> None:
        """Leave so much room from now on."""

    def lift(self) -> None:
        """Leave all there is."""


class Pages:
    """SQLite's own limit, for every connection that is opened from now on: so many pages more than a book has."""

    def __init__(self, folder: Path, book: Path) -> None:
        self.folder = folder
        self._book = book
        self._most: int | None = None

    def leave(self, room: int) -> None:
        self._most = os.path.getsize(self._book) // PAGE + room  # noqa: PTH202 - no Path is opened: SQLite's locks

    def lift(self) -> None:
        self._most = None

    def keep_to_it(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        if self._most is not None:
            connection.execute(f"PRAGMA max_page_count = {self._most}")
        return connection


@contextmanager
def pages(folder: Path) -> Iterator[Pages]:
    """Limit the pages of the book in a folder; no book of the tests may have pages to spare."""
    room = Pages(folder, folder / "full.clinicbook")
    connect = engine.connect

    def connect_limited(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
        return room.keep_to_it(connect(path, mode=mode))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engine, "connect", connect_limited)
        yield room


class Bytes:
    """The operating system's limit of what a file may have, for this process: it belongs into a child."""

    def __init__(self, folder: Path) -> None:
        import resource  # noqa: PLC0415 - Unix alone has it

        self.folder = folder
        self._resource = resource
        self._soft, self._hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def leave(self, room: int) -> None:
        self._resource.setrlimit(self._resource.RLIMIT_FSIZE, (room, self._hard))

    def lift(self) -> None:
        self._resource.setrlimit(self._resource.RLIMIT_FSIZE, (self._soft, self._hard))


class Disk:
    """A disk of its own in memory, filled but for so many bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def leave(self, room: int) -> None:
        self.lift()
        found = os.statvfs(self.folder)
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, found.f_bavail * found.f_frsize - room))

    def lift(self) -> None:
        self._ballast.unlink(missing_ok=True)


@contextmanager
def small_disk(folder: Path, *, files: int = 0) -> Iterator[Disk]:
    """Mount a small disk on a folder; skips where that is not allowed. `files`: how many it takes, 0 for no limit."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    options = f"size={DISK_BYTES}" + (f",nr_inodes={files}" if files else "")
    folder.mkdir()
    mounted = subprocess.run(  # noqa: S603 - the system's own command
        ["/bin/mount", "-t", "tmpfs", "-o", options, "clinic-tests", folder],
        check=False,
        capture_output=True,
        text=True,
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["/bin/umount", "-l", folder], check=True)  # noqa: S603 - likewise


def make_dense(book: Path) -> None:
    """Leave no free page in a book, so that what is added needs a new one."""
    connection = raw.connect(book, isolation_level=None)
    connection.execute("VACUUM")
    connection.close()
