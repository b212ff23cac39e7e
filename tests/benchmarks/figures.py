"""What a benchmark gives: figures with their unit, target and ceiling; how they are taken, and shown side by side."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing that was measured: a ratio, or milliseconds for scale; target and ceiling in the same unit."""

    what: str
    value: float
    unit: str = "ms"
    target: float | None = None
    ceiling: float | None = None

    @property
    def is_broken(self) -> bool:
        """Tell whether the ceiling is broken."""
        return self.ceiling is not None and self.value > self.ceiling

    def shown(self) -> str:
        """Write the value, and whether it misses a limit."""
        missed = " (broken)" if self.is_broken else " (missed)" if self.target and self.value > self.target else ""
        return f"{digits(self.value)} {self.unit}{missed}".rstrip()

    def limits(self) -> tuple[str, str]:
        """Write target and ceiling."""
        target, ceiling = (
            "" if limit is None else f"{limit:g} {self.unit}".rstrip() for limit in (self.target, self.ceiling)
        )
        return target, ceiling


def table(columns: Sequence[tuple[str, Sequence[Figure]]]) -> str:
    """Put the figures of several books side by side, a column a book, the limits behind them."""
    by_column = [{figure.what: figure for figure in figures} for _, figures in columns]
    lines = [
        "| " + " | ".join(["measured", *(heading for heading, _ in columns), "target", "ceiling"]) + " |",
        "|---|" + "---:|" * (len(columns) + 2),
    ]
    _, last = columns[-1]
    for figure in last:
        found = [column.get(figure.what) for column in by_column]
        cells = ["" if each is None else each.shown() for each in found]
        lines.append("| " + " | ".join([figure.what, *cells, *figure.limits()]) + " |")
    return "\n".join(lines)


def digits(value: float) -> str:
    """Write three digits, or all before the point."""
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
