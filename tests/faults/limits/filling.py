"""An order for which there is not room enough: page by page, byte by byte, block by block."""

import os
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.faults.judging import Verdict
from tests.faults.limits.rooms import PAGE, Bytes, Disk, Pages, Room, make_dense
from tests.faults.trial import Spoil, Trial, leave_as_it_is
from tests.prepared import Prepared

CODES = ("DISK_FULL", "STORAGE_FAILED")


def fill_pages(room: Pages, prepared: Prepared, spoil: Spoil = leave_as_it_is) -> Verdict:
    """Give an order in a book that may have no page more, one page more, and so on, until there is room."""
    return _fill(room, prepared, lambda _: range(10_000), spoil)


def fill_bytes(prepared: Prepared, folder: Path, *, most: int, seed: int, spoil: Spoil = leave_as_it_is) -> Verdict:
    """Give an order when no file may be larger than this: `most` sizes up to that of the book, and a little more.

    The limit is one of the process: it belongs into a child.
    """

    def sizes(trial: Trial) -> Sequence[int]:
        chance = random.Random(seed)  # noqa: S311 - no secret
        largest = os.path.getsize(trial.path) + 4 * PAGE  # noqa: PTH202 - no Path is opened: SQLite's locks
        # A journal is smaller than a book: most of what fails lies at the beginning.
        drawn = [
            *(chance.randrange(32 * PAGE) for _ in range(most // 2)),
            *(chance.randrange(largest) for _ in range(most // 2)),
        ]
        return sorted(drawn)

    return _fill(Bytes(folder), prepared, sizes, spoil)


def fill_disk(
    room: Disk, prepared: Prepared, *, first: int = 0, every: int = 1, spoil: Spoil = leave_as_it_is
) -> Verdict:
    """Give an order on a disk that has `first` blocks left, `every` blocks more, and so on, until there is room."""
    return _fill(room, prepared, lambda _: range(first * PAGE, 4_000 * PAGE, every * PAGE), spoil)


def _fill(room: Room, prepared: Prepared, rooms: Callable[[Trial], Sequence[int]], spoil: Spoil) -> Verdict:
    verdict = Verdict()
    dense = replace(prepared, path=prepared.path.with_name("dense.clinicbook"))
    shutil.copyfile(prepared.path, dense.path)
    make_dense(dense.path)
    trial = Trial(dense, room.folder / "full.clinicbook", spoil)
    for left in rooms(trial):
        found = _try(trial, room, left)
        verdict.take_in(found)
        if found.ended["SAVED"] and not isinstance(room, Bytes):
            break
    trial.close()
    return verdict


def _try(trial: Trial, room: Room, left: int) -> Verdict:
    trial.start_again()
    room.leave(left)
    try:
        answer = trial.answer()
    finally:
        room.lift()
    trial.books.reopen()  # the connections still had the limit
    what = f"{trial.prepared.workflow.__name__} with {left} of {type(room).__name__} left"
    return trial.judge(answer, what, codes=CODES)
