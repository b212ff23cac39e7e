"""Passphrases of encrypted books: which are taken, the key that is made of one, and the wait after wrong ones.

A passphrase is kept nowhere. Argon2id makes the key of it, with the salt that the file begins with and at a fixed
cost: RFC 9106, section 4, second choice. Nothing else is needed to open a file, and nothing lies beside it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hmac import compare_digest
from math import ceil
from pathlib import Path

from desktop_app.database import keys
from desktop_app.database.faults import told_as_faults
from desktop_app.database.identity import identify
from desktop_app.database.keys import KEY_BYTES, Key
from desktop_app.errors import (
    NotEncrypted,
    PassphraseTooEasy,
    PassphraseTooLong,
    PassphraseTooShort,
    PassphraseTooSoon,
    PassphraseWrong,
)
from desktop_app.repositories.passwords import Cost, Password, bytes_of, seconds_to_wait

LEAST, MOST = 12, 1000  # characters

cost = Cost(passes=3, memory_kib=65_536, lanes=4)  # never another one: files that exist open at this cost only


@dataclass(slots=True)
class _Tries:
    """How often a file's passphrase was wrong, and since when."""

    count: int = 0
    last: float = 0.0


_tries: dict[Path, _Tries] = {}


def key_of(passphrase: Password, salt: bytes) -> Key:
    """Make the key of a passphrase and a salt; takes a third of a second."""
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - plain books open without it

    secret = hash_secret_raw(
        bytes_of(passphrase),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return Key(secret, salt)


def unlock(path: Path, passphrase: Password, now: Callable[[], float] = time.monotonic) -> None:
    """Hold the key of an encrypted file from now on.

    Refuses PASSPHRASE_WRONG, PASSPHRASE_TOO_SOON while the wait after wrong ones lasts, and what `identify` refuses.
    Three wrong ones are free; the waits that follow are kept in memory only, for whoever has the file has it elsewhere.
    """
    with _counted(path, now):
        with told_as_faults(path):
            salt = keys.salt_of(path)
        keys.hold(path, key_of(passphrase, salt))
        try:
            identify(path, safe=True)
        except BaseException:
            keys.forget(path)
            raise


def lock(path: Path) -> None:
    """Forget the key of a file that was unlocked and is not opened."""
    keys.forget(path)


def require_right(path: Path, passphrase: Password, now: Callable[[], float] = time.monotonic) -> None:
    """Refuse what is not the passphrase of books that are open, as `unlock` does; the file is not asked."""
    key = keys.held(path)
    if key is None:
        raise NotEncrypted(path=path.name)
    with _counted(path, now):
        if not compare_digest(key_of(passphrase, key.salt).secret, key.secret):
            raise PassphraseWrong(path=path.name)


@contextmanager
def _counted(path: Path, now: Callable[[], float]) -> Iterator[None]:
    """Count a wrong passphrase, and forget the count with a right one."""
    tries = _tries.setdefault(path.resolve(), _Tries())
    left = seconds_to_wait(tries.count) - (now() - tries.last)
    if left > 0:
        raise PassphraseTooSoon(path=path.name, tries=tries.count, seconds=ceil(left))
    try:
        yield
    except PassphraseWrong as wrong:
        tries.count, tries.last = tries.count + 1, now()
        raise PassphraseWrong(path=path.name, seconds=seconds_to_wait(tries.count)) from wrong
    _tries.pop(path.resolve(), None)


def require_good(passphrase: Password) -> None:
    """Refuse PASSPHRASE_TOO_SHORT, PASSPHRASE_TOO_LONG, and PASSPHRASE_TOO_EASY for one character again and again."""
    if len(passphrase.text) < LEAST:
        raise PassphraseTooShort(least=LEAST)
    if len(passphrase.text) > MOST:
        raise PassphraseTooLong(most=MOST)
    if len(set(passphrase.text)) == 1:
        raise PassphraseTooEasy
