"""All that the program does to its files, written down in order, with the moments at which it told "saved"."""

from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from tests.faults.vfs.library import OK
from tests.faults.vfs.shim import Operation

_REBUILT_ANYWAY = "-shm"  # shared memory: SQLite builds it anew after a crash


class What(Enum):
    """A thing that happens to the disk, or at the counter."""

    CREATE = auto()
    WRITE = auto()
    TRUNCATE = auto()
    SYNC = auto()
    UNLINK = auto()
    SYNC_FOLDER = auto()
    ORDERED = auto()
    ACKNOWLEDGED = auto()


@dataclass(frozen=True, slots=True)
class Event:
    """One of them: which file by its name, which inode, and where."""

    what: What
    name: str = ""
    inode: int = 0
    offset: int = 0
    data: bytes = b""


@dataclass
class Record:
    """Observes the program; a file is an inode, and its name is an entry in the folder."""

    start: dict[str, bytes]  # what lies on the disk before
    events: list[Event] = field(default_factory=list)
    _inodes: dict[str, int] = field(default_factory=dict)
    _new_entries: set[int] = field(default_factory=set)  # inodes whose first sync syncs the folder, too
    _made: int = 0

    def __post_init__(self) -> None:
        for name in self.start:
            self._inodes[name] = self._new_inode()

    def ordered(self) -> None:
        """Note that an order is given."""
        self.events.append(Event(What.ORDERED))

    def acknowledged(self) -> None:
        """Note that the user is told that it was saved."""
        self.events.append(Event(What.ACKNOWLEDGED))

    def __call__(self, operation: Operation) -> int:
        data = operation.data if operation.kind == "write" else b""
        code = operation.carry_out()
        if code == OK and operation.name and not operation.name.endswith(_REBUILT_ANYWAY):
            self._write_down(operation, data)
        return code

    def _write_down(self, operation: Operation, data: bytes) -> None:
        name, inode = operation.name, self._inodes.get(operation.name, 0)
        match operation.kind:
            case "open" if operation.makes:
                inode = self._inodes[name] = self._new_inode()
                self.events.append(Event(What.CREATE, name, inode))
                if operation.flag:
                    self._new_entries.add(inode)
            case "write":
                self.events.append(Event(What.WRITE, name, inode, operation.offset, data))
            case "truncate":
                self.events.append(Event(What.TRUNCATE, name, inode, operation.size))
            case "sync":
                self.events.append(Event(What.SYNC, name, inode))
                if inode in self._new_entries:
                    self._new_entries.remove(inode)
                    self.events.append(Event(What.SYNC_FOLDER))
            case "delete":
                del self._inodes[name]
                self.events.append(Event(What.UNLINK, name, inode))
                if operation.flag:
                    self.events.append(Event(What.SYNC_FOLDER))

    def _new_inode(self) -> int:
        self._made += 1
        return self._made


def record_of(folder: Path) -> Record:
    """Begin a record of a folder, in which nothing is open."""
    return Record({each.name: each.read_bytes() for each in sorted(folder.iterdir())})
