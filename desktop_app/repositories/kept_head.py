"""The head of the edit log, kept beside the books: what shows that their end was cut off, or that they are older ones.

A chain of hashes cannot show by itself that its end is missing. So the program writes after every commit, into a small
file beside the books, how many rows the log has and the hash of the last one. A head that is behind the log is normal:
the program was ended between the commit and the head. A log that is behind its head is not.
"""

import json
import os
from pathlib import Path

from sqlalchemy import bindparam, select

from desktop_app.errors import BadInput, HeadNotWritten, HeadUnreadable, LogCutOff, LogRewritten
from desktop_app.records.memory import AuditEntry
from desktop_app.repositories.audit import FIRST_HASH
from desktop_app.repositories.audit_chain import Head
from desktop_app.repositories.books import Books
from desktop_app.repositories.unit import Unit, stamp

_MOST_BYTES = 4_096

_LAST = select(AuditEntry.audit_id, AuditEntry.row_hash).order_by(AuditEntry.audit_id.desc()).limit(1)
_HASH = select(AuditEntry.row_hash).where(AuditEntry.audit_id == bindparam("audit_id"))


class HeadKeeper:
    """Writes the head of open books beside them, where it is another than was written last."""

    def __init__(self, books: Books, kept: Head | None = None) -> None:
        """Begin with the head that is beside the books already, if there is one."""
        self._books, self._written = books, kept

    def keep(self) -> None:
        """Write it, after a commit; refuses HEAD_NOT_WRITTEN, and what `require_head` refuses."""
        with self._books.reading() as reading:
            # What another program did meanwhile must not become the head that the next opening goes by.
            require_head(reading, self._written, self._books.path)
            head, at = last_head(reading), stamp(reading.at)
        if head != self._written:
            write_head(self._books.path, head, at)
            self._written = head


def head_file(book: Path) -> Path:
    """Give the file that the head of a book is kept in."""
    return book.with_name(f"{book.name}.head")


def last_head(unit: Unit) -> Head:
    """Give the head of the log as it stands, by its last row alone: rows are numbered without gaps."""
    found = unit.execute(_LAST).first()
    return Head(0, FIRST_HASH) if found is None else Head(found.audit_id, found.row_hash)


def read_head(book: Path) -> Head | None:
    """Read the head that is kept beside a book, None where there is none; refuses HEAD_UNREADABLE."""
    path = head_file(book)
    try:
        with path.open(encoding="utf-8") as file:
            kept = json.loads(file.read(_MOST_BYTES))
        return Head.read(f"{kept['rows']}:{kept['hash']}")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, BadInput) as error:
        raise HeadUnreadable(path=path.name, detail=_why(error)) from error


def write_head(book: Path, head: Head, at: str) -> None:
    """Put a head in the place of the one before, whole or not at all; refuses HEAD_NOT_WRITTEN."""
    path = head_file(book)
    written = json.dumps({"rows": head.rows, "hash": head.row_hash, "at": at}) + "\n"
    try:
        new = path.with_name(f"{path.name}.new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        _force_to_disk(path.parent)
    except OSError as refused:
        raise HeadNotWritten(path=path.name, detail=refused.strerror) from refused


def forget_head(book: Path) -> None:
    """Remove the head of a book that is no more, before another one is made in its place."""
    head_file(book).unlink(missing_ok=True)


def require_head(unit: Unit, kept: Head | None, book: Path) -> None:
    """Refuse LOG_CUT_OFF and LOG_REWRITTEN where the log does not go on from a head that was kept.

    It takes no time, however long the log: that the rows before are as they were, the check of the books looks into.
    """
    if kept is None or kept.rows == 0:
        return
    there = unit.value(_HASH, audit_id=kept.rows)
    if there is None:
        raise LogCutOff(found=last_head(unit).rows, kept=kept.rows, beside=head_file(book).name)
    if there != kept.row_hash:
        raise LogRewritten(row=kept.rows, beside=head_file(book).name)


def fault_of_head(unit: Unit, kept: Head | None, book: Path) -> LogCutOff | LogRewritten | None:
    """Give what `require_head` refuses, None where the log goes on from its head."""
    try:
        require_head(unit, kept, book)
    except (LogCutOff, LogRewritten) as found:
        return found
    return None


def _why(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or "it is not what the program wrote")


def _force_to_disk(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be opened for that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
