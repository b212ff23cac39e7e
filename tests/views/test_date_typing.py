import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.views.controls.date_typing import NotADateError, read_date, stepped, written

TODAY = date(2025, 8, 20)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("5", date(2025, 8, 5)),
        ("05", date(2025, 8, 5)),
        ("5-2", date(2026, 2, 5)),  # February of the year that runs from April 2025
        ("5-4", date(2025, 4, 5)),
        ("31-3", date(2026, 3, 31)),
        ("5/2/2025", date(2025, 2, 5)),
        ("20/08/2025", date(2025, 8, 20)),
        ("20.8.25", date(2025, 8, 20)),
        ("29-2-2024", date(2024, 2, 29)),
        ("2025-08-20", date(2025, 8, 20)),
        ("20 Aug 2025", date(2025, 8, 20)),
        ("20 august 2025", date(2025, 8, 20)),
        ("20aug", date(2025, 8, 20)),
        ("20 Aug", date(2025, 8, 20)),
        ("1 jan", date(2026, 1, 1)),
        ("  20   Aug   2025 ", date(2025, 8, 20)),
        ("+3", date(2025, 8, 23)),
        ("-20", date(2025, 7, 31)),
        ("+0", TODAY),
        ("t", TODAY),
        ("T", TODAY),
    ],
)
def test_read_date__what_people_type(typed: str, expected: date) -> None:
    assert read_date(typed, today=TODAY) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x",
        "32",
        "0",
        "31-4",
        "29-2-2025",
        "5-13",
        "20 Au 2025 x",
        "20 Foo",
        "ju",
        "1 ju",
        "20-8-205",
        "\u0665",
        "5-2-0000",
        "२०",
        "+12345",
        "-9999999",
        "+\u0663",
        "--3",
    ],
)
def test_read_date__what_is_no_date(typed: str) -> None:
    with pytest.raises(NotADateError):
        read_date(typed, today=TODAY)


@pytest.mark.parametrize(
    ("key", "shown", "expected"),
    [
        ("t", date(2024, 1, 1), TODAY),
        ("+", date(2025, 2, 28), date(2025, 3, 1)),
        ("=", date(2025, 2, 28), date(2025, 3, 1)),
        ("-", date(2025, 3, 1), date(2025, 2, 28)),
        ("m", date(2024, 2, 15), date(2024, 2, 1)),
        ("h", date(2024, 2, 15), date(2024, 2, 29)),
        ("y", date(2026, 2, 15), date(2025, 4, 1)),
        ("r", date(2026, 2, 15), date(2026, 3, 31)),
        ("y", date(2025, 4, 1), date(2025, 4, 1)),
        ("+", None, date(2025, 8, 21)),
        ("x", TODAY, None),
        ("", TODAY, None),
    ],
)
def test_stepped__single_keys(key: str, shown: date | None, expected: date | None) -> None:
    assert stepped(key, today=TODAY, shown=shown) == expected


def test_stepped__the_ends_of_time() -> None:
    assert stepped("+", today=TODAY, shown=date.max) is None
    assert stepped("-", today=TODAY, shown=date.min) is None


@given(strategies.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_written__is_read_back(day: date) -> None:
    assert read_date(written(day), today=TODAY) == day


@given(strategies.dates(date(1990, 1, 1), date(2089, 12, 31)), strategies.integers(0, 364))
def test_read_date__day_and_month_stay_in_the_financial_year(today: date, ahead: int) -> None:
    day = fiscal_year(today).start + timedelta(days=ahead)
    assert read_date(f"{day.day}-{day.month}", today=today) == day


@given(strategies.text(max_size=20))
def test_read_date__any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(NotADateError):
        read_date(text, today=TODAY)
