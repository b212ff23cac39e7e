"""Step: earn what was not used of a plan whose time is over, and take that back."""

from collections.abc import Iterable
from datetime import date

from desktop_app.accounting import posting
from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.accounting.year_end import event_name
from desktop_app.repositories import clinic as clinics, general_ledger, invoices
from desktop_app.repositories.books import Work
from desktop_app.repositories.general_ledger import Source, Transaction
from desktop_app.repositories.plans import Plan, Session
from desktop_app.repositories.unit import Place, Unit

_EVENT = "breakage"


def post_breakage(work: Work, plan: Plan, lost: Iterable[Session], on: date) -> int:
    """Post the taxable value of the sessions that are lost, and give it in paise.

    At the invoice it was earned already, and nothing is posted. Refuses BRANCH_REQUIRED, PARTIAL_POSTING_MISMATCH
    where the ledger has it already, GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE.
    """
    paise = sum(each.taxable_paise for each in lost)
    if plan.revenue_policy != RevenuePolicy.DEFERRED or paise == 0:
        return 0
    branch_id = plan.branch_id or invoices.invoice(work, plan.invoice_id).branch_id
    earlier = general_ledger.of_source(work, "package_plan", plan.plan_id)
    general_ledger.require_not_live(earlier, _EVENT)
    general_ledger.post(
        work,
        Source(
            document_type="package_plan",
            document_id=plan.plan_id,
            event=event_name(_EVENT, {each.event for each in earlier}),
        ),
        posting.breakage(paise, plan_id=plan.plan_id),
        on=on,
        place=Place(plan.hospital_id, clinics.branch(work, branch_id).branch_id),
        description=f"{plan.plan_number} expired",
    )
    return paise


def breakage_of(unit: Unit, plan: Plan) -> Transaction | None:
    """Give the breakage of a plan that was not taken back; None where nothing was posted.

    Refuses PARTIAL_POSTING_MISMATCH where it was taken back by another amount.
    """
    found = general_ledger.live(general_ledger.of_source(unit, "package_plan", plan.plan_id))
    return next((each for each in found if each.event.startswith(_EVENT)), None)


def reverse_breakage(work: Work, plan: Plan, breakage: Transaction, on: date) -> None:
    """Take a breakage back by its exact reversal."""
    general_ledger.reverse(
        work,
        breakage.transaction_id,
        on=on,
        event=f"undo-{breakage.event}",
        description=f"{plan.plan_number} reinstated",
    )
