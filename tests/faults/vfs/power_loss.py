"""The power fails, at every event of a record and in many ways; SQLite opens what is left, and it is judged."""

import hashlib
import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.clinic import dump
from tests.faults.judging import damage
from tests.faults.vfs.crashing_disk import Choice, CrashingDisk, Image
from tests.faults.vfs.orders_in_a_row import Recorded
from tests.faults.vfs.record import What

_KEPT_IMAGES = 10
_LARGEST_READ = 1 << 24  # bytes; the books here have less than one of these 16 MiB
State = int | str  # how many of the orders are in the books, or what is wrong with them


@dataclass
class PowerLoss:
    """What was tried, and what was found.

    `corrupt` are images that SQLite refuses or whose content is no state that the orders lead to; to those under
    `acknowledged_lost` an order is missing of which the user had been told that it was saved.
    """

    images: int = 0
    distinct: int = 0
    corrupt: list[str] = field(default_factory=list)
    acknowledged_lost: list[str] = field(default_factory=list)
    opened_by_the_program: int = 0
    states: Counter[State] = field(default_factory=Counter)

    @property
    def counts(self) -> dict[str, int]:
        return {
            "images after power loss": self.images,
            "of them distinct": self.distinct,
            "of them opened by the program": self.opened_by_the_program,
            "corrupt": len(self.corrupt),
            "acknowledged work lost": len(self.acknowledged_lost),
        }

    def has_wrong(self, state: State, legal: range, when: str) -> bool:
        """Note what is wrong with a state where only some are legal; tell whether something is."""
        if isinstance(state, str) or state >= legal.stop:
            self.corrupt.append(f"{state}, {when}")
        elif state < legal.start:
            self.acknowledged_lost.append(f"{state} are there, {when}")
        return state not in legal


class Workbench:
    """A folder in which images are laid out and opened; what lies there already is not written again."""

    def __init__(self, recorded: Recorded, folder: Path) -> None:
        self._recorded = recorded
        self._folder = folder
        self._path = folder / recorded.prepared.path.name
        self._made: dict[str, tuple[Choice, bytes]] = {}  # by file, what was made last
        self._lying: bytes | None = None  # the book's own file as it lies here
        self._sound: dict[bytes, int] = {}  # the few files that were examined and are in a state that may be
        self._wrong: dict[bytes, str] = {}  # what is wrong with the others, by their digests

    def state_of(self, disk: CrashingDisk, image: Image) -> State:
        """Lay an image out, let SQLite repair what a crash left behind, and say what the book is then."""
        self._lay_out(disk, image)
        return self._state()

    def state_of_files(self, files: dict[str, bytes]) -> State:
        """Say the same of files that are given."""
        self._lying = None
        self._clear_but(files.keys())
        for name, data in files.items():
            (self._folder / name).write_bytes(data)
        return self._state()

    def _state(self) -> State:
        try:
            with closing(sqlite3.connect(self._path)) as connection:
                connection.execute(
                    "PRAGMA user_version"
                ).fetchall()  # it takes a lock, and with it back what a crash left
        except sqlite3.Error as unreadable:
            self._lying = None
            return f"unreadable: {unreadable}"
        if self._path.stat().st_size > _LARGEST_READ:  # a damaged page count, and a hole of any size behind the book
            self._lying = None
            return self._examined()
        found = self._path.read_bytes()  # nobody has it open
        if found != self._lying:
            self._lying = None
        if any(each.name.endswith("-wal") for each in self._folder.iterdir()):
            return self._examined()  # part of the book is there still
        for known, state in self._sound.items():
            if known == found:
                return state
        return self._newly_examined(found)

    def _lay_out(self, disk: CrashingDisk, image: Image) -> None:
        self._clear_but({choice.name for choice in image})
        for choice in image:
            made, data = self._made.get(choice.name, (None, b""))
            if made != choice:
                data = disk.content(choice)
                self._made[choice.name] = (choice, data)
            is_book = choice.name == self._path.name
            if not (is_book and self._lying is data):
                (self._folder / choice.name).write_bytes(data)
            if is_book:
                self._lying = data

    def _clear_but(self, names: AbstractSet[str]) -> None:
        for left in self._folder.iterdir():
            if left.name not in names:
                left.unlink()

    def _newly_examined(self, found: bytes) -> State:
        digest = hashlib.sha1(found).digest()  # noqa: S324 - tells contents apart, no secret
        if digest in self._wrong:
            return self._wrong[digest]
        state = self._examined()
        if isinstance(state, int):
            self._sound[found] = state
        else:
            self._wrong[digest] = state
        return state

    def _examined(self) -> State:
        try:
            found = damage(self._path)
            return f"damaged: {found[0]}" if found else self._recorded.contents.index(dump(self._path))
        except sqlite3.Error as unreadable:
            return f"unreadable: {unreadable}"
        except ValueError:
            return "mixed"

    def opened_by_the_program(self, state: int) -> str | None:
        """Give the next order, or the last one once more, in the image that lies here; say what is wrong."""
        recorded = self._recorded
        self._lying = None
        at = min(state, len(recorded.orders) - 1)
        workflow, command = recorded.orders[at]
        with recorded.prepared.open(self._path, durable=True) as books:
            outcome = books.run(workflow, command, recorded.prepared.user)
        if outcome.replayed != (at < state):
            return f"order {at + 1} is answered as {'new' if at < state else 'done before'}"
        if outcome.replayed and dump(self._path) != recorded.contents[state]:
            return f"order {at + 1} was done a second time"
        found = damage(self._path)
        return found[0] if found else None


def lose_power(
    recorded: Recorded,
    folder: Path,
    chance: random.Random,
    *,
    of_each: int,
    every: int = 1,
    program_opens_every: int = 0,
    keep: Path | None = None,
    may_go_on: Callable[[], bool] = lambda: True,
) -> PowerLoss:
    """Let the power fail at every event, in `of_each` ways of every kind, and see what is left.

    With `every` it fails at some of the events only; the program itself opens one of so many distinct images.
    Images that are wrong are kept, where a folder for them is given.
    """
    found = PowerLoss()
    disk = CrashingDisk(recorded.record.start)
    bench = Workbench(recorded, folder)
    seen: dict[Image, State] = {}
    ordered = acknowledged = 0
    for number, event in enumerate(recorded.record.events, start=1):
        disk.apply(event)
        ordered += event.what is What.ORDERED
        if event.what is What.ACKNOWLEDGED:
            acknowledged += 1
            kept = bench.state_of(disk, disk.now())
            assert kept == acknowledged, f"the model of the disk is not what is on it: {kept}"
        if not may_go_on():
            break
        if number % every:
            continue
        for image in disk.images(chance, of_each=of_each):
            found.images += 1
            wrong = None
            if image not in seen:
                seen[image] = state = bench.state_of(disk, image)
                if program_opens_every and len(seen) % program_opens_every == 0 and isinstance(state, int):
                    found.opened_by_the_program += 1
                    wrong = bench.opened_by_the_program(state)
            found.states[seen[image]] += 1
            when = f"at event {number}, {acknowledged} of {ordered} orders acknowledged"
            if found.has_wrong(wrong or seen[image], range(acknowledged, ordered + 1), when) and keep is not None:
                _keep(disk, image, keep)
    found.distinct = len(seen)
    return found


def _keep(disk: CrashingDisk, image: Image, folder: Path) -> None:
    """Write an image where it can be looked at; the first few will do."""
    place = folder / f"image-{len(list(folder.iterdir())) + 1}"
    if not place.name.endswith(f"-{_KEPT_IMAGES + 1}"):
        place.mkdir()
        for choice in image:
            (place / choice.name).write_bytes(disk.content(choice))
