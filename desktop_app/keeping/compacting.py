"""Books made as small as they can be: written anew, compared row by row, fully checked, and put in their own place.

They are the same books, with the same edit log to its end; only the room that removed rows left is given back. What
fails leaves them as they were.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from desktop_app.database.compact import write_compacted
from desktop_app.database.export import remove
from desktop_app.database.identity import identify
from desktop_app.errors import BackupNotProven, CopyNotProven
from desktop_app.keeping.proof import prove
from desktop_app.keeping.stop import NEVER, Progress, part_of, silent
from desktop_app.keeping.taking_place import force_to_disk, take_place, told_as_storage, unfinished_of
from desktop_app.repositories.books import Clock, Reading


@dataclass(frozen=True, slots=True)
class Room:
    """How many bytes the books take, and how many of them hold nothing any more."""

    size: int
    unused: int


@dataclass(frozen=True, slots=True)
class Compacted:
    """How many bytes the books were, and are; the names of the checks that do not hold in them, as before."""

    before: int
    after: int
    findings: tuple[str, ...]


def room_in(reading: Reading) -> Room:
    """Ask how much room the books take."""
    pages, unused, page = (
        int(reading.execute(text(f"PRAGMA {name}")).scalar_one())
        for name in ("page_count", "freelist_count", "page_size")
    )
    return Room(pages * page, unused * page)


def compact(path: Path, clock: Clock, progress: Progress = silent) -> Compacted:
    """Compact books that are not open in this process, whose lock is held, and whose key where they are encrypted.

    Refuses BOOK_BUSY, DISK_FULL, COPY_NOT_PROVEN, and what opening and writing files refuse: the books are then as they
    were.
    """
    identify(path)
    before, unfinished = path.stat().st_size, unfinished_of(path)
    with told_as_storage():
        remove(unfinished)  # what an interrupted change has left
        write_compacted(path, unfinished, part_of(progress, 0, 30))
        findings = _proven(unfinished, clock, part_of(progress, 30, 100))
        after = unfinished.stat().st_size
    take_place(unfinished, path)
    with told_as_storage():
        force_to_disk(path.parent)
    return Compacted(before, after, findings)


def _proven(unfinished: Path, clock: Clock, progress: Progress) -> tuple[str, ...]:
    """Check the new file as a backup is checked, and make it durable; one that does not pass is removed."""
    try:
        findings = prove(unfinished, clock, NEVER, progress).findings
        force_to_disk(unfinished)
    except BackupNotProven as found:
        remove(unfinished)
        raise CopyNotProven(detail=found.facts["findings"]) from found
    except BaseException:
        remove(unfinished)
        raise
    return findings
