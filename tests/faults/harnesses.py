"""The harnesses of the long run, found by their names, and their share of its time."""

import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module

import tests.faults


@dataclass(frozen=True)
class Harness:
    """A module with a function `long_run`; see `tests.faults.tally`."""

    name: str
    module: str
    share: float = 1.0
    gate: dict[str, int] = field(default_factory=dict)


def discovered() -> list[Harness]:
    """Find every module of this package that is named `<name>_run`, in its folders too."""
    names = [each.name for each in pkgutil.walk_packages(tests.faults.__path__, f"{tests.faults.__name__}.")]
    return [_harness(name) for name in sorted(names) if name.endswith("_run")]


def _harness(name: str) -> Harness:
    module = import_module(name)
    assert callable(module.long_run), name
    short = name.rpartition(".")[2].removesuffix("_run")
    return Harness(short, name, getattr(module, "SHARE", 1.0), getattr(module, "GATE", {}))


def seconds_of(harness: Harness, chosen: Sequence[Harness], *, minutes: float, jobs: int) -> float:
    """Give a harness its share of all processes' time; none can work longer than the run lasts."""
    fair = jobs * harness.share / sum(each.share for each in chosen)
    return 60 * minutes * min(1.0, fair)
