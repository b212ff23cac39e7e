"""Plans that were discontinued in a period: how far they had run, what was credited, kept and paid back.

A plan that was reinstated stands there as it had been discontinued, and is marked; its figures were taken back, so they
are not in the total. What was paid back and kept as a balance is told as it stands today.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, case, func, literal, select, type_coerce, union_all

from desktop_app.accounting.money import rounded
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.records.clinic import Branch
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.made_of import Asked, lines_of
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, MadeOf, Record, Sheet
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.unit import Unit, constant

NAME = "discontinuations"
_WHOLE_BP = 10_000


@dataclass(frozen=True, slots=True)
class Discontinuation:
    """A plan as it was discontinued, in paise; the value of sessions with its tax, `retained_paise` without."""

    plan_id: int
    plan_number: str
    mrn: str
    patient: str
    package: str
    sold_on: date
    ended_on: date
    policy: str
    sessions: int
    used: int
    plan_paise: int
    used_paise: int
    retained_paise: int
    credit_paise: int
    gst_paise: int
    paid_back_paise: int
    kept_paise: int
    reason: str | None
    is_reinstated: int
    branch: str | None

    @property
    def days_run(self) -> int:
        """Give the days from the sale to the discontinuation."""
        return (self.ended_on - self.sold_on).days

    @property
    def used_bp(self) -> int:
        """Give the part of the sessions that was used, in basis points."""
        return rounded(self.used * _WHOLE_BP, self.sessions)


def discontinuations(unit: Unit, request: ReportRequest) -> tuple[Discontinuation, ...]:
    """Give the plans that were discontinued in a period, in the order of time; refuses BRANCH_UNKNOWN."""
    return unit.all(Discontinuation, _in_period(unit, request))


def average_used_bp(found: tuple[Discontinuation, ...]) -> int:
    """Give the mean of the parts used, in basis points; 0 where there is none."""
    return rounded(sum(each.used_bp for each in found), len(found)) if found else 0


def _ended() -> Subquery:
    """Give every discontinuation: those that stand by the plans, those that were taken back by the edit log."""
    stands = select(
        Plan.plan_id,
        Plan.discontinued_date.label("ended_on"),
        Plan.discontinuation_reason.label("reason"),
        Plan.credit_note_id,
        literal(0).label("is_reinstated"),
    ).where(Plan.status == constant("discontinued"))
    taken_back = select(
        AuditEntry.entity_id,
        _before("discontinued_date", Plan.discontinued_date),
        _before("discontinuation_reason", Plan.discontinuation_reason),
        _before("credit_note_id", Plan.credit_note_id),
        literal(1),
    ).where(
        AuditEntry.action == constant("reinstate"),  # of plans alone; an expiry that was undone has no such day
        _before("discontinued_date", Plan.discontinued_date).is_not(None),
    )
    return union_all(stands, taken_back).subquery("ended")


def _before(name: str, like: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    return type_coerce(func.json_extract(AuditEntry.before_json, f"$.{name}"), like.type)


_ENDED = _ended()


def _used(what: ColumnElement[Any]) -> ColumnElement[Any]:
    return (
        select(func.coalesce(what, literal(0)))
        .where(TreatmentSession.plan_id == _ENDED.c.plan_id, TreatmentSession.completed_date <= _ENDED.c.ended_on)
        .correlate(_ENDED)
        .scalar_subquery()
    )


def _posted_and_kept(*document: ColumnElement[bool]) -> ColumnElement[Any]:
    """Give what a discontinuation's posting kept on the plan: its credits beside the patient's account."""
    return (
        select(func.coalesce(func.sum(GLEntry.credit_paise), literal(0)))
        .join(GLTransaction, GLTransaction.transaction_id == GLEntry.transaction_id)
        .where(
            GLEntry.plan_id == _ENDED.c.plan_id,
            GLEntry.patient_id.is_(None),
            *document,
        )
        .correlate(_ENDED)
        .scalar_subquery()
    )


_KEPT_BY_NOTE = _posted_and_kept(
    GLTransaction.source_document_type == constant("credit_note"),
    GLTransaction.source_document_id == _ENDED.c.credit_note_id,
    GLTransaction.event == constant("post"),
)
_FORFEITED = _posted_and_kept(
    GLTransaction.source_document_type == constant("package_plan"),
    GLTransaction.source_document_id == _ENDED.c.plan_id,
    GLTransaction.event.startswith("forfeit"),
    GLTransaction.transaction_date == _ENDED.c.ended_on,
)
_NOT_CREDITED = (  # what was earned at the invoice and is not taken back
    Plan.taxable_paise
    - _used(func.sum(TreatmentSession.taxable_paise))
    - func.coalesce(CreditNote.taxable_paise + CreditNote.nontax_paise, literal(0))
)
_RETAINED = case(
    (Plan.revenue_policy != constant(RevenuePolicy.DEFERRED), func.max(literal(0), _NOT_CREDITED)),
    (_ENDED.c.credit_note_id.is_(None), _FORFEITED),
    else_=_KEPT_BY_NOTE,
)
_PAID_BACK = (
    select(func.coalesce(func.sum(Refund.amount_paise), literal(0)))
    .where(Refund.credit_note_id == _ENDED.c.credit_note_id, Refund.status == constant("paid"))
    .correlate(_ENDED)
    .scalar_subquery()
)
_STATEMENT = (
    select(
        Plan.plan_id,
        Plan.plan_number,
        Patient.mrn,
        Patient.full_name,
        Plan.package_name,
        Plan.start_date,
        _ENDED.c.ended_on,
        Plan.settlement_policy,
        Plan.total_sessions,
        _used(func.count()),
        Plan.total_paise,
        _used(func.sum(TreatmentSession.gross_paise)),
        _RETAINED,
        func.coalesce(CreditNote.total_paise, literal(0)),
        func.coalesce(CreditNote.cgst_paise + CreditNote.sgst_paise + CreditNote.igst_paise, literal(0)),
        _PAID_BACK,
        func.coalesce(CreditNote.kept_paise, literal(0)),
        _ENDED.c.reason,
        _ENDED.c.is_reinstated,
        Branch.code,
    )
    .select_from(_ENDED)
    .join(Plan, Plan.plan_id == _ENDED.c.plan_id)
    .join(Patient, Patient.patient_id == Plan.patient_id)
    .outerjoin(CreditNote, CreditNote.credit_note_id == _ENDED.c.credit_note_id)
    .outerjoin(Branch, Branch.branch_id == Plan.branch_id)
    .order_by(_ENDED.c.ended_on, Plan.plan_id, _ENDED.c.is_reinstated.desc())
)


def _in_period(unit: Unit, request: ReportRequest) -> Select[*tuple[Any, ...]]:
    statement = _STATEMENT.where(_ENDED.c.ended_on <= request.last_day(unit))
    branch_id = request.branch_id(unit)
    if request.dated_from is not None:
        statement = statement.where(_ENDED.c.ended_on >= request.dated_from)
    return statement if branch_id is None else statement.where(Plan.branch_id == branch_id)


COLUMNS = (
    Column("plan", "Plan No", Kind.NUMBER),
    Column("patient_id", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("package", "Package", Kind.TEXT),
    Column("sold_on", "Sold On", Kind.DATE),
    Column("ended_on", "Discontinued On", Kind.DATE),
    Column("days", "Days Run", Kind.COUNT),
    Column("policy", "Policy", Kind.NUMBER),
    Column("sessions", "Sessions Total", Kind.COUNT),
    Column("used", "Sessions Used", Kind.COUNT),
    Column("used_part", "Used %", Kind.RATE),
    Column("value", "Plan Value", Kind.MONEY),
    Column("used_value", "Used Value", Kind.MONEY),
    Column("retained", "Retained Without GST", Kind.MONEY),
    Column("credit", "Credit", Kind.MONEY, means="of a patient"),
    Column("gst", "GST Credited", Kind.MONEY),
    Column("paid_back", "Paid Back", Kind.MONEY),
    Column("kept", "Balance Kept", Kind.MONEY),
    Column("reason", "Reason", Kind.TEXT),
    Column("reinstated", "Reinstated", Kind.FLAG),
    Column("branch", "Branch", Kind.NUMBER),
)
_SUMMED = ("days", "sessions", "used", *(column.name for column in COLUMNS if column.kind is Kind.MONEY))


def _row(each: Discontinuation) -> Row:
    return (
        each.plan_number,
        each.mrn,
        each.patient,
        each.package,
        each.sold_on,
        each.ended_on,
        each.days_run,
        each.policy,
        each.sessions,
        each.used,
        each.used_bp,
        each.plan_paise,
        each.used_paise,
        each.retained_paise,
        each.credit_paise,
        each.gst_paise,
        each.paid_back_paise,
        each.kept_paise,
        each.reason,
        each.is_reinstated,
        each.branch,
    )


def _total(found: tuple[Discontinuation, ...]) -> Row:
    """Add up the discontinuations that stand; the part used is their mean."""
    standing = tuple(each for each in found if not each.is_reinstated)
    rows = [_row(each) for each in standing]
    cells: dict[str, int] = {
        column.name: sum(paise(row[at]) for row in rows) for at, column in enumerate(COLUMNS) if column.name in _SUMMED
    }
    cells["used_part"] = average_used_bp(standing)
    return tuple("Total" if column.name == "patient" else cells.get(column.name) for column in COLUMNS)


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the discontinuations as lines of COLUMNS, each opening its plan; the last line is the total.

    The total opens those that stand.
    """
    found = discontinuations(unit, request)
    kept = (Line(_row(each), opens=Record("plan", each.plan_id)) for each in found)
    standing = (Asked(_sheet, request), (("reinstated", 0),))
    ways = {each.name: MadeOf(("Total",), each, lines_of, standing) for each in COLUMNS if each.name in _SUMMED}
    return (*kept, Line(_total(found), LineKind.TOTAL, cells_open=ways))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name=NAME,
        title="Discontinued packages",
        group=Group.PACKAGES,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
