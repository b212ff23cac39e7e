"""What a selection comes to: sums that are not nil, and the average of the first to the nearest paisa."""

import pytest

from desktop_app.views.tables.selection_words import average_paise, sum_words


@pytest.mark.parametrize(
    ("paise", "count", "average"), [(100, 3, 33), (200, 3, 67), (1, 2, 1), (-1, 2, -1), (-200, 3, -67), (0, 5, 0)]
)
def test_average__is_to_the_nearest_paisa_a_half_away_from_nothing(paise: int, count: int, average: int) -> None:
    assert average_paise(paise, count) == average


def test_sums__leave_out_what_is_nil_and_one_row_has_no_average() -> None:
    """Rs 300 of three rows is Rs 100 each; Rs 30 of one row is that row."""
    assert sum_words(3, {"Due": 0, "Total": 30_000}) == ["Total \u20b9300.00 (average \u20b9100.00)"]
    assert sum_words(1, {"Total": 3_000, "Due": 1}) == ["Total \u20b930.00", "Due \u20b90.01"]
