"""The presentation note: installments not yet due, against the deferred revenue of the same plan (domain.md 11).

What a patient is not yet asked for and has not had yet is neither an asset nor a debt; the note says how much of both
sides of the balance sheet that is.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from desktop_app.accounting.money import rounded
from desktop_app.records.invoices import Invoice
from desktop_app.records.plans import Installment, Plan
from desktop_app.reports.deferred_revenue import RollForwardQuery, roll_forward
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class UndueNote:
    """All plans together, in paise."""

    undue_installments_paise: int = 0
    taxable_part_paise: int = 0
    deferred_paise: int = 0
    netted_paise: int = 0

    @property
    def net_presented_receivable_paise(self) -> int:
        """What of the undue installments remains a receivable."""
        return self.undue_installments_paise - self.netted_paise

    @property
    def net_presented_contract_liability_paise(self) -> int:
        """What of the deferred revenue remains a liability."""
        return self.deferred_paise - self.netted_paise


@dataclass(frozen=True, slots=True)
class _Undue:
    plan_id: int
    open_paise: int
    taxable_paise: int
    total_paise: int


def undue_note(unit: Unit, as_of: date) -> UndueNote:
    """Compare them plan by plan at the end of a day; as installments are paid and planned now.

    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    open_paise = func.sum(Installment.amount_paise - Installment.paid_paise - Installment.waived_paise)
    statement = (
        select(Plan.plan_id, open_paise, Plan.taxable_paise, Plan.total_paise)
        .join(Installment, Installment.plan_id == Plan.plan_id)
        .join(Invoice, Invoice.invoice_id == Plan.invoice_id)
        .where(Installment.due_date > as_of, Invoice.invoice_date <= as_of)
        .group_by(Plan.plan_id)
    )
    deferred = roll_forward(unit, RollForwardQuery(dated_to=as_of))
    undue = taxable = netted = 0
    for plan in unit.all(_Undue, statement):
        part = rounded(plan.open_paise * plan.taxable_paise, plan.total_paise) if plan.total_paise else 0
        undue += plan.open_paise
        taxable += part
        has = deferred[plan.plan_id].closing_paise if plan.plan_id in deferred else 0
        netted += min(part, max(has, 0))
    return UndueNote(undue, taxable, sum(each.closing_paise for each in deferred.values()), netted)
