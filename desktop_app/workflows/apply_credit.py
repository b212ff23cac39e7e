"""Apply a credit note to another invoice of the same patient: a match, never a posting; its installments fill."""

from dataclasses import dataclass
from datetime import date

from desktop_app.repositories import credit_notes, open_credits
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import applying, filling, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyCredit:
    """Apply what is unapplied of a note, in paise; None: as much as fits."""

    request_id: str
    credit_note_id: int
    invoice_id: int
    on: date
    amount_paise: int | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditApplied:
    """What was applied, what the invoice still lacks, and what is left of the credit, in paise."""

    applied_paise: int
    invoice_outstanding_paise: int
    unapplied_after_paise: int


def apply_credit(books: Books, command: ApplyCredit, user: User) -> Outcome[CreditApplied]:
    """Apply a credit.

    Refuses PERMISSION_DENIED, NOT_FOUND, CN_NOT_POSTED, INVOICE_NOT_POSTED, DIFFERENT_PATIENT, DATE_IN_FUTURE,
    PAYMENT_BEFORE_INVOICE, APPLY_BEFORE_CREDIT, NO_PERIOD, PERIOD_CLOSED, AMOUNT_NOT_POSITIVE, APPLY_EXCEEDS_INVOICE,
    APPLY_EXCEEDS_CREDIT.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CreditApplied):
            return first_answer
        roles.require(work, roles.COUNTER)
        note = credit_notes.credit_note(work, command.credit_note_id)
        applying.require_posted_note(note)
        aim = filling.target(work, filling.require_invoice(work, command.invoice_id, note.patient_id))
        applying.require_dates(work, aim, command.on, note.credit_note_date)
        credit = open_credits.of_note(work, note.credit_note_id)
        paise = applying.require_amount(command.amount_paise, aim, credit)
        applying.apply_credit(work, note, credit, aim, paise=paise, on=command.on)
        return work.commit(
            command,
            CreditApplied(
                applied_paise=paise,
                invoice_outstanding_paise=aim.open_paise - paise,
                unapplied_after_paise=credit.open_paise - paise,
            ),
        )
