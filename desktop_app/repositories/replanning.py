"""Installments that are agreed anew: other days and amounts, more of them, or fewer."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import bindparam, func, select

from desktop_app.accounting.installments import status_of
from desktop_app.records.payments import PaymentAllocation
from desktop_app.records.plans import Installment as InstallmentRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.plans import Installment
from desktop_app.repositories.unit import Unit

_EVER_PAID = (
    select(PaymentAllocation.installment_id)
    .join(InstallmentRecord, InstallmentRecord.installment_id == PaymentAllocation.installment_id)
    .where(InstallmentRecord.plan_id == bindparam("plan_id"))
    .distinct()
)
_LAST_NUMBER = select(func.coalesce(func.max(InstallmentRecord.installment_number), 0)).where(
    InstallmentRecord.plan_id == bindparam("plan_id")
)


def ever_paid(unit: Unit, plan_id: int) -> frozenset[int]:
    """Give the installments of a plan that a receipt once named, even one that was reversed."""
    return frozenset(installment_id for (installment_id,) in unit.execute(_EVER_PAID, {"plan_id": plan_id}))


def last_number(unit: Unit, plan_id: int) -> int:
    """Give the highest number of a plan's installments."""
    return int(unit.value(_LAST_NUMBER, plan_id=plan_id))


def agree(work: Work, before: Installment, *, due_date: date, amount_paise: int, waived_paise: int) -> None:
    """Give an installment another day and amount, in paise; what is paid of it stays."""
    filing.change(
        work,
        InstallmentRecord,
        before.installment_id,
        before,
        due_date=due_date,
        amount_paise=amount_paise,
        waived_paise=waived_paise,
        status="waived" if amount_paise == 0 else status_of(amount_paise, before.paid_paise, waived_paise),
        waiver_reason=(before.waiver_reason or "Credited") if waived_paise else None,
    )


def add(work: Work, plan_id: int, *, number: int, due_date: date, amount_paise: int, waived_paise: int) -> None:
    """Add an installment."""
    filing.insert(
        work,
        InstallmentRecord,
        plan_id=plan_id,
        installment_number=number,
        due_date=due_date,
        amount_paise=amount_paise,
        waived_paise=waived_paise,
        status=status_of(amount_paise, 0, waived_paise),
        waiver_reason="Credited" if waived_paise else None,
    )


def drop(work: Work, before: Installment) -> None:
    """Delete an installment that nothing was ever paid of."""
    filing.delete(work, InstallmentRecord, before.installment_id, asdict(before))
