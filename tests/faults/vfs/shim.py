"""A file system of our own under SQLite: every operation on a file passes by an observer, which may refuse it.

The open files stay the operating system's; only their tables of methods are exchanged, so that what is not observed
costs nothing.
"""

import ctypes
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.database import engine, identity
from tests.faults.vfs.library import (
    ACCESS,
    CLOSE,
    DELETE,
    FILE_SIZE,
    FLAGGED,
    OK,
    OPEN,
    READ,
    TRUNCATE,
    WRITE,
    FileSystem,
    IoMethods,
    OpenFile,
    library,
)

_LAST_WITHOUT_MAPPING = 2  # from version 3 on pages may be read past us, from mapped memory
_CREATE = 0x4
_NEW_ENTRY_IS_SYNCED = 0x800 | 0x4000 | 0x80000  # journals and WAL: SQLite syncs their folder with their first sync


@dataclass(slots=True)
class Operation:
    """One thing SQLite does with a file: its name (empty for a nameless one), where, and how much.

    `carry_out` has it done and gives SQLite's code; of a write, that of the first bytes alone if a size is given.
    """

    kind: str
    name: str
    carry_out: Callable[..., int]
    offset: int = 0
    size: int = 0
    address: int = 0  # of the bytes that are written
    flag: int = 0
    makes: bool = False  # the file is new

    @property
    def data(self) -> bytes:
        return ctypes.string_at(self.address, self.size)


Observer = Callable[[Operation], int]
READING = frozenset({"open", "access", "read", "file_size", "lock", "unlock"})
CHANGING = frozenset({"open", "write", "truncate", "sync", "delete"})
EVERYTHING = READING | CHANGING


class Shim:
    """The file system, once it is registered; `kinds` are the operations that pass by the observer."""

    def __init__(self, observer: Observer, kinds: frozenset[str] = EVERYTHING) -> None:
        found = library()
        assert found is not None
        self._library = found
        self._observer = observer
        self._kinds = kinds
        self._real = self._library.sqlite3_vfs_find(None)
        self._system = FileSystem.from_buffer_copy(self._real.contents)
        self._system.zName = b"observed"
        self._system.pNext = None
        self._system.xOpen = OPEN(self._open)
        self._system.xDelete = DELETE(self._delete)
        self._system.xAccess = ACCESS(self._access)
        self._tables: dict[int, tuple[IoMethods, IoMethods]] = {}  # by the address of the original: it, and ours
        self._originals: dict[int, IoMethods] = {}  # by the address of the open file
        self.names: dict[int, str] = {}
        assert self._library.sqlite3_vfs_register(ctypes.byref(self._system), 0) == OK

    @contextmanager
    def default(self) -> Iterator[None]:
        """Have the files that are opened meanwhile on this file system."""
        self._library.sqlite3_vfs_register(ctypes.byref(self._system), 1)
        try:
            yield
        finally:
            self._library.sqlite3_vfs_register(self._real, 1)

    def unregister(self) -> None:
        """Take the file system away; SQLite would fall into nothing if a file were still open on it."""
        assert not self.names, f"still open: {self.names}"
        self._library.sqlite3_vfs_unregister(ctypes.byref(self._system))

    def _open(self, _system: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        path = ctypes.string_at(name).decode() if name else ""
        makes = bool(flags & _CREATE) and not (path and os.path.lexists(path))

        def carry_out() -> int:
            code: int = self._real.contents.xOpen(ctypes.addressof(self._real.contents), name, file, flags, out)
            if code == OK:
                self._exchange_methods(file, Path(path).name)
            return code

        ctypes.cast(file, ctypes.POINTER(ctypes.c_void_p))[0] = None  # no methods: SQLite need not close it
        return self._observed(
            Operation("open", Path(path).name, carry_out, flag=flags & _NEW_ENTRY_IS_SYNCED, makes=makes)
        )

    def _delete(self, _system: int, name: int, sync_folder: int) -> int:
        def carry_out() -> int:
            return int(self._real.contents.xDelete(ctypes.addressof(self._real.contents), name, sync_folder))

        path = ctypes.string_at(name).decode()
        return self._observed(Operation("delete", Path(path).name, carry_out, flag=sync_folder))

    def _access(self, _system: int, name: int, flags: int, out: int) -> int:
        def carry_out() -> int:
            return int(self._real.contents.xAccess(ctypes.addressof(self._real.contents), name, flags, out))

        return self._observed(Operation("access", Path(ctypes.string_at(name).decode()).name, carry_out))

    def _observed(self, operation: Operation) -> int:
        return self._observer(operation) if operation.kind in self._kinds else operation.carry_out()

    def _exchange_methods(self, file: int, name: str) -> None:
        opened = OpenFile.from_address(file)
        address = ctypes.addressof(opened.pMethods.contents)
        if address not in self._tables:
            original = IoMethods.from_address(address)
            self._tables[address] = (original, self._observed_methods(original))
        self._originals[file], ours = self._tables[address]
        opened.pMethods = ctypes.pointer(ours)
        self.names[file] = name

    def _observed_methods(self, original: IoMethods) -> IoMethods:
        ours = IoMethods.from_buffer_copy(original)
        ours.iVersion = min(original.iVersion, _LAST_WITHOUT_MAPPING)
        ours.xClose = CLOSE(self._close)
        for kind, method, prototype, wrapper in (
            ("read", "xRead", READ, self._moving),
            ("write", "xWrite", WRITE, self._moving),
            ("truncate", "xTruncate", TRUNCATE, self._sized),
            ("file_size", "xFileSize", FILE_SIZE, self._flagged),
            ("sync", "xSync", FLAGGED, self._flagged),
            ("lock", "xLock", FLAGGED, self._flagged),
            ("unlock", "xUnlock", FLAGGED, self._flagged),
        ):
            if kind in self._kinds:
                setattr(ours, method, prototype(wrapper(kind, getattr(original, method))))
        return ours

    def _moving(self, kind: str, real: Callable[..., int]) -> Callable[..., int]:
        def observed(file: int, buffer: int, size: int, offset: int) -> int:
            def carry_out(moved: int = size) -> int:
                return real(file, buffer, moved, offset)

            return self._observer(Operation(kind, self.names[file], carry_out, offset, size, buffer))

        return observed

    def _sized(self, kind: str, real: Callable[..., int]) -> Callable[..., int]:
        def observed(file: int, size: int) -> int:
            return self._observer(Operation(kind, self.names[file], lambda: real(file, size), size=size))

        return observed

    def _flagged(self, kind: str, real: Callable[..., int]) -> Callable[..., int]:
        def observed(file: int, argument: int) -> int:
            return self._observer(Operation(kind, self.names[file], lambda: real(file, argument), flag=argument))

        return observed

    def _close(self, file: int) -> int:
        del self.names[file]
        return int(self._originals.pop(file).xClose(file))


@contextmanager
def under_the_program(observer: Observer, kinds: frozenset[str] = EVERYTHING) -> Iterator[Shim]:
    """Put an observed file system under every connection the program opens meanwhile; all must be closed in the end."""
    shim = Shim(observer, kinds)
    connect = engine.connect

    def connect_observed(path: Path, **settings: Any) -> sqlite3.Connection:  # noqa: ANN401 - as the program's own
        with shim.default():
            return connect(path, **settings)

    with pytest.MonkeyPatch.context() as patched:
        for module in (engine, identity):
            patched.setattr(module, "connect", connect_observed)
        yield shim
    shim.unregister()
