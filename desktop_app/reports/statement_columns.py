"""What stands side by side in a statement: the days and the branch of each of its columns.

Without a first day, profit and loss begins with the financial year of the last day. By months, a month that is broken
by the first or the last day has its days within the period. Beside the previous year stand, of profit and loss, the
year to date and the same days a year earlier; of balances, the end of the financial year before (which the prescribed
formats ask for) and the same day a year earlier.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.accounting.calendar import add_months, month_in_words, month_of
from desktop_app.errors import BadInput
from desktop_app.reports.general_ledger import ALL_BUT_CLOSING
from desktop_app.reports.report_request import ReportRequest, Split
from desktop_app.reports.sheet import LedgerLines
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories import clinic
from desktop_app.repositories.unit import Unit

MOST_MONTHS = 36
_YEAR = 12  # months
_APRIL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodQuery:
    """Which days, both included, and of which branch; `dated_from` None: from the beginning.

    Refuses BAD_INPUT for days that end before they begin.
    """

    dated_to: date
    dated_from: date | None = None
    branch_id: int | None = None

    def __post_init__(self) -> None:
        if self.dated_from is not None and self.dated_from > self.dated_to:
            raise BadInput(what="The first day is after the last day")

    def covers(self, on: date, branch_id: int) -> bool:
        """Tell whether a day of a branch is meant."""
        begins = self.dated_from is None or self.dated_from <= on
        return begins and on <= self.dated_to and self.branch_id in {None, branch_id}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementColumn:
    """A column of amounts: its name and heading, what it is about, and its branch's code."""

    query: PeriodQuery
    name: str = "amount"
    heading: str = "Amount"
    branch: str | None = None

    @property
    def column(self) -> Column:
        """The column as a report has it."""
        return Column(self.name, self.heading, Kind.MONEY)

    def ledger_lines(self, account_id: int) -> LedgerLines:
        """Give the lines that an account's amount adds up."""
        days = self.query
        return LedgerLines(
            account_id=account_id, dated_from=days.dated_from, dated_to=days.dated_to, branch_id=days.branch_id
        )

    def result_lines(self, account_id: int) -> LedgerLines:
        """Give the lines that an account's amount in profit and loss adds up: the closing of years left out."""
        return replace(self.ledger_lines(account_id), source=ALL_BUT_CLOSING)

    def request(self, *, dated_from: date | None = None) -> ReportRequest:
        """Ask another report for this column's last day and branch."""
        return ReportRequest(dated_from=dated_from, dated_to=self.query.dated_to, branch=self.branch)


def of_periods(unit: Unit, request: ReportRequest) -> tuple[StatementColumn, ...]:
    """Give the columns of a statement of what moved; refuses BAD_INPUT, BRANCH_UNKNOWN.

    By months and by branches the last column is the total.
    """
    last = request.last_day(unit)
    whole = _whole(unit, request, first=request.dated_from or year_start(last))
    first = whole.query.dated_from or last
    total = replace(whole, name="total", heading="Total")
    match request.split:
        case Split.MONTHS:
            return (*(_days(whole, *days) for days in _months(first, last)), total)
        case Split.BRANCHES:
            return (*_branches(unit, whole), total)
        case Split.PREVIOUS_YEAR:
            earlier = replace(whole.query, dated_from=_a_year_earlier(first), dated_to=_a_year_earlier(last))
            to_date = replace(whole.query, dated_from=year_start(last))
            return (
                replace(whole, heading="This Period"),
                replace(whole, name="year_to_date", heading="Year to Date", query=to_date),
                replace(whole, name="previous_year", heading="Previous Year", query=earlier),
            )
        case Split.NONE:
            return (whole,)


def of_days(unit: Unit, request: ReportRequest) -> tuple[StatementColumn, ...]:
    """Give the columns of a statement of balances, each at the end of a day; refuses BAD_INPUT, BRANCH_UNKNOWN.

    By months they are the ends of the months from the first day's to the last day; by branches the last is the total.
    """
    whole, last = _whole(unit, request, first=None), request.last_day(unit)
    match request.split:
        case Split.MONTHS:
            return tuple(_end(whole, end) for _, end in _months(request.dated_from or year_start(last), last))
        case Split.BRANCHES:
            return (*_branches(unit, whole), replace(whole, name="total", heading="Total"))
        case Split.PREVIOUS_YEAR:
            days = (
                last,
                max(year_start(last), date.min + timedelta(days=1)) - timedelta(days=1),
                _a_year_earlier(last),
            )
            return tuple(_end(whole, day) for day in dict.fromkeys(days))
        case Split.NONE:
            return (whole,)


def year_start(on: date) -> date:
    """Give the first day of a date's financial year, however far away it is."""
    april = on.replace(month=_APRIL, day=1)
    return april if april <= on else _a_year_earlier(april)


def _whole(unit: Unit, request: ReportRequest, *, first: date | None) -> StatementColumn:
    query = PeriodQuery(dated_from=first, dated_to=request.last_day(unit), branch_id=request.branch_id(unit))
    return StatementColumn(query=query, branch=request.branch)


def _a_year_earlier(on: date) -> date:
    """Give the same day of the year before; the last day of a month stays the last."""
    if on.year == date.min.year:
        return on
    earlier = add_months(on, -_YEAR)
    return month_of(earlier)[1] if on == month_of(on)[1] else earlier


def _months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Give the days of each month within a period."""
    if first > last:
        raise BadInput(what="The first day is after the last day")
    count = (last.year - first.year) * _YEAR + last.month - first.month + 1
    if count > MOST_MONTHS:
        raise BadInput(what=f"At most {MOST_MONTHS} months stand side by side, not {count}: begin later or end earlier")
    for number in range(count):
        begin, end = month_of(add_months(first.replace(day=1), number))
        yield max(begin, first), min(end, last)


def _days(whole: StatementColumn, first: date, last: date) -> StatementColumn:
    query = replace(whole.query, dated_from=first, dated_to=last)
    return replace(whole, name=f"amount_{_joined(first)[:7]}", heading=_month(first), query=query)


def _end(whole: StatementColumn, day: date) -> StatementColumn:
    query = replace(whole.query, dated_to=day)
    return replace(whole, name=f"at_{_joined(day)}", heading=f"{day.day} {_month(day)}", query=query)


def _branches(unit: Unit, whole: StatementColumn) -> Iterator[StatementColumn]:
    """Give a column for every branch, or for the one that is asked for."""
    for branch in clinic.branches(unit):
        if whole.query.branch_id in {None, branch.branch_id}:
            query = replace(whole.query, branch_id=branch.branch_id)
            name, code = f"amount_branch_{branch.branch_id}", branch.code
            yield replace(whole, name=name, heading=code, query=query, branch=code)


def _month(on: date) -> str:
    """Write a month in short: `Apr 2025`."""
    month, year = month_in_words(on).split()
    return f"{month[:3]} {year}"


def _joined(on: date) -> str:
    """Write a date as a part of a name: `2025_04_30`."""
    return on.isoformat().replace("-", "_")
