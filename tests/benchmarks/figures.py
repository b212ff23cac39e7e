"""What a benchmark gives: figures with their unit, target and ceiling; how they are taken and shown."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

TIMES = "\N{MULTIPLICATION SIGN}"
HEADING = "| measured | value | target | ceiling |\n|---|---:|---:|---:|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table: a ratio, or milliseconds for scale; target and ceiling in the same unit."""

    what: str
    value: float
    unit: str = "ms"
    target: float | None = None
    ceiling: float | None = None

    @property
    def is_broken(self) -> bool:
        """Tell whether the ceiling is broken."""
        return self.ceiling is not None and self.value > self.ceiling

    def row(self) -> str:
        """Write it as a row of the table."""
        missed = " (broken)" if self.is_broken else " (missed)" if self.target and self.value > self.target else ""
        limits = ["" if limit is None else f"{limit:g} {self.unit}" for limit in (self.target, self.ceiling)]
        return f"| {self.what} | {_digits(self.value)} {self.unit}{missed} | {limits[0]} | {limits[1]} |"


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def milliseconds(act: Callable[[], object]) -> float:
    """Tell how long something takes."""
    started = time.perf_counter()
    act()
    return 1_000 * (time.perf_counter() - started)


def median_of(acts: Iterable[Callable[[], object]]) -> float:
    """Give the median time of several acts, in milliseconds."""
    return statistics.median(milliseconds(act) for act in acts)


def in_turn(sides: Sequence[Callable[[], float]], *, rounds: int) -> list[float]:
    """Measure sides in turn, so that what disturbs the machine disturbs them alike; the median of each."""
    measured = [[side() for side in sides] for _ in range(rounds)]
    return [statistics.median(each) for each in zip(*measured, strict=True)]


def percentile(values: Sequence[float], part: float) -> float:
    """Give the value that so large a part of all does not exceed."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]
