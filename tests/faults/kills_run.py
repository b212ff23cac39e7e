"""At length: the order of every example is killed, at every statement, inside COMMIT and at random moments."""

import random
import statistics
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.examples import EXAMPLES
from tests.faults.children import Child, child
from tests.faults.driver import Moment
from tests.faults.killing import Killing
from tests.faults.tally import Tally

GATE = {"kills": 10_000}
SHARE = 1.6
AT_RANDOM = 25  # of each kind, for each example and round


@dataclass
class _Kills:
    """What was killed, and how it ended."""

    random: random.Random
    until: float
    ended: Counter[str] = field(default_factory=Counter)
    where: Counter[str] = field(default_factory=Counter)
    examples: set[str] = field(default_factory=set)
    findings: list[str] = field(default_factory=list)

    def of(self, name: str, killing: Killing, round_: int) -> None:
        """Kill the order of an example, as long as there is time."""
        self.examples.add(name)
        seconds = statistics.median(killing.carry_out()["seconds"] for _ in range(3))
        jobs: list[tuple[str, dict[str, object]]] = [("at a statement", job) for job in _at_statements(killing, round_)]
        # COMMIT takes about half of the time: what comes later than that finds it done.
        for where, when, longest in (
            ("inside COMMIT", "inside_commit", seconds / 2),
            ("at random", "after_seconds", 2 * seconds),
        ):
            jobs += [(where, {when: self.random.uniform(longest / 1_000, longest)}) for _ in range(AT_RANDOM)]
        for where, job in jobs:
            if time.monotonic() > self.until:
                break
            try:
                killing.kill(**job)
            except AssertionError as finding:
                self.findings.append(f"{name} killed {where}, {job}: {finding!r}"[:500])
            self.where[f"killed {where}"] += 1
        self.ended += killing.ended


def _at_statements(killing: Killing, round_: int) -> list[dict[str, object]]:
    """Kill before the first statement and after each: that is before the next one. Once: a second time is the same."""
    if round_:
        return []
    jobs: list[dict[str, object]] = [{"at": 1, "moment": Moment.BEFORE.name}]
    return jobs + [{"at": at, "moment": Moment.AFTER.name} for at in range(1, len(killing.statements) + 1)]


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Go through all examples, again and again, in orders that hang on the seed."""
    kills = _Kills(random.Random(seed), time.monotonic() + seconds)  # noqa: S311 - no secret
    round_ = 0
    while time.monotonic() < kills.until:
        with child("victims") as victims:
            for name in kills.random.sample(list(EXAMPLES), len(EXAMPLES)):
                if time.monotonic() > kills.until:
                    break
                _kill(kills, name, victims, folder / f"{round_}-{name}", round_)
        round_ += 1
    return Tally(
        promise="A workflow is whole or absent if its process is killed",
        method="kill -9 after every statement of every workflow, inside SQLite's COMMIT and at random moments;"
        " then the same request again",
        tried={
            "kills": kills.where.total(),
            **kills.where,
            f"of {len(EXAMPLES)} examples": len(kills.examples),
            "ended whole": kills.ended["whole"],
            "ended absent": kills.ended["absent"],
        },
        lost=len(kills.findings),
        wrongly_reported=0,
        seed=seed,
        findings=tuple(kills.findings),
    )


def _kill(kills: _Kills, name: str, victims: Child, place: Path, round_: int) -> None:
    place.mkdir()
    prepared = EXAMPLES[name](place / "prepared.clinicbook")
    with pytest.MonkeyPatch.context() as patched, closing(Killing(prepared, victims, place, patched)) as killing:
        kills.of(name, killing, round_)
