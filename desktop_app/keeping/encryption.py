"""Encrypted books: opened with a passphrase, made from plain ones, given another passphrase, made plain again.

Whatever is made is made in a new file, and proven as a backup is, before it has its name: an interrupted change leaves
the books as they were, and at most a file called `...unfinished`, which the next change removes.
"""

import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.database import keys
from desktop_app.database.backup import copy
from desktop_app.database.drivers import sqlcipher
from desktop_app.database.engine import connect
from desktop_app.database.export import export, remove
from desktop_app.database.faults import told_as_faults
from desktop_app.database.identity import identify
from desktop_app.database.keys import SALT_BYTES, Key
from desktop_app.errors import (
    AlreadyEncrypted,
    BackupNotProven,
    BookExists,
    NotEncrypted,
    PassphraseUnsure,
)
from desktop_app.keeping.passphrases import key_of, require_good
from desktop_app.keeping.proof import prove
from desktop_app.keeping.taking_place import force_to_disk, take_place, told_as_storage, unfinished_of
from desktop_app.repositories.books import Clock
from desktop_app.repositories.kept_head import forget_head
from desktop_app.repositories.passwords import Password


@dataclass(frozen=True, slots=True)
class Made:
    """Which file was made; the names of the checks that do not hold in it, as in the books it came from.

    `kept` is the copy that opens with the passphrase before.
    """

    path: Path
    findings: str
    kept: Path | None = None


def is_encrypted(path: Path) -> bool:
    """Tell whether books that are open are encrypted."""
    return keys.held(path) is not None


def require_installed() -> None:
    """Refuse ENCRYPTION_MISSING where nothing can be encrypted here."""
    sqlcipher()


def encrypt(path: Path, target: Path, passphrase: Password, clock: Clock) -> Made:
    """Write plain books to a new, encrypted file, whose key is held then; the plain ones stay as they are.

    The books must not be open in this process. Refuses ALREADY_ENCRYPTED, ENCRYPTION_MISSING, BOOK_EXISTS,
    COPY_NOT_PROVEN, what `require_good` refuses, and what opening and writing files refuse.
    """
    require_good(passphrase)
    require_installed()
    identify(path)
    if keys.held(path) is not None:
        raise AlreadyEncrypted(path=path.name)
    return _made(path, target, key_of(passphrase, os.urandom(SALT_BYTES)), clock)


def decrypt(path: Path, target: Path, clock: Clock) -> Made:
    """Write encrypted books to a new, plain file, for leaving; the encrypted ones stay as they are.

    Their key must be held, and they must not be open in this process. Refuses NOT_ENCRYPTED, BOOK_EXISTS,
    COPY_NOT_PROVEN, and what opening and writing files refuse.
    """
    _require_encrypted(path)
    return _made(path, target, None, clock)


def change_passphrase(path: Path, passphrase: Password, clock: Clock) -> Made:
    """Give encrypted books another passphrase; a copy is kept, which opens with the one before.

    Their key must be held, their lock too, and they must not be open in this process. What the books hold goes into a
    new file under a new key, and that takes the books' place at one stroke. Refuses NOT_ENCRYPTED, BOOK_BUSY,
    COPY_NOT_PROVEN, what `require_good` refuses, and what opening and writing files refuse; PASSPHRASE_UNSURE where it
    is changed, but the disk does not say so.
    """
    require_good(passphrase)
    _require_encrypted(path)
    kept = _kept_copy(path)
    key = key_of(passphrase, os.urandom(SALT_BYTES))
    unfinished = unfinished_of(path)
    findings = _write(path, unfinished, key, clock)
    take_place(unfinished, path)
    keys.hold(path, key)
    try:
        force_to_disk(path.parent)
    except OSError as unsure:
        raise PassphraseUnsure(path=path.name, kept=kept.name) from unsure
    return Made(path, findings, kept)


def _require_encrypted(path: Path) -> None:
    identify(path)
    if keys.held(path) is None:
        raise NotEncrypted(path=path.name)


def _made(path: Path, target: Path, key: Key | None, clock: Clock) -> Made:
    """Write books to a new file and give it its name when it is proven."""
    _require_free(target)
    unfinished = unfinished_of(target)
    findings = _write(path, unfinished, key, clock)
    try:
        _require_free(target)
        forget_head(target)  # of books that lay there before
        with told_as_storage():
            unfinished.rename(target)
            force_to_disk(target.parent)
    except BaseException:
        remove(unfinished)
        raise
    keys.forget(unfinished)
    if key is not None:
        keys.hold(target, key)
    return Made(target, findings)


def _write(path: Path, unfinished: Path, key: Key | None, clock: Clock) -> str:
    """Write the same books to a new file; name what does not hold in them, which is no fault of the copy."""
    remove(unfinished)  # what an interrupted change has left
    with told_as_storage():
        export(path, unfinished, key)
        try:
            findings = ", ".join(prove(unfinished, clock).findings)
        except BackupNotProven as found:
            findings = str(found.facts["findings"])
        except BaseException:
            remove(unfinished)
            raise
        force_to_disk(unfinished)
    return findings


def _kept_copy(path: Path) -> Path:
    """Keep the books as they are, beside themselves; nothing may lie beside the file when another takes its place."""
    kept = path.with_name(f"{path.stem}.before-passphrase{path.suffix}")
    number = 2
    while kept.exists():
        kept = path.with_name(f"{path.stem}.before-passphrase-{number}{path.suffix}")
        number += 1
    unfinished = unfinished_of(kept)
    remove(unfinished)
    with told_as_faults(path), closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = delete").fetchone()
        copy(connection, unfinished)
    keys.forget(unfinished)
    with told_as_storage():
        unfinished.rename(kept)
    return kept


def _require_free(target: Path) -> None:
    if target.exists():
        raise BookExists(path=target)
