"""Receivables by age, document by document: a row for each day on which something of an open document falls due.

In every row invoiced less paid less credited is outstanding, and the rows of a document add up to it: what was settled
stands with the earliest day that is still open, for money pays the oldest. Credits that settle nothing yet are a report
of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop_app.accounting.ageing import LIMITS, age
from desktop_app.records.patients import Patient
from desktop_app.reports.ageing import DOCUMENTS, bucket_columns
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.open_documents import OpenDocument, OpenQuery, open_documents
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Line, LineKind, Record, Sheet
from desktop_app.reports.subledger_documents import document_name, record_of
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.open_items import credited_on_invoices
from desktop_app.repositories.unit import Unit

TITLE = "Receivables by age, by document"
_FIRST = (
    Column("mrn", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("phone", "Phone", Kind.PHONE),
    Column("document", "Document Type", Kind.NUMBER),
    Column("number", "Document No", Kind.NUMBER),
    Column("date", "Document Date", Kind.DATE),
    Column("due_date", "Due Date", Kind.DATE),
    Column("invoiced", "Invoiced", Kind.MONEY),
    Column("paid", "Paid", Kind.MONEY),
    Column("credited", "Credit Note", Kind.MONEY),
    Column("outstanding", "Outstanding", Kind.MONEY),
    Column("age", "Age Days", Kind.COUNT),
)


def columns(limits: Sequence[int] = LIMITS) -> tuple[Column, ...]:
    """Give the columns with the buckets whose last days are `limits`."""
    return (*_FIRST, *bucket_columns(limits))


COLUMNS = columns()


@dataclass(frozen=True, slots=True)
class _Known:
    patient_id: int
    mrn: str
    full_name: str
    phone: str | None


def lines(unit: Unit, query: OpenQuery, limits: Sequence[int] = LIMITS) -> tuple[Line, ...]:
    """Give a line for each open document and due date, by patient's name and due date; the last one is the total."""
    documents, _ = open_documents(unit, query)
    known = {each.patient_id: each for each in unit.all(_Known, _PATIENTS)}
    ordered = sorted(documents, key=lambda each: _order(known[each.entry.patient_id], each))
    credited = credited_on_invoices(unit, query.as_of)
    found = [
        Line(row, opens=record_of(each.entry), cells_open={"mrn": patient, "patient": patient})
        for each in ordered
        for patient in [Record("patient", each.entry.patient_id)]
        for row in _rows(
            each,
            known[each.entry.patient_id],
            credited_paise=credited.get(each.entry.entry_id, 0),
            as_of=query.as_of,
            limits=limits,
        )
    ]
    return (*found, _total([line.cells for line in found], limits))


_PATIENTS = select(Patient.patient_id, Patient.mrn, Patient.full_name, Patient.phone)


def _order(patient: _Known, document: OpenDocument) -> tuple[object, ...]:
    return (patient.full_name, patient.patient_id, document.items[0].due_date, document.entry.entry_id)


def _rows(
    document: OpenDocument,
    patient: _Known,
    *,
    credited_paise: int,
    as_of: date,
    limits: Sequence[int],
) -> Iterator[Row]:
    entry = document.entry
    paid_paise = entry.amount_paise - entry.open_paise - credited_paise
    for item in document.items:
        yield (
            patient.mrn,
            patient.full_name,
            patient.phone,
            document_name(entry),
            entry.reference_number,
            entry.document_date,
            item.due_date,
            item.open_paise + paid_paise + credited_paise,
            paid_paise,
            credited_paise,
            item.open_paise,
            (as_of - item.due_date).days,
            *age([item], as_of, limits=limits).buckets_paise,
        )
        paid_paise = credited_paise = 0


def _total(rows: Sequence[Row], limits: Sequence[int]) -> Line:
    sums = [
        sum(paise(row[at]) for row in rows) if column.kind is Kind.MONEY else None
        for at, column in enumerate(columns(limits))
    ]
    return Line((None, "Total", *sums[2:]), LineKind.TOTAL)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    limits = request.buckets or LIMITS
    query = OpenQuery(
        as_of=request.last_day(unit), branch_id=request.branch_id(unit), patient_id=request.patient_id(unit)
    )
    return Sheet.of(columns(limits), lines(unit, query, limits))


REPORTS = (
    NamedReport(
        name=DOCUMENTS,
        title=TITLE,
        group=Group.PATIENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.BRANCH, Parameter.PATIENT, Parameter.BUCKETS}),
        read=_sheet,
    ),
)
