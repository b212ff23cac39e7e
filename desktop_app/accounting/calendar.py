"""The clinic's calendar: documents are dated in Asia/Kolkata, years run from April to March, months keep their day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

_INDIA = timezone(timedelta(hours=5, minutes=30), "Asia/Kolkata")
_APRIL = 4
_YEAR = 12  # months
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A financial year, 1 April to 31 March; `label` is `25-26`."""

    label: str
    start: date
    end: date


def document_date(instant: datetime) -> date:
    """Give the clinic's date at an instant of UTC: 18:30 on 31 March is already 1 April."""
    return instant.astimezone(_INDIA).date()


def clinic_time(instant: datetime) -> datetime:
    """Give an instant of UTC as the clinic's clock on the wall shows it."""
    return instant.astimezone(_INDIA)


def day_begins(on: date) -> datetime:
    """Give the instant, in UTC, at which a day of the clinic begins: half past six in the evening before."""
    return datetime.combine(on, time(), _INDIA).astimezone(UTC)


def fiscal_year(on: date) -> FiscalYear:
    """Give the financial year of a date."""
    first = on.year if on.month >= _APRIL else on.year - 1
    label = f"{first % 100:02d}-{(first + 1) % 100:02d}"
    return FiscalYear(label, date(first, _APRIL, 1), date(first + 1, _APRIL, 1) - timedelta(days=1))


def add_months(first: date, months: int) -> date:
    """Give the same day `months` later, at most the last day of that month.

    Dates of a series are all counted from its first, so 31 January, 29 February, 31 March.
    """
    year, month = divmod(first.month - 1 + months, _YEAR)
    year += first.year
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def month_of(on: date) -> tuple[date, date]:
    """Give the first and the last day of a date's month."""
    return on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1])


def month_in_words(on: date) -> str:
    """Write a date's month as documents say it, whatever the machine's language: `August 2025`."""
    return f"{MONTHS[on.month - 1]} {on.year}"


def day_in_short(on: date) -> str:
    """Write a day as papers for others and texts that are kept say it, whatever the language: `20 Aug 2025`."""
    return f"{on.day} {MONTHS[on.month - 1][:3]} {on.year}"


def day_in_words(on: date) -> str:
    """Write a day in full, whatever the machine's language: `Wednesday, 20 August 2025`."""
    return f"{WEEKDAYS[on.weekday()]}, {on.day} {month_in_words(on)}"


def note_deadline(invoice_date: date, annual_return_filed_on: date | None = None) -> date:
    """Give the last day on which a credit note may still reduce GST (section 34(2) CGST).

    30 November after the financial year of the invoice, or the day the annual return was filed, if earlier.
    """
    november = date(fiscal_year(invoice_date).end.year, 11, 30)
    return november if annual_return_filed_on is None else min(november, annual_return_filed_on)
