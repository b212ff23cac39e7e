"""Labels that hang outside what they name: side by side, none over another, none beyond the edge."""

from collections.abc import Sequence
from dataclasses import dataclass

_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Wish:
    """A label's width and where its left edge would like to be."""

    left: float
    width: float


def placed(wishes: Sequence[Wish], *, width: float) -> list[float]:
    """Give each label's left edge, in the order of the wishes, which go from left to right.

    Each moves right as far as its neighbour needs, then left as far as the edge needs; where all of them together
    are wider than there is room, the last ones keep to the right edge.
    """
    lefts: list[float] = []
    free = 0.0
    for wish in wishes:
        left = max(wish.left, free)
        lefts.append(left)
        free = left + wish.width + _GAP
    limit = width
    for at in range(len(wishes) - 1, -1, -1):
        lefts[at] = max(0.0, min(lefts[at], limit - wishes[at].width))
        limit = lefts[at] - _GAP
    return lefts
