"""One attempt after another; each depends on the seed and its number alone, so that it can be made again."""

import signal
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

from desktop_app.errors import ClinicError, Refusal
from desktop_app.traces import told
from tests.fuzz.target import Attempt, Target

_SECONDS_OF_CPU = 20  # for one input: nobody waits for an answer any longer
_MOST_FINDINGS = 20


class Hanging(Exception):  # noqa: N818 - a state
    """An input keeps the program busy."""


@dataclass(frozen=True)
class Finding:
    """An input that was neither understood nor refused, and what was raised."""

    target: str
    number: int
    content: bytes
    raised: str


@dataclass
class Fuzzed:
    """How many inputs came to what."""

    outcomes: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    @property
    def tried(self) -> int:
        return self.outcomes.total()


def made(target: Target, seed: int, number: int) -> bytes:
    """Make an attempt's input."""
    chance = Random(f"{seed} {target.name} {number}")  # noqa: S311 - no secret
    return target.mutated(chance, list(target.corpus().values()), target.tokens)


def fuzz(target: Target, *, seed: int, goes_on: Callable[[int], bool], folder: Path) -> Fuzzed:
    """Try the corpus, then attempts as long as `goes_on(how many there were)`."""
    found = Fuzzed()
    corpus = target.corpus()
    inputs = list(corpus.values())
    with warnings.catch_warnings(), target.begun(folder) as attempt:
        warnings.simplefilter("error")
        for content in inputs:
            _try(target, attempt, -1, content, found)
        number = 0
        while goes_on(number) and len(found.findings) < _MOST_FINDINGS:
            chance = Random(f"{seed} {target.name} {number}")  # noqa: S311 - no secret
            _try(target, attempt, number, target.mutated(chance, inputs, target.tokens), found)
            number += 1
    return found


def for_seconds(seconds: float) -> Callable[[int], bool]:
    """Go on until so many seconds are over."""
    end = time.monotonic() + seconds
    return lambda _number: time.monotonic() < end


def outcome_of(attempt: Attempt, content: bytes) -> str:
    """Try an input; what came of it. Raises what no reader may raise, and Hanging."""
    with _alarm():
        try:
            return attempt(content)
        except Refusal as refusal:
            return f"refused {refusal.code}"


def _try(target: Target, attempt: Attempt, number: int, content: bytes, found: Fuzzed) -> None:
    try:
        found.outcomes[outcome_of(attempt, content)] += 1
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        found.outcomes["raised"] += 1
        words = f"{told(error)}: {error if not isinstance(error, ClinicError) else error.headline}"
        found.findings.append(Finding(target.name, number, content, words[-2_000:]))


@contextmanager
def _alarm() -> Iterator[None]:
    """Raise Hanging once too much work was done; where the system has no such alarm the test's own limit has to do."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Hanging

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS_OF_CPU)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
