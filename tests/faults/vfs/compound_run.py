"""At length: a second fault while the first one is handled, in orders of all workflows, in both journal modes."""

import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.examples import EXAMPLES
from tests.faults.judging import Verdict
from tests.faults.tally import Tally
from tests.faults.vfs.disk_trial import DiskTrial, disk_trial
from tests.faults.vfs.failing_disk import Then
from tests.faults.vfs.orders_in_a_row import Recorded
from tests.faults.vfs.recovery import Aftermath, RecoveryTrial, aftermaths, lose_power_again, recorded_copy
from tests.faults.vfs.scratch import scratch
from tests.prepared import Prepared

SHARE = 0.2


@dataclass(frozen=True)
class Measure:
    """How much is tried of one order."""

    moments: int = 4  # at which it crashes
    faults: int = 30  # of each opening after that
    images: int = 1  # of every kind of second power cut,
    every: int = 1  # at so many of the events
    program_opens_every: int = 100  # so many of these
    firsts: int = 8  # faults of the order itself
    seconds: int = 8  # faults while each of them is handled


@dataclass
class Compound:
    """Compound faults of orders, and what came of them."""

    chance: random.Random
    until: float = float("inf")
    tried: Counter[str] = field(default_factory=Counter)
    verdict: Verdict = field(default_factory=Verdict)

    def of(self, prepared: Prepared, place: Path, measure: Measure, journal_mode: str | None = None) -> None:
        """Try one order, as long as there is time."""
        given = recorded_copy(prepared, place / "book", journal_mode=journal_mode)
        (place / "crashed").mkdir()
        left = list(aftermaths(given, place / "crashed", self.chance, measure.moments))
        self.tried["crashes"] += len(left)
        for each in left:
            self._cut_again(given, each, place, measure)
        with disk_trial(prepared, place, journal_mode=journal_mode) as trial:
            self._fail(trial, RecoveryTrial(trial, given.prepared.path.name), left, measure)

    def _cut_again(self, given: Recorded, left: Aftermath, place: Path, measure: Measure) -> None:
        cut = lose_power_again(
            given,
            left,
            place,
            self.chance,
            of_each=measure.images,
            every=measure.every,
            program_opens_every=measure.program_opens_every,
            may_go_on=self.may_go_on,
        )
        self.tried["second power cuts"] += cut.images
        self.tried["of them opened by the program"] += cut.opened_by_the_program
        self.verdict.lost += [f"{left.when}: {found}" for found in cut.corrupt + cut.acknowledged_lost]

    def may_go_on(self) -> bool:
        """Tell whether there is time."""
        return time.monotonic() < self.until

    def _fail(self, trial: DiskTrial, recovery: RecoveryTrial, left: list[Aftermath], measure: Measure) -> None:
        for each in left:
            recovery.bear(each, measure.faults, self.chance, self.may_go_on)
        # Where nothing works any more nothing else can fail.
        firsts = [fault for fault in trial.chosen(4 * measure.firsts, self.chance) if fault.way.then is not Then.GONE]
        for first in firsts[: measure.firsts]:
            if self.may_go_on():
                trial.bear_two(first, measure.seconds, self.chance, self.may_go_on)
        # What fails first is tried at length elsewhere, alone.
        self.tried.update({name: count for name, count in trial.tried.items() if not name.startswith("disk faults")})
        self.verdict.take_in(trial.verdict)


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Go through all examples, again and again, until the seconds are over."""
    compound = Compound(random.Random(seed), time.monotonic() + seconds)  # noqa: S311 - no secret
    workflows: set[str] = set()
    rounds = 0
    while compound.may_go_on():
        for name in compound.chance.sample(list(EXAMPLES), len(EXAMPLES)):
            if not compound.may_go_on():
                break
            journal_mode = compound.chance.choice(("delete", "delete", "wal"))
            before = len(compound.verdict.lost), len(compound.verdict.wrongly_reported)
            with scratch(folder) as place:
                compound.of(EXAMPLES[name](place / "prepared.clinicbook"), place, Measure(), journal_mode)
            _sign(compound.verdict, before, f"{name}, journal {journal_mode}, seed {seed}, round {rounds}")
            workflows.add(name.partition("-")[0])
        rounds += 1
    verdict = compound.verdict
    return Tally(
        promise="A workflow is whole or absent if a second fault meets the handling of the first; what is said is true",
        method="what a kill or a power cut left in the middle of an order is opened, and operations of all kinds fail"
        " in that, once or from then on, or the power does once more; an order's disk fails, and in another way while"
        " that is handled; then the same request again",
        tried={**compound.tried, "workflows": len(workflows)},
        lost=len(verdict.lost),
        wrongly_reported=len(verdict.wrongly_reported),
        seed=seed,
        findings=tuple(verdict.findings),
    )


def _sign(verdict: Verdict, before: tuple[int, int], replay: str) -> None:
    """Say of what was found since then what replays it."""
    for found, first in zip((verdict.lost, verdict.wrongly_reported), before, strict=True):
        found[first:] = [f"{replay}: {each}" for each in found[first:]]
