"""Open items of patients as they stood at the end of a day: rows up to it, and the matches that were alive then."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Select, Subquery, and_, bindparam, func, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import AccountRole
from desktop_app.records.general_ledger import GLEntry
from desktop_app.records.invoices import Invoice
from desktop_app.records.plans import Installment, Plan
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.repositories.unit import Unit, constant

AR, ADV = "AR", "ADV"
_ON: BindParameter[date] = bindparam("on")
_ALIVE = (
    ARAllocation.allocation_date <= _ON,
    or_(ARAllocation.voided_date.is_(None), ARAllocation.voided_date > _ON),
)


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """A row of the subledger and what of it no live match settled, in paise: debits positive, credits negative.

    The day of the document differs from the row's for one that is older than the books.
    """

    entry_id: int
    patient_id: int
    invoice_id: int | None
    document_date: date
    due_date: date
    entry_type: str
    reference_type: str
    reference_id: int
    reference_number: str | None
    amount_paise: int
    open_paise: int


@dataclass(frozen=True, slots=True)
class Due:
    """What an installment asks for and what of it is open now, in paise."""

    invoice_id: int
    due_date: date
    amount_paise: int
    open_paise: int


@dataclass(frozen=True, slots=True)
class _OfEntry:
    entry_id: int
    paise: int


def open_entries(
    unit: Unit, on: date, *, control: str = AR, branch_id: int | None = None, patient_id: int | None = None
) -> tuple[OpenEntry, ...]:
    """Give every debit and credit of a control account that was not wholly matched at the end of a day, by patient."""
    settled = _settled(patient_id, is_now=on >= unit.today)
    amount = AREntry.debit_paise - AREntry.credit_paise
    left = amount - func.coalesce(settled.c.settled_paise, 0)
    statement = (
        select(
            AREntry.entry_id,
            AREntry.patient_id,
            AREntry.invoice_id,
            func.coalesce(Invoice.invoice_date, AREntry.transaction_date, type_=AREntry.due_date.type),
            func.coalesce(AREntry.due_date, AREntry.transaction_date, type_=AREntry.due_date.type),
            AREntry.entry_type,
            AREntry.reference_type,
            AREntry.reference_id,
            AREntry.reference_number,
            amount,
            left,
        )
        .outerjoin(settled, settled.c.entry_id == AREntry.entry_id)
        .outerjoin(
            Invoice,
            and_(AREntry.reference_type == constant("invoice"), Invoice.invoice_id == AREntry.reference_id),
        )
        .where(AREntry.control == constant(control), AREntry.transaction_date <= _ON, left != 0)
        .order_by(AREntry.patient_id, AREntry.entry_id)
    )
    if branch_id is not None:
        statement = statement.where(AREntry.branch_id == branch_id)
    if patient_id is not None:
        statement = statement.where(AREntry.patient_id == patient_id)
    return unit.all(OpenEntry, statement, on=on)


def credited_on_invoices(unit: Unit, on: date) -> dict[int, int]:
    """Add up, by the invoice's entry, what its own credit notes settled of it until the end of a day, in paise."""
    debit, credit = aliased(AREntry), aliased(AREntry)
    statement = (
        select(ARAllocation.debit_entry_id, func.sum(ARAllocation.amount_paise))
        .join(credit, credit.entry_id == ARAllocation.credit_entry_id)
        .join(debit, debit.entry_id == ARAllocation.debit_entry_id)
        .where(*_ALIVE, credit.entry_type == constant("credit_note"), credit.invoice_id == debit.invoice_id)
        .group_by(ARAllocation.debit_entry_id)
    )
    return {each.entry_id: each.paise for each in unit.all(_OfEntry, statement, on=on)}


def tax_taken_back(unit: Unit, on: date) -> dict[int, int]:
    """Add up, by the advance's entry, the GST that went back with its uses until the end of a day, in paise."""
    use = aliased(AREntry)
    statement = (
        select(ARAllocation.credit_entry_id, func.sum(GLEntry.credit_paise - GLEntry.debit_paise))
        .join(use, use.entry_id == ARAllocation.debit_entry_id)
        .join(GLEntry, GLEntry.transaction_id == use.gl_transaction_id)
        .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
        .where(*_ALIVE, use.control == constant(ADV), AccountRole.role == constant(Role.GST_ADV))
        .group_by(ARAllocation.credit_entry_id)
    )
    return {each.entry_id: each.paise for each in unit.all(_OfEntry, statement, on=on)}


def dues_of_invoices(unit: Unit, on: date, *, patient_id: int | None = None) -> dict[int, list[Due]]:
    """Give the installments of every plan that was invoiced, by invoice.

    What a discontinued plan asks for at its end is left out where it was discontinued after the day.
    """
    statement: Select[*tuple[Any, ...]] = (
        select(
            Plan.invoice_id,
            Installment.due_date,
            Installment.amount_paise,
            Installment.amount_paise - Installment.paid_paise - Installment.waived_paise,
        )
        .join(Installment, Installment.plan_id == Plan.plan_id)
        .where(Plan.invoice_id.is_not(None), or_(Installment.kind != "final", Plan.discontinued_date <= _ON))
        .order_by(Plan.invoice_id, Installment.due_date)
    )
    if patient_id is not None:
        statement = statement.where(Plan.patient_id == patient_id)
    found: dict[int, list[Due]] = {}
    for due in unit.all(Due, statement, on=on):
        found.setdefault(due.invoice_id, []).append(due)
    return found


def _settled(patient_id: int | None, *, is_now: bool) -> Subquery:
    """Add up the matches that were alive at the end of the day, by entry: of debits positive, of credits negative.

    Nothing is voided on a day to come, so that today a patient's matches are those that are not, by their index.
    """
    alive = (_ALIVE[0], ARAllocation.voided_date.is_(None)) if is_now and patient_id is not None else _ALIVE
    debits = select(ARAllocation.debit_entry_id.label("entry_id"), ARAllocation.amount_paise.label("paise"))
    credits_ = select(ARAllocation.credit_entry_id, -ARAllocation.amount_paise)
    if patient_id is not None:
        own = select(AREntry.entry_id).where(AREntry.patient_id == patient_id)
        debits = debits.where(ARAllocation.debit_entry_id.in_(own))
        credits_ = credits_.where(ARAllocation.credit_entry_id.in_(own))
    both = union_all(debits.where(*alive), credits_.where(*alive)).subquery()
    total = func.sum(both.c.paise).label("settled_paise")
    return select(both.c.entry_id, total).group_by(both.c.entry_id).subquery()
