import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.calendar import (
    FiscalYear,
    add_months,
    clinic_time,
    day_begins,
    document_date,
    fiscal_year,
    month_in_words,
    month_of,
    note_deadline,
)

DATES = st.dates(date(1901, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("instant", "on", "year"),
    [
        (datetime(2026, 3, 31, 18, 29, 59, 999_999, UTC), date(2026, 3, 31), "25-26"),
        (datetime(2026, 3, 31, 18, 30, tzinfo=UTC), date(2026, 4, 1), "26-27"),
        (datetime(2026, 3, 31, 23, 59, 59, tzinfo=UTC), date(2026, 4, 1), "26-27"),
        (datetime(2025, 12, 31, 18, 30, tzinfo=UTC), date(2026, 1, 1), "25-26"),
        (datetime(2024, 2, 28, 18, 30, tzinfo=UTC), date(2024, 2, 29), "23-24"),
        (datetime(2025, 6, 2, 0, 0, tzinfo=UTC), date(2025, 6, 2), "25-26"),
        (datetime(2026, 4, 1, 0, 15, tzinfo=timezone(timedelta(hours=5, minutes=45))), date(2026, 4, 1), "26-27"),
        (datetime(2026, 4, 1, 0, 14, tzinfo=timezone(timedelta(hours=5, minutes=45))), date(2026, 3, 31), "25-26"),
    ],
)
def test_document_date__is_the_day_in_india(instant: datetime, on: date, year: str) -> None:
    assert document_date(instant) == on
    assert fiscal_year(on).label == year


@given(st.datetimes(datetime(1901, 1, 1), datetime(2199, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds must be naive
def test_document_date__india_is_five_and_a_half_hours_ahead(instant: datetime) -> None:
    assert document_date(instant) == (instant + timedelta(hours=5, minutes=30)).date()


@pytest.mark.parametrize(
    ("on", "year"),
    [
        (date(2025, 4, 1), FiscalYear("25-26", date(2025, 4, 1), date(2026, 3, 31))),
        (date(2026, 3, 31), FiscalYear("25-26", date(2025, 4, 1), date(2026, 3, 31))),
        (date(2026, 1, 1), FiscalYear("25-26", date(2025, 4, 1), date(2026, 3, 31))),
        (date(2025, 12, 31), FiscalYear("25-26", date(2025, 4, 1), date(2026, 3, 31))),
        (date(2024, 2, 29), FiscalYear("23-24", date(2023, 4, 1), date(2024, 3, 31))),
        (date(2000, 3, 31), FiscalYear("99-00", date(1999, 4, 1), date(2000, 3, 31))),
        (date(2009, 4, 1), FiscalYear("09-10", date(2009, 4, 1), date(2010, 3, 31))),
    ],
)
def test_fiscal_year__runs_from_april_to_march(on: date, year: FiscalYear) -> None:
    assert fiscal_year(on) == year


@given(DATES)
def test_fiscal_year__holds_its_date_and_borders_on_the_next(on: date) -> None:
    year = fiscal_year(on)
    assert year.start <= on <= year.end
    assert fiscal_year(year.start) == fiscal_year(year.end) == year
    assert fiscal_year(year.end + timedelta(days=1)).start == year.end + timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "dates"),
    [
        (date(2024, 1, 31), [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]),
        (date(2025, 1, 30), [date(2025, 1, 30), date(2025, 2, 28), date(2025, 3, 30)]),
        (date(2025, 11, 15), [date(2025, 11, 15), date(2025, 12, 15), date(2026, 1, 15)]),
    ],
)
def test_add_months__the_anchor_day_comes_back(first: date, dates: list[date]) -> None:
    assert [add_months(first, months) for months in range(len(dates))] == dates


@pytest.mark.parametrize(
    ("first", "months", "later"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 1, 1), 11, date(2025, 12, 1)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(2025, 1, 15), -1, date(2024, 12, 15)),
    ],
)
def test_add_months__figures(first: date, months: int, later: date) -> None:
    assert add_months(first, months) == later


@given(first=DATES, months=st.integers(0, 600))
def test_add_months__same_day_or_the_last_one_of_a_shorter_month(first: date, months: int) -> None:
    later = add_months(first, months)
    assert (later.year - first.year) * 12 + later.month - first.month == months
    assert later.day == first.day or (later.day < first.day and (later + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        (date(2024, 2, 10), date(2024, 2, 1), date(2024, 2, 29)),
        (date(2025, 2, 28), date(2025, 2, 1), date(2025, 2, 28)),
        (date(2025, 12, 31), date(2025, 12, 1), date(2025, 12, 31)),
        (date(2025, 4, 1), date(2025, 4, 1), date(2025, 4, 30)),
    ],
)
def test_month_of__first_and_last_day(on: date, first: date, last: date) -> None:
    assert month_of(on) == (first, last)


@pytest.mark.parametrize(
    ("invoice_date", "deadline"),
    [
        (date(2024, 2, 29), date(2024, 11, 30)),
        (date(2024, 3, 31), date(2024, 11, 30)),
        (date(2024, 4, 1), date(2025, 11, 30)),
        (date(2025, 3, 31), date(2025, 11, 30)),
        (date(2025, 4, 1), date(2026, 11, 30)),
    ],
)
def test_note_deadline__is_30_november_after_the_year_of_the_invoice(invoice_date: date, deadline: date) -> None:
    assert note_deadline(invoice_date) == deadline


@pytest.mark.parametrize(
    ("filed_on", "deadline"),
    [
        (date(2025, 10, 15), date(2025, 10, 15)),
        (date(2025, 11, 30), date(2025, 11, 30)),
        (date(2025, 12, 31), date(2025, 11, 30)),
    ],
)
def test_note_deadline__ends_with_the_annual_return_if_that_is_earlier(filed_on: date, deadline: date) -> None:
    assert note_deadline(date(2025, 3, 31), filed_on) == deadline


@pytest.fixture(params=["Asia/Kolkata", "UTC", "America/New_York"])
def elsewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the computer's own clock be set to another part of the world."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows cannot set a process's zone")
@pytest.mark.usefixtures("elsewhere")
def test_clock__is_the_clinics_wherever_the_computer_says_it_is() -> None:
    instant = datetime(2025, 3, 31, 18, 30, tzinfo=UTC)
    assert document_date(instant) == date(2025, 4, 1)
    assert document_date(instant - timedelta(seconds=1)) == date(2025, 3, 31)
    assert clinic_time(instant).replace(tzinfo=None) == datetime(2025, 4, 1)  # noqa: DTZ001 - as on the wall
    begins = day_begins(date(2025, 4, 1))
    assert (begins, begins.utcoffset()) == (instant, timedelta())


@pytest.mark.parametrize(
    ("on", "words"),
    [(date(2025, 1, 1), "January 2025"), (date(2025, 8, 20), "August 2025"), (date(2024, 12, 31), "December 2024")],
)
def test_month_in_words__as_documents_say_it(on: date, words: str) -> None:
    assert month_in_words(on) == words
