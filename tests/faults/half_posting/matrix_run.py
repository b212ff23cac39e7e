"""At length: every kind of posting in every half posted state, and the same order again."""

import random
import time
from collections import Counter
from pathlib import Path

from tests.faults.half_posting.expectations import EXAMPLE_OF
from tests.faults.half_posting.matrix import Matrix
from tests.faults.half_posting.postings import examples_by_kind
from tests.faults.half_posting.states import states_of
from tests.faults.tally import Tally

GATE = {"half posted states": 900, "kinds of posting": 28}
SHARE = 0.3


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Go through all kinds once, in an order that hangs on the seed."""
    until = time.monotonic() + seconds
    kinds = examples_by_kind()
    tried: Counter[str] = Counter()
    lost = [f"{kind} has no matrix" for kind in kinds.keys() ^ EXAMPLE_OF.keys()]
    unnamed: list[str] = []
    for number, kind in enumerate(random.Random(seed).sample(list(kinds), len(kinds))):  # noqa: S311 - no secret
        if time.monotonic() > until:
            break
        place = folder / str(number)
        place.mkdir()
        matrix = Matrix(kind, kinds[kind], place)
        seen = matrix.look(states_of(matrix.posting))
        tried["kinds of posting"] += 1
        tried["half posted states"] += len(seen.answered)
        tried["completed"] += seen.counts["COMPLETED"]
        tried["answered as before"] += seen.counts["REPEATED"]
        lost += [f"{kind}: {finding}" for finding in seen.lost]
        unnamed += [f"{kind}: no check names it: {state}" for state in seen.unnamed]
    tried["refused"] = tried["half posted states"] - tried["completed"] - tried["answered as before"]
    return Tally(
        promise="The same order over any half posted state completes or refuses, never guesses; the checks name it",
        method="the ledgers' rows of every kind of posting missing, wrong, double, under another document, unsealed",
        tried=dict(tried),
        lost=len(lost),
        wrongly_reported=len(unnamed),
        seed=seed,
        findings=(*lost, *unnamed),
    )
