"""At length: WALs and hot journals of crashed books are cut, flipped and zeroed, for parts of a day at the counter."""

import random
import time
from pathlib import Path

from tests.faults.tally import Tally
from tests.faults.vfs.damage import (
    Damages,
    DamageTrial,
    all_acknowledged,
    all_damages,
    crashed,
    in_the_middle_of_the_book,
)
from tests.faults.vfs.orders_in_a_row import a_day_at_the_counter, part_of_a_day, recorded
from tests.faults.vfs.scratch import scratch

GATE = {"damaged WALs": 8_000}
SHARE = 0.2
_FLIPS_AND_ZEROS = 400
_ORDERS_IN_A_ROW = 2


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Take a part of the day and damage what lies beside it, again and again, until the seconds are over."""
    until = time.monotonic() + seconds
    chance = random.Random(seed)  # noqa: S311 - no secret
    wals, journals = Damages(), Damages()
    mixed: list[str] = []
    while time.monotonic() < until:
        first = chance.randrange(len(a_day_at_the_counter()) - _ORDERS_IN_A_ROW + 1)
        with scratch(folder) as place:
            found = _tried("wal", first, place, chance, until)
        wals.take_in(found)
        mixed += [f"part {first}, seed {seed}: {each}" for each in found.silent]
        with scratch(folder) as place:
            journals.take_in(_tried("delete", first, place, chance, until))
    return Tally(
        promise="A damaged WAL never mixes what was before an order with what is after it",
        method="cut at every boundary, bits flipped, sectors zeroed. Of a hot journal that is damaged after the crash"
        " the table says how many were noticed: what it does not hold nobody can take back",
        tried={
            "damaged WALs": wals.tried,
            "damaged hot journals": journals.tried,
            "journals: as before or after": journals.states.total(),
            "journals: noticed": journals.refused,
            "journals: unnoticed": len(journals.silent),
        },
        lost=len(mixed) + wals.refused,
        wrongly_reported=0,
        seed=seed,
        findings=tuple(mixed),
    )


def _tried(journal_mode: str, first: int, place: Path, chance: random.Random, until: float) -> Damages:
    for each in ("book", "bench"):
        (place / each).mkdir()
    prepared, orders = part_of_a_day(place / "book" / "book.clinicbook", first, _ORDERS_IN_A_ROW)
    given = recorded(prepared, orders, journal_mode=journal_mode)
    at = all_acknowledged(given) if journal_mode == "wal" else in_the_middle_of_the_book(given, chance.random())
    files, sidecar = crashed(given, at)
    damages = all_damages(given, sidecar, files[sidecar], chance, _FLIPS_AND_ZEROS)
    return DamageTrial(given, files, sidecar, place / "bench").bear(damages, lambda: time.monotonic() < until)
