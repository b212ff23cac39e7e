"""The points at which an order is interrupted, and what came of it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.judging import Verdict
from tests.faults.limits.interrupting import Interrupter, interrupter
from tests.faults.trial import Spoil, Trial, leave_as_it_is
from tests.prepared import Prepared

CODES = ("STORAGE_FAILED",)  # "The file could not be written or read: interrupted."


@dataclass(frozen=True)
class Interrupting:
    """How an order is interrupted: by SQLite's own counter or by another thread, once or from then on."""

    by_a_thread: bool = False
    from_then_on: bool = False

    def __str__(self) -> str:
        who = "by another thread" if self.by_a_thread else "by its own counter"
        return f"interrupted {who}{' from then on' if self.from_then_on else ''}"


def interrupt(
    prepared: Prepared,
    folder: Path,
    how: Interrupting,
    *,
    most: int | None,
    seed: int,
    spoil: Spoil = leave_as_it_is,
) -> Verdict:
    """Interrupt an order at every point, or at `most` points drawn by `seed`."""
    verdict = Verdict()
    with interrupter(by_a_thread=how.by_a_thread) as heard:
        trial = Trial(prepared, folder / "interrupted.clinicbook", spoil)
        for at in _points(trial, heard, most, seed):
            verdict.take_in(_try(trial, heard, how, at))
        trial.close()
    return verdict


def _points(trial: Trial, heard: Interrupter, most: int | None, seed: int) -> Sequence[int]:
    """Choose among the points that an undisturbed order passes."""
    trial.start_again()
    heard.arm(None)
    trial.answer()
    points = range(1, heard.points + 1)
    assert points
    if most is None or most >= len(points):
        return points
    return sorted(random.Random(seed).sample(points, most))  # noqa: S311 - no secret


def _try(trial: Trial, heard: Interrupter, how: Interrupting, at: int) -> Verdict:
    trial.start_again()
    heard.arm(at, from_then_on=how.from_then_on)
    answer = trial.answer()
    struck = heard.struck
    heard.arm(None)
    verdict = trial.judge(answer, f"{trial.prepared.workflow.__name__} {how} at point {at}", codes=CODES)
    assert struck, at
    return verdict
