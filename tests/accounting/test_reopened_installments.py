from hypothesis import given, strategies as st

from desktop_app.accounting.installments import reopened


def test_reopened__what_was_paid_stays() -> None:
    assert reopened([200_000] * 3, [200_000, 50_000, 0], moved_paise=0, still_waived_paise=0) == [
        (200_000, 0),
        (50_000, 0),
        (0, 0),
    ]


def test_reopened__what_was_paid_at_the_end_goes_to_the_oldest() -> None:
    # 2,500 paid on the final installment: 1,500 fill the second row, 1,000 go to the third.
    assert reopened([200_000] * 3, [200_000, 50_000, 0], moved_paise=250_000, still_waived_paise=0) == [
        (200_000, 0),
        (200_000, 0),
        (100_000, 0),
    ]


def test_reopened__earlier_waivers_take_the_last_ones_first() -> None:
    assert reopened([200_000] * 3, [200_000, 50_000, 0], moved_paise=0, still_waived_paise=230_000) == [
        (200_000, 0),
        (50_000, 30_000),
        (0, 200_000),
    ]


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), max_size=12), st.integers(0, 10**10))
def test_reopened__moves_and_waives_no_more_than_there_is_room(rows: list[tuple[int, int]], moved: int) -> None:
    amounts, paid = [sum(each) for each in rows], [part for part, _ in rows]
    room = sum(amounts) - sum(paid)
    moved = min(moved, room)
    waived = (room - moved) // 2
    found = reopened(amounts, paid, moved_paise=moved, still_waived_paise=waived)
    assert sum(now for now, _ in found) == sum(paid) + moved
    assert sum(gone for _, gone in found) == waived
    assert all(now >= 0 and now + gone <= amount for amount, (now, gone) in zip(amounts, found, strict=True))


def test_reopened__a_waiver_takes_what_the_moved_money_left() -> None:
    # 2,500 go to the oldest: 2,000 and 500. Of the 3,000 that stay waived the last row takes 2,000, the second 1,000.
    assert reopened([200_000] * 3, [0, 0, 0], moved_paise=250_000, still_waived_paise=300_000) == [
        (200_000, 0),
        (50_000, 100_000),
        (0, 200_000),
    ]
