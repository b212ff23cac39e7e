"""Step: what became of a credit: how much of it is kept as a balance, and how far the refund of its plan has come."""

from desktop_app.accounting.refund_status import refund_status
from desktop_app.repositories import clinic as clinics, open_credits, plans, refunds
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.unit import Unit


def payable(unit: Unit, note: CreditNote) -> int:
    """Give what is to be paid back of a note, in paise: what is unapplied of it and not kept as a balance."""
    return open_credits.of_note(unit, note.credit_note_id).open_paise - refunds.kept(unit, note.credit_note_id)


def refresh(work: Work, note: CreditNote, *, used_paise: int = 0, is_new: bool = False, is_more: bool = False) -> str:
    """Bring a note's kept balance and its plan's refund status up to date with what is unapplied of it now.

    `used_paise` is what an invoice took now: the balance is used first. `is_new` while the plan is being discontinued:
    whether its refund waits for approval is decided now. `is_more` where money became payable again: so it is then.
    Gives the plan's refund status; `none` for a note that discontinued no plan.
    """
    open_paise = open_credits.of_note(work, note.credit_note_id).open_paise
    before = refunds.kept(work, note.credit_note_id)
    kept = min(max(0, before - used_paise), open_paise)
    if kept != before:
        refunds.keep(work, note.credit_note_id, before_paise=before, kept_paise=kept)
        work.edits.act("update", "patient_credit_notes", note.credit_note_id)
    if note.reason_code != "plan_discontinued" or note.plan_id is None:
        return "none"
    plan = plans.plan(work, note.plan_id)
    status = refund_status(
        "none" if is_new else plan.refund_status,
        payable_paise=open_paise - kept,
        paid_paise=refunds.paid(work, "credit_note", note.credit_note_id),
        threshold_paise=clinics.clinic(work).refund_approval_threshold_paise,
        is_more=is_more,
    )
    if status != plan.refund_status:
        plans.change(work, plan, refund_status=status)
        work.edits.act("update", "package_payment_plans", plan.plan_id)
    return status
