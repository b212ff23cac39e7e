"""Exchange a plan for another: an upgrade, a downgrade, or a transfer to another patient, in one session."""

from dataclasses import dataclass

from desktop_app.errors import PlanChanged
from desktop_app.repositories import settlements
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import discontinuation, excess, packaging, roles
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued, Terms
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.packaging import PackageSale, PackageSold


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangePlan:
    """Discontinue a plan at its computed credit and sell another on the same day, to the same patient or to another.

    `seen_credit_paise` is the credit that was shown; None where nobody looked at one.
    """

    request_id: str
    plan_id: int
    sale: PackageSale
    reason: str
    gst_mode: GstMode = GstMode.AUTO
    seen_credit_paise: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanExchanged:
    """What was discontinued and what was sold, and what of the credit pays for it, in paise.

    What is left of the credit waits to be paid back; to another patient's plan none of it goes.
    """

    discontinued: PlanDiscontinued
    sold: PackageSold
    applied_paise: int


def exchange_plan(books: Books, command: ExchangePlan, user: User) -> Outcome[PlanExchanged]:
    """Exchange a plan.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_CHANGED for another credit than was shown, what
    `steps.discontinuation.discontinue` and what `steps.packaging.sell` refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanExchanged):
            return first_answer
        roles.require(work, roles.COUNTER)
        facts = settlements.facts(work, command.plan_id)
        terms = Terms(on=command.sale.on, reason=command.reason, credit_paise=None, gst_mode=command.gst_mode)
        discontinued = discontinuation.discontinue(work, facts, terms)
        if command.seen_credit_paise not in (None, discontinued.computed_credit_paise):
            raise PlanChanged(plan=facts.plan.plan_number)
        sold = packaging.sell(work, command.sale)
        applied = 0
        if sold.patient_id == facts.plan.patient_id:
            applied = min(discontinued.refundable_paise, sold.invoice_total_paise)
        if applied:
            part = Application(invoice_id=sold.invoice_id, amount_paise=applied)
            discontinued = excess.allocate(work, discontinued, Excess(applications=(part,)), command.sale.on)
        return work.commit(command, PlanExchanged(discontinued=discontinued, sold=sold, applied_paise=applied))
