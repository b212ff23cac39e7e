"""Receivables by age on any day: a row a patient, a plan's invoice by its installments' due dates, credits apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from desktop_app.accounting.ageing import LIMITS, Aged, OpenItem, age, labels
from desktop_app.accounting.posting import Role
from desktop_app.records.patients import Patient
from desktop_app.reports.control_account import control_account
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.open_documents import OpenQuery, open_documents
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, Line, LineKind, Opens, Record, Sheet
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit

NAME = "ageing"
TITLE = "Receivables by age"
DOCUMENTS, CREDITS = "ageing-documents", "unapplied-credits"  # the reports that the figures open
_FIRST_AMOUNT = 2


def bucket_columns(limits: Sequence[int] = LIMITS) -> tuple[Column, ...]:
    """Give the columns of the buckets whose last days are `limits`."""
    return tuple(Column(label, label.replace("_", " ").capitalize(), Kind.MONEY) for label in labels(limits))


def columns(limits: Sequence[int] = LIMITS) -> tuple[Column, ...]:
    """Give the columns of the ageing with other buckets."""
    return (
        Column("mrn", "Patient ID", Kind.TEXT),
        Column("patient", "Patient", Kind.TEXT),
        *bucket_columns(limits),
        Column("gross", "Gross", Kind.MONEY),
        Column("unapplied_credit", "Unapplied Credit", Kind.MONEY),
        Column("net", "Net", Kind.MONEY),
    )


COLUMNS = columns()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeingQuery:
    """At the end of which day, and of which branch; `limits` are the last days of the buckets."""

    as_of: date
    branch_id: int | None = None
    limits: tuple[int, ...] = LIMITS


@dataclass(frozen=True, slots=True)
class _Known:
    patient_id: int
    mrn: str
    full_name: str


@dataclass(frozen=True, slots=True)
class _AgedPatient:
    patient: _Known
    aged: Aged

    @property
    def row(self) -> Row:
        return (self.patient.mrn, self.patient.full_name, *_amounts(self.aged))


def ageing(unit: Unit, query: AgeingQuery) -> dict[int, Aged]:
    """Age what every patient owed at the end of a day, by the patient's key; who had nothing open is left out."""
    documents, credits_ = open_documents(unit, OpenQuery(as_of=query.as_of, branch_id=query.branch_id))
    items: dict[int, list[OpenItem]] = defaultdict(list)
    kept: dict[int, int] = defaultdict(int)
    for document in documents:
        items[document.entry.patient_id].extend(document.items)
    for credit in credits_:
        kept[credit.patient_id] -= credit.open_paise
    return {
        each: age(items[each], query.as_of, unapplied_credit_paise=kept[each], limits=query.limits)
        for each in sorted(items.keys() | kept.keys())
    }


def rows(unit: Unit, query: AgeingQuery) -> tuple[Row, ...]:
    """Give the ageing as rows, by patient's name; the last one is the total."""
    cells = [each.row for each in _by_name(unit, query)]
    return (*cells, _total(cells, query.limits))


def _by_name(unit: Unit, query: AgeingQuery) -> list[_AgedPatient]:
    aged = ageing(unit, query)
    known = unit.all(_Known, select(Patient.patient_id, Patient.mrn, Patient.full_name))
    ordered = sorted(known, key=lambda each: (each.full_name, each.patient_id))
    return [_AgedPatient(each, aged[each.patient_id]) for each in ordered if each.patient_id in aged]


def _total(cells: Sequence[Row], limits: Sequence[int]) -> Row:
    return (None, "Total", *(sum(paise(row[at]) for row in cells) for at in range(_FIRST_AMOUNT, len(columns(limits)))))


def _amounts(aged: Aged) -> tuple[int, ...]:
    return (*aged.buckets_paise, aged.gross_paise, -aged.unapplied_credit_paise, aged.net_paise)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = AgeingQuery(
        as_of=request.last_day(unit), branch_id=request.branch_id(unit), limits=request.buckets or LIMITS
    )
    dated = replace(request, dated_to=query.as_of)
    found = _by_name(unit, query)
    account = control_account(unit, Role.AR_CONTROL)
    lines = [_line(each, replace(dated, patient=each.patient.mrn), account) for each in found]
    total = _total([line.cells for line in lines], query.limits)
    of_all = _figures_open(dated, account)
    lines.append(Line(total, LineKind.TOTAL, opens=Detail(DOCUMENTS, dated), cells_open=of_all))
    return Sheet.of(columns(query.limits), lines)


def _line(each: _AgedPatient, request: ReportRequest, account: Account | None) -> Line:
    key = each.patient.patient_id
    cells_open: dict[str, Opens] = {
        "mrn": Record("patient", key),
        "patient": Record("patient", key),
        **_figures_open(request, account, patient_id=key),
    }
    return Line(each.row, opens=Detail(DOCUMENTS, request), cells_open=cells_open)


def _figures_open(
    request: ReportRequest, account: Account | None, *, patient_id: int | None = None
) -> dict[str, Opens]:
    """Say what the figures beside the buckets open: the credits, and the lines of the receivables account.

    A branch's balance of the account is another than its net: money that one branch took may settle what another's
    invoice was, and is then open at neither.
    """
    if account is None:
        return {}
    asked = replace(request, buckets=(), account=account.code)
    opens: dict[str, Opens] = {"unapplied_credit": Detail(CREDITS, asked)}
    if request.branch is None:
        opens["net"] = LedgerLines(account_id=account.account_id, dated_to=request.dated_to, patient_id=patient_id)
    return opens


REPORTS = (
    NamedReport(
        name=NAME,
        title=TITLE,
        group=Group.PATIENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.BRANCH, Parameter.BUCKETS}),
        read=_sheet,
    ),
)
