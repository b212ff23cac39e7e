"""At length: there is no room left for what a workflow writes."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.faults.judging import Verdict
from tests.faults.limits.filling import fill_bytes, fill_disk, fill_pages
from tests.faults.limits.rooms import Disk, pages, small_disk
from tests.faults.limits.rounds import Rounds, Try
from tests.faults.tally import Tally
from tests.prepared import Prepared

GATE = {"no page left": 10, "no larger file allowed": 300, "no block left": 80}
SHARE = 0.2


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Fill the book, the file and the disk of every example."""
    rounds = Rounds(seed)
    with _disk(folder) as disk:
        rounds.go(tries(disk, sizes=12, every=7), folder, until=time.monotonic() + seconds)
    return rounds.tally(
        "A workflow is whole or absent if the disk is full; what is said of it is true",
        "max_page_count, RLIMIT_FSIZE, a small disk that is filled block by block; then the same request again",
    )


def tries(disk: Disk | None, *, sizes: int, every: int) -> dict[str, Try]:
    """Give the ways of leaving an order no room: so many sizes of a file, and every so many blocks of a disk."""
    ways: dict[str, Try] = {"no page left": _pages, "no larger file allowed": partial(_bytes, sizes)}
    return ways | ({"no block left": partial(_blocks, disk, every)} if disk else {})


@contextmanager
def _disk(folder: Path) -> Iterator[Disk | None]:
    """Give a small disk, None where none can be had."""
    try:
        with small_disk(folder / "disk") as disk:
            yield disk
    except pytest.skip.Exception:
        yield None


def _pages(prepared: Prepared, folder: Path, _seed: int) -> Verdict:
    with pages(folder) as room:
        return fill_pages(room, prepared)


def _bytes(sizes: int, prepared: Prepared, folder: Path, seed: int) -> Verdict:
    return fill_bytes(prepared, folder, most=sizes, seed=seed)  # the long run is a process of its own


def _blocks(disk: Disk, every: int, prepared: Prepared, _folder: Path, seed: int) -> Verdict:
    return fill_disk(disk, prepared, every=every, first=seed % every)
