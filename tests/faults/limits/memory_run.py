"""At length: SQLite's memory runs out in every workflow."""

import logging
import time
from functools import partial
from pathlib import Path

from tests.faults.judging import Verdict
from tests.faults.limits.rounds import Rounds, Try
from tests.faults.limits.starving import MODES, starve
from tests.faults.tally import Tally
from tests.faults.vfs.library import UNREACHABLE
from tests.prepared import Prepared

GATE = {f"out of memory, {mode}": 200 for mode in MODES}
SHARE = 0.2


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Starve every example, at other steps in every round."""
    rounds = Rounds(seed)
    logging.getLogger("sqlalchemy.pool").disabled = True  # it tells of every rollback that failed: that is meant here
    if not UNREACHABLE:
        rounds.go(tries(steps=12), folder, until=time.monotonic() + seconds)
    return rounds.tally(
        "A workflow is whole or absent if memory runs out; what is said of it is true",
        UNREACHABLE
        or "sqlite3_hard_heap_limit64 in steps of 256 bytes: until the file is opened anew, until the answer,"
        " and from the opening on; then the same request again",
    )


def tries(*, steps: int) -> dict[str, Try]:
    """Give the ways of starving an order, each at so many steps."""
    return {f"out of memory, {mode}": partial(_starve, mode, steps) for mode in MODES}


def _starve(mode: str, steps: int, prepared: Prepared, folder: Path, seed: int) -> Verdict:
    return starve(prepared, folder, mode=mode, most=steps, seed=seed)  # the long run is a process of its own
