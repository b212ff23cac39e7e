"""Bit rot in encrypted books, for the long run: every flip of a bit is seen."""

import random
import time
from pathlib import Path

from desktop_app.database.drivers import is_sqlcipher_installed
from tests.faults.bit_flips import Flips, content, flip, make_book, no_keys
from tests.faults.tally import Tally

SHARE = 0.1
GATE = {"bit flips": 5_000}
MOST = 20_000


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Flip bits of an encrypted book until the time is over."""
    flips, end = Flips(), time.monotonic() + seconds
    if is_sqlcipher_installed():
        chance = random.Random(seed)  # noqa: S311 - it can be replayed
        with no_keys():
            book = make_book(folder, is_encrypted=True)
            original = content(book)
            while not flips.tried or (time.monotonic() < end and flips.tried < MOST):
                flip(book, original, chance, flips)
    return Tally(
        promise="Bit rot shows (encrypted books)",
        method="one bit flipped, the whole book read",
        tried={"bit flips": flips.tried},
        lost=len(flips.silent),
        wrongly_reported=0,
        seed=seed,
        findings=tuple(f"seed {seed}: {each}" for each in flips.silent),
    )
