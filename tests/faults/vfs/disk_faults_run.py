"""At length: orders of all workflows on disks that fail at every kind of operation, in both journal modes."""

import random
import time
from collections import Counter
from pathlib import Path

from tests.examples import EXAMPLES
from tests.faults.judging import Verdict
from tests.faults.tally import Tally
from tests.faults.vfs.disk_trial import DiskTrial, disk_trial
from tests.faults.vfs.scratch import scratch

GATE = {"disk faults": 5_000, "answers about “saved” judged": 5_000}
SHARE = 0.3
_OF_ONE_EXAMPLE = 80


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Go through all examples, again and again, until the seconds are over."""
    until = time.monotonic() + seconds
    chance = random.Random(seed)  # noqa: S311 - no secret
    tried: Counter[str] = Counter()
    verdict = Verdict()
    workflows: set[str] = set()
    rounds = 0
    while time.monotonic() < until:
        for name in chance.sample(list(EXAMPLES), len(EXAMPLES)):
            for journal_mode in ("delete", "wal") if rounds % 2 == 0 else (None,):
                if time.monotonic() > until:
                    break
                with scratch(folder) as place:
                    found = _tried(name, journal_mode, place, chance, until)
                tried.update(found.tried)
                replay = f"{name}, journal {journal_mode}, seed {seed}, round {rounds}"
                verdict.lost += [f"{replay}: {each}" for each in found.verdict.lost]
                verdict.wrongly_reported += [f"{replay}: {each}" for each in found.verdict.wrongly_reported]
                workflows.add(name.partition("-")[0])
        rounds += 1
    return Tally(
        promise="A workflow is whole or absent, whatever the disk does; what is said of it is true",
        method="a file system of ours under SQLite: every open, read, write, sync, truncate, delete and lock fails,"
        " undone, half done or done, once or from then on, as an I/O error or a full disk; both journal modes;"
        " then the same request again",
        tried={**tried, "answers about “saved” judged": tried["disk faults"], "workflows": len(workflows)},
        lost=len(verdict.lost),
        wrongly_reported=len(verdict.wrongly_reported),
        seed=seed,
        findings=tuple(verdict.findings),
    )


def _tried(name: str, journal_mode: str | None, place: Path, chance: random.Random, until: float) -> DiskTrial:
    prepared = EXAMPLES[name](place / "prepared.clinicbook")
    with disk_trial(prepared, place, journal_mode=journal_mode) as trial:
        trial.bear(trial.chosen(_OF_ONE_EXAMPLE, chance), lambda: time.monotonic() < until)
    return trial
