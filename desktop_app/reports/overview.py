"""What the window's frame shows of the books: clinic, branches, year and lock date."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.records.clinic import FiscalPeriod
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.clinic import Branch
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class Overview:
    """The clinic at a glance; `locked_to` is the last day that is locked, None where no month is."""

    clinic_name: str
    branches: tuple[Branch, ...]
    year_label: str
    today: date
    locked_to: date | None


_LOCKED_TO = select(func.max(FiscalPeriod.end_date)).where(FiscalPeriod.status == "locked")


def overview(unit: Unit) -> Overview:
    """Read the overview; refuses NOT_FOUND in a file without a clinic."""
    return Overview(
        clinic_name=clinics.clinic(unit).name,
        branches=clinics.branches(unit),
        year_label=fiscal_year(unit.today).label,
        today=unit.today,
        locked_to=unit.value(_LOCKED_TO),
    )
