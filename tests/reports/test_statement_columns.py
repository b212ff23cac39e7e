"""Which days and branches stand side by side, at the edges of months, years and the calendar."""

from datetime import date

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.statement_columns import of_days, of_periods, year_start
from desktop_app.repositories.books import Reading

FAR, FIRST = date.max, date.min


def asked(dated_from: date | None, dated_to: date, split: Split = Split.MONTHS) -> ReportRequest:
    return ReportRequest(dated_from=dated_from, dated_to=dated_to, split=split)


@pytest.mark.parametrize(
    ("on", "begins"),
    [
        (date(2025, 3, 31), date(2024, 4, 1)),
        (date(2025, 4, 1), date(2025, 4, 1)),
        (date(2025, 12, 31), date(2025, 4, 1)),
        (FAR, date(9999, 4, 1)),
    ],
)
def test_year__begins_in_april(on: date, begins: date) -> None:
    assert year_start(on) == begins


def test_periods__without_a_first_day_are_the_financial_year(empty: Reading) -> None:
    (whole,) = of_periods(empty, asked(None, date(2025, 3, 31), Split.NONE))
    assert (whole.query.dated_from, whole.query.dated_to) == (date(2024, 4, 1), date(2025, 3, 31))
    (of_first_day,) = of_periods(empty, asked(date(2023, 5, 5), date(2025, 3, 31), Split.NONE))
    assert of_first_day.query.dated_from == date(2023, 5, 5)


def test_periods__by_months_keep_to_the_days_asked_for(empty: Reading) -> None:
    *months, total = of_periods(empty, asked(date(2024, 1, 31), date(2024, 3, 15)))
    assert [(each.heading, each.query.dated_from, each.query.dated_to) for each in months] == [
        ("Jan 2024", date(2024, 1, 31), date(2024, 1, 31)),
        ("Feb 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("Mar 2024", date(2024, 3, 1), date(2024, 3, 15)),
    ]
    assert (total.heading, total.query.dated_from, total.query.dated_to) == (
        "Total",
        date(2024, 1, 31),
        date(2024, 3, 15),
    )


@pytest.mark.parametrize(
    ("dated_from", "dated_to", "earlier"),
    [
        (date(2025, 2, 1), date(2025, 2, 28), (date(2024, 2, 1), date(2024, 2, 29))),
        (date(2024, 2, 1), date(2024, 2, 29), (date(2023, 2, 1), date(2023, 2, 28))),
        (date(2024, 2, 5), date(2024, 2, 28), (date(2023, 2, 5), date(2023, 2, 28))),
        (date(2025, 4, 1), date(2025, 7, 15), (date(2024, 4, 1), date(2024, 7, 15))),
    ],
)
def test_periods__beside_the_same_days_a_year_earlier(
    empty: Reading, dated_from: date, dated_to: date, earlier: tuple[date, date]
) -> None:
    """A month that is whole stands beside a whole month, in leap years too."""
    _, _, previous = of_periods(empty, asked(dated_from, dated_to, Split.PREVIOUS_YEAR))
    assert (previous.query.dated_from, previous.query.dated_to) == earlier


def test_days__beside_the_end_of_the_year_before_and_a_year_ago(empty: Reading) -> None:
    found = of_days(empty, asked(None, date(2026, 1, 10), Split.PREVIOUS_YEAR))
    assert [each.query.dated_to for each in found] == [date(2026, 1, 10), date(2025, 3, 31), date(2025, 1, 10)]


def test_months__at_most_three_years_stand_side_by_side(empty: Reading) -> None:
    assert len(of_days(empty, asked(date(2023, 4, 30), date(2026, 3, 1)))) == 36
    for columns in (of_days, of_periods):
        with pytest.raises(BadInput, match="At most 36 months stand side by side, not 37"):
            columns(empty, asked(date(2023, 3, 31), date(2026, 3, 1)))


@pytest.mark.parametrize("split", Split)
@pytest.mark.parametrize("on", [FAR, date(1, 4, 2)])
def test_columns__of_the_ends_of_the_calendar(empty: Reading, on: date, split: Split) -> None:
    for columns in (of_days, of_periods):
        assert columns(empty, asked(None, on, split))[-1].query.dated_to <= on


def test_columns__of_the_first_days_of_all_are_refused_or_empty(empty: Reading) -> None:
    """No financial year begins before them."""
    with pytest.raises(BadInput, match="The first day is after the last day"):
        of_periods(empty, asked(None, FIRST, Split.NONE))
    assert of_days(empty, asked(None, FIRST, Split.NONE))[0].query.dated_to == FIRST
