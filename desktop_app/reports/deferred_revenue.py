"""What patients paid or owe for and have not had yet: how deferred revenue moved, by plan and in total.

Opening + billed - recognised - credited - retained - breakage + other = closing, which is the account's balance. What
leaves the account by a credit note is credited as far as the patient gets it, and retained as far as the clinic keeps
it as a fee; what a discontinuation without any credit leaves to the clinic is retained, too.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import Role
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.reports.balances import balance_before
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, MadeOf, Opens, Record, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.unit import Unit, constant

NAME = "deferred-revenue"
TITLE = "Deferred revenue roll-forward"
_FORFEIT = "forfeit"
MOVEMENTS = {
    "invoice": "billed",
    "session": "recognised",
    "credit_note": "credited",
    _FORFEIT: "retained",
    "package_plan": "breakage",
}
AMOUNTS = (
    Column("opening", "Opening", Kind.MONEY),
    Column("billed", "Billed", Kind.MONEY),
    Column("recognised", "Recognised", Kind.MONEY),
    Column("credited", "Credited", Kind.MONEY),
    Column("retained", "Retained", Kind.MONEY),
    Column("given_up", "Credited And Retained", Kind.MONEY),
    Column("breakage", "Breakage", Kind.MONEY),
    Column("other", "Other", Kind.MONEY),
    Column("closing", "Closing", Kind.MONEY),
)
COLUMNS = (Column("plan", "Plan No", Kind.NUMBER), Column("patient", "Patient", Kind.TEXT), *AMOUNTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class RollForwardQuery:
    """The movement of which days, both included, and of which branch; `dated_from` None: from the beginning."""

    dated_to: date
    dated_from: date | None = None
    branch_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Moved:
    plan_id: int | None
    source: str
    is_before: int
    credit_paise: int
    retained_paise: int


@dataclass(frozen=True, slots=True)
class _Known:
    plan_id: int
    plan_number: str
    full_name: str


@dataclass(slots=True)
class RollForward:
    """Balance before, and movements by name, in paise, credits positive."""

    opening_paise: int = 0
    moved_paise: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def closing_paise(self) -> int:
        """Give the balance after all movements."""
        return self.opening_paise + sum(self.moved_paise.values())

    def amounts(self) -> tuple[int, ...]:
        """Give the amounts in the order of the columns."""
        moved = self.moved_paise
        given_up = moved["credited"] + moved["retained"]
        return (
            self.opening_paise,
            moved["billed"],
            moved["recognised"],
            moved["credited"],
            moved["retained"],
            given_up,
            moved["breakage"],
            moved["other"],
            self.closing_paise,
        )

    def move(self, moved: _Moved) -> None:
        """Take in what was posted, before the days or within them."""
        if moved.is_before:
            self.opening_paise += moved.credit_paise
            return
        self.moved_paise[MOVEMENTS.get(moved.source, "other")] += moved.credit_paise + moved.retained_paise
        self.moved_paise["retained"] -= moved.retained_paise

    def add(self, other: "RollForward") -> None:
        """Add another one to this."""
        self.opening_paise += other.opening_paise
        for name, moved in other.moved_paise.items():
            self.moved_paise[name] += moved


def kept_of_transaction() -> ColumnElement[Any]:
    """Give what a plan's transaction keeps as a fee, in paise; its reversal gives that back, below zero.

    It is what stands on the plan beside the patient and the account of the entry that is asked about.
    """
    kept = aliased(GLEntry)
    amount = case((GLTransaction.reversal_of_id.is_(None), kept.credit_paise), else_=-kept.debit_paise)
    return (
        select(func.coalesce(func.sum(amount), literal(0)))
        .where(
            kept.transaction_id == GLEntry.transaction_id,
            kept.plan_id == GLEntry.plan_id,
            kept.patient_id.is_(None),
            kept.account_id != GLEntry.account_id,
        )
        .correlate(GLEntry, GLTransaction)
        .scalar_subquery()
    )


_SOURCE = case(
    (
        and_(
            GLTransaction.source_document_type == constant("package_plan"),
            GLTransaction.event.contains(_FORFEIT),
        ),
        literal(_FORFEIT),
    ),
    else_=GLTransaction.source_document_type,
)
_RETAINED = case(
    (GLTransaction.source_document_type == constant("credit_note"), kept_of_transaction()), else_=literal(0)
)


def account_of(unit: Unit) -> int:
    """Give the account of deferred revenue; refuses GL_ACCOUNT_NOT_MAPPED."""
    role = Role.DEFERRED_REV
    return accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [role])[role]


def roll_forward(unit: Unit, query: RollForwardQuery) -> dict[int | None, RollForward]:
    """Give the movements by plan; under None what was posted for no plan, as by hand.

    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    found: dict[int | None, RollForward] = defaultdict(RollForward)
    for moved in unit.all(_Moved, _movements(unit, query)):
        found[moved.plan_id].move(moved)
    return found


def _movements(
    unit: Unit,
    query: RollForwardQuery,
    *by: Any,  # noqa: ANN401 - mapped columns
) -> Select[*tuple[Any, ...]]:
    is_before = GLEntry.entry_date < (query.dated_from or date.min)
    statement = (
        select(
            *by,
            GLEntry.plan_id,
            _SOURCE,
            is_before,
            func.sum(GLEntry.credit_paise - GLEntry.debit_paise),
            func.sum(_RETAINED),
        )
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(GLEntry.account_id == account_of(unit), GLEntry.entry_date <= query.dated_to)
        .group_by(*by, GLEntry.plan_id, _SOURCE, is_before)
    )
    return statement if query.branch_id is None else statement.where(GLEntry.branch_id == query.branch_id)


def in_total(found: dict[int | None, RollForward]) -> RollForward:
    """Add up all plans."""
    total = RollForward()
    for each in found.values():
        total.add(each)
    return total


def roll_forward_in_total(unit: Unit, query: RollForwardQuery) -> RollForward:
    """Give the movement of all plans at once: the balance before it comes from the months, so it reads its days alone.

    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    first, account_id = query.dated_from or date.min, account_of(unit)
    statement = (
        select(_SOURCE, func.sum(GLEntry.credit_paise - GLEntry.debit_paise), func.sum(_RETAINED))
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(GLEntry.account_id == account_id, GLEntry.entry_date.between(first, query.dated_to))
        .group_by(_SOURCE)
    )
    if query.branch_id is not None:
        statement = statement.where(GLEntry.branch_id == query.branch_id)
    total = RollForward(opening_paise=-balance_before(unit, account_id, first, branch_id=query.branch_id))
    for source, credit_paise, retained_paise in unit.execute(statement):
        total.moved_paise[MOVEMENTS.get(source, "other")] += credit_paise + retained_paise
        total.moved_paise["retained"] -= retained_paise
    return total


def lines(unit: Unit, query: RollForwardQuery) -> tuple[Line, ...]:
    """Give the roll-forward by plan, each opening its plan; the last line is the total, which opens the ledger.

    A plan that neither had a balance nor moved is left out.
    """
    found = roll_forward(unit, query)
    statement = select(Plan.plan_id, Plan.plan_number, Patient.full_name)
    known = unit.all(_Known, statement.join(Patient, Patient.patient_id == Plan.patient_id).order_by(Plan.plan_number))
    kept = [
        Line((each.plan_number, each.full_name, *found[each.plan_id].amounts()), opens=Record("plan", each.plan_id))
        for each in known
        if each.plan_id in found
    ]
    if None in found:
        kept.append(_without_a_plan(query, found[None]))
    return (*[line for line in kept if any(line.cells[2:])], total_line(unit, query, in_total(found).amounts()))


def total_line(unit: Unit, query: RollForwardQuery, amounts: tuple[int, ...]) -> Line:
    """Make the total of a roll-forward: its balances open the lines of the account, its movements the plans'."""
    account_id, branch_id = account_of(unit), query.branch_id
    closing = LedgerLines(account_id=account_id, dated_to=query.dated_to, branch_id=branch_id)
    cells_open: dict[str, Opens] = {"closing": closing}
    if query.dated_from is not None and query.dated_from > date.min:
        before = query.dated_from - timedelta(days=1)
        cells_open["opening"] = LedgerLines(account_id=account_id, dated_to=before, branch_id=branch_id)
    return Line((None, "Total", *amounts), LineKind.TOTAL, cells_open=cells_open)


def of_no_plan(unit: Unit, column: Column, query: RollForwardQuery, name: str) -> Sheet:
    """Give what was posted for no plan: the transactions that a column of amounts, by its name here, adds up."""
    statement = _movements(unit, query, GLEntry.transaction_id).where(GLEntry.plan_id.is_(None))
    at = [each.name for each in AMOUNTS].index(name)
    found = []
    for transaction_id, *cells in unit.execute(statement):
        part = RollForward()
        part.move(_Moved(*cells))
        found.append(Source("transaction", transaction_id, part.amounts()[at]))
    return sources_sheet(unit, column, found)


def _without_a_plan(query: RollForwardQuery, found: RollForward) -> Line:
    words = "Without a plan"
    ways = {each.name: MadeOf((words,), each, of_no_plan, (query, each.name)) for each in AMOUNTS}
    return Line((None, words, *found.amounts()), cells_open=ways)


def rows(unit: Unit, query: RollForwardQuery) -> tuple[Row, ...]:
    """Give the roll-forward as rows of COLUMNS, by plan; the last one is the total."""
    return tuple(line.cells for line in lines(unit, query))


def query_of(unit: Unit, request: ReportRequest) -> RollForwardQuery:
    """Make the question of a request; refuses BRANCH_UNKNOWN."""
    return RollForwardQuery(
        dated_from=request.dated_from, dated_to=request.last_day(unit), branch_id=request.branch_id(unit)
    )


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, query_of(unit, request)))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.PACKAGES,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
