from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.allocation import fill, split_even, split_weights
from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.errors import BugError
from tests.accounting.exact import nearest, share

TOTALS = st.integers(0, LARGEST_PAISE)
WEIGHTS = st.lists(st.integers(0, 10**7), min_size=1, max_size=40)
ROOMS = st.lists(st.integers(0, 1_000), max_size=12)


@pytest.mark.parametrize(
    ("total", "parts", "split"),
    [
        (350_000, 3, [116_667, 116_666, 116_667]),
        (1_000_000, 3, [333_333, 333_334, 333_333]),
        (1_000_000, 7, [142_857, 142_857, 142_857, 142_858, 142_857, 142_857, 142_857]),
        (590_000, 6, [98_333, 98_334, 98_333, 98_333, 98_334, 98_333]),
        (100, 60, [2, 1, 2] * 20),  # rounding every part would leave -18 paise for the last
        (1, 2, [1, 0]),
        (0, 5, [0] * 5),
        (7, 1, [7]),
        (-350_000, 3, [-116_667, -116_666, -116_667]),
    ],
)
def test_split_even__figures(total: int, parts: int, split: list[int]) -> None:
    assert split_even(total, parts) == split


@pytest.mark.parametrize(
    ("total", "weights", "split"),
    [
        (900_000, [3_000, 2_000, 2_000, 2_000, 1_000], [270_000, 180_000, 180_000, 180_000, 90_000]),
        (100_000, [1, 2, 3], [16_667, 33_333, 50_000]),
        (1_000_000, [333, 333, 334], [333_000, 333_000, 334_000]),
        (500_000, [1, 1, 1, 1, 1, 0], [100_000] * 5 + [0]),
        (500_000, [0, 1, 0, 1], [0, 250_000, 0, 250_000]),
        (350_000, [0, 0, 0], [116_667, 116_666, 116_667]),  # nothing to weigh by: evenly
        (1_000, [7], [1_000]),
    ],
)
def test_split_weights__figures(total: int, weights: list[int], split: list[int]) -> None:
    assert split_weights(total, weights) == split


@given(total=TOTALS, weights=WEIGHTS)
def test_split_weights__adds_up_and_is_fair(total: int, weights: list[int]) -> None:
    parts = split_weights(total, weights)
    assert len(parts) == len(weights)
    assert sum(parts) == total
    assert min(parts) >= 0
    for position, part in enumerate(parts):
        assert abs(part - share(total, weights, position)) < 1
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if weight == 0) or not any(weights)


@given(total=st.integers(-LARGEST_PAISE, LARGEST_PAISE), weights=WEIGHTS)
def test_split_weights__any_first_parts_come_to_their_rounded_share(total: int, weights: list[int]) -> None:
    reached = list(accumulate(split_weights(total, weights)))
    for position, upto in enumerate(reached):
        exact = sum((share(total, weights, before) for before in range(position + 1)), start=Fraction())
        assert upto == nearest(exact)


@given(total=TOTALS, parts=st.integers(1, 365))
def test_split_even__adds_up_and_no_two_parts_differ_by_more_than_a_paisa(total: int, parts: int) -> None:
    split = split_even(total, parts)
    assert len(split) == parts
    assert sum(split) == total
    assert max(split) - min(split) <= 1


def test_split_weights__nothing_into_no_parts() -> None:
    assert split_weights(0, []) == []


@pytest.mark.parametrize("total", [1, -1, 100_000])
def test_split_weights__an_amount_into_no_parts_is_a_bug(total: int) -> None:
    with pytest.raises(BugError, match=": an amount is split into no parts"):
        split_weights(total, [])
    with pytest.raises(BugError, match=": an amount is split into no parts"):
        split_even(total, 0)


@pytest.mark.parametrize(
    ("amount", "rooms", "taken"),
    [
        (250, [100, 100, 100], [100, 100, 50]),
        (100, [100, 100], [100, 0]),
        (500, [100, 100], [100, 100]),  # what is left over is the caller's
        (0, [100], [0]),
        (50, [0, 100], [0, 50]),
        (50, [], []),
    ],
)
def test_fill__figures(amount: int, rooms: list[int], taken: list[int]) -> None:
    assert fill(amount, rooms) == taken


@given(amount=st.integers(0, 10_000), rooms=ROOMS)
def test_fill__fills_each_room_before_the_next(amount: int, rooms: list[int]) -> None:
    taken = fill(amount, iter(rooms))
    assert sum(taken) == min(amount, sum(rooms))
    assert all(0 <= part <= room for part, room in zip(taken, rooms, strict=True))
    short = [position for position, (part, room) in enumerate(zip(taken, rooms, strict=True)) if part < room]
    assert not short or not any(taken[short[0] + 1 :])
