"""What patients paid or owe for and have not had yet: how deferred revenue moved, by plan and in total.

Opening + billed - recognised - credited - breakage + other = closing, which is the account's balance (domain.md 11).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select

from desktop_app.accounting.posting import Role
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Sheet, with_total
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.unit import Unit

NAME = "deferred-revenue"
TITLE = "Deferred revenue roll-forward"
MOVEMENTS = {"invoice": "billed", "session": "recognised", "credit_note": "credited", "package_plan": "breakage"}
_MONEY = ("opening", *MOVEMENTS.values(), "other", "closing")
COLUMNS = (
    Column("plan", "Plan No", Kind.NUMBER),
    Column("patient", "Patient", Kind.TEXT),
    *(Column(name, name.capitalize(), Kind.MONEY) for name in _MONEY),
)


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


@dataclass(frozen=True, slots=True)
class _Known:
    plan_id: int
    plan_number: str
    full_name: str


@dataclass(slots=True)
class RollForward:
    """Balance before, movements by name, credits positive, in paise; `credited` has what a note kept as a fee, too."""

    opening_paise: int = 0
    moved_paise: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    @property
    def closing_paise(self) -> int:
        """Give the balance after all movements."""
        return self.opening_paise + sum(self.moved_paise.values())

    def amounts(self) -> tuple[int, ...]:
        """Give the amounts in the order of the columns."""
        moved = (self.moved_paise[name] for name in (*MOVEMENTS.values(), "other"))
        return (self.opening_paise, *moved, self.closing_paise)


def roll_forward(unit: Unit, query: RollForwardQuery) -> dict[int | None, RollForward]:
    """Give the movements by plan; under None what was posted for no plan, as by hand.

    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    role = Role.DEFERRED_REV
    account_id = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [role])[role]
    is_before = GLEntry.entry_date < (query.dated_from or date.min)
    statement = (
        select(
            GLEntry.plan_id,
            GLTransaction.source_document_type,
            is_before,
            func.sum(GLEntry.credit_paise - GLEntry.debit_paise),
        )
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(GLEntry.account_id == account_id, GLEntry.entry_date <= query.dated_to)
        .group_by(GLEntry.plan_id, GLTransaction.source_document_type, is_before)
    )
    if query.branch_id is not None:
        statement = statement.where(GLEntry.branch_id == query.branch_id)
    found: dict[int | None, RollForward] = defaultdict(RollForward)
    for moved in unit.all(_Moved, statement):
        if moved.is_before:
            found[moved.plan_id].opening_paise += moved.credit_paise
        else:
            found[moved.plan_id].moved_paise[MOVEMENTS.get(moved.source, "other")] += moved.credit_paise
    return found


def in_total(found: dict[int | None, RollForward]) -> RollForward:
    """Add up all plans."""
    total = RollForward()
    for each in found.values():
        total.opening_paise += each.opening_paise
        for name, moved in each.moved_paise.items():
            total.moved_paise[name] += moved
    return total


def rows(unit: Unit, query: RollForwardQuery) -> tuple[Row, ...]:
    """Give the roll-forward as rows of COLUMNS, by plan; the last one is the total.

    A plan that neither had a balance nor moved is left out.
    """
    found = roll_forward(unit, query)
    statement = select(Plan.plan_id, Plan.plan_number, Patient.full_name)
    known = unit.all(_Known, statement.join(Patient, Patient.patient_id == Plan.patient_id).order_by(Plan.plan_number))
    cells: list[Row] = [
        (each.plan_number, each.full_name, *found[each.plan_id].amounts()) for each in known if each.plan_id in found
    ]
    if None in found:
        cells.append((None, "Without a plan", *found[None].amounts()))
    return (*[row for row in cells if any(row[2:])], (None, "Total", *in_total(found).amounts()))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = RollForwardQuery(
        dated_from=request.dated_from, dated_to=request.last_day(unit), branch_id=request.branch_id(unit)
    )
    return Sheet.of(COLUMNS, with_total(rows(unit, query)))


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
