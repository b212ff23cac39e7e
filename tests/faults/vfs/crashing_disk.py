"""A disk that can lose its power: what was synced stays, what was not may be there, or not, or in part.

Files are inodes; a name is an entry of the folder that is made and taken away in an order of its own, and is sure only
once the folder is synced.
"""

import random
from dataclasses import dataclass, field
from enum import Enum
from itertools import product
from typing import NamedTuple

from tests.faults.vfs.record import Event, What

SECTOR = 512
_ALL_SECTORS = -1
_BITS = 16  # which sectors are kept repeats after so many
_NO_FILLING = -2
_ZEROS = -1


class Fate(Enum):
    """What becomes of the writes that were not synced."""

    LOST = "none of them"
    KEPT = "all of them"
    SOME = "some of them, whole"
    TORN = "some of their sectors"
    ZEROS = "the file has its new length, some sectors, else zeros"
    GARBAGE = "some sectors, else garbage"


CERTAIN = (Fate.LOST, Fate.KEPT)
BY_CHANCE = (Fate.SOME, Fate.TORN, Fate.ZEROS, Fate.GARBAGE)


@dataclass
class _File:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, Event]] = field(default_factory=list)  # with the number of each event
    synced_at: int = 0

    def sync(self, number: int) -> None:
        for _, event in self.pending:
            _apply(self.synced, event)
        self.pending.clear()
        self.synced_at = number


class Choice(NamedTuple):
    """What a file may hold: as it was synced, of the writes since then these sectors, and elsewhere a filling."""

    name: str
    inode: int
    synced_at: int
    kept: tuple[tuple[int, int], ...] = ()  # the number of each write, and its sectors as bits
    filling: int = _NO_FILLING  # or _ZEROS, or what garbage grows from


Image = tuple[Choice, ...]  # a choice for every file; images that are equal have the same bytes


class CrashingDisk:
    """Goes through a record event by event; at each one the power may fail."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self._files = {number: _File(bytearray(data)) for number, data in enumerate(start.values(), start=1)}
        self._sure = {name: number for number, name in enumerate(start, start=1)}
        self._entries: dict[str, list[int | None]] = {}  # what became of a name since the folder was synced
        self._number = 0

    def apply(self, event: Event) -> None:
        """Let the next event happen."""
        self._number += 1
        match event.what:
            case What.CREATE:
                self._files[event.inode] = _File()
                self._entries.setdefault(event.name, []).append(event.inode)
            case What.WRITE | What.TRUNCATE:
                self._files[event.inode].pending.append((self._number, event))
            case What.SYNC:
                self._files[event.inode].sync(self._number)
            case What.UNLINK:
                self._entries.setdefault(event.name, []).append(None)
            case What.SYNC_FOLDER:
                self._sure = self._folders()[-1]
                self._entries.clear()

    def images(self, chance: random.Random, *, of_each: int) -> list[Image]:
        """Give what may be found if the power fails now: `of_each` of every fate that is up to chance."""
        return [
            image
            for names in self._folders()
            for image in (
                *(self._image(names, fate, None) for fate in CERTAIN),
                *(
                    self._image(names, fate, chance)
                    for fate in BY_CHANCE
                    for _ in range(of_each if self._is_pending(names) else 0)
                ),
            )
        ]

    def now(self) -> Image:
        """Give what is there while the power stays."""
        return self._image(self._folders()[-1], Fate.KEPT, None)

    def _is_pending(self, names: dict[str, int]) -> bool:
        return any(self._files[inode].pending for inode in names.values())

    def _folders(self) -> list[dict[str, int]]:
        """Give what the folder may hold: of each name's changes the first few; the last has all of them."""
        histories = {name: (self._sure.get(name), *changes) for name, changes in self._entries.items()}
        folders = []
        for chosen in product(*histories.values()):
            changed = self._sure | dict(zip(histories, chosen, strict=True))
            folders.append({name: inode for name, inode in changed.items() if inode is not None})
        return folders

    def _image(self, names: dict[str, int], fate: Fate, chance: random.Random | None) -> Image:
        return tuple(
            Choice(name, inode, self._files[inode].synced_at, *_chosen(self._files[inode].pending, fate, chance))
            for name, inode in sorted(names.items())
        )

    def content(self, choice: Choice) -> bytes:
        """Give the bytes of a file; the choice must be one of this moment."""
        file = self._files[choice.inode]
        content = bytearray(file.synced)
        if choice.filling != _NO_FILLING:
            _spoil(content, file.pending, choice.filling)
        sectors = dict(choice.kept)
        for number, event in file.pending:
            if number in sectors:
                _apply(content, event, sectors[number])
        return bytes(content)


def _chosen(
    pending: list[tuple[int, Event]], fate: Fate, chance: random.Random | None
) -> tuple[tuple[tuple[int, int], ...], int]:
    """Choose which sectors of which writes are kept, and what lies where they are missing."""
    if fate is Fate.LOST or not pending:
        return (), _NO_FILLING
    if chance is None or fate is Fate.KEPT:
        return tuple((number, _ALL_SECTORS) for number, _ in pending), _NO_FILLING
    if fate is Fate.SOME:
        return tuple((number, _ALL_SECTORS) for number, _ in pending if chance.getrandbits(1)), _NO_FILLING
    torn = tuple((number, chance.getrandbits(_BITS)) for number, _ in pending)
    if fate is Fate.GARBAGE:
        return torn, chance.getrandbits(32)
    return torn, _ZEROS if fate is Fate.ZEROS else _NO_FILLING


def _spoil(content: bytearray, pending: list[tuple[int, Event]], filling: int) -> None:
    """Let the file have its new length; garbage lies wherever something was to be written, zeros only at the end."""
    garbage = None if filling == _ZEROS else random.Random(filling)  # noqa: S311 - no secret
    for _, event in pending:
        if event.what is What.WRITE:
            end = event.offset + len(event.data)
            _lengthen(content, end)
            if garbage is not None:
                content[event.offset : end] = garbage.randbytes(len(event.data))


def _apply(content: bytearray, event: Event, sectors: int = _ALL_SECTORS) -> None:
    """Change a file by an event, or by those of its sectors whose bits are set."""
    if event.what is What.TRUNCATE:
        if sectors & 1:
            del content[event.offset :]
            _lengthen(content, event.offset)
        return
    at, end = event.offset, event.offset + len(event.data)
    while at < end:
        until = end if sectors == _ALL_SECTORS else min(end, (at // SECTOR + 1) * SECTOR)
        if sectors >> ((at // SECTOR) % _BITS) & 1:
            _lengthen(content, until)
            content[at:until] = event.data[at - event.offset : until - event.offset]
        at = until


def _lengthen(content: bytearray, length: int) -> None:
    if length > len(content):
        content.extend(bytes(length - len(content)))
