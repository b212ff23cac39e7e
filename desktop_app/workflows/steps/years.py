"""Step: put a financial year on file with its twelve months, all open, and go on with the number series."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import numbering
from desktop_app.accounting.calendar import FiscalYear, add_months, fiscal_year, month_of
from desktop_app.repositories import branches, numbers, years
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Place

_APRIL = 4
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class FiledYear:
    """The keys of a year and its first month."""

    fiscal_year_id: int
    first_period_id: int


def year_from(first_year: int) -> FiscalYear:
    """Give the financial year that begins in a calendar year."""
    return fiscal_year(date(first_year, _APRIL, 1))


def add_year(work: Work, hospital_id: int, year: FiscalYear) -> FiledYear:
    """File a year and its months, each as an act of its own."""
    year_id = years.add_year(work, hospital_id, year.label, year.start, year.end)
    work.edits.act("create", "fiscal_years", year_id)
    months = [month_of(add_months(year.start, month)) for month in range(_MONTHS)]
    period_ids = [years.add_month(work, year_id, *month) for month in months]
    for period_id in period_ids:
        work.edits.act("create", "fiscal_periods", period_id)
    return FiledYear(year_id, period_ids[0])


def begin_series(work: Work, place: Place, year: FiscalYear) -> None:
    """Begin the series of a branch for a year, each as in the year before it: the same prefix with the new label."""
    known = numbers.next_numbers(work, place)
    before = fiscal_year(year.start.replace(year=year.start.year - 1)).label
    for document_type in numbering.DOCUMENT_TYPES:
        if known.has_begun(document_type, year.label):
            continue
        usual = known.prefix(document_type, year.label)
        earlier = known.prefix(document_type, before) if known.has_begun(document_type, before) else usual
        carried = numbering.next_year_prefix(earlier, year_label=before, next_label=year.label)
        numbers.start(work, document_type, year.label, place, prefix=carried or usual)


def begin_all_series(work: Work, hospital_id: int, year: FiscalYear) -> None:
    """Begin the series of every branch that is switched on."""
    for branch in branches.branches(work):
        if branch.is_active:
            begin_series(work, Place(hospital_id, branch.branch_id), year)
