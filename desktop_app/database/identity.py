"""Whose file it is and in which form: asked before anything else is read from it."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from desktop_app.database import keys
from desktop_app.database.drivers import driver_errors
from desktop_app.database.engine import configure, connect
from desktop_app.database.faults import told_as_faults
from desktop_app.database.fingerprint import Strange, strange_parts
from desktop_app.database.keys import PAGE_BYTES
from desktop_app.errors import (
    BookMissing,
    DamagedFile,
    DoctoredFile,
    ForeignFile,
    ForeignParts,
    NewerFile,
    NotAFile,
    PassphraseWrong,
    StorageFailed,
)

APPLICATION_ID = 0x434C4E43  # "CLNC"
SCHEMA_VERSION = 9  # how many migrations there are
_QUESTIONS = (
    "PRAGMA application_id",
    "PRAGMA user_version",
    "PRAGMA journal_mode",
    "PRAGMA page_count",
    "PRAGMA page_size",
    "SELECT count(*) FROM sqlite_schema",  # has SQLite read the list of the file's parts
)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_NAMED = 5  # strange parts; a file of another make has hundreds
_PLAIN = b"SQLite format 3\0"  # how a plain file begins
_PLAIN_PAGES = frozenset(b"\x00\x02\x05\x0a\x0d")  # how its other pages do: pages of tables and indexes, what overflows
_LOOKED_AT = 1_000  # pages


def identify(path: Path, *, safe: bool = False) -> int:
    """Give the schema version of a clinic's book; nothing of it has run, and nothing of it was used, before this.

    Refuses BOOK_MISSING, NOT_A_FILE, FOREIGN_FILE, NEWER_FILE, DAMAGED_FILE where SQLite cannot read it or a part is
    missing, DOCTORED_FILE where it is not made of what this program makes, and BOOK_BUSY while another program keeps
    everybody out; what `keys.recognise` refuses, and PASSPHRASE_WRONG where the key that is held does not open it.
    With `safe` a file may be doctored in what no reading comes near.
    """
    _require_file(path)
    with told_as_faults(path):
        if keys.held(path) is None and not _is_plain(path):
            keys.recognise(path)
    with told_as_faults(path), closing(connect(path)) as connection:
        try:
            configure(connection, readonly=True)  # not even a stranger's file is changed by that
            application, version, journal, pages, page_size, _ = (
                connection.execute(each).fetchone()[0] for each in _QUESTIONS
            )
        except driver_errors() as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
                raise PassphraseWrong(path=path.name) from error
            raise
        if application != APPLICATION_ID or version < 1:
            raise ForeignFile(path=path)
        if version > SCHEMA_VERSION:
            raise NewerFile(path=path, found=version, known=SCHEMA_VERSION)
        is_short = pages * int(page_size) > path.stat().st_size  # SQLCipher gives the size as text
        if is_short and not (journal == "wal" and _has_log(path)):
            raise DamagedFile(path=path.name, detail="a part of the file is missing")
        _require_own_parts(path, strange_parts(connection, version), safe=safe)
    return int(version)


def _require_file(path: Path) -> None:
    """Refuse what is no file before it is opened: a pipe would keep whoever opens it waiting for ever."""
    try:
        found = path.stat()
    except FileNotFoundError as missing:
        if path.is_symlink():
            raise NotAFile(path=path, kind="a link that leads nowhere") from missing
        raise BookMissing(path=path) from missing
    except NotADirectoryError as missing:
        raise BookMissing(path=path) from missing
    except OSError as refused:
        raise StorageFailed(detail=f"{path.name}: {refused.strerror}") from refused
    if not stat.S_ISREG(found.st_mode):
        kind = next((words for is_kind, words in _KINDS if is_kind(found.st_mode)), "something else")
        raise NotAFile(path=path, kind=kind)
    if found.st_size == 0:
        # A new book is never empty. This was one that was cut off, and a fresh one in its place would hide that.
        raise DamagedFile(path=path.name, detail="it is empty")


def _is_plain(path: Path) -> bool:
    """Tell whether a file begins as a plain SQLite file does.

    It is looked at without locks, and what lies beside it is left alone: that is for the library that can read it.
    """
    with closing(connect(path, mode="ro&immutable=1")) as connection:
        try:
            configure(connection, readonly=True)
            connection.execute("PRAGMA application_id")
        except sqlite3.DatabaseError as error:
            # Any other is told by whoever opens it to read.
            return error.sqlite_errorcode != sqlite3.SQLITE_NOTADB or _lost_its_beginning(path)
    return True


def _lost_its_beginning(path: Path) -> bool:
    """Tell whether this is a plain file in which a power cut left garbage where it begins: opened, it is mended.

    Its other pages are plain, and the journal or the log beside it holds the first one. Both are asked for: a journal
    that a plain file left behind would ruin an encrypted one that took its place.
    """
    with path.open("rb") as file:
        beginnings = []
        for page in range(1, min(path.stat().st_size // PAGE_BYTES, _LOOKED_AT)):
            file.seek(page * PAGE_BYTES)
            beginnings.append(file.read(1)[0])
    plain = sum(each in _PLAIN_PAGES for each in beginnings)
    beside = (path.with_name(path.name + ending) for ending in ("-journal", "-wal"))
    return 2 * plain > len(beginnings) and any(_PLAIN in each.read_bytes() for each in beside if each.is_file())


def _has_log(path: Path) -> bool:
    """Tell whether pages may still be in the write-ahead log beside a file."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _require_own_parts(path: Path, strange: tuple[Strange, ...], *, safe: bool) -> None:
    if not strange:
        return
    listed = ", ".join(part.words() for part in strange[:_NAMED])
    found = listed if len(strange) <= _NAMED else f"{listed} and {len(strange) - _NAMED} more"
    if not all(part.can_be_read_around for part in strange):
        raise ForeignParts(path=path.name, found=found)
    if not safe:
        raise DoctoredFile(path=path.name, found=found)
