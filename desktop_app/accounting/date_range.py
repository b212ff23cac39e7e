"""The days that a report is about: months, quarters of the financial year, years, as accountants ask for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.accounting.calendar import FiscalYear, add_months, fiscal_year, month_of

_QUARTER = 3
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from the first to the last, both included; None where there is no bound."""

    first: date | None = None
    last: date | None = None

    @property
    def is_possible(self) -> bool:
        """Tell whether it does not end before it begins."""
        return self.first is None or self.last is None or self.first <= self.last

    @property
    def is_within_one_year(self) -> bool:
        """Tell whether all its days lie in one financial year, so that a date is clear without its year."""
        return self.first is not None and self.last is not None and fiscal_year(self.first) == fiscal_year(self.last)


def this_month(today: date) -> DateRange:
    """Give the month of a day."""
    return DateRange(*month_of(today))


def last_month(today: date) -> DateRange:
    """Give the month before a day's."""
    return this_month(today.replace(day=1) - _ONE_DAY)


def quarters(year: FiscalYear) -> tuple[DateRange, ...]:
    """Give the four quarters of a financial year, April to June first."""
    starts = [add_months(year.start, months) for months in range(0, 4 * _QUARTER, _QUARTER)]
    return tuple(DateRange(start, add_months(start, _QUARTER) - _ONE_DAY) for start in starts)


def this_year(today: date) -> DateRange:
    """Give the financial year of a day."""
    year = fiscal_year(today)
    return DateRange(year.start, year.end)


def last_year(today: date) -> DateRange:
    """Give the financial year before a day's."""
    return this_year(fiscal_year(today).start - _ONE_DAY)


def shifted(period: DateRange, steps: int) -> DateRange:
    """Give the period that follows by so many of its own length: whole months by months, anything else by days.

    A period without a bound, or one that would lie beyond the calendar, stays as it is.
    """
    first, last = period.first, period.last
    if first is None or last is None or last < first:
        return period
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    try:
        if first.day == 1 and last == month_of(last)[1]:
            start = add_months(first, steps * months)
            return DateRange(start, add_months(start, months) - _ONE_DAY)
        length = (last - first + _ONE_DAY) * steps
        return DateRange(first + length, last + length)
    except (OverflowError, ValueError):
        return period
