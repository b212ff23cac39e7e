"""Number series: the documents of each branch and year by their numbers; a gap has no document, and must not be there.

A cancelled or reversed document keeps its number, and is no gap.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, case, cast, func, not_, or_, select

from desktop_app.accounting.numbering import DOCUMENT_TYPES, compose
from desktop_app.records.clinic import Branch, FiscalYear, NumberSeries
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.numbered_documents import DOCUMENTS, SERIES, NumberedDocument
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.statement_columns import year_start
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit

COLUMNS = (
    Column("branch", "Branch", Kind.NUMBER),
    Column("year", "Year", Kind.NUMBER),
    Column("document", "Document", Kind.NUMBER),
    Column("prefix", "Prefix", Kind.NUMBER),
    Column("first", "First No", Kind.NUMBER),
    Column("last", "Last No", Kind.NUMBER),
    Column("count", "Count", Kind.COUNT),
    Column("gaps", "Gaps", Kind.COUNT),
    Column("missing", "Missing Numbers", Kind.TEXT),
    Column("cancelled", "Cancelled Or Reversed", Kind.COUNT),
)
_AFTER_DIGITS = ":"  # the character after 9: numbers of a series lie between its prefix and the prefix with it
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class _Series:
    series_id: int
    branch_id: int
    branch: str
    year: str
    year_begins: date
    document_type: str
    prefix: str
    pad: int
    next_number: int

    def number(self, count: int) -> str:
        """Compose the number of a document of the series."""
        return compose(self.prefix, self.pad, count)


@dataclass(frozen=True, slots=True)
class _Used:
    """What of a series is used: how many, from which to which, how many taken back; `gaps` as 3-3,5-7."""

    series_id: int
    count: int
    first: int
    last: int
    taken_back: int
    gaps: str | None

    def missing(self, next_number: int) -> Iterator[tuple[int, int]]:
        """Give what is not used from 1 up to the last number that was taken."""
        for gap in self.gaps.split(",") if self.gaps else ():
            first, _, last = gap.partition("-")
            yield int(first), int(last)
        if self.last + 1 < next_number:
            yield self.last + 1, next_number - 1


_FIRST_BRANCH = select(func.min(Branch.branch_id)).scalar_subquery()
_SERIES = (
    select(
        NumberSeries.series_id,
        Branch.branch_id,
        Branch.code,
        NumberSeries.fiscal_year,
        FiscalYear.start_date,
        NumberSeries.document_type,
        NumberSeries.prefix,
        NumberSeries.pad,
        NumberSeries.next_number,
    )
    .join(Branch, Branch.branch_id == func.coalesce(NumberSeries.branch_id, _FIRST_BRANCH))
    .join(FiscalYear, FiscalYear.label == NumberSeries.fiscal_year)
    .where(or_(bindparam("branch_id").is_(None), Branch.branch_id == bindparam("branch_id")))
    .order_by(NumberSeries.series_id)
)
_NOTHING = _Used(0, 0, 0, 0, 0, None)


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the series of the years of which a day is asked for, as lines of COLUMNS; the last one is the total.

    A series is given whole, whatever the days: a gap of one day may be a number of another.
    """
    used = {each.series_id: each for document in DOCUMENTS for each in unit.all(_Used, _used(document))}
    found = [_line(each, used.get(each.series_id, _NOTHING)) for each in _series(unit, request)]
    totals = {name: sum(_count(line, name) for line in found) for name in ("count", "gaps", "cancelled")}
    total = tuple("Total" if column.name == "document" else totals.get(column.name) for column in COLUMNS)
    return (*found, Line(total, LineKind.TOTAL))


def _series(unit: Unit, request: ReportRequest) -> list[_Series]:
    """Find the series, each branch's by year, in the order of DOCUMENT_TYPES."""
    first = None if request.dated_from is None else year_start(request.dated_from)
    last = request.last_day(unit)
    found = [
        each
        for each in unit.all(_Series, _SERIES, branch_id=request.branch_id(unit))
        if (first is None or first <= each.year_begins) and each.year_begins <= last
    ]
    return sorted(found, key=lambda each: (each.branch_id, each.year_begins, DOCUMENT_TYPES.index(each.document_type)))


def _line(series: _Series, used: _Used) -> Line:
    missing = tuple(used.missing(series.next_number))
    cells = (
        series.branch,
        series.year,
        SERIES.get(series.document_type, series.document_type),
        series.prefix,
        series.number(used.first) if used.count else None,
        series.number(used.last) if used.count else None,
        used.count,
        sum(last - first + 1 for first, last in missing),
        _in_words(series, missing),
        used.taken_back,
    )
    ways: dict[str, Opens] = {
        column.name: MadeOf((series.prefix,), column, of_series, (series.series_id, column.name == "cancelled"))
        for column in COLUMNS
        if column.name in {"count", "cancelled"}
    }
    return Line(cells, cells_open=ways)


def of_series(unit: Unit, column: Column, series_id: int, is_taken_back: bool) -> Sheet:  # noqa: FBT001 - of a way
    """Give the documents that took a number of a series: all of them, or those that were taken back."""
    found: list[Source] = []
    for document in DOCUMENTS:
        wanted = (NumberSeries.series_id == series_id, *([document.is_taken_back] if is_taken_back else []))
        keys = _numbered(document, select(document.key)).where(*wanted)
        found += [Source(document.noun, key, 1) for (key,) in unit.execute(keys)]
    return sources_sheet(unit, column, found)


def _in_words(series: _Series, missing: tuple[tuple[int, int], ...]) -> str | None:
    """Name the missing numbers: `INV/25-26/00003, INV/25-26/00005 to INV/25-26/00007`."""
    named = [
        series.number(first) if first == last else f"{series.number(first)} to {series.number(last)}"
        for first, last in missing[:_MOST_NAMED]
    ]
    more = [f"and {len(missing) - _MOST_NAMED} more"] if len(missing) > _MOST_NAMED else []
    return ", ".join([*named, *more]) or None


def _count(line: Line, name: str) -> int:
    cell = line.cells[[column.name for column in COLUMNS].index(name)]
    return cell if isinstance(cell, int) else 0


def _used(document: NumberedDocument) -> Select[*tuple[Any, ...]]:
    """Ask what of each series a table of documents uses: what a series' prefix is followed by is its count."""
    value = cast(_tail(document), Integer)
    counted = _numbered(
        document,
        select(
            NumberSeries.series_id,
            value.label("value"),
            case((document.is_taken_back, 1), else_=0).label("is_taken_back"),
            func.lag(value, 1, 0).over(partition_by=NumberSeries.series_id, order_by=value).label("before"),
        ),
    ).subquery()
    gap = func.printf("%d-%d", counted.c.before + 1, counted.c.value - 1)
    return select(
        counted.c.series_id,
        func.count(),
        func.min(counted.c.value),
        func.max(counted.c.value),
        func.sum(counted.c.is_taken_back),
        func.group_concat(case((counted.c.value - counted.c.before > 1, gap))),
    ).group_by(counted.c.series_id)


def _numbered(document: NumberedDocument, asked: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Ask for the documents of a table beside the series that they take their numbers from."""
    return (
        asked.select_from(NumberSeries)
        .join(
            document.table,
            and_(
                document.table.c.hospital_id == NumberSeries.hospital_id,
                document.number > NumberSeries.prefix,
                document.number < NumberSeries.prefix + _AFTER_DIGITS,
                not_(_tail(document).op("GLOB")("*[^0-9]*")),
            ),
        )
        .where(NumberSeries.document_type.in_(document.types))
    )


def _tail(document: NumberedDocument) -> ColumnElement[str]:
    return func.substr(document.number, func.length(NumberSeries.prefix) + 1)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name="number-series",
        title="Number series",
        group=Group.CREDITS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
