"""Round after round over the examples of all workflows, each time at other points, until the time is over."""

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.examples import EXAMPLES
from tests.faults.judging import Verdict
from tests.faults.tally import Tally
from tests.prepared import Prepared

Try = Callable[[Prepared, Path, int], Verdict]  # what is done with an example, in a folder, by a seed


@dataclass
class Rounds:
    """What was tried, by the words for it; each finding names its example and its seed."""

    seed: int
    tried: Counter[str] = field(default_factory=Counter)
    verdict: Verdict = field(default_factory=Verdict)
    examples: set[str] = field(default_factory=set)

    def go(self, tries: dict[str, Try], folder: Path, *, until: float, most: int | None = None) -> None:
        """Go through all examples in an order that hangs on the seed, again and again, or `most` of them once."""
        chance = random.Random(self.seed)  # noqa: S311 - no secret
        for number in count():
            for name in chance.sample(list(EXAMPLES), most or len(EXAMPLES)):
                if time.monotonic() > until:
                    return
                place = folder / f"{number}-{name}"
                place.mkdir()
                self.examples.add(name)
                prepared = EXAMPLES[name](place / "prepared.clinicbook")
                for words, one_try in tries.items():
                    self._take_in(name, words, one_try(prepared, place, seed := chance.getrandbits(32)), seed)
                for left in place.iterdir():
                    left.unlink() if left.is_file() else None
            if most:
                return

    def _take_in(self, name: str, words: str, found: Verdict, seed: int) -> None:
        self.tried[words] += found.ended.total() - found.ended["SAVED"]
        where = f"{name}, seed {seed}: "
        self.verdict.lost += [where + finding for finding in found.lost]
        self.verdict.wrongly_reported += [where + finding for finding in found.wrongly_reported]
        self.verdict.ended += found.ended

    def tally(self, promise: str, method: str) -> Tally:
        """Sum it up."""
        verdict = self.verdict
        return Tally(
            promise=promise,
            method=method,
            tried={**self.tried, "answers judged": verdict.ended.total(), "examples": len(self.examples)},
            lost=len(verdict.lost),
            wrongly_reported=len(verdict.wrongly_reported),
            seed=self.seed,
            findings=tuple(verdict.findings),
        )
