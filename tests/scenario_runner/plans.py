"""Operations: sessions, discontinuations, and what takes them back."""

from desktop_app.reports.discontinuation_preview import preview_discontinuation
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from desktop_app.workflows.mark_no_show import MarkNoShow, mark_no_show
from desktop_app.workflows.reinstate_plan import ReinstatePlan, reinstate_plan
from desktop_app.workflows.replace_credit_note import ReplaceCreditNote, replace_credit_note
from desktop_app.workflows.reverse_credit_note import ReverseCreditNote, reverse_credit_note
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued
from desktop_app.workflows.undo_session import UndoSession, undo_session
from tests.clinic import request_id as new_request
from tests.scenario_runner.world import Result, World, day, operation


@operation
def complete_session_(world: World, *, plan: str, session_no: int, date: str, no_show_charged: bool = False) -> Result:
    plan_id, on = world.plans[plan], day(date)
    if no_show_charged:
        charged = MarkNoShow(request_id=new_request(), plan_id=plan_id, session_number=session_no, on=on, charged=True)
        return {"recognised_paise": world.run(mark_no_show, charged).recognised_paise}
    completed = CompleteSession(request_id=new_request(), plan_id=plan_id, session_number=session_no, on=on)
    return {"recognised_paise": world.run(complete_session, completed).recognised_paise}


@operation
def undo_session_(world: World, *, plan: str, session_no: int, date: str) -> Result:
    world.run(
        undo_session,
        UndoSession(request_id=new_request(), plan_id=world.plans[plan], session_number=session_no, on=day(date)),
    )
    return {}


@operation
def no_show(world: World, *, plan: str, session_no: int, date: str) -> Result:
    world.run(
        mark_no_show,
        MarkNoShow(
            request_id=new_request(),
            plan_id=world.plans[plan],
            session_number=session_no,
            on=day(date),
            charged=False,
        ),
    )
    return {}


@operation
def preview_discontinue(world: World, *, plan: str) -> Result:
    with world.clinic.books.reading() as reading:
        preview = preview_discontinuation(reading, world.plans[plan])
    return {
        "computed_credit_paise": preview.settlement.computed.credit_paise,
        "pending_installments_paise": preview.facts.position.unpaid_installments_paise,
        "refundable_paise": preview.settlement.refundable_paise,
        "residual_due_paise": preview.settlement.residual_due_paise,
    }


@operation
def discontinue(
    world: World,
    *,
    plan: str,
    date: str,
    reason: str,
    adjusted_paise: int | None = None,
    gst_mode: str = "auto",
    request_id: str | None = None,
) -> Result:
    command = DiscontinuePlan(
        request_id=request_id or new_request(),
        plan_id=world.plans[plan],
        on=day(date),
        reason=reason,
        credit_paise=adjusted_paise,
        gst_mode=GstMode(gst_mode),
    )
    outcome = discontinue_plan(world.clinic.books, command, world.clinic.user)
    return _discontinued(outcome.result) | ({"replayed": True} if outcome.replayed else {})


@operation
def reverse_credit_note_(
    world: World, *, plan: str, date: str, reinstate: bool = True, reason: str = "Issued in error"
) -> Result:
    note_id = world.note(plan)
    if note_id is None or _has_no_note_now(world, plan):  # discontinued without a note: the plan alone is reinstated
        assert reinstate, f"{plan} has no note to reverse"
        command = ReinstatePlan(request_id=new_request(), plan_id=world.plans[plan], on=day(date), reason=reason)
        return {"plan_status": world.run(reinstate_plan, command).plan_status}
    reversed_note = world.run(
        reverse_credit_note,
        ReverseCreditNote(
            request_id=new_request(), credit_note_id=note_id, on=day(date), reason=reason, reinstate=reinstate
        ),
    )
    return {"plan_status": reversed_note.plan_status}


def _has_no_note_now(world: World, plan: str) -> bool:
    """Tell whether a plan is discontinued, and every note of its discontinuations was reversed before."""
    statuses = world.clinic.rows(
        "SELECT p.status, c.status FROM package_payment_plans p JOIN patient_credit_notes c USING (plan_id)"
        " WHERE p.plan_id = ? AND c.reason_code = 'plan_discontinued'",
        world.plans.get(plan),
    )
    return set(statuses) == {("discontinued", "reversed")}


@operation
def replace_credit_note_(
    world: World, *, plan: str, date: str, adjusted_paise: int, reason: str = "Amount corrected"
) -> Result:
    command = ReplaceCreditNote(
        request_id=new_request(),
        credit_note_id=world.the_note(plan),
        on=day(date),
        credit_paise=adjusted_paise,
        reason=reason,
    )
    return _discontinued(world.run(replace_credit_note, command))


def _discontinued(result: PlanDiscontinued) -> Result:
    return {
        "computed_credit_paise": result.computed_credit_paise,
        "credit_note_total_paise": result.credit_note_total_paise,
        "credit_note_no": result.credit_note_number,
        "cn_taxable_paise": result.cn_taxable_paise,
        "cn_cgst_paise": result.cn_cgst_paise,
        "cn_sgst_paise": result.cn_sgst_paise,
        "cn_nontax_paise": result.cn_nontax_paise,
        "retained_taxable_paise": result.retained_taxable_paise,
        "sessions_cancelled": result.sessions_cancelled,
        "installments_waived": result.installments_waived,
        "waived_paise": result.waived_paise,
        "refundable_paise": result.refundable_paise,
        "residual_due_paise": result.residual_due_paise,
        "refund_status": result.refund_status,
    }
