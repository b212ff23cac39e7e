"""Correct a discontinuation's amount: reverse its note and issue it again, in one session."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.settlement import Position
from desktop_app.errors import PlanNotDiscontinued
from desktop_app.repositories import credit_notes, plans, settlements
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, discontinuation, reversal, roles
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceCreditNote:
    """Issue a discontinuation's note again with another amount (paise, tax included).

    `seen` is the position after the reversal that was decided on: where it is another by now nothing is replaced.
    """

    request_id: str
    credit_note_id: int
    on: date
    credit_paise: int
    reason: str
    gst_mode: GstMode = GstMode.AUTO
    seen: Position | None = None


def replace_credit_note(books: Books, command: ReplaceCreditNote, user: User) -> Outcome[PlanDiscontinued]:
    """Replace a credit note.

    Refuses PERMISSION_DENIED, NOT_FOUND, NOT_POSTED, ALREADY_REVERSED, CN_REFUNDED, CN_HAS_APPLICATIONS,
    PLAN_NOT_DISCONTINUED, REASON_REQUIRED, REVERSAL_BEFORE_ORIGINAL and what `steps.discontinuation.discontinue`
    refuses.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PlanDiscontinued):
            return first_answer
        roles.require(work, roles.POSTING)
        note = credit_notes.credit_note(work, command.credit_note_id)
        reversal.require_reversible(work, note)
        if note.plan_id is None or note.reason_code != "plan_discontinued":
            raise PlanNotDiscontinued(plan=f"of {note.credit_note_number}", status="not concerned")
        reason = checks.require_reason(command.reason)
        reversal.require_date(work, note, command.on)
        reversal.reverse_note(work, note, command.on, reason)
        reversal.reinstate(work, plans.plan(work, note.plan_id), command.on, reason)
        terms = Terms(
            on=command.on,
            reason=reason,
            credit_paise=command.credit_paise,
            gst_mode=command.gst_mode,
            seen=command.seen,
        )
        facts = settlements.facts(work, note.plan_id)
        return work.commit(command, discontinuation.discontinue(work, facts, terms))
