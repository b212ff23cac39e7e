"""Step: take a posted credit note back by its mirror image, and a discontinued plan back to what it was."""

from datetime import date

from desktop_app.accounting.allocation import fill
from desktop_app.accounting.installments import reopened
from desktop_app.errors import (
    AlreadyReversed,
    CnHasApplications,
    CnRefunded,
    NotPosted,
    PlanNotDiscontinued,
    ReversalBeforeOriginal,
)
from desktop_app.repositories import credit_notes, general_ledger, payments, plans, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.plans import Installment, Plan
from desktop_app.repositories.receivables import Entry
from desktop_app.repositories.unit import Place, Unit
from desktop_app.workflows.steps import checks, subledger_reversal


def require_reversible(unit: Unit, note: CreditNote) -> None:
    """Refuse NOT_POSTED, ALREADY_REVERSED, CN_REFUNDED and CN_HAS_APPLICATIONS."""
    number = note.credit_note_number or ""
    if note.status == "draft":
        raise NotPosted
    if note.status == "reversed":
        raise AlreadyReversed(number=number)
    if credit_notes.refunded(unit, note.credit_note_id):
        raise CnRefunded(number=number)
    for match in receivables.matches_of(unit, _credit_entry(unit, note).entry_id):
        if (match.reference_type, match.reference_id) != ("invoice", note.original_invoice_id):
            raise CnHasApplications(number=number)


def require_date(work: Work, note: CreditNote, on: date) -> None:
    """Refuse DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD and PERIOD_CLOSED."""
    checks.require_not_future(work, on)
    if on < note.credit_note_date:
        raise ReversalBeforeOriginal(on=on, original=note.credit_note_date)
    checks.require_open_period(work, on)


def reverse_note(work: Work, note: CreditNote, on: date, reason: str) -> None:
    """File the exact reversal in the GL and in the patient's account; matches are voided, never deleted."""
    if note.gl_transaction_id is None:
        raise NotPosted
    transaction_id = general_ledger.reverse(
        work,
        note.gl_transaction_id,
        on=on,
        event="reverse",
        description=f"Reversal of {note.credit_note_number}",
    )
    original = general_ledger.transaction(work, note.gl_transaction_id)
    place = Place(original.hospital_id, original.branch_id)
    subledger_reversal.reverse(work, _credit_entry(work, note), transaction_id=transaction_id, on=on, place=place)
    credit_notes.change(work, note, status="reversed")
    work.edits.act("reverse", "patient_credit_notes", note.credit_note_id, reason=reason)


def reinstate(work: Work, plan: Plan, on: date, reason: str) -> None:
    """Bring a discontinued plan back: sessions, installments and the plan; a forfeiture is reversed.

    The note, where there is one, has been reversed before. Refuses PLAN_NOT_DISCONTINUED.
    """
    if plan.status != "discontinued":
        raise PlanNotDiscontinued(plan=plan.plan_number, status=plan.status)
    if plan.credit_note_id is None:
        _reverse_forfeiture(work, plan, on)
    cancelled = tuple(each for each in plans.sessions(work, plan.plan_id) if each.session_status == "cancelled")
    plans.set_sessions(work, plan.plan_id, cancelled, "scheduled")
    _reopen_installments(work, plan)
    plans.change(
        work,
        plan,
        status="active",
        discontinued_date=None,
        discontinued_by=None,
        discontinuation_reason=None,
        computed_credit_paise=None,
        adjusted_credit_paise=None,
        refundable_paise=None,
        residual_due_paise=None,
        refund_status="none",
        credit_note_id=None,
    )
    work.edits.act("reinstate", "package_payment_plans", plan.plan_id, reason=reason)


def _credit_entry(unit: Unit, note: CreditNote) -> Entry:
    entries = receivables.of_reference(unit, "credit_note", note.credit_note_id)
    return next(entry for entry in entries if entry.entry_type == "credit_note")


def _reverse_forfeiture(work: Work, plan: Plan, on: date) -> None:
    """Reverse the live forfeiture; under the at-invoice policy, or with nothing deferred, there is none.

    Refuses PARTIAL_POSTING_MISMATCH where it was taken back by another amount.
    """
    for each in general_ledger.live(general_ledger.of_source(work, "package_plan", plan.plan_id)):
        if each.event.startswith("forfeit"):
            general_ledger.reverse(
                work,
                each.transaction_id,
                on=on,
                event=f"undo-{each.event}",
                description=f"{plan.plan_number} reinstated",
            )


def _reopen_installments(work: Work, plan: Plan) -> None:
    """Open the regular installments again, as they were sold.

    What was paid on a final installment moves to the oldest regular ones, and the final one is waived. Earlier waivers
    and write-offs of the plan stay: they take the last installments first, as they did.
    """
    rows = plans.installments(work, plan.plan_id)
    paid = {each.installment_id: each.paid_paise for each in rows}
    regular = sorted((each for each in rows if each.kind == "regular"), key=lambda each: each.installment_number)
    for final in rows:
        if final.kind == "final":
            _move_payments(work, final, regular, paid)
    figures = reopened(
        [each.amount_paise for each in regular],
        [paid[each.installment_id] for each in regular],
        moved_paise=0,
        still_waived_paise=credit_notes.waived_on_plan(work, plan.plan_id),
    )
    for each, (paid_paise, part) in zip(regular, figures, strict=True):
        plans.change_installment(
            work,
            each,
            paid_paise=paid_paise,
            waived_paise=part,
            waiver_reason=each.waiver_reason if part else None,
        )
    for each in rows:
        if each.kind == "final":
            plans.change_installment(
                work, each, paid_paise=0, waived_paise=each.amount_paise, waiver_reason="Plan reinstated"
            )


def _move_payments(work: Work, final: Installment, regular: list[Installment], paid: dict[int, int]) -> None:
    """Move what was paid on the final installment to the regular ones, oldest first; `paid` is brought up to date."""
    for allocation in payments.allocations_of_installment(work, final.installment_id):
        payments.reverse_allocation(work, allocation)
        rooms = [each.amount_paise - paid[each.installment_id] for each in regular]
        for each, part in zip(regular, fill(allocation.amount_paise, rooms), strict=True):
            if part:
                payments.allocate(
                    work,
                    payment_id=allocation.payment_id,
                    credit_note_id=allocation.credit_note_id,
                    invoice_id=allocation.invoice_id,
                    installment_id=each.installment_id,
                    amount_paise=part,
                )
                paid[each.installment_id] += part
        if allocation.payment_id is not None:
            work.edits.act("update", "payments", allocation.payment_id)
        elif allocation.credit_note_id is not None:
            work.edits.act("update", "patient_credit_notes", allocation.credit_note_id)
