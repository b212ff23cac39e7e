"""What the clinic owes in packages: how the liability moved, by package; it is the account of deferred revenue.

Opening + sold - redeemed - credited - retained - breakage + other = closing. Beside it stand the plans that run at the
end of the last day, and the sessions to come of them, whether their price waits to be earned or was earned when sold.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, case, func, select

from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.records.services import Service
from desktop_app.reports import deferred_revenue
from desktop_app.reports.deferred_revenue import RollForward, RollForwardQuery
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.running_plans import running_on, to_come_on
from desktop_app.reports.sheet import Detail, Line, MadeOf, Opens, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.unit import Unit

NAME = "package-liability"
COLUMNS = (
    Column("code", "Package Code", Kind.TEXT),
    Column("package", "Package", Kind.TEXT),
    Column("opening", "Opening", Kind.MONEY),
    Column("sold", "Sold", Kind.MONEY),
    Column("redeemed", "Redeemed", Kind.MONEY),
    Column("credited", "Credited", Kind.MONEY),
    Column("retained", "Retained", Kind.MONEY),
    Column("breakage", "Breakage", Kind.MONEY),
    Column("other", "Other", Kind.MONEY),
    Column("closing", "Closing", Kind.MONEY),
    Column("plans", "Plans Open", Kind.COUNT),
    Column("sessions", "Sessions To Come", Kind.COUNT),
)
_NAMES = [column.name for column in COLUMNS]
_MOVED = {"sold": "billed", "redeemed": "recognised"}  # what the roll-forward calls it
_Package = tuple[str | None, str]
_WITHOUT: _Package = (None, "Without a plan")


@dataclass(frozen=True, slots=True)
class _Sold:
    plan_id: int
    branch_id: int | None
    code: str | None
    package: str
    runs: int
    to_come: int


@dataclass(slots=True)
class _Liability:
    moved: RollForward = field(default_factory=RollForward)
    plans: int = 0
    sessions: int = 0


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the liability by package, each opening the roll-forward by plan; the last line is the total.

    Refuses GL_ACCOUNT_NOT_MAPPED and BRANCH_UNKNOWN.
    """
    query = deferred_revenue.query_of(unit, request)
    found = _by_package(unit, query)
    total = _Liability(
        deferred_revenue.in_total({at: each.moved for at, each in enumerate(found.values())}),
        sum(each.plans for each in found.values()),
        sum(each.sessions for each in found.values()),
    )
    kept = (_line(query, request, package, each) for package, each in sorted(found.items(), key=_by_name))
    whole = deferred_revenue.total_line(unit, query, ())
    return (
        *(line for line in kept if any(line.cells[2:])),
        Line(_row((None, "Total"), total), whole.kind, cells_open=whole.cells_open),
    )


def of_package(unit: Unit, column: Column, query: RollForwardQuery, package: _Package) -> Sheet:
    """Give the plans of a package, each with what of a figure it is."""
    moved = deferred_revenue.roll_forward(unit, query)
    found = []
    for plan in unit.all(_Sold, _plans(query)):
        if (plan.code, plan.package) == package:
            of_branch = query.branch_id in {None, plan.branch_id}
            counts = (plan.runs, plan.to_come) if of_branch else (0, 0)
            cells = _row(package, _Liability(moved.get(plan.plan_id, RollForward()), *counts))
            found.append(Source("plan", plan.plan_id, paise(dict(zip(_NAMES, cells, strict=True))[column.name])))
    return sources_sheet(unit, column, found)


def _line(query: RollForwardQuery, request: ReportRequest, package: _Package, found: _Liability) -> Line:
    words = tuple(each for each in package if each)
    ways: dict[str, Opens] = {}
    for column in COLUMNS[2:]:
        if package != _WITHOUT:
            ways[column.name] = MadeOf(words, column, of_package, (query, package))
        elif column.kind is Kind.MONEY:
            name = _MOVED.get(column.name, column.name)
            ways[column.name] = MadeOf(words, column, deferred_revenue.of_no_plan, (query, name))
    return Line(_row(package, found), opens=Detail(deferred_revenue.NAME, request), cells_open=ways)


def _by_package(unit: Unit, query: RollForwardQuery) -> dict[_Package, _Liability]:
    moved = deferred_revenue.roll_forward(unit, query)
    found: dict[_Package, _Liability] = defaultdict(_Liability)
    for plan in unit.all(_Sold, _plans(query)):
        package = found[plan.code, plan.package]
        package.moved.add(moved.pop(plan.plan_id, RollForward()))
        if query.branch_id in (None, plan.branch_id):
            package.plans += plan.runs
            package.sessions += plan.to_come
    for others in moved.values():
        found[_WITHOUT].moved.add(others)
    return found


def _by_name(entry: tuple[_Package, _Liability]) -> tuple[bool, str, str]:
    (code, name), _ = entry
    return (entry[0] == _WITHOUT, name, code or "")


def _plans(query: RollForwardQuery) -> Select[*tuple[Any, ...]]:
    """Ask for every plan with its package, whether it ran at the end, and how many sessions of it were to come."""
    runs = running_on(query.dated_to)
    to_come = (
        select(func.count())
        .where(TreatmentSession.plan_id == Plan.plan_id, to_come_on(query.dated_to))
        .correlate(Plan)
        .scalar_subquery()
    )
    return select(
        Plan.plan_id,
        Plan.branch_id,
        Service.code,
        func.coalesce(Service.name, Plan.package_name),
        case((runs, 1), else_=0),
        case((runs, to_come), else_=0),
    ).outerjoin(Service, Service.service_id == Plan.package_service_id)


def _row(package: _Package, found: _Liability) -> Row:
    moved = found.moved.moved_paise
    names = ("billed", "recognised", "credited", "retained", "breakage", "other")
    amounts = (found.moved.opening_paise, *(moved[name] for name in names), found.moved.closing_paise)
    return (*package, *amounts, found.plans, found.sessions)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name=NAME,
        title="Package liability",
        group=Group.PACKAGES,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
