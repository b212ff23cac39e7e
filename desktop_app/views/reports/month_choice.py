"""The choice of a month, from today's backwards.

month = MonthChoice(today)
month.show_month(date(2026, 3, 31)); month.last_day()
"""

from datetime import date, timedelta

from desktop_app.accounting.calendar import month_of
from desktop_app.views.controls.choice import Choice
from desktop_app.views.reports.words import month_words, words

_MONTHS_OFFERED = 36
_ONE_DAY = timedelta(days=1)


class MonthChoice(Choice):
    """A month, from today's backwards; typed as `Mar 2026` or any part of it."""

    def __init__(self, today: date) -> None:
        super().__init__(placeholder=words("Month, as Mar 2026"))
        self._offered: list[date] = []
        last = month_of(today)[1]
        for _ in range(_MONTHS_OFFERED):
            self._offered.append(last)
            last = last.replace(day=1) - _ONE_DAY
        self._offer()
        self.setFixedWidth(132)

    def last_day(self) -> date | None:
        """Give the last day of the month that is chosen."""
        key = self.key()
        return key if isinstance(key, date) else None

    def show_month(self, day: date | None) -> None:
        """Show the month of a day, without telling anybody; one that is not offered is added."""
        last = None if day is None else month_of(day)[1]
        if last is not None and last not in self._offered:
            self._offered = sorted((*self._offered, last), reverse=True)
            self._offer()
        self.choose(last)

    def _offer(self) -> None:
        self.set_choices((each, month_words(each)) for each in self._offered)
