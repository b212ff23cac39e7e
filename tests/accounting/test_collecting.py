"""Money in several modes for several documents: each paisa goes to one place, in the order of both."""

from hypothesis import given, strategies as st

from desktop_app.accounting.collecting import pour, wanted

PAISE = st.integers(0, 1_000_000)


def test_wanted__what_is_asked_for_comes_first() -> None:
    assert wanted(1_000, [None, 600, None], [300, 900, 500]) == [300, 600, 100]


def test_wanted__more_than_there_is_is_told_as_it_was_asked() -> None:
    assert wanted(500, [600, None], [900, 500]) == [600, 0]


def test_pour__fills_one_document_before_the_next() -> None:
    assert pour([500, 300, 400], [600, 550]) == [[500, 0], [100, 200], [0, 350]]


@given(amounts=st.lists(PAISE, max_size=5), rooms=st.lists(PAISE, max_size=5))
def test_pour__loses_nothing(amounts: list[int], rooms: list[int]) -> None:
    wants = wanted(sum(amounts), [None] * len(rooms), rooms)
    poured = pour(amounts, wants)
    assert [sum(parts[place] for parts in poured) for place in range(len(rooms))] == wants
    assert all(sum(parts) <= amount for parts, amount in zip(poured, amounts, strict=True))
    assert sum(wants) == min(sum(amounts), sum(rooms))
