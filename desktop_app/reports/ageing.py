"""Receivables by age on any day: a row a patient, a plan's invoice by its installments' due dates, credits apart."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop_app.accounting.ageing import Aged, OpenItem, age, labels, spread_over_dues
from desktop_app.records.patients import Patient
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Sheet, with_total
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.open_items import Due, OpenEntry, dues_of_invoices, open_entries
from desktop_app.repositories.unit import Unit

NAME = "ageing"
TITLE = "Receivables by age"
COLUMNS = (
    Column("mrn", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    *(Column(label, label.replace("_", " ").capitalize(), Kind.MONEY) for label in labels()),
    Column("gross", "Gross", Kind.MONEY),
    Column("unapplied_credit", "Unapplied Credit", Kind.MONEY),
    Column("net", "Net", Kind.MONEY),
)
_FIRST_AMOUNT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeingQuery:
    """At the end of which day, and of which branch."""

    as_of: date
    branch_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    patient_id: int
    mrn: str
    full_name: str


def ageing(unit: Unit, query: AgeingQuery) -> dict[int, Aged]:
    """Age what every patient owed at the end of a day, by the patient's key; who had nothing open is left out."""
    dues = dues_of_invoices(unit)
    items: dict[int, list[OpenItem]] = defaultdict(list)
    credits_: dict[int, int] = defaultdict(int)
    for entry in open_entries(unit, query.as_of, branch_id=query.branch_id):
        if entry.open_paise < 0:
            credits_[entry.patient_id] -= entry.open_paise
        else:
            items[entry.patient_id].extend(_items_of(entry, dues))
    patients = items.keys() | credits_.keys()
    return {each: age(items[each], query.as_of, unapplied_credit_paise=credits_[each]) for each in sorted(patients)}


def rows(unit: Unit, query: AgeingQuery) -> tuple[Row, ...]:
    """Give the ageing as rows of COLUMNS, by patient's name; the last one is the total."""
    aged = ageing(unit, query)
    known = unit.all(_Known, select(Patient.patient_id, Patient.mrn, Patient.full_name))
    cells: list[Row] = [
        (each.mrn, each.full_name, *_amounts(aged[each.patient_id]))
        for each in sorted(known, key=lambda each: (each.full_name, each.patient_id))
        if each.patient_id in aged
    ]
    totals = [sum(paise(row[at]) for row in cells) for at in range(_FIRST_AMOUNT, len(COLUMNS))]
    return (*cells, (None, "Total", *totals))


def _items_of(entry: OpenEntry, dues: dict[int, list[Due]]) -> list[OpenItem]:
    """Give a debit's due dates.

    Where its installments' own open amounts add up to what is open they say when; else, as on an earlier day or after
    the schedule was changed, the latest installments are those that are not paid yet.
    """
    installments = dues.get(entry.invoice_id or 0, [])
    if not installments:
        return [OpenItem(entry.due_date, entry.open_paise)]
    if sum(due.open_paise for due in installments) == entry.open_paise:
        return [OpenItem(due.due_date, due.open_paise) for due in installments if due.open_paise]
    return spread_over_dues(entry.open_paise, [OpenItem(due.due_date, due.amount_paise) for due in installments])


def _amounts(aged: Aged) -> tuple[int, ...]:
    return (*aged.buckets_paise, aged.gross_paise, -aged.unapplied_credit_paise, aged.net_paise)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = AgeingQuery(as_of=request.last_day(unit), branch_id=request.branch_id(unit))
    return Sheet.of(COLUMNS, with_total(rows(unit, query)))


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.PATIENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.BRANCH}),
        read=_sheet,
    ),
)
