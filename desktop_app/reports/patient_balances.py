"""The balances of patients at the end of a day: who owes, and who is in credit, never one netted with another.

It is the schedule of the balance sheet: what all owe are its receivables from patients, what all have to their credit
is the liability beside them. Within one patient it is the balance, whatever settles what; the ageing shows that.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, func, literal, select

from desktop_app.accounting.posting import Role
from desktop_app.records.patients import Patient
from desktop_app.records.receivables import AREntry
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, Record, Sheet
from desktop_app.reports.statement_columns import PeriodQuery
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.unit import Unit, constant

NAME, TITLE = "patient-balances", "Balances of patients"
COLUMNS = (
    Column("mrn", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("owes", "Owes", Kind.MONEY),
    Column("in_credit", "In Credit", Kind.MONEY),
)
_BALANCE = AREntry.debit_paise - AREntry.credit_paise
_IS_RECEIVABLE = AREntry.control == constant("AR")


@dataclass(frozen=True, slots=True)
class PatientBalance:
    """A patient's balance in paise, positive what is owed."""

    patient_id: int
    mrn: str
    full_name: str
    balance_paise: int


def patient_balances(unit: Unit, query: PeriodQuery) -> tuple[PatientBalance, ...]:
    """Give every balance at the end of a query's last day that is not nil, by name."""
    balance = func.sum(_BALANCE)
    statement = (
        select(Patient.patient_id, Patient.mrn, Patient.full_name, balance)
        .join(AREntry, AREntry.patient_id == Patient.patient_id)
        .where(_IS_RECEIVABLE, _is_of(query))
        .group_by(Patient.patient_id)
        .having(balance != 0)
        .order_by(Patient.full_name, Patient.patient_id)
    )
    return unit.all(PatientBalance, statement)


def in_credit(unit: Unit, queries: Sequence[PeriodQuery]) -> tuple[int, ...]:
    """Add up what patients have to their credit, those who owe left out: for many days and branches at once."""
    balances = [
        func.sum(case((_is_of(query), _BALANCE), else_=0)).label(f"paise_{at}") for at, query in enumerate(queries)
    ]
    per_patient = select(*balances).where(_IS_RECEIVABLE).group_by(AREntry.patient_id).subquery()
    credit = [func.sum(case((paise < 0, -paise), else_=0)) for paise in per_patient.c]
    (found,) = unit.execute(select(*(func.coalesce(paise, literal(0)) for paise in credit)))
    return tuple(int(paise) for paise in found)


def of_set_off(unit: Unit, column: Column, branches: Sequence[PeriodQuery], whole: PeriodQuery) -> Sheet:
    """Give the patients who owe one branch and are in credit at another: what the clinic sets off of each, negative."""
    between: dict[int, int] = defaultdict(int)
    known: dict[int, PatientBalance] = {}
    for sign, query in ((1, whole), *((-1, each) for each in branches)):
        for each in patient_balances(unit, query):
            known[each.patient_id] = each
            between[each.patient_id] += sign * max(-each.balance_paise, 0)
    found = sorted((known[key] for key, amount in between.items() if amount), key=lambda each: each.full_name)
    lines = [
        Line((each.mrn, each.full_name, between[each.patient_id]), opens=Record("patient", each.patient_id))
        for each in found
    ]
    total = Line((None, "Total", sum(between.values())), LineKind.TOTAL)
    return Sheet.of((*COLUMNS[:2], column), (*lines, total))


def _is_of(query: PeriodQuery) -> ColumnElement[bool]:
    in_time = AREntry.transaction_date <= query.dated_to
    return in_time if query.branch_id is None else and_(in_time, AREntry.branch_id == query.branch_id)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = PeriodQuery(dated_to=request.last_day(unit), branch_id=request.branch_id(unit))
    account = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [Role.AR_CONTROL])[Role.AR_CONTROL]
    found = patient_balances(unit, query)
    sides = [(max(each.balance_paise, 0), max(-each.balance_paise, 0)) for each in found]
    lines = [_line(each, amounts, query, account) for each, amounts in zip(found, sides, strict=True)]
    sums = (sum(amounts[side] for amounts in sides) for side in (0, 1))
    return Sheet.of(COLUMNS, [*lines, Line((None, "Total", *sums), LineKind.TOTAL)])


def _line(each: PatientBalance, amounts: tuple[int, int], query: PeriodQuery, account_id: int) -> Line:
    of_patient = Record("patient", each.patient_id)
    behind = LedgerLines(
        account_id=account_id, dated_to=query.dated_to, branch_id=query.branch_id, patient_id=each.patient_id
    )
    cells = (each.mrn, each.full_name, *amounts)
    return Line(cells, opens=behind, cells_open={"mrn": of_patient, "patient": of_patient})


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
