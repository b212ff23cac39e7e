"""What books add up to: by these figures a copy is held against its original, and one state against a later one.

Amounts are in paise: both sides of the trial balance's closing balances; receivables as the ledger and as the patients'
rows have them, debit-positive; advances and deferred revenue credit-positive.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import bindparam, func, select

from desktop_app.accounting.numbering import compose
from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import AccountRole
from desktop_app.records.clinic import Hospital, NumberSeries
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.day_closes import DayClose
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.records.receivables import AREntry
from desktop_app.records.record import Record
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class SeriesEnd:
    """A number series and the last number that was taken of it; 0 where none was."""

    document_type: str
    fiscal_year: str
    prefix: str
    pad: int
    last: int

    def number(self, count: int) -> str:
        """Compose the number of one of its documents."""
        return compose(self.prefix, self.pad, count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many documents there are of each kind."""

    patients: int
    plans: int
    invoices: int
    credit_notes: int
    receipts: int
    refunds: int
    gl_transactions: int
    day_closes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTotals:
    """The figures of books at one instant."""

    trial_balance_debit_paise: int
    trial_balance_credit_paise: int
    receivables_ledger_paise: int
    receivables_patients_paise: int
    advances_ledger_paise: int
    advances_patients_paise: int
    deferred_revenue_paise: int
    counts: Counts
    series: tuple[SeriesEnd, ...]

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> "ControlTotals":
        """Read what a manifest says; raises TypeError or KeyError for what is none."""
        amounts = {each.name: facts[each.name] for each in fields(cls) if each.name.endswith("_paise")}
        counts = {each.name: facts["counts"][each.name] for each in fields(Counts)}
        ends = tuple(SeriesEnd(**each) for each in facts["series"])
        numbers = [*amounts.values(), *counts.values(), *(number for each in ends for number in (each.pad, each.last))]
        words = [word for each in ends for word in (each.document_type, each.fiscal_year, each.prefix)]
        if not all(type(each) is int for each in numbers) or not all(type(each) is str for each in words):
            message = "a total that is none"
            raise TypeError(message)
        return cls(**amounts, counts=Counts(**counts), series=ends)


@dataclass(frozen=True, slots=True)
class ClinicIdentity:
    """Whose books they are."""

    uid: str
    name: str


_CLINIC = select(Hospital.uid, Hospital.name).order_by(Hospital.hospital_id).limit(1)
_BALANCES = select(GLEntry.account_id, func.sum(GLEntry.debit_paise) - func.sum(GLEntry.credit_paise)).group_by(
    GLEntry.account_id
)
_OF_ROLES = select(AccountRole.role, AccountRole.account_id).where(
    AccountRole.role.in_((Role.AR_CONTROL, Role.ADV_CONTROL, Role.DEFERRED_REV))
)
_OF_PATIENTS = select(func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), 0)).where(
    AREntry.control == bindparam("control")
)
_SERIES = select(
    NumberSeries.document_type,
    NumberSeries.fiscal_year,
    NumberSeries.prefix,
    NumberSeries.pad,
    NumberSeries.next_number - 1,
).order_by(NumberSeries.series_id)
_COUNTED: dict[str, type[Record]] = {
    "patients": Patient,
    "plans": Plan,
    "invoices": Invoice,
    "credit_notes": CreditNote,
    "receipts": Payment,
    "refunds": Refund,
    "gl_transactions": GLTransaction,
    "day_closes": DayClose,
}


def clinic_of(unit: Unit) -> ClinicIdentity:
    """Tell whose books they are; one without a name and a uid where no clinic is set up."""
    return unit.first(ClinicIdentity, _CLINIC) or ClinicIdentity("", "")


def control_totals(unit: Unit) -> ControlTotals:
    """Add the books up, in one snapshot."""
    balances: dict[int, int] = {account: int(balance) for account, balance in unit.execute(_BALANCES)}
    of_role = {role: balances.get(account, 0) for role, account in unit.execute(_OF_ROLES)}
    return ControlTotals(
        trial_balance_debit_paise=sum(balance for balance in balances.values() if balance > 0),
        trial_balance_credit_paise=-sum(balance for balance in balances.values() if balance < 0),
        receivables_ledger_paise=of_role.get(Role.AR_CONTROL, 0),
        receivables_patients_paise=unit.value(_OF_PATIENTS, control="AR"),
        advances_ledger_paise=-of_role.get(Role.ADV_CONTROL, 0),
        advances_patients_paise=-unit.value(_OF_PATIENTS, control="ADV"),
        deferred_revenue_paise=-of_role.get(Role.DEFERRED_REV, 0),
        counts=Counts(**{name: int(unit.value(_count(record))) for name, record in _COUNTED.items()}),
        series=unit.all(SeriesEnd, _SERIES),
    )


def _count(record: type[Record]) -> Any:  # noqa: ANN401 - a SELECT of one number
    return select(func.count()).select_from(record)
