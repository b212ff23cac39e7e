"""Cancelled and reversed documents of some days: when, why and by whom, and the document that stands in their place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.records.clinic import Branch, User
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.memory import AuditEntry
from desktop_app.records.patients import Patient
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.numbered_documents import DOCUMENTS, SERIES, NumberedDocument
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, Record, Sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit, constant

NAME = "cancelled-documents"
COLUMNS = (
    Column("document", "Document", Kind.NUMBER),
    Column("number", "Number", Kind.NUMBER),
    Column("date", "Date", Kind.DATE),
    Column("patient_id", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("amount", "Amount", Kind.MONEY),
    Column("how", "What Happened", Kind.NUMBER),
    Column("taken_back_on", "On", Kind.DATE),
    Column("user", "By", Kind.TEXT),
    Column("reason", "Reason", Kind.TEXT),
    Column("replaced_by", "Replaced By", Kind.NUMBER),
    Column("branch", "Branch", Kind.NUMBER),
)
_HOW = {"cancel": "Cancelled", "reverse": "Reversed", "bounce": "Bounced", "import": "Taken back at the branch"}


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A document that was cancelled or reversed, in paise; `noun` and `key` are its record."""

    noun: str
    key: int
    number: str
    on: date
    mrn: str | None
    patient: str | None
    paise: int
    act: str | None
    taken_back_on: date | None
    user: str | None
    reason: str | None
    replaced_by: str | None
    branch: str | None


_REVERSAL, _LATER, _ACT = aliased(GLTransaction), aliased(CreditNote), aliased(AuditEntry)
# A discontinued plan's note that is reversed is issued again with the plan's next discontinuation.
_NEXT_NOTE = (
    select(_LATER.credit_note_number)
    .where(
        _LATER.plan_id == CreditNote.plan_id,
        _LATER.reason_code == "plan_discontinued",
        CreditNote.reason_code == "plan_discontinued",
        _LATER.credit_note_id > CreditNote.credit_note_id,
        _LATER.status != "draft",
    )
    .order_by(_LATER.credit_note_id)
    .limit(1)
    .correlate(CreditNote)
    .scalar_subquery()
)


def cancelled_documents(unit: Unit, request: ReportRequest) -> tuple[TakenBack, ...]:
    """Give the documents dated in the days asked for that were cancelled or reversed by now, by date and number."""
    return unit.all(
        TakenBack,
        _STATEMENT,
        first=request.dated_from or date.min,
        last=request.dated_to or date.max,
        branch_id=request.branch_id(unit),
    )


def _of(document: NumberedDocument) -> Select[*tuple[Any, ...]]:
    """Ask for the documents of one table; the last act that took one back is the edit log's."""
    last_act = (
        select(func.max(_ACT.audit_id))
        .where(_ACT.entity == constant(document.entity), _ACT.entity_id == document.key, _ACT.action.in_(tuple(_HOW)))
        .correlate(document.table)
        .scalar_subquery()
    )
    branch_id = document.table.c.branch_id
    return (
        select(
            literal(document.noun),
            document.key,
            document.number.label("number"),
            document.on.label("dated"),
            Patient.mrn,
            Patient.full_name,
            document.paise,
            AuditEntry.action,
            func.coalesce(_REVERSAL.transaction_date, func.substr(func.datetime(AuditEntry.at, "+330 minutes"), 1, 10)),
            User.display_name,
            AuditEntry.reason,
            _NEXT_NOTE if document.noun == "credit_note" else null(),
            Branch.code,
        )
        .select_from(document.table)
        .outerjoin(Patient, Patient.patient_id == document.patient_id)
        .outerjoin(Branch, Branch.branch_id == branch_id)
        .outerjoin(_REVERSAL, _REVERSAL.reversal_of_id == document.transaction_id)
        .outerjoin(AuditEntry, AuditEntry.audit_id == last_act)
        .outerjoin(User, User.user_id == AuditEntry.user_id)
        .where(
            document.is_taken_back,
            document.number.is_not(None),
            document.on.between(bindparam("first", type_=document.on.type), bindparam("last", type_=document.on.type)),
            or_(bindparam("branch_id").is_(None), branch_id == bindparam("branch_id")),
        )
    )


_ALL = union_all(*(_of(document) for document in DOCUMENTS))
_STATEMENT = _ALL.order_by("dated", "number")
_TITLES = {document.noun: SERIES[document.types[0]] for document in DOCUMENTS}


def _line(each: TakenBack) -> Line:
    cells = (
        _TITLES[each.noun],
        each.number,
        each.on,
        each.mrn,
        each.patient,
        each.paise,
        _HOW.get(each.act or "", "Taken back"),
        each.taken_back_on,
        each.user,
        each.reason,
        each.replaced_by,
        each.branch,
    )
    return Line(cells, opens=Record(each.noun, each.key))


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    return Sheet.of(COLUMNS, (_line(each) for each in cancelled_documents(unit, request)))


REPORTS = (
    NamedReport(
        name=NAME,
        title="Cancelled and reversed documents",
        group=Group.CREDITS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH}),
        read=_sheet,
    ),
)
