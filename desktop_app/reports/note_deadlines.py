"""Where GST can soon no longer be taken back: plans with open sessions, and draft notes, by their invoice's deadline.

Section 34(2) CGST: a credit note reduces GST until 30 November after the invoice's financial year, or until the annual
return was filed, if that was earlier; after it a note is financial, and its GST stays a cost.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting.calendar import note_deadline
from desktop_app.records.clinic import FiscalYear
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, Record, Sheet
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories.unit import Unit, constant

NAME = "note-deadlines"
TITLE = "Credit notes near the deadline"
COLUMNS = (
    Column("deadline", "Deadline", Kind.DATE),
    Column("days_left", "Days Left", Kind.NUMBER),
    Column("invoice_number", "Invoice No", Kind.NUMBER),
    Column("invoice_date", "Invoice Date", Kind.DATE),
    Column("patient", "Patient", Kind.TEXT),
    Column("document", "Plan or Draft", Kind.NUMBER),
    Column("open", "Open With GST", Kind.MONEY),
    Column("tax", "GST In It", Kind.MONEY),
)
NEAR = timedelta(days=61)  # from 1 October on; from 1 November on notes are warned of one by one


@dataclass(frozen=True, slots=True)
class Deadline:
    """A plan or a draft note (`noun`), what of it would reduce GST (paise), and until when it can.

    `document` is the plan's number, "" for a draft.
    """

    noun: str
    key: int
    invoice_number: str
    invoice_date: date
    patient: str
    document: str
    open_paise: int
    tax_paise: int
    deadline: date

    def days_left(self, today: date) -> int:
        """Give the days until the deadline, 0 on the day itself, below 0 after it."""
        return (self.deadline - today).days


_TAX = TreatmentSession.cgst_paise + TreatmentSession.sgst_paise + TreatmentSession.igst_paise
_PLANS = (
    select(
        literal("plan"),
        Plan.plan_id,
        Invoice.invoice_number,
        Invoice.invoice_date,
        Patient.full_name,
        Plan.plan_number,
        func.sum(TreatmentSession.gross_paise),
        func.sum(_TAX),
        FiscalYear.annual_return_filed_on,
    )
    .select_from(Plan)
    .join(Invoice, Invoice.invoice_id == Plan.invoice_id)
    .join(Patient, Patient.patient_id == Plan.patient_id)
    .join(TreatmentSession, TreatmentSession.plan_id == Plan.plan_id)
    .join(FiscalYear, Invoice.invoice_date.between(FiscalYear.start_date, FiscalYear.end_date))
    .where(
        Plan.status.in_((constant("active"), constant("suspended"))),
        TreatmentSession.session_status.in_((constant("scheduled"), constant("no_show"))),
        FiscalYear.end_date < bindparam("as_of", type_=FiscalYear.end_date.type),
    )
    .group_by(Plan.plan_id)
    .having(func.sum(_TAX) > 0)
)
_NOTE_TAX = CreditNote.cgst_paise + CreditNote.sgst_paise + CreditNote.igst_paise
_DRAFTS = (
    select(
        literal("credit_note"),
        CreditNote.credit_note_id,
        Invoice.invoice_number,
        Invoice.invoice_date,
        Patient.full_name,
        literal(""),
        CreditNote.total_paise,
        _NOTE_TAX,
        FiscalYear.annual_return_filed_on,
    )
    .join(Invoice, Invoice.invoice_id == CreditNote.original_invoice_id)
    .join(Patient, Patient.patient_id == CreditNote.patient_id)
    .join(FiscalYear, Invoice.invoice_date.between(FiscalYear.start_date, FiscalYear.end_date))
    .where(
        CreditNote.status == constant("draft"),
        _NOTE_TAX > 0,
        FiscalYear.end_date < bindparam("as_of", type_=FiscalYear.end_date.type),
    )
)


def note_deadlines(unit: Unit, as_of: date, *, within: timedelta = NEAR) -> tuple[Deadline, ...]:
    """Give what nears its deadline or is past it, the nearest first; what has no GST in it is left out."""
    found = [
        _deadline(tuple(row)) for statement in (_PLANS, _DRAFTS) for row in unit.execute(statement, {"as_of": as_of})
    ]
    near = [each for each in found if each.deadline - as_of <= within]
    return tuple(sorted(near, key=lambda each: (each.deadline, each.invoice_date, each.noun, each.key)))


def _deadline(row: tuple[Any, ...]) -> Deadline:
    """Put the deadline of the invoice in the place of the day on which its year's return was filed."""
    noun, key, number, on, patient, document, open_paise, tax_paise, filed_on = row
    return Deadline(noun, key, number, on, patient, document, open_paise, tax_paise, note_deadline(on, filed_on))


def rows(deadlines: Iterable[Deadline], as_of: date) -> tuple[Row, ...]:
    """Give them as rows of COLUMNS."""
    return tuple(
        (
            each.deadline,
            each.days_left(as_of),
            each.invoice_number,
            each.invoice_date,
            each.patient,
            each.document or "Draft",
            each.open_paise,
            each.tax_paise,
        )
        for each in deadlines
    )


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    as_of = request.last_day(unit)
    found = note_deadlines(unit, as_of)
    opened = (Record(each.noun, each.key) for each in found)
    return Sheet.of(COLUMNS, map(_line, rows(found, as_of), opened))


def _line(cells: Row, record: Record) -> Line:
    return Line(cells, opens=record)


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.CREDITS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY}),
        read=_sheet,
    ),
)
