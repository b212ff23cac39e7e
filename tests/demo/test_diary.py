"""The clinic's hours: Monday to Saturday, in the order of time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.demo.diary import Diary, moment, opening, working_day
from tests.demo.conftest import dice

SATURDAY, SUNDAY, MONDAY = date(2026, 7, 11), date(2026, 7, 12), date(2026, 7, 13)


def test_working_day__a_sunday_is_put_off() -> None:
    assert [working_day(day) for day in (SATURDAY, SUNDAY, MONDAY)] == [SATURDAY, MONDAY, MONDAY]


@pytest.mark.parametrize("seed", range(20))
def test_moment__in_opening_hours(seed: int) -> None:
    # 10:00 to 18:30 in India is 04:30 to 13:00 in UTC.
    opens = datetime(2026, 7, 13, 4, 30, tzinfo=UTC)
    assert opens <= moment(dice(seed), SUNDAY) < opens + timedelta(hours=8, minutes=30)


def test_diary__goes_to_a_later_day_and_never_back() -> None:
    diary = Diary(dice(), opening(SATURDAY))
    begun = diary.at
    assert diary.on(SUNDAY).date() == diary.day == MONDAY
    before = diary.at
    assert before < diary.on(SATURDAY) < before + timedelta(minutes=10)
    assert begun < before
    assert diary.day == MONDAY
