"""The financial years on file, each with its twelve months."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop_app.records.clinic import FiscalPeriod, FiscalYear
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns


@dataclass(frozen=True, slots=True)
class KeptYear:
    """A financial year; `status` is open or closed; `annual_return_filed_on` None before its return is filed."""

    fiscal_year_id: int
    label: str
    start_date: date
    end_date: date
    status: str
    annual_return_filed_on: date | None


_ALL = select(*columns(FiscalYear, KeptYear)).order_by(FiscalYear.start_date)


def years(unit: Unit) -> tuple[KeptYear, ...]:
    """Give all years, oldest first."""
    return unit.all(KeptYear, _ALL)


def add_year(work: Work, hospital_id: int, label: str, start: date, end: date) -> int:
    """File a year."""
    return filing.insert(work, FiscalYear, hospital_id=hospital_id, label=label, start_date=start, end_date=end)


def add_month(work: Work, fiscal_year_id: int, start: date, end: date) -> int:
    """File a month of a year."""
    return filing.insert(work, FiscalPeriod, fiscal_year_id=fiscal_year_id, start_date=start, end_date=end)
