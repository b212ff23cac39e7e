"""A disk on which one operation fails, once or from then on."""

import sqlite3
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from tests.faults.vfs.shim import Operation


class Moment(Enum):
    """How much of the operation is done when it fails."""

    BEFORE = "undone"
    HALF = "half done"
    AFTER = "done"


class Then(Enum):
    """What becomes of the disk afterwards."""

    SOUND = "once"
    FULL = "and no file can grow from then on"
    READ_ONLY = "and nothing can be changed from then on"
    GONE = "and nothing works from then on"


@dataclass(frozen=True)
class Way:
    """A way in which an operation fails, and the code that SQLite is told."""

    code: int
    moment: Moment = Moment.BEFORE
    then: Then = Then.SOUND


_CODES = {
    "open": sqlite3.SQLITE_CANTOPEN,
    "access": sqlite3.SQLITE_IOERR_ACCESS,
    "read": sqlite3.SQLITE_IOERR_READ,
    "file_size": sqlite3.SQLITE_IOERR_FSTAT,
    "lock": sqlite3.SQLITE_IOERR_LOCK,
    "unlock": sqlite3.SQLITE_IOERR_UNLOCK,
    "write": sqlite3.SQLITE_IOERR_WRITE,
    "truncate": sqlite3.SQLITE_IOERR_TRUNCATE,
    "sync": sqlite3.SQLITE_IOERR_FSYNC,
    "delete": sqlite3.SQLITE_IOERR_DELETE,
}
# An operation may be carried out and yet be answered by an error; a folder that cannot be synced is such a case.
_AFTERWARDS = {**_CODES, "sync": sqlite3.SQLITE_IOERR_DIR_FSYNC, "delete": sqlite3.SQLITE_IOERR_DIR_FSYNC}
_ONLY_LOOKS = ("open", "access", "read", "file_size", "lock")
_CHANGES = ("write", "truncate", "sync", "delete")

# All ways of each kind of operation. Unlocking fails only where the whole disk is gone: a lock that the operating
# system does not give back is kept from everybody, and no program can mend that.
WAYS: dict[str, tuple[Way, ...]] = {
    **{kind: (Way(_CODES[kind]), Way(_CODES[kind], then=Then.GONE)) for kind in _ONLY_LOOKS},
    **{
        kind: (
            Way(_CODES[kind]),
            Way(_AFTERWARDS[kind], Moment.AFTER),
            Way(_CODES[kind], then=Then.READ_ONLY),
            Way(_CODES[kind], then=Then.GONE),
            Way(_AFTERWARDS[kind], Moment.AFTER, Then.GONE),
        )
        for kind in _CHANGES
    },
    "unlock": (Way(_CODES["unlock"], then=Then.GONE),),
}
WAYS["write"] += (
    Way(sqlite3.SQLITE_FULL),
    Way(sqlite3.SQLITE_FULL, then=Then.FULL),
    Way(sqlite3.SQLITE_FULL, Moment.HALF),
    Way(sqlite3.SQLITE_FULL, Moment.HALF, Then.FULL),
    Way(sqlite3.SQLITE_FULL, then=Then.READ_ONLY),
    Way(sqlite3.SQLITE_IOERR_WRITE, Moment.HALF),
)


@dataclass(frozen=True)
class DiskFault:
    """Operation number `at` fails, counted from 1; `following` fails after it, counted from there."""

    at: int
    way: Way
    following: "DiskFault | None" = None


@dataclass
class FailingDisk:
    """Counts the operations of the program in a folder, and fails as it is told."""

    folder: Path
    fault: DiskFault | None = None
    counting: bool = False
    done: list[tuple[str, str]] = field(default_factory=list)  # kind and file of each
    struck: bool = False  # all of the fault
    last_struck: int = 0  # the operation that failed last as told
    _lasting: list[Way] = field(default_factory=list)

    def arm(self, fault: DiskFault | None) -> None:
        """Count from now on, and fail as told."""
        self.fault, self.counting, self.struck, self.last_struck = fault, True, False, 0
        self.done.clear()
        self._lasting.clear()

    def heal(self) -> None:
        """Be sound again."""
        self.fault, self.counting, self.struck = None, False, False

    def __call__(self, operation: Operation) -> int:
        if not self.counting:
            return operation.carry_out()
        self.done.append((operation.kind, operation.name))
        if self.fault is not None and len(self.done) == self.last_struck + self.fault.at:
            return self._fail(operation, self.fault)
        for way in self._lasting:
            if self._is_refused(operation, way.then):
                return way.code if operation.kind == "write" else _CODES[operation.kind]
        return operation.carry_out()

    def _fail(self, operation: Operation, fault: DiskFault) -> int:
        way = fault.way
        self._lasting.append(way)
        self.fault, self.struck, self.last_struck = fault.following, fault.following is None, len(self.done)
        if way.moment is Moment.HALF:
            operation.carry_out(operation.size // 2)
        elif way.moment is Moment.AFTER:
            operation.carry_out()
        return way.code

    def _is_refused(self, operation: Operation, then: Then) -> bool:
        if then is Then.GONE:
            # Where the lock file of the operating system is gone with the disk, so are its locks: SQLite asks no more.
            return operation.kind != "unlock"
        if then is Then.READ_ONLY:
            return operation.kind in _CHANGES or operation.makes
        return then is Then.FULL and operation.kind == "write" and self._grows(operation)

    def _grows(self, operation: Operation) -> bool:
        file = self.folder / operation.name
        return not file.exists() or operation.offset + operation.size > file.stat().st_size
