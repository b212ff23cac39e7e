"""At length: years of random commands beside the model, with faults, reopening, repeats and kills mixed in."""

import os
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests.faults.driver import Driver, install
from tests.faults.mishaps import UnluckyYear, UntrueAnswerError
from tests.faults.tally import Tally
from tests.generated_year.chance import Chance
from tests.generated_year.eyes import day_after
from tests.generated_year.year import FIRST_DAY, LAST_DAY, RULES

GATE = {"steps": 500_000}
SHARE = 5.2
STEPS = 1_500  # of a year: its book stays small, and so its checks
CHECKED_EVERY = 250
OFFERED = [each for each in RULES for _ in range(each.weight)]
BOOKS = [("deferred", False), ("at_invoice", True)]


def drive(year: UnluckyYear, *, seed: str, steps: int, until: float) -> None:
    """Give so many commands, day by day, while there is time."""
    chance = Chance(Random(seed))  # noqa: S311 - a run must be the same again
    for step in range(steps):
        if time.monotonic() > until:
            break
        year.go_on(day_after(FIRST_DAY, LAST_DAY, step, steps))
        year.step(chance.pick(OFFERED), chance)
        if step % CHECKED_EVERY == CHECKED_EVERY - 1:
            year.check()
    year.check()


@dataclass
class Years:
    """Years, one after the other; every fifth one with kills, in a book that is written to the disk."""

    folder: Path
    seed: int
    driver: Driver
    tried: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    untrue: list[str] = field(default_factory=list)
    count: int = 0

    def go_on(self, *, steps: int, until: float, with_kills: bool) -> None:
        """Go through one more year; what is found names the seed that finds it again."""
        seed = f"{self.seed}-{self.count}"
        policy, to_rupee = BOOKS[self.count % len(BOOKS)]
        path = self.folder / f"{seed}.clinicbook"
        mishaps = Random(f"mishaps {seed}")  # noqa: S311 - as above
        year = UnluckyYear(path, self.driver, mishaps, policy=policy, to_rupee=to_rupee, with_kills=with_kills)
        self.count += 1
        try:
            drive(year, seed=seed, steps=steps, until=until)
        except UntrueAnswerError as wrong:
            self.untrue.append(f"year {seed} of {steps} steps: {wrong}")
        except Exception as wrong:  # noqa: BLE001 - whatever it is, it is a finding, and the next year goes on
            self.lost.append(f"year {seed} of {steps} steps: {wrong!r}")
        else:
            path.unlink()
        finally:
            year.close()
        self.tried += Counter({"steps": len(year.given)}) + year.mishaps


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Go through years until the time is over."""
    until = time.monotonic() + seconds
    with pytest.MonkeyPatch.context() as patched:
        years = Years(folder, seed, install(patched))
        while time.monotonic() < until:
            years.go_on(steps=STEPS, until=until, with_kills=hasattr(os, "fork") and years.count % 5 == 2)
    return Tally(
        promise="Debits are credits, receivables are their control account, and every figure is the model's, always",
        method="years of random commands beside a model of the rules, with failing statements, reopened books,"
        " repeated requests and kill -9 mixed in",
        tried={**years.tried, "years": years.count},
        lost=len(years.lost),
        wrongly_reported=len(years.untrue),
        seed=seed,
        findings=(*years.lost, *years.untrue),
    )
