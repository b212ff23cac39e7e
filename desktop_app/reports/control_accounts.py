"""Control accounts against the patients' subledger at the end of a day, and the transactions in which they differ.

Where nothing differs there is no row but the total of each account. What the subledger has and no transaction posted,
as an import may bring it, is a row of its own. The differences of the rows add up to that of their account.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, literal, select, union_all

from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.patients import Patient
from desktop_app.records.receivables import AREntry
from desktop_app.reports.ageing import CREDITS, NAME as AGEING
from desktop_app.reports.balances import LAST_DAY, balance_before
from desktop_app.reports.control_account import CONTROLS, control_account
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, Line, LineKind, Opens, Record, Sheet
from desktop_app.reports.subledger_documents import document_name, record_of
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.open_items import AR
from desktop_app.repositories.unit import Unit, constant

NAME = "control-accounts"
TITLE = "Control accounts against patients' accounts"
COLUMNS = (
    Column("code", "Account Code", Kind.NUMBER),
    Column("account", "Account", Kind.TEXT),
    Column("date", "Date", Kind.DATE),
    Column("particulars", "Particulars", Kind.TEXT),
    Column("mrn", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("ledger", "Ledger", Kind.MONEY),
    Column("subledger", "Patients' Accounts", Kind.MONEY),
    Column("difference", "Difference", Kind.MONEY),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlQuery:
    """At the end of which day, and of which branch."""

    as_of: date
    branch_id: int | None = None


@dataclass(frozen=True, slots=True)
class Differing:
    """A transaction that moved the account and the patients' accounts differently, in paise, debits positive."""

    transaction_id: int
    on: date
    description: str | None
    mrn: str | None
    patient: str | None
    ledger_paise: int
    subledger_paise: int


@dataclass(frozen=True, slots=True)
class Unposted:
    """A row of the subledger that no transaction posted, in paise, debits positive."""

    on: date
    entry_type: str
    reference_type: str
    reference_id: int
    reference_number: str | None
    mrn: str
    patient: str
    subledger_paise: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A control account and what the patients' accounts say, in paise, debits positive; None: no account is mapped."""

    control: str
    account: Account | None
    ledger_paise: int
    subledger_paise: int
    differing: tuple[Differing, ...]
    unposted: tuple[Unposted, ...]

    @property
    def difference_paise(self) -> int:
        """What the account has more than the patients' accounts."""
        return self.ledger_paise - self.subledger_paise


def control_accounts(unit: Unit, query: ControlQuery) -> tuple[Compared, ...]:
    """Compare receivables and advances with the patients' accounts, in total and transaction by transaction."""
    return tuple(_compared(unit, query, control) for control in CONTROLS)


def _compared(unit: Unit, query: ControlQuery, control: str) -> Compared:
    account = control_account(unit, CONTROLS[control])
    account_id = account.account_id if account else 0
    after = min(query.as_of, LAST_DAY) + timedelta(days=1)
    total = select(func.coalesce(func.sum(_SUBLEDGER), literal(0))).where(*_entries_of(query, control))
    return Compared(
        control,
        account,
        ledger_paise=balance_before(unit, account_id, after, branch_id=query.branch_id) if account else 0,
        subledger_paise=int(unit.value(total)),
        differing=unit.all(Differing, _differing(query, control, account_id)),
        unposted=unit.all(Unposted, _unposted(query, control)),
    )


_LEDGER = GLEntry.debit_paise - GLEntry.credit_paise
_SUBLEDGER = AREntry.debit_paise - AREntry.credit_paise


def _entries_of(query: ControlQuery, control: str) -> list[Any]:
    of_branch = [] if query.branch_id is None else [AREntry.branch_id == query.branch_id]
    return [AREntry.control == constant(control), AREntry.transaction_date <= query.as_of, *of_branch]


def _differing(query: ControlQuery, control: str, account_id: int) -> Select[*tuple[Any, ...]]:
    """Set the lines on the account beside the rows of the subledger, by transaction."""
    of_branch = [] if query.branch_id is None else [GLEntry.branch_id == query.branch_id]
    nothing = literal(0)
    both = union_all(
        select(
            GLEntry.transaction_id,
            GLEntry.patient_id,
            _LEDGER.label("ledger"),
            nothing.label("subledger"),
        ).where(GLEntry.account_id == account_id, GLEntry.entry_date <= query.as_of, *of_branch),
        select(AREntry.gl_transaction_id, AREntry.patient_id, nothing, _SUBLEDGER).where(
            AREntry.gl_transaction_id.is_not(None), *_entries_of(query, control)
        ),
    ).subquery()
    sums = (func.sum(both.c.ledger), func.sum(both.c.subledger))
    found = (
        select(
            both.c.transaction_id,
            func.min(both.c.patient_id).label("patient_id"),
            sums[0].label("ledger"),
            sums[1].label("subledger"),
        )
        .group_by(both.c.transaction_id)
        .having(sums[0] != sums[1])
        .subquery()
    )
    return (
        select(
            GLTransaction.transaction_id,
            GLTransaction.transaction_date,
            GLTransaction.description,
            Patient.mrn,
            Patient.full_name,
            found.c.ledger,
            found.c.subledger,
        )
        .join(found, found.c.transaction_id == GLTransaction.transaction_id)
        .outerjoin(Patient, Patient.patient_id == found.c.patient_id)
        .order_by(GLTransaction.transaction_date, GLTransaction.transaction_id)
    )


def _unposted(query: ControlQuery, control: str) -> Select[*tuple[Any, ...]]:
    return (
        select(
            AREntry.transaction_date,
            AREntry.entry_type,
            AREntry.reference_type,
            AREntry.reference_id,
            AREntry.reference_number,
            Patient.mrn,
            Patient.full_name,
            _SUBLEDGER,
        )
        .join(Patient, Patient.patient_id == AREntry.patient_id)
        .where(AREntry.gl_transaction_id.is_(None), *_entries_of(query, control))
        .order_by(AREntry.transaction_date, AREntry.entry_id)
    )


def lines(unit: Unit, query: ControlQuery, request: ReportRequest) -> tuple[Line, ...]:
    """Give the comparison as lines of COLUMNS: what differs, and the total of each account."""
    made: list[Line] = []
    for compared in control_accounts(unit, query):
        made += [_transaction(compared.account, each) for each in compared.differing]
        made += [_entry(compared.account, each) for each in compared.unposted]
        made.append(_total(compared, query, request))
    return tuple(made)


def _named(account: Account | None) -> tuple[str | None, str | None]:
    return (account.code, account.name) if account else (None, None)


def _transaction(account: Account | None, each: Differing) -> Line:
    amounts = (each.ledger_paise, each.subledger_paise, each.ledger_paise - each.subledger_paise)
    cells = (*_named(account), each.on, each.description, each.mrn, each.patient, *amounts)
    return Line(cells, opens=Record("transaction", each.transaction_id))


def _entry(account: Account | None, each: Unposted) -> Line:
    words = f"{document_name(each)} {each.reference_number or 'without a number'}, not in the ledger"
    amounts = (0, each.subledger_paise, -each.subledger_paise)
    return Line((*_named(account), each.on, words, each.mrn, each.patient, *amounts), opens=record_of(each))


def _total(compared: Compared, query: ControlQuery, request: ReportRequest) -> Line:
    amounts = (compared.ledger_paise, compared.subledger_paise, compared.difference_paise)
    cells = (*_named(compared.account), query.as_of, "Total", None, None, *amounts)
    dated = ReportRequest(dated_to=query.as_of, branch=request.branch)
    cells_open: dict[str, Opens] = {}
    if compared.control == AR:
        cells_open["subledger"] = Detail(AGEING, dated)
    if compared.account is not None:
        if compared.control != AR:
            cells_open["subledger"] = Detail(CREDITS, replace(dated, account=compared.account.code))
        cells_open["ledger"] = LedgerLines(
            account_id=compared.account.account_id, dated_to=query.as_of, branch_id=query.branch_id
        )
    return Line(cells, LineKind.TOTAL, cells_open=cells_open)


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = ControlQuery(as_of=request.last_day(unit), branch_id=request.branch_id(unit))
    return Sheet.of(COLUMNS, lines(unit, query, request))


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
