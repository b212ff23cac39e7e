"""Whose file it is and in which form: asked before anything else is read from it."""

import sqlite3
from pathlib import Path

from desktop_app.database.engine import connect
from desktop_app.errors import BookMissing, DamagedFile, ForeignFile, NewerFile

APPLICATION_ID = 0x434C4E43  # "CLNC"
SCHEMA_VERSION = 2  # how many migrations there are


def identify(path: Path) -> int:
    """Give the schema version of a clinic's book, 0 for a file just made.

    Refuses BOOK_MISSING, FOREIGN_FILE, NEWER_FILE, and DAMAGED_FILE where SQLite cannot read it or a part is missing.
    """
    if not path.is_file():
        raise BookMissing(path=path)
    connection = connect(path)
    try:
        application, version, tables, size = (
            connection.execute(question).fetchone()[0]
            for question in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_schema",
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
            )
        )
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise ForeignFile(path=path) from error
        raise DamagedFile(path=path, detail=str(error)) from error
    finally:
        connection.close()
    on_disk = path.stat().st_size
    if (application, version, tables) == (0, 0, 0) and on_disk == 0:
        return 0
    if application != APPLICATION_ID:
        raise ForeignFile(path=path)
    if version > SCHEMA_VERSION:
        raise NewerFile(path=path, found=version, known=SCHEMA_VERSION)
    if size > on_disk:
        raise DamagedFile(path=path, detail="a part of the file is missing")
    return int(version)
