"""Put the next financial year on file: the year, its twelve months, and every branch's number series."""

from dataclasses import dataclass

from desktop_app.errors import AlreadyExists, YearNotNext, YearTooEarly
from desktop_app.repositories import clinic as clinics, years as kept
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import roles, years


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFiscalYear:
    """Open the year that begins on 1 April of a calendar year."""

    request_id: str
    first_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalYearOpened:
    """The keys of the year and its first month, and its label."""

    fiscal_year_id: int
    first_period_id: int
    label: str


def open_fiscal_year(books: Books, command: OpenFiscalYear, user: User) -> Outcome[FiscalYearOpened]:
    """Open a financial year; an earlier one is opened for a clinic that enters what was before.

    Refuses PERMISSION_DENIED, ALREADY_EXISTS, YEAR_NOT_NEXT for a year that leaves a gap, YEAR_TOO_EARLY for one
    that begins more than a year after today.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, FiscalYearOpened):
            return first_answer
        roles.require(work, roles.POSTING)
        hospital_id = clinics.clinic(work).hospital_id
        on_file = kept.years(work)
        if any(each.start_date.year == command.first_year for each in on_file):
            raise AlreadyExists(what=f"The financial year {years.year_from(command.first_year).label}")
        year = years.year_from(command.first_year)
        if command.first_year not in {on_file[0].start_date.year - 1, on_file[-1].start_date.year + 1}:
            raise YearNotNext(label=year.label)
        earliest = year.start.replace(year=year.start.year - 1)
        if work.today < earliest:
            raise YearTooEarly(label=year.label, on=earliest)
        filed = years.add_year(work, hospital_id, year)
        years.begin_all_series(work, hospital_id, year)
        return work.commit(
            command,
            FiscalYearOpened(
                fiscal_year_id=filed.fiscal_year_id, first_period_id=filed.first_period_id, label=year.label
            ),
        )
