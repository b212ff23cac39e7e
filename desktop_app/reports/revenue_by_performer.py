"""Revenue by who performed: of every session that was delivered, by the name that was entered with it.

What was sold outright, kept as a fee or allowed has no performer on file, and stands in rows of its own.
"""

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal

from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.plans import TreatmentSession
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.revenue_from_operations import (
    AMOUNTS,
    Revenue,
    cells,
    made_of,
    revenue,
    together,
    total_line,
)
from desktop_app.reports.sheet import Line, MadeOf, Sheet
from desktop_app.reports.sources import Source, sources_sheet
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories.unit import Unit, constant

_SESSIONS = Column("sessions", "Sessions", Kind.COUNT)
COLUMNS = (Column("performer", "Performer", Kind.TEXT), _SESSIONS, *AMOUNTS)
_OTHERS = {  # what has no performer, by what it was posted for, in the order of the rows
    "session": "Sessions without a performer",
    "invoice": "Sold outright, no performer on file",
    "credit_note": "Credit notes, waivers and fees kept",
    "package_plan": "Packages forfeited or expired",
    "": "Other entries",
}
_SOURCE: ColumnElement[str] = case(
    *((GLTransaction.source_document_type == constant(source), literal(source)) for source in _OTHERS if source),
    else_=literal(""),
)
_PERFORMER = func.coalesce(func.trim(TreatmentSession.performed_by), literal(""))
_DELIVERED = func.sum(case((GLTransaction.reversal_of_id.is_(None), 1), else_=-1))


def by_performer(unit: Unit, request: ReportRequest) -> dict[tuple[str, str], tuple[int, Revenue]]:
    """Give sessions delivered, less those undone, and revenue, by source and performer; refuses BRANCH_UNKNOWN."""
    found: dict[tuple[str, str], tuple[int, Revenue]] = defaultdict(lambda: (0, Revenue()))
    for source, performer, earned, allowed, delivered in unit.execute(_posted(unit, request)):
        found[source, performer] = (delivered if source == "session" else 0, Revenue(earned, allowed))
    return found


def _posted(
    unit: Unit,
    request: ReportRequest,
    *by: Any,  # noqa: ANN401 - mapped columns
) -> Select[*tuple[Any, ...]]:
    return (
        revenue(unit, request, _SOURCE, _PERFORMER, *by)
        .add_columns(_DELIVERED)
        .outerjoin(
            TreatmentSession,
            and_(
                GLTransaction.source_document_type == constant("session"),
                TreatmentSession.session_id == GLTransaction.source_document_id,
            ),
        )
    )


def of_performer(unit: Unit, column: Column, request: ReportRequest, source: str, performer: str) -> Sheet:
    """Give what a figure of a performer is made of: what was posted for each session, or for what has no performer."""
    posted = _posted(unit, request, GLTransaction.transaction_id).where(
        _SOURCE.is_not_distinct_from(source), _PERFORMER.is_not_distinct_from(performer)
    )
    found = [
        Source("transaction", at, delivered if column is _SESSIONS else Revenue(earned, allowed).amount(column))
        for _, _, at, earned, allowed, delivered in unit.execute(posted)
    ]
    return sources_sheet(unit, column, found)


def _line(request: ReportRequest, key: tuple[str, str], cells_: Row) -> Line:
    source, performer = key
    words = (performer or _OTHERS[source],)
    ways = made_of(words, of_performer, request, *key)
    sessions = MadeOf(words, _SESSIONS, of_performer, (request, *key))
    return Line((*words, *cells_), cells_open={**ways, _SESSIONS.name: sessions} if source == "session" else ways)


def lines(unit: Unit, request: ReportRequest) -> tuple[Line, ...]:
    """Give the performers by name, then what has none by what it is, and the total."""
    found = by_performer(unit, request)
    whole = together(part for _, part in found.values())
    named = sorted(key for key in found if key[1])
    others = [(source, "") for source in _OTHERS if (source, "") in found]
    kept = [_line(request, key, (found[key][0], *cells(found[key][1], whole))) for key in (*named, *others)]
    sessions = sum(delivered for delivered, _ in found.values())
    return (*kept, total_line(request, ("Total", sessions), whole))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, lines(unit, request))


REPORTS = (
    NamedReport(
        name="revenue-by-performer",
        title="Revenue by performer",
        group=Group.CLINIC,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
