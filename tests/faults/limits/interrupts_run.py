"""At length: every workflow is interrupted, by SQLite's own counter and by another thread."""

import time
from functools import partial
from pathlib import Path

from tests.faults.judging import Verdict
from tests.faults.limits.interrupting_tries import Interrupting, interrupt
from tests.faults.limits.rounds import Rounds, Try
from tests.faults.tally import Tally
from tests.prepared import Prepared

GATE = {"interrupted by SQLite's counter": 700, "interrupted by another thread": 300}
SHARE = 0.2


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Interrupt every example at other points in every round."""
    rounds = Rounds(seed)
    rounds.go(tries(points=12), folder, until=time.monotonic() + seconds)
    return rounds.tally(
        "A workflow is whole or absent if a statement is interrupted; what is said of it is true",
        f"SQLite's progress handler and Connection.interrupt() of another thread, at points of {5} steps;"
        " then the same request again",
    )


def tries(*, points: int) -> dict[str, Try]:
    """Give the ways of interrupting an order, each at so many points."""
    return {
        "interrupted by SQLite's counter": partial(_interrupt, Interrupting(), points),
        "interrupted by another thread": partial(_interrupt, Interrupting(by_a_thread=True), points // 2),
        "interrupted from then on": partial(_interrupt, Interrupting(from_then_on=True), points // 4),
    }


def _interrupt(how: Interrupting, points: int, prepared: Prepared, folder: Path, seed: int) -> Verdict:
    return interrupt(prepared, folder, how, most=points, seed=seed)
