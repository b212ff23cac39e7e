"""Tampering with the edit log, for the long run: with a head kept elsewhere every change of it shows."""

import time
from pathlib import Path

from tests import raw
from tests.faults.tally import Tally
from tests.opening.tampering import AT_THE_END, FEW, INSIDE, head_of, tried
from tests.repositories.rich_book import copy_unguarded_book

SHARE = 0.1
GATE = {"changes of the log": 5_000}
MOST = 50_000


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Change the log in every way, again and again, until the time is over."""
    copy_unguarded_book(folder / "book.clinicbook")
    log = raw.connect(folder / "book.clinicbook", isolation_level=None)
    kept, end, count, unseen = head_of(log), time.monotonic() + seconds, 0, list[str]()
    while count < MOST and (not count or time.monotonic() < end):
        for deed in INSIDE + AT_THE_END:
            breaks, _ = tried(log, deed, kept, seed=seed + count)
            unseen += [f"seed {seed + count}: {deed.__name__} {at}" for at, each in enumerate(breaks) if each is None]
            count += FEW
    log.close()
    return Tally(
        promise="Tampering shows",
        method="rows edited, deleted, swapped, put in, cut off, hashed anew; the log verified against a kept head",
        tried={"changes of the log": count},
        lost=len(unseen),
        wrongly_reported=0,
        seed=seed,
        findings=tuple(unseen),
    )
