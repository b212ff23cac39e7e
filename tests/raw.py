"""The tests' own eyes on a file, past the program; and the engine that the tests' books are kept with.

With CLINIC_TESTS_ENGINE=encrypted in the environment every book of the tests is an encrypted one. Its key is the same
everywhere and made of no passphrase, which costs nothing; what a passphrase costs is tested by itself.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest

from desktop_app.database import keys
from desktop_app.database.drivers import is_sqlcipher_installed, sqlcipher

ENGINE = "CLINIC_TESTS_ENGINE"
KEY = keys.Key(bytes(range(keys.KEY_BYTES)), b"salt of the test")

_DRIVERS = (sqlite3, *([sqlcipher()] if is_sqlcipher_installed() else []))
DATABASE_ERRORS = tuple(each.DatabaseError for each in _DRIVERS)
INTEGRITY_ERRORS = tuple(each.IntegrityError for each in _DRIVERS)
OPERATIONAL_ERRORS = tuple(each.OperationalError for each in _DRIVERS)


def driver_now() -> ModuleType:
    """Give the driver that books are opened with now."""
    return sqlcipher() if is_encrypted() else sqlite3


class EveryFile(dict[Path, keys.Key]):
    """Holds the tests' key for every file that has none of its own."""

    def get(self, path: Path, default: Any = None) -> Any:  # noqa: ANN401 - a mapping's own form
        return super().get(path, default) or KEY


def is_encrypted() -> bool:
    """Tell whether books are made as encrypted ones now."""
    return os.environ.get(ENGINE) == "encrypted"


def needs_sqlcipher() -> pytest.MarkDecorator:
    """Mark tests of encrypted books: on a platform without SQLCipher's wheel nothing can be encrypted."""
    return pytest.mark.skipif(not is_sqlcipher_installed(), reason="sqlcipher3 has no wheel for this platform")


def plain_only(reason: str) -> pytest.MarkDecorator:
    """Mark tests that are of plain files by their nature; the reason says which."""
    return pytest.mark.skipif(is_encrypted(), reason=reason)


@contextmanager
def encrypted_books() -> Iterator[None]:
    """Have every book encrypted within the block, those of child processes too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENGINE, "encrypted")
        patch.setattr(keys, "_held", EveryFile())
        yield


def connect(
    path: Path | str, *, isolation_level: Literal["DEFERRED"] | None = "DEFERRED", timeout: float = 5.0
) -> sqlite3.Connection:
    """Open a connection of the test's own, as Python opens one, with the key that this process holds."""
    path = Path(path)
    key = keys.held(path)
    if key is None:
        return sqlite3.connect(path, isolation_level=isolation_level, timeout=timeout)
    uri = f"{path.absolute().as_uri()}?mode=rwc"
    is_new = not path.exists() or path.stat().st_size == 0
    return keys.open_encrypted(uri, key, is_new=is_new, isolation_level=isolation_level, timeout=timeout)


if is_encrypted():
    keys._held = EveryFile()  # noqa: SLF001 - every process of the tests, from its first book on
