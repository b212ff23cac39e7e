"""Overrides: every rule, limit or approval that somebody set aside, which the program lets them, by whom and why."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_

from desktop_app.records.credit_notes import Refund
from desktop_app.records.memory import AuditEntry
from desktop_app.reports.edit_log import EDIT_LOG
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, Record, Sheet
from desktop_app.reports.table import Column, Kind, Row, Sort
from desktop_app.repositories.unit import Unit, constant

COLUMNS = (
    Column("moment", "When", Kind.NUMBER),
    Column("user", "By", Kind.TEXT),
    Column("rule", "Rule", Kind.TEXT),
    Column("kind", "Kind", Kind.NUMBER),
    Column("record", "Record", Kind.TEXT),
    Column("reason", "Reason", Kind.TEXT),
    Column("number", "Edit Log No", Kind.COUNT),
)
# Which rule is set aside where a record is overridden.
RULES = {
    "payments": "Limit of cash, section 269ST",
    "refunds": "Paid back by the mode in which the money came in",
    "package_payment_plans": "Credit by the policy that was agreed at the sale",
    "patient_credit_notes": "Waivers and write-offs above the limit are approved by a second person",
    "write_off_requests": "Waivers and write-offs above the limit are approved by a second person",
    "fiscal_periods": "Nothing is posted into a month that is closed for the counter",
}
_APPROVED_ALONE = "Refunds above the limit are approved by a second person"
_NOUNS = {
    "payments": "receipt",
    "refunds": "refund",
    "package_payment_plans": "plan",
    "patient_credit_notes": "credit_note",
}


def is_override() -> ColumnElement[bool]:
    """Tell of a row of the edit log whether it overrides a rule: it says so, or who asked for a refund approved it."""
    asked_by_the_same = exists().where(
        Refund.refund_id == AuditEntry.entity_id, Refund.created_by == AuditEntry.user_id
    )
    return or_(
        AuditEntry.action == constant("override"),
        and_(
            AuditEntry.action == constant("approve"),
            AuditEntry.entity == constant("refunds"),
            asked_by_the_same.correlate(AuditEntry),
        ),
    )


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the overrides of the days asked for, as lines of COLUMNS, oldest first."""
    query = MasterQuery(today=unit.today, dated_from=request.dated_from, dated_to=request.dated_to)
    found = EDIT_LOG.register.rows(unit, [*EDIT_LOG.filters(query), is_override()], Sort("number"))
    return tuple(_line(row) for row in found)


def _line(row: Row) -> Line:
    """Make a line of a row of the edit log."""
    of: dict[str, Any] = dict(zip((column.name for column in EDIT_LOG.columns), row[1:], strict=True))
    entity = of["entity"]
    of["rule"] = _APPROVED_ALONE if of["action"] == "approve" else RULES.get(entity, entity)
    noun = _NOUNS.get(entity)
    cells = tuple(of[column.name] for column in COLUMNS)
    return Line(cells, opens=None if noun is None else Record(noun, of["entity_id"]))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name="overrides",
        title="Overrides",
        group=Group.AUDIT,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD}),
        read=_sheet,
    ),
)
