"""Which backups stay: what is promised is there whatever was made when, and the newest is never removed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, strategies as st

from desktop_app.accounting.calendar import document_date, fiscal_year
from desktop_app.keeping.generations import kept, superfluous

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)  # noon in India


@dataclass(frozen=True)
class Made:
    at: datetime
    stays: bool = False


def days_ago(*days: float) -> list[Made]:
    return [Made(NOON - timedelta(days=each)) for each in days]


def on(*days: str) -> list[Made]:
    return [Made(datetime.fromisoformat(f"{each}T06:30:00+00:00")) for each in days]


def days_kept(backups: list[Made], today: date = TODAY) -> list[str]:
    return [f"{document_date(each.at)}" for each in kept(backups, today)]


def test_kept__all_of_today() -> None:
    backups = days_ago(0, 0.01, 0.02, 0.03, 0.2)
    assert kept(backups, TODAY) == backups


def test_kept__the_last_of_each_of_fourteen_days() -> None:
    morning_and_noon = days_ago(*(day + part for day in range(1, 15) for part in (0, 0.1)))
    assert kept(morning_and_noon, TODAY) == morning_and_noon[::2]


def test_kept__after_fourteen_days_the_last_of_a_month_then_of_a_financial_year() -> None:
    backups = on(
        *("2026-11-22", "2026-11-08", "2026-11-07", "2026-10-31", "2026-10-30", "2026-03-31", "2026-01-31"),
        *("2025-12-31", "2025-12-01", "2025-11-30", "2025-06-30", "2025-03-31", "2025-03-30", "2024-04-01"),
        *("2024-03-31", "2021-03-15"),
    )
    assert days_kept(backups) == [
        *("2026-11-22", "2026-11-08"),  # today, and the fourteenth day before
        *("2026-10-31", "2026-03-31", "2026-01-31", "2025-12-31"),  # December is the twelfth month, this one the first
        *("2025-03-31", "2024-03-31", "2021-03-15"),  # the last of each year from April to March
    ]


def test_kept__goes_by_the_clinics_days() -> None:
    late, early = on("2026-11-10")[0].at.replace(hour=18, minute=29), on("2026-11-10")[0].at.replace(hour=18, minute=30)
    assert days_kept([Made(late), Made(early)]) == ["2026-11-11", "2026-11-10"]  # half past midnight is another day


def test_kept__what_was_made_before_a_migration_for_ever() -> None:
    [old, other, last] = on("2020-05-05", "2020-05-06", "2020-05-07")
    assert kept([Made(old.at, stays=True), other, last], TODAY) == [last, Made(old.at, stays=True)]


def test_kept__a_clock_that_was_wrong_removes_nothing() -> None:
    backups = on("2031-01-01", "2031-01-02", "2026-11-22", "2026-06-01")
    assert days_kept(backups) == ["2031-01-02", "2031-01-01", "2026-11-22", "2026-06-01"]


def test_superfluous__is_never_what_is_not_ours() -> None:
    backups = on("2020-05-05", "2020-05-06", "2020-05-07", "2020-05-08")
    assert superfluous(backups, TODAY, is_ours=lambda each: each.at.day != 6) == [backups[0], backups[2]]


moments = st.integers(-40, 3000).map(lambda day: NOON - timedelta(days=day))
made = st.lists(st.builds(Made, moments, st.booleans()), max_size=60)


@given(made)
def test_kept__has_the_newest_and_the_last_of_every_generation(backups: list[Made]) -> None:
    staying = kept(backups, TODAY)
    assert set(staying) <= set(backups)
    past = [each for each in backups if document_date(each.at) <= TODAY]
    for each in past:
        day = document_date(each.at)
        same_year = [other for other in past if fiscal_year(document_date(other.at)) == fiscal_year(day)]
        assert max(same_year, key=lambda other: other.at) in staying
        if (TODAY - day).days <= 14:
            assert any(document_date(other.at) == day for other in staying)
        months_back = (TODAY.year - day.year) * 12 + TODAY.month - day.month
        if months_back < 12:
            assert any(
                (document_date(other.at).year, document_date(other.at).month) == (day.year, day.month)
                for other in staying
            )
    if backups:
        assert max(backups, key=lambda each: each.at) in staying
    assert all(each in staying for each in backups if each.stays)


@given(made)
def test_kept__again_keeps_the_same(backups: list[Made]) -> None:
    once = kept(backups, TODAY)
    assert kept(once, TODAY) == once


@given(st.lists(st.integers(0, 3), min_size=30, max_size=800))
def test_kept__day_after_day_loses_no_generation(a_day: list[int]) -> None:
    """Thinned out after every day's backups, there is what thinning out all of them at once would leave."""
    start = date(2023, 1, 1)
    every: list[Made] = []
    left: list[Made] = []
    for number, count in enumerate(a_day):
        today = start + timedelta(days=number)
        new = [Made(datetime(today.year, today.month, today.day, 5 + each, tzinfo=UTC)) for each in range(count)]
        every += new
        if new:
            left = kept([*left, *new], today)
    last = document_date(every[-1].at) if every else start
    assert left == kept(every, last)
