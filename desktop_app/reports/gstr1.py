"""GSTR-1 of a month, sheet by sheet, under the headers of the offline tool, which are data with a date.

A note to an unregistered patient of the same State goes to no sheet of notes: it is netted in `b2cs`, which may turn
negative. Advances (`at`, `atadj`) are not here yet. Sources: domain.md 6.4, ecosystem.md C3.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from desktop_app import resources
from desktop_app.accounting.calendar import month_of
from desktop_app.reports import gst_documents
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Sheet
from desktop_app.reports.table import Cell, Column, Kind
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.gst_supplies import Supply, supplies
from desktop_app.repositories.unit import Unit

NAME = "gstr1"
SHEETS = ("b2b", "b2cl", "b2cs", "cdnr", "cdnur", "exemp", "hsn_b2b", "hsn_b2c", "docs")
LARGE = "GST_B2CL"

_SERVICES = "99"  # the codes of services begin so: no unit, no quantity
_UNITS = {True: "NA", False: "OTH-OTHERS"}
_EXEMPT = {
    (True, True): "Inter-State supplies to registered persons",
    (False, True): "Intra-State supplies to registered persons",
    (True, False): "Inter-State supplies to unregistered persons",
    (False, False): "Intra-State supplies to unregistered persons",
}
_KINDS = {"nil": "nil", "exempt": "exempt", "non_gst": "non_gst"}


def columns(sheet: str, on: date) -> tuple[Column, ...]:
    """Give the columns that a sheet has on a day."""
    valid = [
        row
        for row in resources.rows("gstr1_headers.csv")
        if row["sheet"] == sheet and date.fromisoformat(row["valid_from"]) <= on
    ]
    latest = max((row["valid_from"] for row in valid), default="")
    chosen = sorted((row for row in valid if row["valid_from"] == latest), key=lambda row: int(row["position"]))
    return tuple(Column(row["name"], row["heading"], Kind(row["kind"])) for row in chosen)


def gstr1(unit: Unit, month: date) -> Mapping[str, Sheet]:
    """Give all sheets of the month in which a day lies."""
    first, last = month_of(month)
    counted = supplies(unit, first, last)
    large = accounts.legal_limit(unit, LARGE, last)
    home = clinic.clinic(unit).state_code
    states = {row["code"]: row["name"] for row in resources.rows("states.csv")}
    return_ = _Return(counted, large_paise=large, home=home, states=states)
    filled = {
        "b2b": return_.of_documents("b2b"),
        "b2cl": return_.of_documents("b2cl"),
        "b2cs": return_.small(),
        "cdnr": return_.of_documents("cdnr"),
        "cdnur": return_.of_documents("cdnur"),
        "exemp": return_.exempt(),
        "hsn_b2b": return_.codes(registered=True),
        "hsn_b2c": return_.codes(registered=False),
        "docs": gst_documents.documents(unit, first, last),
    }
    return {name: _sheet(name, rows, last) for name, rows in filled.items()}


def _sheet(name: str, rows: Iterable[Mapping[str, Cell]], on: date) -> Sheet:
    shown = columns(name, on)
    return Sheet(shown, tuple(tuple(row.get(column.name) for column in shown) for row in rows))


class _Return:
    """A month's lines, and the sheet that each belongs to."""

    def __init__(
        self, counted: tuple[Supply, ...], *, large_paise: int | None, home: str, states: Mapping[str, str]
    ) -> None:
        self._counted = counted
        self._large_paise, self._home, self._states = large_paise, home, states

    def of_documents(self, sheet: str) -> list[dict[str, Cell]]:
        """Give a row a document and rate; notes are positive there, what reverses one is negative."""
        found: dict[tuple[str, int, int], list[Supply]] = defaultdict(list)
        for line in self._counted:
            if line.treatment == "taxable" and self._sheet_of(line) == sheet:
                found[line.number, line.sign, line.rate_bp].append(line)
        return [self._document(lines) for lines in found.values()]

    def small(self) -> list[dict[str, Cell]]:
        """Give what went to consumers, a row a State and rate, notes netted."""
        sums: dict[tuple[str, int], int] = defaultdict(int)
        for line in self._counted:
            if line.treatment == "taxable" and self._sheet_of(line) == "b2cs":
                sums[self._place(line), line.rate_bp] += line.taxable_paise
        return [
            {"type": "OE", "place": place, "rate": rate, "taxable": taxable, "cess": 0}
            for (place, rate), taxable in sorted(sums.items())
        ]

    def exempt(self) -> list[dict[str, Cell]]:
        """Give what bears no tax by the four kinds of recipients; a kind without any has no row."""
        sums: dict[tuple[bool, bool], dict[str, int]] = {}
        for line in self._counted:
            if line.treatment in _KINDS:
                kind = (bool(line.is_interstate), line.gstin is not None)
                row = sums.setdefault(kind, dict.fromkeys(_KINDS.values(), 0))
                row[_KINDS[line.treatment]] += line.taxable_paise
        return [{"description": words, **sums[kind]} for kind, words in _EXEMPT.items() if kind in sums]

    def codes(self, *, registered: bool) -> list[dict[str, Cell]]:
        """Give a row a code and rate; services have no quantity."""
        found: dict[tuple[str, int], list[Supply]] = defaultdict(list)
        for line in self._counted:
            if (line.gstin is not None) == registered and line.treatment != "non_gst":
                found[line.sac_hsn or "", line.rate_bp].append(line)
        rows: list[dict[str, Cell]] = []
        for (code, rate), lines in sorted(found.items()):
            is_service = code.startswith(_SERVICES)
            rows.append(
                {
                    "hsn": code,
                    "uqc": _UNITS[is_service],
                    "quantity": 0 if is_service else sum(line.quantity for line in lines),
                    "value": sum(line.gross_paise for line in lines),
                    "rate": rate,
                    "taxable": sum(line.taxable_paise for line in lines),
                    "igst": sum(line.igst_paise for line in lines),
                    "cgst": sum(line.cgst_paise for line in lines),
                    "sgst": sum(line.sgst_paise for line in lines),
                    "cess": 0,
                }
            )
        return rows

    def _sheet_of(self, line: Supply) -> str:
        is_note = line.document == "credit_note"
        if line.gstin is not None:
            return "cdnr" if is_note else "b2b"
        is_large = self._large_paise is not None and line.invoice_value_paise > self._large_paise
        if line.is_interstate and is_large:
            return "cdnur" if is_note else "b2cl"
        return "b2cs"

    def _document(self, lines: list[Supply]) -> dict[str, Cell]:
        first = lines[0]
        is_note = first.document == "credit_note"
        side = -1 if is_note else 1
        return {
            "gstin": first.gstin,
            "receiver": first.receiver,
            "number": first.number,
            "date": first.dated,
            "value": first.sign * side * first.value_paise,
            "place": self._place(first),
            "reverse_charge": "N",
            "type": "Regular B2B",
            "ur_type": "B2CL",
            "note_type": "C",
            "rate": first.rate_bp,
            "taxable": side * sum(line.taxable_paise for line in lines),
            "cess": 0,
        }

    def _place(self, line: Supply) -> str:
        code = line.place_of_supply or self._home
        return f"{code}-{self._states[code]}"


def _read(sheet: str, unit: Unit, request: ReportRequest) -> Sheet:
    return gstr1(unit, request.last_day(unit))[sheet]


REPORTS = tuple(
    NamedReport(
        name=f"{NAME}-{sheet.replace('_', '-')}",
        title=f"GSTR-1, {sheet}",
        group=Group.GST,
        columns=columns(sheet, date.max),
        parameters=frozenset({Parameter.MONTH}),
        read=partial(_read, sheet),
    )
    for sheet in SHEETS
)
