"""The hours of the clinic: it opens from Monday to Saturday, and nothing happens twice at the same moment of a life."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from desktop_app.accounting.calendar import document_date

_OPENS = time(4, 30)  # 10:00 in India
_MINUTES = 510
_CLOSED = time(15, 0)  # 20:30 in India
_SUNDAY = 6


class Clock:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the time, in UTC."""
        return self.at


class Diary:
    """The moments of one life, each later than the one before."""

    def __init__(self, chance: Random, begins: datetime) -> None:
        self.at = begins
        self._chance = chance

    @property
    def day(self) -> date:
        """The clinic's date now."""
        return document_date(self.at)

    def later(self) -> datetime:
        """Go on by a few minutes, within the same visit."""
        self.at += timedelta(minutes=self._chance.randint(2, 8), seconds=self._chance.randrange(60))
        return self.at

    def on(self, day: date) -> datetime:
        """Go to a day, or to its Monday; where that is today or has passed, by a few minutes."""
        if working_day(day) <= self.day:
            return self.later()
        self.at = moment(self._chance, day)
        return self.at


def working_day(day: date) -> date:
    """Give the day, or the Monday after a Sunday."""
    return day + timedelta(days=day.weekday() == _SUNDAY)


def moment(chance: Random, day: date) -> datetime:
    """Choose a moment of a day's opening hours."""
    opens = datetime.combine(working_day(day), _OPENS, UTC)
    return opens + timedelta(minutes=chance.randrange(_MINUTES), seconds=chance.randrange(60))


def opening(day: date) -> datetime:
    """Give the moment at which the clinic opens."""
    return datetime.combine(day, _OPENS, UTC)


def evening(day: date) -> datetime:
    """Give a moment after the last patient has left."""
    return datetime.combine(day, _CLOSED, UTC)
