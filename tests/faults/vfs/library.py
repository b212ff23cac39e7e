"""The very SQLite library that the program uses, and the three structures of it by which a file system is put under it.

A loaded module finds the functions of the libraries it is linked to. Where SQLite was built into Python's own module
its functions are hidden, and on Windows they are not looked up that way: there the tests of the disk are skipped.
"""

import _sqlite3
import ctypes
import sqlite3
from contextlib import closing
from functools import cache

OK = 0
_POINTER = ctypes.c_void_p
_INT = ctypes.c_int
_LONG = ctypes.c_int64

READ = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
WRITE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _LONG)
FLAGGED = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)  # sync, lock, unlock
CLOSE = ctypes.CFUNCTYPE(_INT, _POINTER)
FILE_SIZE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER)
OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
DELETE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT)
ACCESS = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _POINTER)


class IoMethods(ctypes.Structure):
    """What SQLite can do with an open file."""

    _fields_ = (
        ("iVersion", _INT),
        ("xClose", CLOSE),
        ("xRead", READ),
        ("xWrite", WRITE),
        ("xTruncate", TRUNCATE),
        ("xSync", FLAGGED),
        ("xFileSize", FILE_SIZE),
        ("xLock", FLAGGED),
        ("xUnlock", FLAGGED),
        ("others", _POINTER * 10),  # left as they are
    )


class OpenFile(ctypes.Structure):
    """An open file begins with what can be done with it."""

    _fields_ = (("pMethods", ctypes.POINTER(IoMethods)),)


class FileSystem(ctypes.Structure):
    """Where SQLite's files live."""

    _fields_ = (
        ("iVersion", _INT),
        ("szOsFile", _INT),
        ("mxPathname", _INT),
        ("pNext", _POINTER),
        ("zName", ctypes.c_char_p),
        ("pAppData", _POINTER),
        ("xOpen", OPEN),
        ("xDelete", DELETE),
        ("xAccess", ACCESS),
        ("others", _POINTER * 13),  # left as they are
    )


@cache
def library() -> ctypes.CDLL | None:
    """Give the library behind Python's `sqlite3`, None where its functions cannot be reached from outside."""
    try:
        found = ctypes.CDLL(_sqlite3.__file__)
        found.sqlite3_vfs_find.restype = ctypes.POINTER(FileSystem)
        found.sqlite3_vfs_find.argtypes = (ctypes.c_char_p,)
        found.sqlite3_vfs_register.argtypes = (ctypes.POINTER(FileSystem), _INT)
        found.sqlite3_vfs_unregister.argtypes = (ctypes.POINTER(FileSystem),)
        found.sqlite3_sourceid.restype = ctypes.c_char_p
    except (AttributeError, OSError):
        return None
    with closing(sqlite3.connect("")) as connection:
        ((this,),) = connection.execute("SELECT sqlite_source_id()")
    return found if found.sqlite3_sourceid().decode() == this else None


UNREACHABLE = None if library() else "SQLite is built into Python here, or its functions cannot be looked up"
