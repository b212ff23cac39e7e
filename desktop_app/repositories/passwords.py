"""Passwords: what is kept of one is its argon2id hash; the library is loaded with the first password, not before."""

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST, MOST = 8, 200  # characters
SALT_BYTES = 16
FREE_TRIES = 3
FIRST_WAIT, LONGEST_WAIT = 5, 300  # seconds
HIDDEN = "(secret)"  # stands for a password wherever a command is written down


@dataclass(frozen=True, slots=True, repr=False)
class Password:
    """What somebody typed in secret: neither a log nor the hash of a command that holds it shows anything of it."""

    text: str

    def __repr__(self) -> str:
        """Show nothing."""
        return HIDDEN


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess is: how often the memory is gone over, how much of it, and in how many lanes."""

    passes: int
    memory_kib: int
    lanes: int


cost = Cost(passes=3, memory_kib=65_536, lanes=4)  # RFC 9106, section 4, second choice: a third of a second


def seconds_to_wait(failed_tries: int) -> int:
    """Give how long nothing is tried after so many wrong tries in a row."""
    beyond = failed_tries - FREE_TRIES
    return 0 if beyond < 0 else min(LONGEST_WAIT, FIRST_WAIT << min(beyond, LONGEST_WAIT))


def hashed(password: Password, salt: bytes) -> str:
    """Hash a password as it is kept, with its salt and what it cost; takes a third of a second."""
    return _hasher().hash(bytes_of(password), salt=salt)


def matches(kept: str, password: Password) -> bool:
    """Tell whether a password is the one whose hash is kept; a hash that is none matches nothing."""
    from argon2.exceptions import InvalidHashError, VerifyMismatchError  # noqa: PLC0415 - see above

    try:
        return _hasher().verify(kept, bytes_of(password))
    except (VerifyMismatchError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Tell whether a hash was made at another cost than that of today."""
    return _hasher().check_needs_rehash(kept)


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # noqa: PLC0415 - see above

    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)


def bytes_of(password: Password) -> bytes:
    """Give the same bytes for what looks the same, whatever keyboard it was typed on."""
    return unicodedata.normalize("NFKC", password.text).encode("utf-8", "surrogatepass")
