"""Step: the GST returns that are filed: GSTR-1 of a month, and the annual return of a year."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.accounting.calendar import month_in_words
from desktop_app.errors import NoPeriod
from desktop_app.repositories import clinic as clinics, closing, years
from desktop_app.repositories.books import Work
from desktop_app.repositories.clinic import Period
from desktop_app.repositories.years import KeptYear


class GstReturn(StrEnum):
    """What is filed: the statement of a month's supplies, or the return of a whole year."""

    GSTR1 = "gstr1"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True)
class Filing:
    """What a return is of, and the day on which it was filed, None before."""

    gst_return: GstReturn
    of: Period | KeptYear
    filed_on: date | None

    @property
    def what(self) -> str:
        """Name the return."""
        return "GSTR-1" if self.gst_return is GstReturn.GSTR1 else "annual return"

    @property
    def when(self) -> str:
        """Name the month or the year that it is of."""
        return month_in_words(self.of.start_date) if isinstance(self.of, Period) else f"FY {self.of.label}"


def filing(work: Work, gst_return: GstReturn, day: date) -> Filing:
    """Give the return of the month or the year of a day; refuses NO_PERIOD."""
    if gst_return is GstReturn.GSTR1:
        period = clinics.period_of(work, day)
        return Filing(gst_return, period, period.gstr1_filed_on)
    year = next((each for each in years.years(work) if each.start_date <= day <= each.end_date), None)
    if year is None:
        raise NoPeriod(on=day)
    return Filing(gst_return, year, year.annual_return_filed_on)


def change(work: Work, found: Filing, *, filed_on: date | None) -> None:
    """Keep the day of a return, or forget it; a month whose return is filed is closed for the counter at least."""
    if isinstance(found.of, KeptYear):
        closing.change_year(work, found.of, annual_return_filed_on=filed_on)
        return
    values: dict[str, object] = {"gstr1_filed_on": filed_on}
    if filed_on is not None and found.of.status == "open" and found.of.year_status == "open":
        values["status"] = "soft_closed"
    clinics.change_period(work, found.of, **values)


def entity(found: Filing) -> tuple[str, int]:
    """Name the row that the edit log is about."""
    if isinstance(found.of, KeptYear):
        return "fiscal_years", found.of.fiscal_year_id
    return "fiscal_periods", found.of.period_id
