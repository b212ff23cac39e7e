"""A book written anew under another key, or without one: everything of it goes into a new file, row by row.

SQLCipher reads both files and writes the new one. The old one must not be open in this process.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path
from typing import Any

from desktop_app.database import keys
from desktop_app.database.drivers import sqlcipher
from desktop_app.database.engine import BUSY_SECONDS, configure, connect
from desktop_app.database.faults import told_as_faults
from desktop_app.database.keys import Key
from desktop_app.errors import CopyNotProven

_ROWS = 1000  # that are compared at a time


def export(source: Path, target: Path, key: Key | None) -> None:
    """Write a book to a new file under a key, None for a plain one; then see that both hold the same.

    Nobody writes to the book meanwhile. Refuses BOOK_BUSY, COPY_NOT_PROVEN, and what the disk refuses; the new file is
    then removed.
    """
    target.touch(mode=0o600, exist_ok=False)
    try:
        with told_as_faults(source), closing(_opened(source)) as connection:
            _write(connection, target, key)
            if key is None:
                keys.forget(target)
            else:
                keys.hold(target, key)
            with closing(connect(target)) as copied:
                configure(copied, readonly=True)
                require_sound(copied)
                require_same(connection, copied)
            connection.execute("ROLLBACK")
    except BaseException:
        remove(target)
        raise


def remove(target: Path) -> None:
    """Remove a file that did not become a book, with what SQLite keeps beside it, and forget its key."""
    keys.forget(target)
    for beside in ("", "-journal", "-wal", "-shm"):
        target.with_name(target.name + beside).unlink(missing_ok=True)


def _opened(source: Path) -> sqlite3.Connection:
    """Open the book by SQLCipher, whether it is encrypted or plain."""
    uri, key = f"{source.absolute().as_uri()}?mode=rw", keys.held(source)
    how: dict[str, Any] = {"timeout": BUSY_SECONDS, "isolation_level": None}
    if key is not None:
        return keys.open_encrypted(uri, key, **how)
    plain: sqlite3.Connection = sqlcipher().connect(uri, uri=True, **how)
    return plain


def _write(connection: sqlite3.Connection, target: Path, key: Key | None) -> None:
    """Write everything to the new file, and keep others from writing to the book until the caller is done."""
    words = "" if key is None else key.in_words(with_salt=True)
    connection.execute("ATTACH ? AS copy KEY ?", (f"{target.absolute().as_uri()}?mode=rw", words))
    if key is not None:
        connection.execute("PRAGMA copy.cipher_compatibility = 4")
    connection.execute("PRAGMA copy.synchronous = OFF")  # it has no name yet: it is made durable when it is whole
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("SELECT sqlcipher_export('copy')")
    for name in ("application_id", "user_version"):  # which are no rows
        (value,) = connection.execute(f"PRAGMA main.{name}").fetchone()
        connection.execute(f"PRAGMA copy.{name} = {int(value)}")
    connection.execute("COMMIT")
    connection.execute("DETACH copy")
    connection.execute("BEGIN IMMEDIATE")


def require_sound(copied: sqlite3.Connection) -> None:
    """Let SQLite look at every page of a copy; refuses COPY_NOT_PROVEN."""
    (verdict,) = copied.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise CopyNotProven(detail=verdict)


def require_same(original: sqlite3.Connection, copied: sqlite3.Connection) -> None:
    """Compare what two files are made of, then every row of every table, in the order in which they lie.

    Refuses COPY_NOT_PROVEN.
    """
    parts = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    if original.execute(parts).fetchall() != copied.execute(parts).fetchall():
        raise CopyNotProven(detail="it is made of other parts")
    for name in ("application_id", "user_version"):
        if original.execute(f"PRAGMA {name}").fetchone() != copied.execute(f"PRAGMA {name}").fetchone():
            raise CopyNotProven(detail=f"it has another {name}")
    for table in _tables(original):
        rows = f'SELECT * FROM "{table}" NOT INDEXED'  # noqa: S608 - a name of the file's own list
        pairs = zip_longest(_chunks(original.execute(rows)), _chunks(copied.execute(rows)))
        if any(one != other for one, other in pairs):
            raise CopyNotProven(detail=f"the table {table} has other rows")


def _tables(connection: sqlite3.Connection) -> Iterable[str]:
    """Name the tables that hold rows themselves: a virtual one keeps them in others."""
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    return [name for (name,) in found]


def _chunks(cursor: sqlite3.Cursor) -> Iterator[list[tuple[Any, ...]]]:
    while rows := cursor.fetchmany(_ROWS):
        yield rows
