"""A working for GSTR-3B of a month: what the books tell of its lines, and what is payable after input tax credit.

Amounts are in paise up to table 6.1, which is in rupees: tax payable under the Act is rounded there and nowhere else
(domain.md 6.6). Credit of earlier months is shown, and is not set off: only the portal knows what is left of it.
Inward supplies without tax are not in these books.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.accounting.calendar import month_of
from desktop_app.accounting.gst_set_off import Heads, SetOff, set_off
from desktop_app.accounting.posting import Role
from desktop_app.reports.gst_summary_parts import Days
from desktop_app.reports.gstr1 import LINES, Return, month_return
from desktop_app.reports.gstr1_layout import in_force
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, Line, LineKind, MadeOf, Opens, Sheet
from desktop_app.reports.sources import Source, own_line, own_sheet, sources_sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.gst_advances import AdvanceMove
from desktop_app.repositories.gst_supplies import Supply
from desktop_app.repositories.tax_accounts import (
    INPUT,
    input_entries,
    input_tax,
    input_tax_before,
    irrecoverable,
    irrecoverable_entries,
)
from desktop_app.repositories.unit import Unit

NAME, TITLE = "gstr3b", "GSTR-3B working"
COLUMNS = (
    Column("line", "Line", Kind.NUMBER),
    Column("particulars", "Particulars", Kind.TEXT),
    Column("taxable", "Taxable Value", Kind.MONEY),
    Column("igst", "Integrated Tax", Kind.MONEY),
    Column("cgst", "Central Tax", Kind.MONEY),
    Column("sgst", "State/UT Tax", Kind.MONEY),
    Column("cess", "Cess", Kind.MONEY),
    Column("tax", "Tax", Kind.MONEY),
)
_NO_TAX = Heads()
RECORDED, BLOCKED = "recorded", "blocked"  # lines of input tax
_INPUT_COLUMNS: Mapping[str, str] = {Role.IN_CGST: "cgst", Role.IN_SGST: "sgst", Role.IN_IGST: "igst"}


@dataclass(frozen=True, slots=True)
class Outward:
    """Supplies of one kind: their value and tax, in paise."""

    taxable_paise: int = 0
    tax: Heads = _NO_TAX


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """What a month's GSTR-3B is made of, in paise."""

    taxable: Outward
    exempt_paise: int
    non_gst_paise: int
    interstate: Mapping[str, Outward]  # to unregistered persons, by place of supply
    credit: Heads
    blocked_paise: int
    credit_before: Heads

    @property
    def payment(self) -> SetOff:
        """What is payable, by which credit, and in cash."""
        return set_off(self.taxable.tax, self.credit)


def working(unit: Unit, request: ReportRequest) -> Working:
    """Work out the month in which the last day lies, of all branches or of one; refuses BRANCH_UNKNOWN."""
    first, last = month_of(request.last_day(unit))
    return_, branch_id = month_return(unit, request), request.branch_id(unit)
    found = {name: _supplied(return_, name) for name in ("taxable", "exempt", "non_gst", "interstate")}
    return Working(
        taxable=_sum(found["taxable"]),
        exempt_paise=_sum(found["exempt"]).taxable_paise,
        non_gst_paise=_sum(found["non_gst"]).taxable_paise,
        interstate=_by_place(return_, (each for each in found["interstate"] if isinstance(each, Supply))),
        credit=_heads(input_tax(unit, first, last, branch_id=branch_id)),
        blocked_paise=irrecoverable(unit, first, last, branch_id=branch_id),
        credit_before=_heads(input_tax_before(unit, first, branch_id=branch_id)),
    )


def _supplied(return_: Return, name: str) -> tuple[Supply | AdvanceMove, ...]:
    """Give the lines and moves that a line of the working adds up, by its name."""
    treatments = {"exempt": ("nil", "exempt"), "non_gst": ("non_gst",)}.get(name, ("taxable",))
    lines = (line for line in return_.lines if line.treatment in treatments)
    if name == "interstate":
        return tuple(line for line in lines if line.is_interstate and line.gstin is None)
    return (*lines, *return_.moves) if name == "taxable" else tuple(lines)


def of_line(unit: Unit, column: Column, request: ReportRequest, name: str, place: str) -> Sheet:
    """Give the documents and advances that a figure of outward supplies adds up, of one place or of all."""
    return_, found = month_return(unit, request), []
    for part in _supplied(return_, name):
        if not place or return_.place(part.place_of_supply) == place:
            noun, key = (part.document, part.key) if isinstance(part, Supply) else ("receipt", part.payment_id)
            tax = _sum((part,)).tax
            heads = {"igst": tax.igst_paise, "cgst": tax.cgst_paise, "sgst": tax.sgst_paise, "tax": tax.total_paise}
            found.append(Source(noun, key, heads.get(column.name, part.taxable_paise)))
    return sources_sheet(unit, column, found)


def of_input(unit: Unit, column: Column, days: Days, which: str) -> Sheet:
    """Give the transactions that recorded input tax of one head or of all, or that booked it as a cost."""
    read = input_entries if which == RECORDED else irrecoverable_entries
    found = (
        Source("transaction", each.transaction_id, each.paise)
        for each in read(unit, days.first, days.last, branch_id=days.branch_id)
        if column.name in {"tax", _INPUT_COLUMNS.get(each.role)}
    )
    return sources_sheet(unit, column, found)


def of_before(unit: Unit, column: Column, days: Days) -> Sheet:
    """Give what the accounts of input tax came to before the month, each opening its lines."""
    found, ledger = input_tax_before(unit, days.first, branch_id=days.branch_id), _before(unit, days)
    lines = [
        own_line(None, ledger[name][0], found[role], ledger[name][1])
        for role, name in _INPUT_COLUMNS.items()
        if found.get(role)
    ]
    return own_sheet(column, lines)


def _before(unit: Unit, days: Days) -> dict[str, tuple[str, LedgerLines]]:
    """Name the accounts of input tax by their columns, with their lines before the month."""
    until = max(days.first, date.min + timedelta(days=1)) - timedelta(days=1)
    return {
        _INPUT_COLUMNS[role]: (
            f"{account.code} {account.name}",
            LedgerLines(account_id=account.account_id, dated_to=until, branch_id=days.branch_id),
        )
        for role, account in accounts.mapped(unit, clinic.clinic(unit).hospital_id, INPUT).items()
    }


def _sum(found: Iterable[Supply | AdvanceMove]) -> Outward:
    taxable = igst = cgst = sgst = 0
    for each in found:
        taxable += each.taxable_paise
        igst += each.igst_paise
        cgst += each.cgst_paise
        sgst += each.sgst_paise
    return Outward(taxable, Heads(igst, cgst, sgst))


def _by_place(return_: Return, lines: Iterable[Supply]) -> dict[str, Outward]:
    found: dict[str, list[Supply]] = defaultdict(list)
    for line in lines:
        found[return_.place(line.place_of_supply)].append(line)
    return {place: _sum(found[place]) for place in sorted(found)}


def _heads(by_role: Mapping[str, int]) -> Heads:
    return Heads(*(by_role.get(role, 0) for role in (Role.IN_IGST, Role.IN_CGST, Role.IN_SGST)))


@dataclass(frozen=True, slots=True)
class _Layout:
    """Lays a working out under the lines of the return that are in force."""

    words: Mapping[str, tuple[str, str]]
    detail: Detail
    days: Days
    before: Mapping[str, LedgerLines]

    def lines(self, found: Working) -> Iterator[Line]:
        yield self._heading("outward")
        yield self._outward("taxable", found.taxable)
        yield self._outward("exempt", Outward(found.exempt_paise))
        yield self._outward("non_gst", Outward(found.non_gst_paise))
        yield self._heading("interstate")
        for place, supplied in found.interstate.items():
            yield self._outward("interstate", supplied, words=place)
        yield self._heading("credit")
        yield Line(self._cells("recorded", found.credit), cells_open=self._of_input(RECORDED))
        yield Line((*self.words[BLOCKED], *(None,) * 5, found.blocked_paise), cells_open=self._of_input(BLOCKED))
        yield self._heading("inward")
        yield self._heading("payment")
        paid = found.payment
        yield Line(self._cells("payable", paid.payable), LineKind.SUBTOTAL, is_reckoned=True)
        yield Line(self._cells("paid_igst", paid.by_igst))
        yield Line(self._cells("paid_cgst", paid.by_cgst))
        yield Line(self._cells("paid_sgst", paid.by_sgst))
        yield Line(self._cells("cash", paid.cash), LineKind.TOTAL, is_reckoned=True)
        of_all = MadeOf(self.words["before"], COLUMNS[-1], of_before, (self.days,))
        yield Line(self._cells("before", found.credit_before), cells_open={**self.before, "tax": of_all})

    def _heading(self, name: str) -> Line:
        return Line((*self.words[name], *(None,) * 6), LineKind.HEADING)

    def _of_input(self, which: str) -> dict[str, Opens]:
        of = (self.days, which)
        return {each.name: MadeOf(self.words[which], each, of_input, of) for each in COLUMNS[3:] if each.name != "cess"}

    def _outward(self, name: str, supplied: Outward, *, words: str = "") -> Line:
        number, known = self.words[name]
        cells = _with_tax((number, words or known), supplied.taxable_paise, supplied.tax)
        of = (self.detail.request, name, words)
        ways: dict[str, Opens] = {
            column.name: MadeOf((number, words or known), column, of_line, of)
            for column, cell in zip(COLUMNS[2:], cells[2:], strict=True)
            if cell
        }
        return Line(cells, opens=self.detail, cells_open=ways, level=1 if words else 0)

    def _cells(self, name: str, tax: Heads) -> tuple[str | int | None, ...]:
        return _with_tax(self.words[name], None, tax)


def _with_tax(names: tuple[str, str], taxable: int | None, tax: Heads) -> tuple[str | int | None, ...]:
    return (*names, taxable, tax.igst_paise, tax.cgst_paise, tax.sgst_paise, 0, tax.total_paise)


def _read(unit: Unit, request: ReportRequest) -> Sheet:
    """Read the working of a month; there are no lines before there was a GSTR-3B."""
    first, last = month_of(request.last_day(unit))
    words = {row["name"]: (row["line"], row["words"]) for row in in_force("gstr3b_lines.csv", last)}
    days = Days(first, last, request.branch_id(unit))
    layout = _Layout(
        words=words,
        detail=Detail(LINES, ReportRequest(dated_to=last, branch=request.branch)),
        days=days,
        before={name: lines for name, (_, lines) in _before(unit, days).items()},
    )
    return Sheet.of(COLUMNS, layout.lines(working(unit, request)) if words else ())


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.GST,
        columns=COLUMNS,
        parameters=frozenset({Parameter.MONTH, Parameter.BRANCH}),
        read=_read,
    ),
)
