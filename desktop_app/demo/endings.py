"""How a plan is discontinued, and what comes after: the note is replaced, or the plan is taken back and goes on."""

from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from desktop_app.accounting.calendar import note_deadline
from desktop_app.demo.clinic import ACCOUNTANT, OWNER
from desktop_app.demo.order import Life, Order, ordered
from desktop_app.demo.running_plan import RunningPlan
from desktop_app.demo.stories import Ending
from desktop_app.demo.timeline import Event
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from desktop_app.workflows.reinstate_plan import ReinstatePlan, reinstate_plan
from desktop_app.workflows.replace_credit_note import ReplaceCreditNote, replace_credit_note
from desktop_app.workflows.reverse_credit_note import ReverseCreditNote, reverse_credit_note
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued

_FEES_PAISE = (50_000, 75_000, 100_000, 150_000)
_RUPEE = 100
_PAYS_THE_REST = 0.6
_REASONS = (
    "Moves to another city",
    "Not satisfied with the result so far",
    "Skin reaction; the dermatologist advises to stop",
    "Pregnancy; treatment not advised",
    "The session times do not suit",
    "Financial reasons",
    "Result reached earlier than planned",
)
_REASONS_TO_RETURN = ("Comes back from her travels", "The wrong plan was discontinued", "Changed his mind")
_REASONS_TO_REPLACE = ("Amount agreed again with the patient", "Fee lowered by the owner", "Wrong amount entered")


def discontinue(plan: RunningPlan, ending: Ending, on: date, rest: Sequence[Event]) -> Life:
    """Discontinue a plan on a day as its ending says; `rest` is what happens where it goes on."""
    if not plan.has_open_session:
        return
    answer = yield from _discontinue(plan, on, _credit(plan, ending))
    if ending is Ending.REPLACED:
        answer = yield from _replace(plan, answer)
    pays_the_rest = plan.desk.chance.random() < _PAYS_THE_REST
    if answer.residual_due_paise and pays_the_rest:
        plan.desk.diary.on(_some_days_later(plan, 0, 30))
        yield from plan.settle(answer.residual_due_paise)
    if ending in {Ending.REINSTATED, Ending.FORFEIT_TAKEN_BACK}:
        yield from _take_back(plan, answer, on, rest)


def _credit(plan: RunningPlan, ending: Ending) -> int | None:
    """Give the credit in paise, tax included; None for the computed one."""
    fee = plan.desk.chance.choice(_FEES_PAISE)
    match ending:
        case Ending.FEE_KEPT:
            return plan.open_paise - min(fee, plan.open_paise // 2)
        case Ending.GOODWILL:
            return min(plan.total_paise, plan.open_paise + fee)
        case Ending.FORFEITED | Ending.FORFEIT_TAKEN_BACK:
            return 0
        case _:
            return None


def _discontinue(plan: RunningPlan, on: date, credit_paise: int | None) -> Generator[Order, Any, PlanDiscontinued]:
    desk = plan.desk
    at = desk.diary.on(on)
    command = DiscontinuePlan(
        request_id=desk.clinic.request_id(),
        plan_id=plan.sold.plan_id,
        on=desk.diary.day,
        reason=desk.chance.choice(_REASONS),
        credit_paise=credit_paise,
        gst_mode=_gst_mode(plan),
        consent=_consent(plan.sold.plan_id, desk.diary.day),
    )
    return (yield from ordered(at, ACCOUNTANT, discontinue_plan, command))


def _consent(plan_id: int, on: date) -> str:
    """Say how the patient agreed; of every third settlement nothing is on record."""
    how = (f"The patient, signed settlement sheet, {on.isoformat()}", f"The patient, by phone, {on.isoformat()}", "")
    return how[plan_id % len(how)]


def _replace(plan: RunningPlan, answer: PlanDiscontinued) -> Generator[Order, Any, PlanDiscontinued]:
    """Issue the note again, for a tenth less or a tenth more, in whole rupees."""
    if answer.credit_note_id is None:
        return answer
    desk = plan.desk
    at = desk.diary.on(_some_days_later(plan, 2, 15))
    percent = desk.chance.choice((90, 110))
    credit = min(plan.total_paise, plan.open_paise * percent // 100 // _RUPEE * _RUPEE)
    command = ReplaceCreditNote(
        request_id=desk.clinic.request_id(),
        credit_note_id=answer.credit_note_id,
        on=desk.diary.day,
        credit_paise=credit,
        reason=desk.chance.choice(_REASONS_TO_REPLACE),
        gst_mode=_gst_mode(plan),
    )
    return (yield from ordered(at, OWNER, replace_credit_note, command))


def _take_back(plan: RunningPlan, answer: PlanDiscontinued, ended_on: date, rest: Sequence[Event]) -> Life:
    """Reverse the discontinuation, by its note or by the plan, and go on where the plan was left."""
    desk = plan.desk
    at = desk.diary.on(_some_days_later(plan, 5, 40))
    reason = desk.chance.choice(_REASONS_TO_RETURN)
    by_note = desk.chance.random() < 1 / 2
    if by_note and answer.credit_note_id is not None:
        reversal = ReverseCreditNote(
            request_id=desk.clinic.request_id(),
            credit_note_id=answer.credit_note_id,
            on=desk.diary.day,
            reason=reason,
            reinstate=True,
        )
        yield from ordered(at, ACCOUNTANT, reverse_credit_note, reversal)
    else:
        reinstatement = ReinstatePlan(
            request_id=desk.clinic.request_id(), plan_id=plan.sold.plan_id, on=desk.diary.day, reason=reason
        )
        yield from ordered(at, OWNER, reinstate_plan, reinstatement)
    away = desk.diary.day - ended_on
    yield from plan.carry_out(replace(event, on=event.on + away) for event in rest)


def _gst_mode(plan: RunningPlan) -> GstMode:
    """After the deadline the credit no longer reduces GST."""
    late = plan.is_taxed and plan.desk.diary.day > note_deadline(plan.sold_on)
    return GstMode.FINANCIAL if late else GstMode.AUTO


def _some_days_later(plan: RunningPlan, least: int, most: int) -> date:
    return plan.desk.diary.day + timedelta(days=plan.desk.chance.randint(least, most))
