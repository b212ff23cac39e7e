"""A book written anew without the room that removed rows left in it: everything of it goes into a new file.

SQLite itself does it, under the key that the book has. The book must not be open in this process.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.database import keys
from desktop_app.database.engine import configure, connect
from desktop_app.database.export import remove, require_same, require_sound
from desktop_app.database.faults import told_as_faults

_STEPS = 20_000  # of SQLite's machine, between two looks at how far it is


def write_compacted(source: Path, target: Path, progress: Callable[[int, int], None]) -> None:
    """Write a book to a new file, as small as it can be; then see that both hold the same.

    Nobody writes to the book meanwhile. `progress` is told how many of how many bytes are written. Refuses BOOK_BUSY,
    DISK_FULL, COPY_NOT_PROVEN, and what else the disk refuses; the new file is then removed.
    """
    target.touch(mode=0o600, exist_ok=False)
    try:
        with told_as_faults(source), closing(connect(source)) as connection:
            connection.execute("PRAGMA journal_mode = delete").fetchone()  # nothing may lie beside what is replaced
            keys.hold_for_copy(connection, target)
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            (unused,) = connection.execute("PRAGMA freelist_count").fetchone()
            (page,) = connection.execute("PRAGMA page_size").fetchone()

            def look() -> int:
                progress(target.stat().st_size, (pages - unused) * page)
                return 0

            connection.set_progress_handler(look, _STEPS)
            connection.execute("VACUUM INTO ?", (f"{target.absolute().as_uri()}?mode=rw",))
            connection.set_progress_handler(None, 0)
            connection.execute("BEGIN IMMEDIATE")
            with closing(connect(target)) as written:
                configure(written, readonly=True)
                require_sound(written)
                require_same(connection, written)
            connection.execute("ROLLBACK")
    except BaseException:
        remove(target)
        raise
