"""Rules of a plan's life: sessions, no-shows, pauses, other days, other installments, expiry."""

from datetime import timedelta
from typing import Any

from desktop_app.accounting.replanning import Agreed
from desktop_app.workflows.expire_plan import ExpirePlan, PlanExpired, expire_plan
from desktop_app.workflows.replan_installments import (
    InstallmentsReplanned,
    ReplanInstallments,
    replan_installments,
)
from desktop_app.workflows.resume_plan import PlanResumed, ResumePlan, resume_plan
from desktop_app.workflows.suspend_plan import PlanSuspended, SuspendPlan, suspend_plan
from desktop_app.workflows.undo_expiry import ExpiryUndone, UndoExpiry, undo_expiry
from tests.generated_year.arithmetic import months_after, shares
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Installment, Plan
from tests.generated_year.ledger import BREAKAGE, DEFERRED, Line
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_sessions import choose_plan


class Suspend(Rule[SuspendPlan, PlanSuspended]):
    workflow = staticmethod(suspend_plan)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> SuspendPlan | None:
        plan = choose_plan(model, chance, "active")
        if plan is None:
            return None
        day = chance.day(model, plan.start)
        return SuspendPlan(request_id=request_id, plan_id=plan.key, on=day, reason=chance.reason("Travels"))

    def judge(self, command: SuspendPlan, about: Judgement) -> None:
        about.role(COUNTER)
        plan = about.model.plans[command.plan_id]
        about.state("PLAN_NOT_ACTIVE", when=plan.status != "active")
        about.reason(command.reason)
        about.not_future(command.on)
        about.not_before(command.on, plan.start, "SESSION_BEFORE_PLAN")

    def act(self, model: Model, command: SuspendPlan, _answer: PlanSuspended) -> None:
        plan = model.plans[command.plan_id]
        plan.status, plan.suspended_on = "suspended", command.on
        model.touch(plan)


class Resume(Rule[ResumePlan, PlanResumed]):
    workflow = staticmethod(resume_plan)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ResumePlan | None:
        plan = choose_plan(model, chance, "suspended")
        if plan is None:
            return None
        return ResumePlan(request_id=request_id, plan_id=plan.key, on=chance.day(model, plan.suspended_on))

    def judge(self, command: ResumePlan, about: Judgement) -> None:
        about.role(COUNTER)
        plan = about.model.plans[command.plan_id]
        about.state("PLAN_NOT_SUSPENDED", when=plan.status != "suspended")
        about.not_future(command.on)
        if plan.suspended_on:
            about.not_before(command.on, plan.suspended_on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: ResumePlan, answer: PlanResumed) -> None:
        plan = model.plans[command.plan_id]
        if plan.expiry and plan.suspended_on:
            plan.expiry += command.on - plan.suspended_on
        plan.status, plan.suspended_on = "active", None
        agree("the expiry", answer.expiry_date, plan.expiry)
        model.touch(plan)


class Replan(Rule[ReplanInstallments, InstallmentsReplanned]):
    workflow = staticmethod(replan_installments)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReplanInstallments | None:
        plan = choose_plan(model, chance, "active", "suspended", "completed")
        if plan is None:
            return None
        owed = min(sum(row.open for row in plan.rows("regular")), plan.invoice.open)
        if chance.once_in(12):
            owed += chance.pick([-1, 1])
        parts = [part for part in shares(max(owed, 0), [1] * chance.random.randint(1, 4)) if part or chance.once_in(9)]
        return ReplanInstallments(
            request_id=request_id,
            plan_id=plan.key,
            agreed=tuple(
                Agreed(due_date=months_after(model.today, at), amount_paise=part) for at, part in enumerate(parts)
            ),
            reason=chance.reason("Has lost the job"),
        )

    def judge(self, command: ReplanInstallments, about: Judgement) -> None:
        about.role(POSTING)
        plan = about.model.plans[command.plan_id]
        asked = sum(row.open for row in plan.rows("regular"))
        if plan.status not in {"active", "suspended", "completed"}:
            about.state("PLAN_NOT_ACTIVE")
        else:
            about.state("NOTHING_TO_REPLAN", when=asked == 0)
        about.reason(command.reason)
        amounts = [each.amount_paise for each in command.agreed]
        if any(paise <= 0 for paise in amounts):
            about.add(Rank.AMOUNT, "AMOUNT_NOT_POSITIVE")
        else:
            about.add(Rank.AMOUNT, "REPLAN_DIFFERS", when=sum(amounts) != min(asked, plan.invoice.open))

    def act(self, model: Model, command: ReplanInstallments, answer: InstallmentsReplanned) -> None:
        plan = model.plans[command.plan_id]
        rows = plan.rows("regular")
        asked = sum(row.open for row in rows)
        credited = asked - sum(each.amount_paise for each in command.agreed)
        begun = [row for row in rows if row.paid or row.waived]
        free = [row for row in rows if row not in begun]
        for row in begun:
            row.amount = row.paid + row.waived
        named = list(begun)
        for each in command.agreed:
            row = free.pop(0) if free else Installment(0, each.due_date, 0)
            if not row.number:
                row.number = 1 + max(known.number for known in plan.installments)
                plan.installments.append(row)
            row.due, row.amount = each.due_date, each.amount_paise
            named.append(row)
        if not named:
            named = [free.pop(0)]
            named[0].amount = 0
        named[-1].amount += credited
        named[-1].waived += credited
        for row in free:
            row.amount = 0
            if not row.was_paid:
                plan.installments.remove(row)
        agree("what a credit took", answer.credited_paise, credited)
        model.touch(plan)


class Expire(Rule[ExpirePlan, PlanExpired]):
    workflow = staticmethod(expire_plan)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ExpirePlan | None:
        plans = [each for each in model.plans.values() if each.status == "active" and not each.invoice.open]
        plan = chance.pick(plans) if plans and not chance.once_in(6) else choose_plan(model, chance, "active")
        if plan is None:
            return None
        after = plan.expiry + timedelta(days=1) if plan.expiry else plan.start
        return ExpirePlan(request_id=request_id, plan_id=plan.key, on=chance.day(model, min(after, model.today)))

    def judge(self, command: ExpirePlan, about: Judgement) -> None:
        about.role(POSTING)
        plan = about.model.plans[command.plan_id]
        asked = sum(row.open for row in plan.installments)
        if plan.status not in {"active", "suspended"}:
            about.state("PLAN_NOT_ACTIVE")
        else:
            about.state("PLAN_NOT_PAID", when=min(asked, plan.invoice.open) > 0)
        about.not_future(command.on)
        about.not_before(command.on, plan.start, "SESSION_BEFORE_PLAN")
        about.invoice_day(plan.invoice, command.on, "SESSION_BEFORE_PLAN")
        if plan.expiry:
            about.not_before(command.on, plan.expiry + timedelta(days=1), "PLAN_STILL_VALID")
        about.period(command.on)

    def act(self, model: Model, command: ExpirePlan, answer: PlanExpired) -> None:
        plan = model.plans[command.plan_id]
        lost = plan.open_value.taxable if model.is_deferred else 0
        agree("the breakage", answer.breakage_paise, lost)
        posting = model.ledger.post(
            command.on, Line(DEFERRED, lost, plan=plan.key), Line(BREAKAGE, -lost, plan=plan.key)
        )
        plan.breakage = posting if lost else None
        plan.ended_on = command.on
        end(plan, "expired")
        plan.suspended_on = None
        model.touch(plan)


def end(plan: Plan, status: str) -> None:
    """Cancel what is open of a plan, and ask for nothing more."""
    for session in plan.sessions:
        if session.is_open:
            session.status = "cancelled"
    for row in plan.rows("regular"):
        row.waived += row.open
    plan.status = status


class Unexpire(Rule[UndoExpiry, ExpiryUndone]):
    workflow = staticmethod(undo_expiry)

    def propose(self, model: Model, chance: Chance, request_id: str) -> UndoExpiry | None:
        plan = choose_plan(model, chance, "expired")
        if plan is None:
            return None
        return UndoExpiry(
            request_id=request_id,
            plan_id=plan.key,
            on=chance.day(model, plan.ended_on),
            reason=chance.reason("Was ill"),
            expiry_date=months_after(model.today, 2) if chance.once_in(2) else None,
        )

    def judge(self, command: UndoExpiry, about: Judgement) -> None:
        about.role(POSTING)
        plan = about.model.plans[command.plan_id]
        about.state("PLAN_NOT_EXPIRED", when=plan.status != "expired")
        about.reason(command.reason)
        about.not_future(command.on)
        if plan.breakage:
            about.not_before(command.on, plan.breakage.on, "REVERSAL_BEFORE_ORIGINAL")
        about.period(command.on)

    def act(self, model: Model, command: UndoExpiry, _answer: ExpiryUndone) -> None:
        plan = model.plans[command.plan_id]
        if plan.breakage:
            model.ledger.reverse(plan.breakage, command.on)
        for session in plan.sessions:
            if session.status == "cancelled":
                session.status = "scheduled"
        plan.status, plan.expiry, plan.breakage = "active", command.expiry_date, None
        model.touch(plan)


RULES: list[Rule[Any, Any]] = [Suspend(), Resume(), Replan(), Expire(), Unexpire()]
