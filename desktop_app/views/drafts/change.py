"""A change that somebody made in a form: what stood in its fields before and after, and what belongs to it.

change = Change(visit=3, name="price", path=(), before={"price": ""}, after={"price": "4"}, at_s=monotonic())
change.goes_on_in(next_one)             # typed on without a pause: one step back takes both
change.add(before, after)               # what the form did itself because of it
path_of(before, after)                  # which part of a value differs
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.views.controls.plain_value import Plain

PAUSE_S = 1.0  # who rests as long begins another step

Path = tuple[Any, ...]  # into lists by numbers, into mappings by keys


@dataclass(eq=False)
class Change:
    """`visit` counts how often the focus has moved; `name` is of the field that was changed, the others followed it."""

    visit: int
    name: str
    path: Path
    before: dict[str, Plain]
    after: dict[str, Plain]
    at_s: float  # when a key of it was pressed last
    is_done: bool = True  # and not taken back

    def goes_on_in(self, later: "Change") -> bool:
        """Tell whether a later change is more of this one."""
        is_same = (self.visit, self.name, self.path) == (later.visit, later.name, later.path)
        return is_same and later.at_s - self.at_s < PAUSE_S

    def join(self, later: "Change") -> None:
        """Be one change with a later one."""
        self.add(later.before, later.after)
        self.at_s = later.at_s

    def add(self, before: Mapping[str, Plain], after: Mapping[str, Plain]) -> None:
        """Take in what changed besides."""
        self.before = {**before, **self.before}
        self.after = {**self.after, **after}

    def is_nothing(self) -> bool:
        """Tell whether it has come back to where it began."""
        return self.before == self.after


def path_of(before: Plain, after: Plain) -> Path:
    """Lead to the first place where two values differ, as deep as they are alike around it."""
    if isinstance(before, list) and isinstance(after, list):
        pairs = list(zip(before, after, strict=False))
        at = next((at for at, (one, other) in enumerate(pairs) if one != other), len(pairs))
        return (at, *path_of(*pairs[at])) if len(before) == len(after) else (at,)
    if isinstance(before, dict) and isinstance(after, dict):
        differing = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        return (differing[0],) if len(differing) == 1 else ()
    return ()
