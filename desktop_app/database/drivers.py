"""The two SQLite drivers: Python's own for plain files, and SQLCipher's for encrypted ones, where it is installed.

SQLCipher's is loaded with the first encrypted file. Its errors are classes of its own.
"""

import sqlite3
import sys
from contextlib import closing
from functools import cache
from importlib import import_module
from types import ModuleType

from desktop_app.errors import EncryptionMissing

_SQLCIPHER = "sqlcipher3.dbapi2"


@cache
def sqlcipher() -> ModuleType:
    """Give SQLCipher's driver; refuses ENCRYPTION_MISSING where it is not installed."""
    try:
        found = import_module(_SQLCIPHER)
    except ImportError as missing:
        raise EncryptionMissing from missing
    with closing(found.connect(":memory:")) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error what we say in words
    return found


def is_sqlcipher_installed() -> bool:
    """Tell whether encrypted files can be opened here."""
    try:
        sqlcipher()
    except EncryptionMissing:
        return False
    return True


def driver_errors() -> tuple[type[Exception], ...]:
    """Give what the drivers raise: errors, and warnings that they were misused."""
    return tuple(kind for driver in _loaded() for kind in (driver.Error, driver.Warning))


def misuses() -> tuple[type[Exception], ...]:
    """Give what the drivers raise of themselves over how they are used: it carries no code of SQLite's."""
    return tuple(
        kind for driver in _loaded() for kind in (driver.ProgrammingError, driver.InterfaceError, driver.Warning)
    )


def _loaded() -> list[ModuleType]:
    return [sqlite3, *(module for name, module in sys.modules.items() if name == _SQLCIPHER)]
