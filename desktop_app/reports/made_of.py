"""What a figure is made of, by the lines of a report: those of this one that a total adds up, or some of another one.

with_ways(report, request, columns, lines)                  # the same lines, and their totals open what they add up
MadeOf(("Invoices",), column, lines_of, (Asked(read, request), (("what", "invoice"),)))
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.table import Cell, Column, Kind, Row
from desktop_app.repositories.unit import Unit

ADDED = frozenset({Kind.MONEY, Kind.COUNT})  # what a total adds up; a share and a number of days are no sums
_TOTALS = frozenset({LineKind.SUBTOTAL, LineKind.TOTAL})
_WORDS = frozenset({Kind.TEXT, Kind.NUMBER})
Only = tuple[tuple[str, Cell], ...]  # the cells that a line must have, by the names of their columns


@dataclass(frozen=True, slots=True)
class Asked:
    """A report by how it is read, and what it is asked for."""

    read: Callable[[Unit, ReportRequest], Sheet]
    request: ReportRequest


def lines_of(unit: Unit, column: Column, asked: Asked, only: Only = (), kind: LineKind = LineKind.PLAIN) -> Sheet:
    """Give the lines of a report that have some cells and an amount in a column, each opening what it opens there."""
    sheet = asked.read(unit, asked.request)
    places = [each.name for each in sheet.columns]
    wanted = [(places.index(name), cell) for name, cell in only]
    kept = [
        line
        for line in sheet.each_line()
        if line.kind is kind and all(line.cells[place] == cell for place, cell in wanted)
    ]
    return added_up(sheet.columns, kept, column)


def added_up(columns: Sequence[Column], lines: Sequence[Line], column: Column) -> Sheet:
    """Make a sheet of lines that have an amount in one column: what they say besides, that amount, and its total."""
    at = next(place for place, each in enumerate(columns) if each.name == column.name)
    said = [place for place, each in enumerate(columns) if each.kind not in ADDED and each.kind is not Kind.RATE]
    kept = [line for line in lines if line.cells[at]]
    made = [_part(columns, line, (*said, at), column.name) for line in kept]
    total = _total([columns[place].kind for place in said], sum(_amount(line.cells[at]) for line in kept))
    return Sheet.of((*(columns[place] for place in said), columns[at]), (*made, Line(total, LineKind.TOTAL)))


def with_ways(
    report: NamedReport, request: ReportRequest, columns: Sequence[Column], lines: Sequence[Line]
) -> tuple[Line, ...]:
    """Let each figure of a total that opens nothing yet open the lines that it adds up, where they come to it."""
    asked = Asked(report.read, request)
    added = [(at, column) for at, column in enumerate(columns) if column.kind in ADDED]
    made = []
    for place, line in enumerate(lines):
        ways: dict[str, Opens] = {}
        if line.kind in _TOTALS and line.opens is None and not line.is_reckoned:
            parts = _adds_up(lines, place)
            named = _names(columns, line)
            for at, column in added:
                if column.name not in line.cells_open and _comes_to(parts, at, line.cells[at]):
                    ways[column.name] = MadeOf(named, column, _of_total, (asked, line.kind, named))
        made.append(replace(line, cells_open={**line.cells_open, **ways}) if ways else line)
    return tuple(made)


def _of_total(unit: Unit, column: Column, asked: Asked, kind: LineKind, named: tuple[str, ...]) -> Sheet:
    """Read a report anew and give the lines that one of its totals adds up; none where it has that total no more."""
    sheet = asked.read(unit, asked.request)
    lines = tuple(sheet.each_line())
    for place, line in enumerate(lines):
        if line.kind is kind and _names(sheet.columns, line) == named:
            return added_up(sheet.columns, _adds_up(lines, place), column)
    return added_up(sheet.columns, (), column)


def _adds_up(lines: Sequence[Line], place: int) -> tuple[Line, ...]:
    """Give the lines of a total: up to the total before it; where it follows one at once, the totals before it.

    A subtotal's are those that stand right above it.
    """
    if lines[place].kind is LineKind.SUBTOTAL:
        return tuple(_back(lines, place, _TOTALS | {LineKind.HEADING}))
    plain = tuple(_back(lines, place, frozenset({LineKind.TOTAL})))
    return plain or tuple(line for line in lines[:place] if line.kind is LineKind.TOTAL)


def _back(lines: Sequence[Line], place: int, ends: frozenset[LineKind]) -> Iterator[Line]:
    first = next((at + 1 for at in range(place - 1, -1, -1) if lines[at].kind in ends), 0)
    return (line for line in lines[first:place] if line.kind is LineKind.PLAIN)


def _comes_to(parts: Sequence[Line], at: int, figure: Cell) -> bool:
    return bool(figure) and sum(_amount(line.cells[at]) for line in parts) == figure


def _amount(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0


def _names(columns: Sequence[Column], line: Line) -> tuple[str, ...]:
    """Give the words that a line is known by."""
    said = zip(columns, line.cells, strict=True)
    return tuple(cell for column, cell in said if column.kind in _WORDS and isinstance(cell, str) and cell)


def _part(columns: Sequence[Column], line: Line, places: Sequence[int], name: str) -> Line:
    opens = line.cells_open.get(name, line.opens)
    kept = {columns[place].name for place in places[:-1]} & line.cells_open.keys()
    ways = {each: line.cells_open[each] for each in kept}
    return Line(tuple(line.cells[place] for place in places), opens=opens, cells_open=ways)


def _total(kinds: Sequence[Kind], amount: int) -> Row:
    """Name the total in the first column of words."""
    first = next((place for place, kind in enumerate(kinds) if kind in _WORDS), 0)
    return (*("Total" if place == first else None for place in range(len(kinds))), amount)
