"""Re-plan the installments of a plan: what is paid stays, what is still owed is agreed anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.accounting.replanning import Agreed, Standing, Target, replan
from desktop_app.errors import AmountNotPositive, NothingToReplan, PlanNotActive, ReplanDiffers
from desktop_app.repositories import plans, receivables, replanning
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.plans import Installment, Plan
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplanInstallments:
    """Agree on when a plan pays what it still owes; the amounts add up to that."""

    request_id: str
    plan_id: int
    agreed: tuple[Agreed, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallmentsReplanned:
    """What the plan still owes, what of it a credit had taken without waiving it (paise), and the days agreed."""

    owed_paise: int
    credited_paise: int
    due_dates: tuple[date, ...]


def replan_installments(books: Books, command: ReplanInstallments, user: User) -> Outcome[InstallmentsReplanned]:
    """Re-plan a plan's installments; nothing is posted.

    Refuses PERMISSION_DENIED, NOT_FOUND, PLAN_NOT_ACTIVE, NOTHING_TO_REPLAN, REASON_REQUIRED, COUNT_OUT_OF_RANGE,
    AMOUNT_NOT_POSITIVE, REPLAN_DIFFERS.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, InstallmentsReplanned):
            return first_answer
        roles.require(work, roles.POSTING)
        plan = plans.plan(work, command.plan_id)
        if plan.status not in {"active", "suspended", "completed"}:
            raise PlanNotActive(plan=plan.plan_number, status=plan.status)
        rows = [each for each in plans.installments(work, plan.plan_id) if each.kind == "regular"]
        asked = sum(each.open_paise for each in rows)
        if asked == 0:
            raise NothingToReplan(plan=plan.plan_number)
        reason = checks.require_reason(command.reason)
        item = receivables.invoice_item(work, plan.invoice_id)
        owed = min(asked, 0 if item is None else item.open_paise)
        _require_amounts(command, owed)
        targets = replan([_standing(row) for row in rows], command.agreed, credited_paise=asked - owed)
        _agree(work, plan, rows, targets)
        work.edits.act("replan", "package_payment_plans", plan.plan_id, reason=reason)
        return work.commit(
            command,
            InstallmentsReplanned(
                owed_paise=owed,
                credited_paise=asked - owed,
                due_dates=tuple(each.due_date for each in command.agreed),
            ),
        )


def _require_amounts(command: ReplanInstallments, owed_paise: int) -> None:
    if command.agreed:
        checks.require_count(len(command.agreed), "installments")
    if any(each.amount_paise <= 0 for each in command.agreed):
        raise AmountNotPositive
    planned = sum(each.amount_paise for each in command.agreed)
    if planned != owed_paise:
        raise ReplanDiffers(planned=rupees(planned), open=rupees(owed_paise))


def _standing(row: Installment) -> Standing:
    return Standing(
        due_date=row.due_date,
        amount_paise=row.amount_paise,
        paid_paise=row.paid_paise,
        waived_paise=row.waived_paise,
    )


def _agree(work: Work, plan: Plan, rows: Sequence[Installment], targets: Sequence[Target]) -> None:
    """Change, add and delete installments; one that a reversed receipt names stays, and asks for nothing."""
    number = replanning.last_number(work, plan.plan_id)
    for target in targets:
        values = {"amount_paise": target.amount_paise, "waived_paise": target.waived_paise}
        if target.index is None:
            number += 1
            replanning.add(work, plan.plan_id, number=number, due_date=target.due_date, **values)
        else:
            replanning.agree(work, rows[target.index], due_date=target.due_date, **values)
    ever_paid = replanning.ever_paid(work, plan.plan_id)
    for index in set(range(len(rows))) - {target.index for target in targets}:
        if rows[index].installment_id in ever_paid:
            replanning.agree(work, rows[index], due_date=rows[index].due_date, amount_paise=0, waived_paise=0)
        else:
            replanning.drop(work, rows[index])
