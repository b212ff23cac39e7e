"""In which months a recurring journal is due: those that are over, from the first to the last, and not posted."""

from datetime import date

import pytest

from desktop_app.accounting.recurring import due_months, posting_day

JUNE, JULY, AUGUST = date(2025, 6, 1), date(2025, 7, 1), date(2025, 8, 1)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 6, 29), ()),
        (date(2025, 6, 30), (JUNE,)),
        (date(2025, 7, 30), (JUNE,)),
        (date(2025, 7, 31), (JUNE, JULY)),
        (date(2025, 8, 31), (JUNE, JULY, AUGUST)),
    ],
)
def test_due_months__are_over(today: date, expected: tuple[date, ...]) -> None:
    assert due_months(date(2025, 6, 17), None, today=today, done=()) == expected


def test_due_months__end_with_the_last_and_leave_out_what_is_done() -> None:
    today = date(2026, 1, 15)
    assert due_months(JUNE, date(2025, 8, 31), today=today, done={JULY}) == (JUNE, AUGUST)
    assert due_months(JUNE, JUNE, today=today, done={JUNE}) == ()


@pytest.mark.parametrize(
    ("month", "day"), [(date(2024, 2, 1), date(2024, 2, 29)), (date(2025, 12, 5), date(2025, 12, 31))]
)
def test_posting_day__is_the_last_of_the_month(month: date, day: date) -> None:
    assert posting_day(month) == day


def test_due_months__the_last_month_is_one_of_them_even_when_it_is_told_by_its_first_day() -> None:
    assert due_months(JUNE, JULY, today=date(2026, 1, 15), done=()) == (JUNE, JULY)
