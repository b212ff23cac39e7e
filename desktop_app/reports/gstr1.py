"""GSTR-1 of a month, sheet by sheet, as the offline tool wants it; columns and words are data with a date.

A note to an unregistered patient of the same State goes to no sheet of notes: it is netted in `b2cs`, which may turn
negative. An advance of the month itself stands in `at` as far as the month left it open; what an advance of an earlier
month lost in this one, by an invoice, a refund or a receipt taken back, stands in `atadj` (negative where that was
undone). Sources: domain.md 6.4, ecosystem.md C3.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from desktop_app import resources
from desktop_app.accounting.calendar import month_of
from desktop_app.reports import gst_documents
from desktop_app.reports.gstr1_layout import (
    SHEETS,
    ascii_only,
    columns,
    fixed_words,
    last_columns,
    written_date,
)
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, Line, MadeOf, Opens, Record, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Cell, Column
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.gst_advances import AdvanceMove, advance_moves
from desktop_app.repositories.gst_supplies import Supply, supplies
from desktop_app.repositories.unit import Unit

NAME, LINES = "gstr1", "gst-lines"
LARGE = "GST_B2CL"

_FREE_OF_TAX = ("nil", "exempt", "non_gst")
_ADDED = frozenset(
    {"taxable", "igst", "cgst", "sgst", "advance", "value", "quantity", "count", "cancelled", *_FREE_OF_TAX}
)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: its cells by the names of columns, what it opens, and the lines and moves that it adds up.

    It shows these with the sign of `side`. `counted` are the documents that it counts, by the names of columns.
    """

    cells: Mapping[str, Cell]
    opens: Opens | None = None
    parts: tuple[Supply | AdvanceMove, ...] = ()
    side: int = 1
    counted: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)

    def named(self) -> tuple[Cell, ...]:
        """Give what tells the row from others: all that it does not add up."""
        return tuple(cell for name, cell in self.cells.items() if name not in _ADDED)

    def sources(self, column: Column) -> Iterator[Source]:
        """Give the documents behind a figure, and what of it each of them is."""
        yield from self.counted.get(column.name, ())
        for part in self.parts:
            noun, key = (part.document, part.key) if isinstance(part, Supply) else ("receipt", part.payment_id)
            yield Source(noun, key, self.side * _amount(part, column.name))


def gstr1(unit: Unit, month: date) -> Mapping[str, Sheet]:
    """Give all sheets of the month in which a day lies; a sheet that the tool did not have then has no rows."""
    return_ = month_return(unit, ReportRequest(dated_to=month))
    return {name: sheet_of(return_, name) for name in SHEETS}


def month_return(unit: Unit, request: ReportRequest) -> "Return":
    """Read what the return of a month counts, of all branches or of one; refuses BRANCH_UNKNOWN."""
    first, last = month_of(request.last_day(unit))
    words, branch_id = fixed_words(last), request.branch_id(unit)
    documents = gst_documents.documents(unit, first, last, words, branch_id=branch_id)
    return Return(
        lines=supplies(unit, first, last, branch_id=branch_id),
        moves=advance_moves(unit, first, last, branch_id=branch_id),
        documents=tuple(SheetRow(each.cells, counted=each.counted) for each in documents),
        first=first,
        last=last,
        branch=request.branch,
        large_paise=accounts.legal_limit(unit, LARGE, last),
        home=clinic.clinic(unit).state_code,
        states={row["code"]: row["name"] for row in resources.rows("states.csv")},
        words=words,
    )


def sheet_of(return_: "Return", name: str) -> Sheet:
    """Lay a sheet out under the columns of its month."""
    shown = columns(name, return_.last)
    rows = _ROWS[name](return_) if shown else ()
    request = ReportRequest(dated_to=return_.last, branch=return_.branch)
    return Sheet.of(shown or last_columns(name), (_line(row, shown, request, name) for row in rows))


def of_row(unit: Unit, column: Column, request: ReportRequest, name: str, named: tuple[Cell, ...]) -> Sheet:
    """Give the documents that a figure of a row adds up; none where the sheet has that row no more."""
    rows = _ROWS[name](month_return(unit, request))
    found = next((row for row in rows if row.named() == named), SheetRow({}))
    return sources_sheet(unit, column, found.sources(column))


def _line(row: SheetRow, shown: Sequence[Column], request: ReportRequest, name: str) -> Line:
    words = tuple(cell for cell in row.named() if isinstance(cell, str) and cell)
    ways: dict[str, Opens] = {
        column.name: MadeOf(words, column, of_row, (request, name, row.named()))
        for column in shown
        if (row.parts or row.counted) and column.name in _ADDED and row.cells.get(column.name)
    }
    return Line(tuple(row.cells.get(column.name) for column in shown), opens=row.opens, cells_open=ways)


def _amount(part: Supply | AdvanceMove, name: str) -> int:
    """Give what of a line or a move a column adds up, in paise; pieces where it counts them."""
    amounts = {
        "taxable": part.taxable_paise,
        "igst": part.igst_paise,
        "cgst": part.cgst_paise,
        "sgst": part.sgst_paise,
        "advance": part.taxable_paise,
        "value": part.gross_paise,
    }
    if isinstance(part, Supply):
        amounts["quantity"] = part.quantity
    return amounts[name] if name not in _FREE_OF_TAX else part.taxable_paise * (_treatment(part) == name)


def _treatment(part: Supply | AdvanceMove) -> str:
    return part.treatment if isinstance(part, Supply) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """What a month counts, and the sheet that each of it belongs to."""

    lines: tuple[Supply, ...]
    moves: tuple[AdvanceMove, ...]
    documents: tuple[SheetRow, ...]
    first: date
    last: date
    branch: str | None
    large_paise: int | None
    home: str
    states: Mapping[str, str]
    words: Mapping[str, str]

    def of_documents(self, sheet: str) -> list[SheetRow]:
        """Give a row a document and rate; notes are positive there, what reverses one is negative."""
        found: dict[tuple[str, int, int], list[Supply]] = defaultdict(list)
        for line in self.lines:
            if line.treatment == "taxable" and self.sheet_of(line) == sheet:
                found[line.number, line.sign, line.rate_bp].append(line)
        return [self._document(lines) for lines in found.values()]

    def small(self) -> list[SheetRow]:
        """Give what went to consumers, a row a State and rate, notes netted."""
        found: dict[tuple[str, int], list[Supply]] = defaultdict(list)
        for line in self.lines:
            if line.treatment == "taxable" and self.sheet_of(line) == "b2cs":
                found[self.place(line.place_of_supply), line.rate_bp].append(line)
        kind, rows = self.words["b2cs_type"], []
        for (place, rate), lines in sorted(found.items()):
            taxable = sum(line.taxable_paise for line in lines)
            row: dict[str, Cell] = {"type": kind, "place": place, "rate": rate, "taxable": taxable, "cess": 0}
            rows.append(self._made_of_lines(row, lines))
        return rows

    def exempt(self) -> list[SheetRow]:
        """Give what bears no tax by the four kinds of recipients; a kind without any has no row."""
        found: dict[tuple[bool, bool], list[Supply]] = defaultdict(list)
        for line in self.lines:
            if line.treatment in _FREE_OF_TAX:
                found[bool(line.is_interstate), line.gstin is not None].append(line)
        rows = []
        for registered in (True, False):
            for interstate in (True, False):
                if lines := found.get((interstate, registered)):
                    name = f"{'interstate' if interstate else 'intrastate'}_{'' if registered else 'un'}registered"
                    sums = {each: sum(_amount(line, each) for line in lines) for each in _FREE_OF_TAX}
                    rows.append(self._made_of_lines({"description": self.words[f"exempt_{name}"], **sums}, lines))
        return rows

    def advances(self, *, of_this_month: bool) -> list[SheetRow]:
        """Give advances without their tax, a row a State and rate: what this month received, or earlier ones lost."""
        found: dict[tuple[str, int], list[AdvanceMove]] = defaultdict(list)
        for move in self.moves:
            if (move.received_on >= self.first) == of_this_month:
                found[self.place(move.place_of_supply), move.rate_bp].append(move)
        side, rows = 1 if of_this_month else -1, []
        for (place, rate), moves in sorted(found.items()):
            taxable = sum(move.taxable_paise for move in moves)
            row: dict[str, Cell] = {"place": place, "rate": rate, "advance": side * taxable, "cess": 0}
            rows += [self._made_of_lines(row, moves, side=side)] if taxable else []
        return rows

    def codes(self, *, registered: bool | None) -> list[SheetRow]:
        """Give a row a code and rate, of recipients with a GSTIN, without one or, for None, of all."""
        found: dict[tuple[str, int], list[Supply]] = defaultdict(list)
        for line in self.lines:
            if registered in {None, line.gstin is not None} and line.treatment != "non_gst":
                found[line.sac_hsn or "", line.rate_bp].append(line)
        return [self._made_of_lines(self._code(*key, lines), lines) for key, lines in sorted(found.items())]

    def sheet_of(self, line: Supply) -> str:
        """Name the sheet that a taxable line stands in."""
        is_note = line.document == "credit_note"
        if line.gstin is not None:
            return "cdnr" if is_note else "b2b"
        is_large = self.large_paise is not None and line.invoice_value_paise > self.large_paise
        if line.is_interstate and is_large:
            return "cdnur" if is_note else "b2cl"
        return "b2cs"

    def place(self, code: str | None) -> str:
        """Write a place of supply as the tool has it; the clinic's own where a document names none."""
        known = code or self.home
        return f"{known}-{self.states[known]}"

    def _code(self, code: str, rate: int, lines: list[Supply]) -> dict[str, Cell]:
        is_service = code.startswith(self.words["codes_of_services"])
        return {
            "hsn": code,
            "uqc": self.words["uqc_of_services" if is_service else "uqc_of_goods"],
            "quantity": 0 if is_service else sum(line.quantity for line in lines),
            "value": sum(line.gross_paise for line in lines),
            "rate": rate,
            "taxable": sum(line.taxable_paise for line in lines),
            "igst": sum(line.igst_paise for line in lines),
            "cgst": sum(line.cgst_paise for line in lines),
            "sgst": sum(line.sgst_paise for line in lines),
            "cess": 0,
        }

    def _document(self, lines: list[Supply]) -> SheetRow:
        first = lines[0]
        side = -1 if first.document == "credit_note" else 1
        cells: dict[str, Cell] = {
            "gstin": first.gstin,
            "receiver": ascii_only(first.receiver),
            "number": first.number,
            "date": written_date(first.dated),
            "value": first.sign * side * first.value_paise,
            "place": self.place(first.place_of_supply),
            "reverse_charge": self.words["reverse_charge"],
            "type": self.words["invoice_type"],
            "ur_type": self.words["ur_type"],
            "note_type": self.words["note_type"],
            "rate": first.rate_bp,
            "taxable": side * sum(line.taxable_paise for line in lines),
            "cess": 0,
        }
        return SheetRow(cells, Record(first.document, first.key))

    def _made_of_lines(
        self, cells: Mapping[str, Cell], parts: Sequence[Supply | AdvanceMove], *, side: int = 1
    ) -> SheetRow:
        detail = Detail(LINES, ReportRequest(dated_to=self.last, branch=self.branch))
        return SheetRow(cells, detail, tuple(parts), side)


_ROWS: Mapping[str, Callable[[Return], Iterable[SheetRow]]] = {
    **{name: partial(Return.of_documents, sheet=name) for name in ("b2b", "b2cl", "cdnr", "cdnur")},
    "b2cs": Return.small,
    "exemp": Return.exempt,
    "at": partial(Return.advances, of_this_month=True),
    "atadj": partial(Return.advances, of_this_month=False),
    "hsn": partial(Return.codes, registered=None),
    "hsn_b2b": partial(Return.codes, registered=True),
    "hsn_b2c": partial(Return.codes, registered=False),
    "docs": lambda return_: return_.documents,
}


def _read(sheet: str, unit: Unit, request: ReportRequest) -> Sheet:
    return sheet_of(month_return(unit, request), sheet)


REPORTS = tuple(
    NamedReport(
        name=f"{NAME}-{sheet.replace('_', '-')}",
        title=f"GSTR-1, {sheet}",
        group=Group.GST,
        columns=last_columns(sheet),
        parameters=frozenset({Parameter.MONTH, Parameter.BRANCH}),
        read=partial(_read, sheet),
        is_for_portal=True,
    )
    for sheet in SHEETS
)
