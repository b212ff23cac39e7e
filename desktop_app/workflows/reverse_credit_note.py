"""Reverse a posted credit note; a discontinuation's note only together with reinstating its plan."""

from dataclasses import dataclass
from datetime import date

from desktop_app.errors import UseReinstateOrReplace
from desktop_app.repositories import credit_notes, plans
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import checks, remission, reversal, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseCreditNote:
    """Reverse a credit note; `reinstate` brings the plan back that it discontinued."""

    request_id: str
    credit_note_id: int
    on: date
    reason: str
    reinstate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditNoteReversed:
    """The status of the plan that was reinstated; None where the note belonged to no discontinuation."""

    plan_status: str | None


def reverse_credit_note(books: Books, command: ReverseCreditNote, user: User) -> Outcome[CreditNoteReversed]:
    """Reverse a credit note.

    What a waiver or a write-off had let go is asked for again.

    Refuses PERMISSION_DENIED, NOT_FOUND, NOT_POSTED, ALREADY_REVERSED, CN_REFUNDED, CN_HAS_APPLICATIONS,
    USE_REINSTATE_OR_REPLACE, PLAN_ALREADY_DISCONTINUED and PLAN_NOT_ACTIVE for what was waived before a plan ended,
    REASON_REQUIRED, DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, NO_PERIOD, PERIOD_CLOSED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CreditNoteReversed):
            return first_answer
        roles.require(work, roles.POSTING)
        note = credit_notes.credit_note(work, command.credit_note_id)
        reversal.require_reversible(work, note)
        of_discontinuation = note.reason_code == "plan_discontinued" and note.plan_id is not None
        if of_discontinuation and not command.reinstate:
            raise UseReinstateOrReplace(number=note.credit_note_number)
        remission.require_reopenable(work, note)
        reason = checks.require_reason(command.reason)
        reversal.require_date(work, note, command.on)
        reversal.reverse_note(work, note, command.on, reason)
        plan_status = None
        if of_discontinuation and note.plan_id is not None:
            reversal.reinstate(work, plans.plan(work, note.plan_id), command.on, reason)
            plan_status = "active"
        else:
            remission.reopen(work, note, command.on, reason)
        return work.commit(command, CreditNoteReversed(plan_status=plan_status))
