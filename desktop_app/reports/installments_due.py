"""Installments that are still asked for: those overdue today, and those that fall due up to a last day.

Without a last day it is the end of this month. What is open is what it is now: an installment that was paid since does
not come back for an earlier last day. Days overdue are counted to today.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from desktop_app.accounting.calendar import month_of
from desktop_app.records.patients import Patient
from desktop_app.records.plans import Installment, Plan
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, Record, Sheet
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.unit import Unit, constant

NAME = "installments-due"
TITLE = "Installments due and overdue"
COLUMNS = (
    Column("plan", "Plan No", Kind.NUMBER),
    Column("mrn", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("phone", "Phone", Kind.PHONE),
    Column("seq", "Seq", Kind.COUNT),
    Column("due_date", "Due Date", Kind.DATE),
    Column("amount", "Amount", Kind.MONEY),
    Column("paid", "Paid", Kind.MONEY),
    Column("waived", "Waived", Kind.MONEY),
    Column("open", "Open", Kind.MONEY, means="an amount"),
    Column("overdue", "Days Overdue", Kind.COUNT),
    Column("status", "Status", Kind.NUMBER),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueQuery:
    """Due from which day to which, both included, of which branch and patient; None: without that end, of all."""

    due_to: date
    due_from: date | None = None
    branch_id: int | None = None
    patient_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenInstallment:
    """An installment that is not paid in full, in paise."""

    plan_id: int
    patient_id: int
    plan_number: str
    mrn: str
    full_name: str
    phone: str | None
    number: int
    due_date: date
    amount_paise: int
    paid_paise: int
    waived_paise: int

    @property
    def open_paise(self) -> int:
        """What is still asked for."""
        return self.amount_paise - self.paid_paise - self.waived_paise


_OPEN: Select[*tuple[Any, ...]] = (
    select(
        Plan.plan_id,
        Plan.patient_id,
        Plan.plan_number,
        Patient.mrn,
        Patient.full_name,
        Patient.phone,
        Installment.installment_number,
        Installment.due_date,
        Installment.amount_paise,
        Installment.paid_paise,
        Installment.waived_paise,
    )
    .join(Plan, Plan.plan_id == Installment.plan_id)
    .join(Patient, Patient.patient_id == Plan.patient_id)
    .where(Installment.amount_paise - Installment.paid_paise - Installment.waived_paise > constant(0))
    .order_by(Installment.due_date, Patient.full_name, Installment.installment_id)
)


def open_installments(unit: Unit, query: DueQuery) -> tuple[OpenInstallment, ...]:
    """Give the installments that are still asked for, by due date."""
    statement = _OPEN.where(Installment.due_date <= query.due_to)
    if query.due_from is not None:
        statement = statement.where(Installment.due_date >= query.due_from)
    if query.branch_id is not None:
        statement = statement.where(Plan.branch_id == query.branch_id)
    if query.patient_id is not None:
        statement = statement.where(Plan.patient_id == query.patient_id)
    return unit.all(OpenInstallment, statement)


def lines(unit: Unit, query: DueQuery) -> tuple[Line, ...]:
    """Give them as lines of COLUMNS; the last one is the total."""
    found = open_installments(unit, query)
    sums = (
        sum(each.amount_paise for each in found),
        sum(each.paid_paise for each in found),
        sum(each.waived_paise for each in found),
        sum(each.open_paise for each in found),
    )
    total = Line((None, None, "Total", None, None, None, *sums, None, None), LineKind.TOTAL)
    return (*(_line(each, unit.today) for each in found), total)


def _line(each: OpenInstallment, today: date) -> Line:
    days = (today - each.due_date).days
    status = "overdue" if days > 0 else "due today" if days == 0 else "not due"
    cells = (
        each.plan_number,
        each.mrn,
        each.full_name,
        each.phone,
        each.number,
        each.due_date,
        each.amount_paise,
        each.paid_paise,
        each.waived_paise,
        each.open_paise,
        max(days, 0),
        status,
    )
    of_patient = Record("patient", each.patient_id)
    return Line(cells, opens=Record("plan", each.plan_id), cells_open={"mrn": of_patient, "patient": of_patient})


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = DueQuery(
        due_from=request.dated_from,
        due_to=request.dated_to or month_of(unit.today)[1],
        branch_id=request.branch_id(unit),
        patient_id=request.patient_id(unit),
    )
    return Sheet.of(COLUMNS, lines(unit, query))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.PATIENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.PERIOD, Parameter.BRANCH, Parameter.PATIENT}),
        read=_sheet,
    ),
)
