"""Whose file it is and in which form: asked before anything else is read from it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.database.engine import configure, connect
from desktop_app.database.faults import told_as_faults
from desktop_app.errors import BookMissing, DamagedFile, ForeignFile, NewerFile

APPLICATION_ID = 0x434C4E43  # "CLNC"
SCHEMA_VERSION = 8  # how many migrations there are
_QUESTIONS = (
    "PRAGMA application_id",
    "PRAGMA user_version",
    "PRAGMA journal_mode",
    "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
    "SELECT count(*) FROM sqlite_schema",  # has SQLite read the list of the file's parts
)


def identify(path: Path) -> int:
    """Give the schema version of a clinic's book.

    Refuses BOOK_MISSING, FOREIGN_FILE, NEWER_FILE, DAMAGED_FILE where SQLite cannot read it or a part is missing, and
    BOOK_BUSY while another program keeps everybody out.
    """
    if not path.is_file():
        raise BookMissing(path=path)
    if path.stat().st_size == 0:
        # A new book is never empty. This was one that was cut off, and a fresh one in its place would hide that.
        raise DamagedFile(path=path.name, detail="it is empty")
    with told_as_faults(path), closing(connect(path)) as connection:
        try:
            configure(connection, readonly=True)  # not even a stranger's file is changed by that
            application, version, journal, size, _ = (connection.execute(each).fetchone()[0] for each in _QUESTIONS)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise ForeignFile(path=path) from error
            raise
    if application != APPLICATION_ID or version < 1:
        raise ForeignFile(path=path)
    if version > SCHEMA_VERSION:
        raise NewerFile(path=path, found=version, known=SCHEMA_VERSION)
    if journal != "wal" and size > path.stat().st_size:  # with a write-ahead log, pages may still be in that
        raise DamagedFile(path=path.name, detail="a part of the file is missing")
    return int(version)
