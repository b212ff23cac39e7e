"""Chips and periods of registers come back as they were left; what cannot be read is as if it were not there."""

from datetime import date

import pytest

from desktop_app.accounting.date_range import DateRange
from desktop_app.views.kept_filters import keep_filter, keep_period, kept_period
from desktop_app.views.tables.selection_words import average_paise, sum_words

pytestmark = pytest.mark.gui

AUGUST, SEPTEMBER = date(2025, 8, 20), date(2025, 9, 3)


def test_period__of_this_month_is_next_month_the_next_one() -> None:
    keep_period("receipts", AUGUST, DateRange(date(2025, 8, 1), date(2025, 8, 31)))
    assert kept_period("receipts", AUGUST) == DateRange(date(2025, 8, 1), date(2025, 8, 31))
    assert kept_period("receipts", SEPTEMBER) == DateRange(date(2025, 9, 1), date(2025, 9, 30))
    assert kept_period("invoices", AUGUST) is None


@pytest.mark.parametrize(
    "period",
    [
        DateRange(date(2025, 8, 3), date(2025, 8, 4)),
        DateRange(None, date(2025, 8, 4)),
        DateRange(date(2024, 2, 29), None),
        DateRange(),
    ],
)
def test_period__of_any_days_stays_as_it_is(period: DateRange) -> None:
    keep_period("receipts", AUGUST, period)
    assert kept_period("receipts", SEPTEMBER) == period


@pytest.mark.parametrize("damaged", ["", "..x", "2025-13-01..", "99", "a", "2025-08-01"])
def test_period__that_is_damaged_is_none(damaged: str) -> None:
    keep_filter("receipts", "period", damaged)
    assert kept_period("receipts", AUGUST) is None


def test_selection__names_sums_that_are_not_nil_and_one_average() -> None:
    assert sum_words(3, {"Total": 30_001, "Paid": 0, "Due": 300}) == ["Total ₹300.01 (average ₹100.00)", "Due ₹3.00"]
    assert sum_words(1, {"Total": 30_001}) == ["Total ₹300.01"]
    assert sum_words(2, {"Total": 0}) == []


@pytest.mark.parametrize(
    ("paise", "count", "average"), [(5, 2, 3), (-5, 2, -3), (1, 3, 0), (2, 3, 1), (10**15 + 1, 2, 5 * 10**14 + 1)]
)
def test_average__is_to_the_nearest_paisa(paise: int, count: int, average: int) -> None:
    assert average_paise(paise, count) == average
