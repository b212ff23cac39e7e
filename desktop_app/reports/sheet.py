"""A report as it was read: columns and rows, what kind of line each is, and what its figures are made of.

Sheet.of(COLUMNS, [Line(cells), Line(cells, kind=LineKind.TOTAL, opens=LedgerLines(account_id=7, ...))])
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.table import Column, Row
from desktop_app.repositories.unit import Unit


class LineKind(StrEnum):
    """How a line stands among the others."""

    PLAIN = "plain"
    HEADING = "heading"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLines:
    """The lines of the general ledger that a figure adds up: of an account, of days, of a branch, of a patient.

    `source` is the kind of document that they were posted for, as `LedgerQuery` takes it.
    """

    account_id: int | None = None
    dated_from: date | None = None
    dated_to: date | None = None
    branch_id: int | None = None
    patient_id: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A record to go to: `noun` is invoice, credit_note, receipt, refund, plan, patient or transaction."""

    noun: str
    key: int


@dataclass(frozen=True, slots=True)
class Detail:
    """Another report, asked for what this figure stands for."""

    name: str
    request: ReportRequest


@dataclass(frozen=True, slots=True)
class MadeOf:
    """The lines that a figure adds up, where neither the ledger nor another report shows them alone.

    `words` name the figure's line and `column` is its own; `read` finds the lines by what they are `of`, their total
    last: it takes the unit, the column, and those.
    """

    words: tuple[str, ...]
    column: Column
    read: Callable[..., "Sheet"]
    of: tuple[object, ...] = ()

    def sheet(self, unit: Unit) -> "Sheet":
        """Read the lines."""
        return self.read(unit, self.column, *self.of)


Opens = LedgerLines | Record | Detail | MadeOf
NO_CELLS: Mapping[str, Opens] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells, its kind, how deep it stands, and what it opens.

    `cells_open` says by column's name what single figures open where they do not open the same. A total that does not
    add up the lines above it `is_reckoned`.
    """

    cells: Row
    kind: LineKind = LineKind.PLAIN
    opens: Opens | None = None
    cells_open: Mapping[str, Opens] = field(default_factory=lambda: NO_CELLS)
    level: int = 0
    is_reckoned: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows, ready to be shown or written; rows that stream are read once. `lines` are there in whole.

    `total` stands beneath rows that stream, where somebody wants it.
    """

    columns: tuple[Column, ...]
    rows: Iterable[Row]
    lines: tuple[Line, ...] = ()
    total: Row | None = None

    @classmethod
    def of(cls, columns: Sequence[Column], lines: Iterable[Line]) -> "Sheet":
        """Make a sheet of lines."""
        kept = tuple(lines)
        return cls(tuple(columns), tuple(line.cells for line in kept), kept)

    def all_rows(self) -> Iterator[Row]:
        """Give every row, the total last; rows that stream are read once."""
        return chain(self.rows, () if self.total is None else (self.total,))

    def each_line(self) -> Iterator[Line]:
        """Give every row as a line, the total last; rows that stream are read once."""
        yield from self.lines or map(Line, self.rows)
        if self.total is not None:
            yield Line(self.total, LineKind.TOTAL)
