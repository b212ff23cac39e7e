"""Open items of patients as they stood at the end of a day: rows up to it, and the matches that were alive then."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, or_, select

from desktop_app.records.plans import Installment, Plan
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.repositories.unit import Unit

_ON: BindParameter[date] = bindparam("on")


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """A row of the subledger with what no live match settled, in paise: debits positive, credits negative."""

    entry_id: int
    patient_id: int
    invoice_id: int | None
    due_date: date
    open_paise: int


@dataclass(frozen=True, slots=True)
class Due:
    """What an installment asks for and what of it is open now, in paise."""

    invoice_id: int
    due_date: date
    amount_paise: int
    open_paise: int


def open_entries(unit: Unit, on: date, *, branch_id: int | None = None) -> tuple[OpenEntry, ...]:
    """Give every debit and credit of receivables that was not wholly matched at the end of a day, by patient."""
    debits, credits_ = (_matched(side) for side in (ARAllocation.debit_entry_id, ARAllocation.credit_entry_id))
    matched = debits - credits_
    open_paise = AREntry.debit_paise - AREntry.credit_paise - matched
    statement = (
        select(
            AREntry.entry_id,
            AREntry.patient_id,
            AREntry.invoice_id,
            func.coalesce(AREntry.due_date, AREntry.transaction_date, type_=AREntry.due_date.type),
            open_paise,
        )
        .where(AREntry.control == "AR", AREntry.transaction_date <= _ON, open_paise != 0)
        .order_by(AREntry.patient_id, AREntry.entry_id)
    )
    if branch_id is not None:
        statement = statement.where(AREntry.branch_id == branch_id)
    return unit.all(OpenEntry, statement, on=on)


def dues_of_invoices(unit: Unit) -> dict[int, list[Due]]:
    """Give the installments of every plan that was invoiced, by invoice."""
    statement = (
        select(
            Plan.invoice_id,
            Installment.due_date,
            Installment.amount_paise,
            Installment.amount_paise - Installment.paid_paise - Installment.waived_paise,
        )
        .join(Installment, Installment.plan_id == Plan.plan_id)
        .where(Plan.invoice_id.is_not(None))
        .order_by(Plan.invoice_id, Installment.due_date)
    )
    found: dict[int, list[Due]] = {}
    for due in unit.all(Due, statement):
        found.setdefault(due.invoice_id, []).append(due)
    return found


def _matched(side: Any) -> ColumnElement[int]:  # noqa: ANN401 - a mapped column
    """Add up the matches of a row that were alive at the end of the day."""
    alive = or_(ARAllocation.voided_date.is_(None), ARAllocation.voided_date > _ON)
    total: Select[tuple[int]] = select(func.coalesce(func.sum(ARAllocation.amount_paise), 0))
    total = total.where(side == AREntry.entry_id, ARAllocation.allocation_date <= _ON, alive)
    return total.correlate(AREntry).scalar_subquery()
