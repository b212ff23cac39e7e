"""Keep a credit as the patient's balance instead of paying it back: only where the patient agreed, on record."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories import credit_notes, open_credits, refunds
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import applying, keeping, refunding, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepCreditAsBalance:
    """Keep what is unapplied of a note, in paise; None: all of it. `consent` says how the patient agreed."""

    request_id: str
    credit_note_id: int
    on: date
    consent: str
    amount_paise: int | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditKept:
    """What is kept of the note now, in paise, and the refund status of its plan."""

    kept_paise: int
    refund_status: str


def keep_credit_as_balance(books: Books, command: KeepCreditAsBalance, user: User) -> Outcome[CreditKept]:
    """Keep a credit as a balance.

    Refuses PERMISSION_DENIED, NOT_FOUND, CN_NOT_POSTED, CONSENT_REQUIRED, DATE_IN_FUTURE, REFUND_BEFORE_CN, NO_PERIOD,
    PERIOD_CLOSED, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, REFUND_EXCEEDS_CREDIT.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CreditKept):
            return first_answer
        roles.require(work, roles.POSTING)
        note = credit_notes.credit_note(work, command.credit_note_id)
        applying.require_posted_note(note)
        consent = keeping.require_consent(command.consent)
        owed = refunding.credit(work, credit_note_id=note.credit_note_id, payment_id=None)
        refunding.require_date(work, owed, command.on)
        kept = refunds.kept(work, note.credit_note_id)
        left = open_credits.of_note(work, note.credit_note_id).open_paise - kept
        paise = left if command.amount_paise is None else command.amount_paise
        refunding.require_available(owed, paise, reserved_paise=kept)
        status = keeping.keep(work, note, paise, consent)
        return work.commit(command, CreditKept(kept_paise=kept + paise, refund_status=status))
