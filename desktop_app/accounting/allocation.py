"""An amount is divided so that its parts always add up: over sessions, over installments, over what is owed."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from desktop_app.accounting.money import rounded
from desktop_app.errors import BugError


def split_weights(total_paise: int, weights: Sequence[int]) -> list[int]:
    """Split an amount by weights, cumulatively: each part is within a paisa of its exact share, and none is lost.

    The k-th part is the rounded share of the first k weights less that of the first k - 1. A weight of 0 gets 0.
    Where all weights are 0 the amount is split evenly. An amount without parts to go to is a bug of the caller.
    """
    shares = weights if any(weights) else [1] * len(weights)
    if total_paise and not shares:
        raise BugError(detail="an amount is split into no parts")
    whole = sum(shares)
    reached = [rounded(total_paise * weight, whole) for weight in accumulate(shares)]
    return [upto - before for upto, before in zip(reached, [0, *reached], strict=False)]


def split_even(total_paise: int, parts: int) -> list[int]:
    """Split an amount into equal parts: Rs 10,000 in three is 3,333.33, 3,333.34, 3,333.33."""
    return split_weights(total_paise, [1] * parts)


def fill(amount_paise: int, rooms_paise: Iterable[int]) -> list[int]:
    """Pour an amount into rooms in their order, each to its brim; the parts taken, 0 where nothing arrives."""
    taken = []
    left = amount_paise
    for room in rooms_paise:
        part = min(left, room)
        taken.append(part)
        left -= part
    return taken
