"""Discontinue a plan: credit what was not delivered, settle what was paid, close the plan; all of it or nothing."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.settlement import Policy, Position
from desktop_app.repositories import settlements
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, discontinuation, excess, roles
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued, Terms
from desktop_app.workflows.steps.excess import Excess


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscontinuePlan:
    """Discontinue a plan; `credit_paise` (tax included) None for the credit that its policy computes.

    `policy` is chosen in place of the one that was agreed at sale, None for that one. `seen` is the position that was
    decided on: a plan that stands elsewhere by now is not discontinued. `excess` says where the credit goes that is
    left once the invoice is settled; None: all of it waits to be paid back. `consent` says who of the patient's side
    agreed to the settlement, how and when; "" where nobody was asked.
    """

    request_id: str
    plan_id: int
    on: date
    reason: str
    credit_paise: int | None = None
    policy: Policy | None = None
    gst_mode: GstMode = GstMode.AUTO
    seen: Position | None = None
    excess: Excess | None = None
    consent: str = ""


def discontinue_plan(books: Books, command: DiscontinuePlan, user: User) -> Outcome[PlanDiscontinued]:
    """Discontinue a plan.

    The consent is kept in the edit log, with the plan: action consent.

    Refuses PERMISSION_DENIED, NOT_FOUND, BAD_INPUT, what `steps.discontinuation.discontinue` refuses, and for the
    excess what `steps.excess.allocate` refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanDiscontinued):
            return first_answer
        roles.require(work, roles.COUNTER)
        facts = settlements.facts(work, command.plan_id)
        terms = Terms(
            on=command.on,
            reason=command.reason,
            credit_paise=command.credit_paise,
            policy=command.policy,
            gst_mode=command.gst_mode,
            seen=command.seen,
        )
        done = discontinuation.discontinue(work, facts, terms)
        consent = checks.optional_text(command.consent)
        if consent is not None:
            work.edits.act("consent", "package_payment_plans", command.plan_id, reason=consent)
        return work.commit(command, excess.allocate(work, done, command.excess, command.on))
