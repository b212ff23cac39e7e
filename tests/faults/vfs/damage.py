"""After a crash what lies beside the book is damaged, too: a hot journal or a WAL is cut, flipped, zeroed, or gone."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from desktop_app.errors import Fault as ProgramFault
from desktop_app.repositories.audit_chain import Head, contains, head
from desktop_app.repositories.book_checks import check_books
from tests.clinic import dump
from tests.faults.judging import differing
from tests.faults.vfs.crashing_disk import SECTOR, CrashingDisk
from tests.faults.vfs.orders_in_a_row import Recorded
from tests.faults.vfs.power_loss import Workbench
from tests.faults.vfs.record import Event, What

Files = dict[str, bytes]
Damaged = tuple[str, bytes | None]  # how, and what is left of the sidecar


@dataclass
class Damages:
    """How the damaged books ended.

    `states` where they are as after so many orders, `refused` where SQLite or a check of the program says that
    something is wrong, `silent` where content that never was passes every check: how, and the tables that differ
    from the state that is the nearest.
    """

    states: Counter[int] = field(default_factory=Counter)
    refused: int = 0
    silent: list[tuple[str, frozenset[str]]] = field(default_factory=list)

    @property
    def tried(self) -> int:
        return self.states.total() + self.refused + len(self.silent)

    def take_in(self, other: "Damages") -> None:
        """Add what came of others."""
        self.states += other.states
        self.refused += other.refused
        self.silent += other.silent


def crashed(recorded: Recorded, at: Callable[[list[Event]], bool]) -> tuple[Files, str]:
    """Give the files as they lie once `at` is true of the events so far, all writes kept; and the sidecar's name."""
    disk = CrashingDisk(recorded.record.start)
    events = recorded.record.events
    for number, event in enumerate(events, start=1):
        disk.apply(event)
        if at(events[:number]):
            break
    else:
        raise LookupError
    files = {choice.name: disk.content(choice) for choice in disk.now()}
    (sidecar,) = files.keys() - {recorded.prepared.path.name}
    return files, sidecar


def in_the_middle_of_the_book(recorded: Recorded, share: float) -> Callable[[list[Event]], bool]:
    """Give the moment at which this share of what a commit or a checkpoint writes into the book itself is written."""
    name = recorded.prepared.path.name
    last = next(n for n, event in enumerate(recorded.record.events) if (event.what, event.name) == (What.SYNC, name))
    first = max(n for n in range(last) if recorded.record.events[n].name != name) + 1
    moment = first + int((last - first) * share)
    return lambda events: len(events) > moment


def all_acknowledged(recorded: Recorded) -> Callable[[list[Event]], bool]:
    """Give the moment at which the last order was acknowledged; of a WAL nothing is in the book itself yet."""
    orders = len(recorded.orders)
    return lambda events: sum(event.what is What.ACKNOWLEDGED for event in events) == orders


def truncations(data: bytes, boundaries: Iterator[int]) -> Iterator[Damaged]:
    """Cut the sidecar at each boundary, and just before and behind it."""
    for boundary in sorted({*boundaries}):
        for at in (boundary - 1, boundary, boundary + 1):
            if 0 <= at < len(data):
                yield f"cut at {at}", data[:at]


def flips(data: bytes, chance: random.Random, count: int) -> Iterator[Damaged]:
    """Turn one bit round."""
    for _ in range(count):
        at, bit = chance.randrange(len(data)), chance.randrange(8)
        yield f"bit {bit} of byte {at} flipped", data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]


def zeroed(data: bytes, chance: random.Random, count: int) -> Iterator[Damaged]:
    """Lose a sector."""
    for _ in range(count):
        at = chance.randrange(len(data) // SECTOR) * SECTOR
        yield f"sector at {at} zeroed", data[:at] + bytes(SECTOR) + data[at + SECTOR :]


def all_damages(recorded: Recorded, sidecar: str, data: bytes, chance: random.Random, count: int) -> Iterator[Damaged]:
    """Cut a sidecar at every boundary, and flip and zero so many places of it."""
    boundaries = (event.offset for event in recorded.record.events if (event.what, event.name) == (What.WRITE, sidecar))
    return chain(truncations(data, boundaries), flips(data, chance, count), zeroed(data, chance, count))


class DamageTrial:
    """A crashed book, whose sidecar is damaged in one way after the other."""

    def __init__(self, recorded: Recorded, files: Files, sidecar: str, folder: Path) -> None:
        self._recorded = recorded
        self._files = files
        self._sidecar = sidecar
        self._bench = Workbench(recorded, folder)
        self._path = folder / recorded.prepared.path.name
        self.found = Damages()

    def bear(self, damaged: Iterable[Damaged], may_go_on: Callable[[], bool] = lambda: True) -> Damages:
        """Open the book with each, and see what it is."""
        for how, data in damaged:
            if not may_go_on():
                break
            others = {name: content for name, content in self._files.items() if name != self._sidecar}
            state = self._bench.state_of_files(others if data is None else {**others, self._sidecar: data})
            if isinstance(state, int):
                self.found.states[state] += 1
            elif state != "mixed" or self._is_noticed():
                self.found.refused += 1
            else:
                found = dump(self._path)
                nearest = min((differing(found, legal) for legal in self._recorded.contents), key=len)
                self.found.silent.append((how, frozenset(nearest)))
        return self.found

    def knows(self, kept: Head) -> bool:
        """Tell whether the edit log of the book that lies here still contains a head that was kept elsewhere."""
        with self._recorded.prepared.open(self._path) as books, books.reading() as reading:
            return contains(reading, kept)

    def _is_noticed(self) -> bool:
        """See whether the full self-check of the program finds anything."""
        try:
            with self._recorded.prepared.open(self._path) as books, books.reading() as reading:
                return bool(check_books(reading))
        except ProgramFault:
            return True


def head_of(recorded: Recorded) -> Head:
    """Give the head of the edit log after the last order, as it is kept beside the book and in the manifests."""
    with recorded.prepared.open(recorded.prepared.path) as books, books.reading() as reading:
        return head(reading)
