"""Files that mean harm, by chance from a corpus, for as long as there is time (tests/fuzz)."""

from collections import Counter
from pathlib import Path

from tests.faults.tally import Tally
from tests.fuzz.fuzzing import Finding, for_seconds, fuzz
from tests.fuzz.targets import TARGETS

SHARE = 0.3
GATE = {"inputs": 100_000}


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Attack every reader for its part of the time."""
    tried: Counter[str] = Counter()
    findings: list[Finding] = []
    for name, target in TARGETS.items():
        place = folder / name
        place.mkdir(parents=True)
        found = fuzz(target, seed=seed, goes_on=for_seconds(seconds / len(TARGETS)), folder=place)
        tried["inputs"] += found.tried
        tried["taken in whole"] += found.outcomes["taken in"]
        findings += found.findings
    return Tally(
        promise="What others wrote is understood or refused; what is refused leaves the file as it was",
        method="bank statements, branch files and typed words, mutated from a corpus",
        tried=dict(tried),
        lost=0,
        wrongly_reported=len(findings),
        seed=seed,
        findings=tuple(
            f"python -m tests.fuzz --target {each.target} --seed {seed} --replay {each.number}: {each.raised[-300:]}"
            for each in findings
        ),
    )
