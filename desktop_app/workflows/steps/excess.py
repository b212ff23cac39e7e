"""Step: what a discontinued plan's credit leaves over goes somewhere, all of it.

Paid back now, applied to other invoices of the patient, kept as a balance with consent; the rest waits to be paid back.
"""

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.accounting.money import rupees
from desktop_app.errors import AmountNegative, RefundExceedsCredit
from desktop_app.repositories import credit_notes, open_credits
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.workflows.steps import applying, credit_standing, filling, keeping, refunding, roles
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from desktop_app.workflows.steps.refunding import RefundPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Another invoice of the patient, and what it gets of the credit, in paise."""

    invoice_id: int
    amount_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """Where the excess goes, in paise; what is not named waits to be paid back. `consent` is the patient's, to keep."""

    refunds: tuple[RefundPart, ...] = ()
    applications: tuple[Application, ...] = ()
    kept_paise: int = 0
    consent: str = ""

    @property
    def total_paise(self) -> int:
        """All that is named."""
        refunded = sum(each.amount_paise for each in self.refunds)
        return refunded + sum(each.amount_paise for each in self.applications) + self.kept_paise


def allocate(work: Work, done: PlanDiscontinued, excess: Excess | None, on: date) -> PlanDiscontinued:
    """Send the excess of a discontinuation where it is to go; what the discontinuation came to then.

    Refuses AMOUNT_NEGATIVE, REFUND_EXCEEDS_CREDIT for more than there is, AMOUNT_NOT_POSITIVE, NOT_FOUND,
    INVOICE_NOT_POSTED, DIFFERENT_PATIENT, PAYMENT_BEFORE_INVOICE, APPLY_EXCEEDS_INVOICE, CONSENT_REQUIRED, BAD_INPUT,
    REFUND_NOT_APPROVED, ACCOUNT_UNFIT, and PERMISSION_DENIED to who may not pay back or keep.
    """
    if excess is None or excess == Excess():
        return done
    if excess.kept_paise < 0:
        raise AmountNegative(what="balance")
    if done.credit_note_id is None or excess.total_paise > done.refundable_paise:
        raise RefundExceedsCredit(limit=rupees(done.refundable_paise))
    note = credit_notes.credit_note(work, done.credit_note_id)
    for each in excess.applications:
        _apply(work, note, each, on)
    if excess.kept_paise:
        roles.require(work, roles.POSTING)
        keeping.keep(work, note, excess.kept_paise, keeping.require_consent(excess.consent))
    status = credit_standing.refresh(work, note, is_new=True)
    numbers: tuple[str, ...] = ()
    if excess.refunds:
        roles.require(work, roles.POSTING)
        numbers, status = _pay_back(work, note, excess.refunds, on)
    return replace(done, refund_status=status, refund_numbers=numbers)


def _apply(work: Work, note: CreditNote, part: Application, on: date) -> None:
    aim = filling.target(work, filling.require_invoice(work, part.invoice_id, note.patient_id))
    filling.require_not_before(work, aim.invoice, on)
    credit = open_credits.of_note(work, note.credit_note_id)
    paise = applying.require_amount(part.amount_paise, aim, credit)
    applying.apply_credit(work, note, credit, aim, paise=paise, on=on)


def _pay_back(work: Work, note: CreditNote, parts: tuple[RefundPart, ...], on: date) -> tuple[tuple[str, ...], str]:
    owed = refunding.credit(work, credit_note_id=note.credit_note_id, payment_id=None)
    refunding.require_parts(owed, parts)
    refunding.require_approval(work, owed, sum(part.amount_paise for part in parts))
    _, numbers = refunding.pay_parts(work, owed, parts, on)
    return numbers, refunding.standing(work, owed)
