"""The keys of encrypted files that this process holds.

Nothing lies beside an encrypted file. Its first 16 bytes are the salt that its key was made with, and every copy of it
begins with the same ones: whoever holds the key of a file can open its copies, too.

A file is opened by one SQLite library at a time in a process, for the locks of two would not see each other: Python's
own for plain files, SQLCipher for those whose key is held.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from desktop_app.database.drivers import is_sqlcipher_installed, sqlcipher
from desktop_app.errors import ClinicError, EncryptionMissing, ForeignFile, PassphraseNeeded

SALT_BYTES, KEY_BYTES = 16, 32
PAGE_BYTES = 4096  # of SQLCipher's fourth form, which every connection asks for: a later one may have others

_held: dict[Path, "Key"] = {}
_kept: set[Path] = set()  # the files of open books


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What encrypts a file, and the salt at its head; neither a log nor a traceback shows anything of it."""

    secret: bytes
    salt: bytes

    @classmethod
    def drawn(cls, secret: bytes) -> Self:
        """Give a key with a salt of its own."""
        return cls(secret, os.urandom(SALT_BYTES))

    def __repr__(self) -> str:
        """Show nothing."""
        return "Key(secret)"

    def in_words(self, *, with_salt: bool) -> str:
        """Give it as SQLCipher takes a key that need not be made of a passphrase; a new file needs the salt, too."""
        return f"x'{self.secret.hex()}{self.salt.hex() if with_salt else ''}'"


def hold(path: Path, key: Key) -> None:
    """Open the file with this key from now on."""
    _held[path.resolve()] = key


def held(path: Path) -> Key | None:
    """Give the key that is held for a file; None opens it as a plain one."""
    return _held.get(path.resolve())


def hold_for_copy(source: sqlite3.Connection, copy: Path) -> None:
    """Let a copy that is about to be made be encrypted as its source is."""
    _, _, file = source.execute("PRAGMA database_list").fetchone()
    key = held(Path(file))
    if key is not None:
        hold(copy, key)


def forget(path: Path) -> None:
    """Forget a file's key."""
    _held.pop(path.resolve(), None)


def keep(path: Path) -> None:
    """Keep what opens a file, and its copies, until `let_go`: its book is open."""
    _kept.add(path.resolve())


def let_go(path: Path) -> None:
    """Forget a file's key, and with it those of its copies, unless one of these is open."""
    _kept.discard(path.resolve())
    needed = {_held.get(each) for each in _kept}
    for each in [each for each, key in _held.items() if key not in needed]:
        del _held[each]


def recognise(path: Path) -> None:
    """Hold the key of a copy of a file whose key is held; for a file that SQLite itself cannot read.

    Refuses FOREIGN_FILE, ENCRYPTION_MISSING, and PASSPHRASE_NEEDED where its key is not held.
    """
    refused = _why_unreadable(path)
    if not isinstance(refused, PassphraseNeeded):
        raise refused
    salt = salt_of(path)
    key = next((key for key in _held.values() if key.salt == salt), None)
    if key is None:
        raise refused
    hold(path, key)


def _why_unreadable(path: Path) -> ClinicError:
    """Say what a file that is no plain one may be: an encrypted one has whole pages, and nothing else to know it by."""
    size = path.stat().st_size
    if size < PAGE_BYTES or size % PAGE_BYTES:
        return ForeignFile(path=path)
    return PassphraseNeeded(path=path) if is_sqlcipher_installed() else EncryptionMissing(path=path.name)


def salt_of(path: Path) -> bytes:
    """Read the salt at a file's head. SQLCipher does it: a file that was opened past it would lose its locks."""
    any_key = Key(bytes(KEY_BYTES), b"")
    with closing(open_encrypted(f"{path.absolute().as_uri()}?mode=ro", any_key)) as connection:
        (salt,) = connection.execute("PRAGMA cipher_salt").fetchone()
    return bytes.fromhex(salt)


def open_encrypted(uri: str, key: Key, *, is_new: bool = False, **how: Any) -> sqlite3.Connection:  # noqa: ANN401 - the driver's
    """Open a bare connection to an encrypted file; a wrong key shows when something is read.

    The salt is taken from the file, so that a head that was damaged is found; a new file is given the key's.
    """
    connection: Any = sqlcipher().connect(uri, uri=True, **how)
    connection.set_key(key.in_words(with_salt=is_new))  # no SQL: that would stay among the connection's statements
    connection.execute("PRAGMA cipher_compatibility = 4")
    opened: sqlite3.Connection = connection  # it has what the program asks of Python's own
    return opened
