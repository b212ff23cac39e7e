"""What patients have with the clinic at the end of a day: credits that settle nothing yet, and advances.

Credits stand in the receivables account, below what others owe; they are the ageing's column of its own. Advances are
an account of their own, of which they are the whole balance; the GST in them waits in another one.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from desktop_app.accounting.posting import Role
from desktop_app.errors import BadInput
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.reports.ageing import CREDITS
from desktop_app.reports.control_account import CONTROLS, control_account
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.open_documents import OpenQuery
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, Opens, Record, Sheet
from desktop_app.reports.subledger_documents import document_name, record_of
from desktop_app.reports.table import Column, Kind, Row
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.open_items import ADV, AR, OpenEntry, open_entries, tax_taken_back
from desktop_app.repositories.unit import Unit

TITLE = "Advances and unapplied credits"
COLUMNS = (
    Column("mrn", "Patient ID", Kind.TEXT),
    Column("patient", "Patient", Kind.TEXT),
    Column("account", "Account", Kind.NUMBER),
    Column("document", "Document Type", Kind.NUMBER),
    Column("number", "Document No", Kind.NUMBER),
    Column("date", "Document Date", Kind.DATE),
    Column("amount", "Amount", Kind.MONEY),
    Column("used", "Used", Kind.MONEY),
    Column("left", "Left", Kind.MONEY),
    Column("tax", "GST In It", Kind.MONEY),
)
_AMOUNTS = 4  # the last columns
_WORDS = {AR: "Unapplied credits", ADV: "Advances"}


@dataclass(frozen=True, slots=True)
class _Known:
    patient_id: int
    mrn: str
    full_name: str


@dataclass(frozen=True, slots=True)
class _Taxed:
    payment_id: int
    tax_paise: int


@dataclass(frozen=True, slots=True)
class OpenCredit:
    """A credit or an advance that is not used up, in paise; `control` is the account's, AR or ADV."""

    control: str
    entry: OpenEntry
    tax_paise: int

    @property
    def amounts(self) -> tuple[int, ...]:
        """What it was, what of it is used, what is left, and the GST in that."""
        amount, left = -self.entry.amount_paise, -self.entry.open_paise
        return (amount, amount - left, left, self.tax_paise)


_PATIENTS = select(Patient.patient_id, Patient.mrn, Patient.full_name)
_TAXED = select(Payment.payment_id, Payment.advance_cgst_paise + Payment.advance_sgst_paise).where(
    Payment.advance_cgst_paise > 0
)
_TAXED_OF_PATIENT = _TAXED.where(Payment.patient_id == bindparam("patient_id"))


def unapplied_credits(
    unit: Unit, query: OpenQuery, controls: Collection[str] = tuple(CONTROLS)
) -> tuple[OpenCredit, ...]:
    """Give what is not used up at the end of a day, credits before advances, each by patient and entry."""
    if query.patient_id is None:
        taxed = unit.all(_Taxed, _TAXED)
    else:
        taxed = unit.all(_Taxed, _TAXED_OF_PATIENT, patient_id=query.patient_id)
    taxes = {each.payment_id: each.tax_paise for each in taxed}
    taken_back = tax_taken_back(unit, query.as_of)
    found = []
    for control in controls:
        narrowed = {"branch_id": query.branch_id, "patient_id": query.patient_id}
        for entry in open_entries(unit, query.as_of, control=control, **narrowed):
            is_advance = entry.reference_type == "payment" and control == ADV
            tax = taxes.get(entry.reference_id, 0) - taken_back.get(entry.entry_id, 0) if is_advance else 0
            if entry.open_paise < 0:
                found.append(OpenCredit(control, entry, tax))
    return tuple(found)


def lines(unit: Unit, query: OpenQuery, account_id: int | None = None) -> tuple[Line, ...]:
    """Give them as lines of COLUMNS, by account and patient's name, each account with its subtotal.

    Refuses BAD_INPUT for an account that is none of the two.
    """
    accounts = {control: control_account(unit, role) for control, role in CONTROLS.items()}
    if account_id is not None:
        accounts = {control: each for control, each in accounts.items() if each and each.account_id == account_id}
        if not accounts:
            raise BadInput(what="The account holds no credits of patients")
    found = unapplied_credits(unit, query, accounts.keys())
    known = {each.patient_id: each for each in unit.all(_Known, _PATIENTS)}
    made: list[Line] = []
    for control, account in accounts.items():
        of_control = [each for each in found if each.control == control]
        ordered = sorted(of_control, key=lambda each: (known[each.entry.patient_id].full_name, each.entry.patient_id))
        made += [_line(each, known[each.entry.patient_id], account) for each in ordered]
        words = f"{_WORDS[control]} in {account.code}" if account else _WORDS[control]
        made.append(_sum(words, of_control, LineKind.SUBTOTAL, _behind(unit, query, control, account)))
    return (*made, _sum("Total", found, LineKind.TOTAL, {}))


def _line(each: OpenCredit, patient: _Known, account: Account | None) -> Line:
    entry, of_patient = each.entry, Record("patient", patient.patient_id)
    cells: Row = (
        patient.mrn,
        patient.full_name,
        account.code if account else None,
        document_name(entry),
        entry.reference_number,
        entry.document_date,
        *each.amounts,
    )
    return Line(cells, opens=record_of(entry), cells_open={"mrn": of_patient, "patient": of_patient})


def _sum(words: str, credits_: Iterable[OpenCredit], kind: LineKind, cells_open: Mapping[str, Opens]) -> Line:
    sums = [sum(column) for column in zip([0] * _AMOUNTS, *(each.amounts for each in credits_), strict=True)]
    return Line((None, words, *[None] * (len(COLUMNS) - _AMOUNTS - 2), *sums), kind, cells_open=cells_open)


def _behind(unit: Unit, query: OpenQuery, control: str, account: Account | None) -> dict[str, Opens]:
    """Say which lines of the ledger are the balance of all advances, and of the GST in them, which names no patient."""
    if control != ADV or account is None:
        return {}
    left = LedgerLines(
        account_id=account.account_id,
        dated_to=query.as_of,
        branch_id=query.branch_id,
        patient_id=query.patient_id,
    )
    of_tax = control_account(unit, Role.GST_ADV)
    if of_tax is None or query.patient_id is not None:
        return {"left": left}
    return {
        "left": left,
        "tax": LedgerLines(account_id=of_tax.account_id, dated_to=query.as_of, branch_id=query.branch_id),
    }


def _sheet(unit: Unit, request: ReportRequest) -> Sheet:
    query = OpenQuery(
        as_of=request.last_day(unit), branch_id=request.branch_id(unit), patient_id=request.patient_id(unit)
    )
    return Sheet.of(COLUMNS, lines(unit, query, request.account_id(unit)))


REPORTS = (
    NamedReport(
        name=CREDITS,
        title=TITLE,
        group=Group.PATIENTS,
        columns=COLUMNS,
        parameters=frozenset({Parameter.DAY, Parameter.ACCOUNT, Parameter.BRANCH, Parameter.PATIENT}),
        read=_sheet,
    ),
)
