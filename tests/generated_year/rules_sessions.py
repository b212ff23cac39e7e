"""Rules of sessions: completed, missed, taken back, on other days."""

from datetime import date, timedelta
from typing import Any

from desktop_app.workflows.complete_session import CompleteSession, SessionCompleted, complete_session
from desktop_app.workflows.mark_no_show import MarkNoShow, NoShowMarked, mark_no_show
from desktop_app.workflows.reschedule_session import RescheduleSession, SessionRescheduled, reschedule_session
from desktop_app.workflows.undo_session import SessionUndone, UndoSession, undo_session
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Plan, Session
from tests.generated_year.ledger import DEFERRED, PACKAGE_REVENUE, Line
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, Judgement, Rule, agree


def choose_plan(model: Model, chance: Chance, *statuses: str) -> Plan | None:
    """Choose a plan, mostly one of these statuses."""
    plans = list(model.plans.values())
    suitable = [each for each in plans if each.status in statuses]
    if not suitable or chance.once_in(12):
        return chance.pick(plans) if plans else None
    return chance.pick(suitable)


def judge_session(about: Judgement, plan_key: int, number: int) -> tuple[Plan, Session] | None:
    plan = about.model.plans.get(plan_key)
    session = next((each for each in plan.sessions if each.number == number), None) if plan else None
    about.state("NOT_FOUND", when=session is None)
    return None if plan is None or session is None else (plan, session)


def judge_delivery(about: Judgement, plan: Plan, session: Session, on: date) -> None:
    about.state("PLAN_NOT_ACTIVE", when=plan.status != "active")
    about.state("SESSION_NOT_OPEN", when=plan.status == "active" and not session.is_open)
    about.not_future(on)
    about.not_before(on, plan.start, "SESSION_BEFORE_PLAN")
    about.invoice_day(plan.invoice, on, "SESSION_BEFORE_PLAN")
    about.period(on)


def deliver(model: Model, plan: Plan, session: Session, on: date, status: str) -> int:
    """Earn a session's share; the last open one completes the plan."""
    paise = session.value.taxable if model.is_deferred else 0
    posting = model.ledger.post(on, Line(DEFERRED, paise, plan=plan.key), Line(PACKAGE_REVENUE, -paise, plan=plan.key))
    session.status, session.done_on, session.recognised = status, on, posting
    if not any(each.is_open for each in plan.sessions):
        plan.status = "completed"
    model.touch(plan)
    return paise


class Complete(Rule[CompleteSession, SessionCompleted]):
    workflow = staticmethod(complete_session)
    weight = 12

    def propose(self, model: Model, chance: Chance, request_id: str) -> CompleteSession | None:
        plan = choose_plan(model, chance, "active")
        if plan is None:
            return None
        waiting = [each.number for each in plan.sessions if each.is_open]
        number = chance.pick(waiting) if waiting and not chance.once_in(15) else chance.random.randint(0, 6)
        return CompleteSession(
            request_id=request_id,
            plan_id=plan.key,
            session_number=number,
            on=chance.day(model, plan.start),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: CompleteSession, about: Judgement) -> None:
        about.role(COUNTER)
        found = judge_session(about, command.plan_id, command.session_number)
        if found:
            judge_delivery(about, *found, command.on)

    def act(self, model: Model, command: CompleteSession, answer: SessionCompleted) -> None:
        plan = model.plans[command.plan_id]
        paise = deliver(model, plan, plan.sessions[command.session_number - 1], command.on, "completed")
        agree("the revenue of a session", answer.recognised_paise, paise)


class NoShow(Rule[MarkNoShow, NoShowMarked]):
    workflow = staticmethod(mark_no_show)

    def propose(self, model: Model, chance: Chance, request_id: str) -> MarkNoShow | None:
        plan = choose_plan(model, chance, "active")
        if plan is None:
            return None
        return MarkNoShow(
            request_id=request_id,
            plan_id=plan.key,
            session_number=chance.random.randint(1, len(plan.sessions)),
            on=chance.day(model, plan.start),
            charged=chance.once_in(2),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: MarkNoShow, about: Judgement) -> None:
        about.role(COUNTER)
        found = judge_session(about, command.plan_id, command.session_number)
        if found:
            plan, session = found
            about.state("SESSION_NOT_OPEN", when=session.status == "no_show" and not command.charged)
            judge_delivery(about, plan, session, command.on)

    def act(self, model: Model, command: MarkNoShow, answer: NoShowMarked) -> None:
        plan = model.plans[command.plan_id]
        session = plan.sessions[command.session_number - 1]
        paise = 0
        if command.charged:
            paise = deliver(model, plan, session, command.on, "no_show_charged")
        else:
            session.status = "no_show"
        model.touch(plan)
        agree("the revenue of a no-show", answer.recognised_paise, paise)


class Undo(Rule[UndoSession, SessionUndone]):
    workflow = staticmethod(undo_session)

    def propose(self, model: Model, chance: Chance, request_id: str) -> UndoSession | None:
        plan = choose_plan(model, chance, "active", "completed")
        if plan is None:
            return None
        used = [each for each in plan.sessions if each.is_used]
        session = chance.pick(used) if used and not chance.once_in(8) else chance.pick(plan.sessions)
        return UndoSession(
            request_id=request_id,
            plan_id=plan.key,
            session_number=session.number,
            on=chance.day(model, session.done_on),
            reason=chance.late_reason(),
        )

    def judge(self, command: UndoSession, about: Judgement) -> None:
        about.role(COUNTER)
        found = judge_session(about, command.plan_id, command.session_number)
        if found is None:
            return
        plan, session = found
        if plan.status not in {"active", "completed"}:
            about.state("PLAN_NOT_ACTIVE")
        elif not session.is_used:
            about.state("SESSION_NOT_COMPLETED")
        else:
            about.state("USED_BEFORE_OPENING", when=session.is_old)
        about.not_future(command.on)
        if session.done_on:
            about.not_before(command.on, session.done_on, "REVERSAL_BEFORE_ORIGINAL")
        about.period(command.on)

    def act(self, model: Model, command: UndoSession, _answer: SessionUndone) -> None:
        plan = model.plans[command.plan_id]
        session = plan.sessions[command.session_number - 1]
        if session.recognised:
            model.ledger.reverse(session.recognised, command.on)
        session.status, session.done_on, session.recognised = "scheduled", None, None
        plan.status = "active"
        model.touch(plan)


class Reschedule(Rule[RescheduleSession, SessionRescheduled]):
    workflow = staticmethod(reschedule_session)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> RescheduleSession | None:
        plan = choose_plan(model, chance, "active", "suspended")
        if plan is None:
            return None
        day = model.today + timedelta(days=chance.random.randint(1, 60))
        return RescheduleSession(
            request_id=request_id,
            plan_id=plan.key,
            session_number=chance.random.randint(1, len(plan.sessions)),
            scheduled_for=plan.start - timedelta(days=1) if chance.once_in(10) else day,
        )

    def judge(self, command: RescheduleSession, about: Judgement) -> None:
        about.role(COUNTER)
        found = judge_session(about, command.plan_id, command.session_number)
        if found is None:
            return
        plan, session = found
        runs = plan.status in {"active", "suspended"}
        about.state("PLAN_NOT_ACTIVE", when=not runs)
        about.state("SESSION_NOT_OPEN", when=runs and not session.is_open)
        about.not_before(command.scheduled_for, plan.start, "SESSION_BEFORE_PLAN")

    def act(self, model: Model, command: RescheduleSession, _answer: SessionRescheduled) -> None:
        plan = model.plans[command.plan_id]
        plan.sessions[command.session_number - 1].status = "scheduled"
        model.touch(plan)


RULES: list[Rule[Any, Any]] = [Complete(), NoShow(), Undo(), Reschedule()]
