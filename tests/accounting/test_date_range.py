from datetime import date

import pytest

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.date_range import DateRange, last_month, last_year, quarters, shifted, this_month, this_year

TODAY = date(2025, 8, 20)


def test_months__are_whole() -> None:
    assert this_month(TODAY) == DateRange(date(2025, 8, 1), date(2025, 8, 31))
    assert last_month(TODAY) == DateRange(date(2025, 7, 1), date(2025, 7, 31))
    assert last_month(date(2024, 3, 31)) == DateRange(date(2024, 2, 1), date(2024, 2, 29))
    assert last_month(date(2026, 1, 1)) == DateRange(date(2025, 12, 1), date(2025, 12, 31))


def test_quarters__begin_in_april_and_cover_the_year() -> None:
    assert quarters(fiscal_year(TODAY)) == (
        DateRange(date(2025, 4, 1), date(2025, 6, 30)),
        DateRange(date(2025, 7, 1), date(2025, 9, 30)),
        DateRange(date(2025, 10, 1), date(2025, 12, 31)),
        DateRange(date(2026, 1, 1), date(2026, 3, 31)),
    )


@pytest.mark.parametrize("today", [TODAY, date(2025, 4, 1), date(2026, 3, 31)])
def test_years__run_from_april_to_march(today: date) -> None:
    assert this_year(today) == DateRange(date(2025, 4, 1), date(2026, 3, 31))
    assert last_year(today) == DateRange(date(2024, 4, 1), date(2025, 3, 31))


def test_range__may_lack_a_bound_but_not_end_before_it_begins() -> None:
    assert DateRange().is_possible
    assert DateRange(TODAY, TODAY).is_possible
    assert DateRange(first=TODAY).is_possible
    assert not DateRange(TODAY, date(2025, 8, 19)).is_possible


def test_range__within_one_year_needs_no_year_beside_a_date() -> None:
    assert this_year(TODAY).is_within_one_year
    assert not DateRange(date(2025, 3, 31), date(2025, 4, 1)).is_within_one_year
    assert not DateRange(date(2025, 4, 1), None).is_within_one_year


@pytest.mark.parametrize(
    ("first", "last", "steps", "expected"),
    [
        (date(2025, 8, 20), date(2025, 8, 20), 1, DateRange(date(2025, 8, 21), date(2025, 8, 21))),
        (date(2025, 3, 1), date(2025, 3, 1), -1, DateRange(date(2025, 2, 28), date(2025, 2, 28))),
        (date(2025, 1, 1), date(2025, 1, 31), 1, DateRange(date(2025, 2, 1), date(2025, 2, 28))),
        (date(2025, 4, 1), date(2025, 6, 30), -1, DateRange(date(2025, 1, 1), date(2025, 3, 31))),
        (date(2025, 4, 1), date(2026, 3, 31), 1, DateRange(date(2026, 4, 1), date(2027, 3, 31))),
        (date(2025, 8, 4), date(2025, 8, 10), 1, DateRange(date(2025, 8, 11), date(2025, 8, 17))),
        (date(9999, 12, 31), date(9999, 12, 31), 1, DateRange(date(9999, 12, 31), date(9999, 12, 31))),
        (date(1, 1, 1), date(1, 1, 31), -1, DateRange(date(1, 1, 1), date(1, 1, 31))),
        (None, date(2025, 8, 20), 1, DateRange(None, date(2025, 8, 20))),
    ],
)
def test_shifted__goes_on_by_its_own_length(
    first: date | None, last: date | None, steps: int, expected: DateRange
) -> None:
    assert shifted(DateRange(first, last), steps) == expected
