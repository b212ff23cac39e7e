"""At length: the power fails during orders of all workflows and during days at the counter, in both journal modes."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.examples import EXAMPLES
from tests.faults.tally import Tally
from tests.faults.vfs.orders_in_a_row import Order, a_day_at_the_counter, part_of_a_day, recorded
from tests.faults.vfs.power_loss import PowerLoss, lose_power
from tests.faults.vfs.scratch import scratch
from tests.prepared import Prepared

GATE = {"images after power loss": 1_000_000}
SHARE = 1.15
_OF_EACH_FATE = 4
_PROGRAM_OPENS_EVERY = 400
_ORDERS_IN_A_ROW = 3


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Take an order, or some in a row, one after the other, until the seconds are over."""
    until = time.monotonic() + seconds
    chance = random.Random(seed)  # noqa: S311 - no secret
    tried: Counter[str] = Counter()
    corrupt: list[str] = []
    lost: list[str] = []
    (folder / "images").mkdir()
    for number, (name, journal_mode) in enumerate(_endlessly(chance)):
        if time.monotonic() > until:
            break
        found = _tried(name, journal_mode, folder, chance, until)
        tried.update({**found.counts, "orders or rows of orders": 1})
        replay = f"{name}, journal {journal_mode}, seed {seed}, number {number}"
        corrupt += [f"{replay}: {each}" for each in found.corrupt]
        lost += [f"{replay}: {each}" for each in found.acknowledged_lost]
    return Tally(
        promise="What was said to be saved survives a power cut",
        method="every file operation recorded; at each one images of the disk: what was synced, and of the rest none,"
        " all, some, torn sectors, zeros, garbage, and of the folder's changes the first few; SQLite opens each",
        tried=dict(tried),
        lost=len(corrupt) + len(lost),
        wrongly_reported=len(lost),
        seed=seed,
        findings=tuple(corrupt + lost),
    )


def _endlessly(chance: random.Random) -> Iterator[tuple[str, str]]:
    while True:
        days = [str(first) for first in range(len(a_day_at_the_counter()) - _ORDERS_IN_A_ROW + 1)]
        for name in chance.sample([*EXAMPLES, *days], len(EXAMPLES) + len(days)):
            for journal_mode in ("delete", "wal"):
                yield name, journal_mode


def _tried(name: str, journal_mode: str, folder: Path, chance: random.Random, until: float) -> PowerLoss:
    with scratch(folder) as place:
        for each in ("book", "bench"):
            (place / each).mkdir()
        prepared, given = _prepared(name, place / "book" / "book.clinicbook")
        return lose_power(
            recorded(prepared, given, journal_mode=journal_mode),
            place / "bench",
            chance,
            of_each=_OF_EACH_FATE,
            program_opens_every=_PROGRAM_OPENS_EVERY,
            keep=folder / "images",
            may_go_on=lambda: time.monotonic() < until,
        )


def _prepared(name: str, path: Path) -> tuple[Prepared, list[Order]]:
    return part_of_a_day(path, int(name), _ORDERS_IN_A_ROW) if name.isdigit() else (EXAMPLES[name](path), [])
