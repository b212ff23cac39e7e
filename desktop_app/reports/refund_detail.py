"""One refund as its screen shows it: of what, by which mode, who asked and who approved, journal, history."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from desktop_app.records.clinic import User
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.reports.history import HistoryEntry, history
from desktop_app.reports.journal import JournalTransaction, journal_of_document
from desktop_app.reports.refunds import state_of
from desktop_app.repositories import clinic, open_credits, patients, refunds
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.refunds import Refund
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class RefundDetail:
    """A refund with all that belongs to it, in paise: its state as the register has it, what its credit still has."""

    refund: Refund
    state: str
    patient: Patient
    branch: str
    source_number: str
    plan_id: int | None
    plan_number: str | None
    asked_by: str | None
    approved_by: str | None
    unapplied_paise: int
    journal: tuple[JournalTransaction, ...]
    history: tuple[HistoryEntry, ...]

    @property
    def account(self) -> str:
        """The account that the money went out of, "" before it did."""
        paid = [line for each in self.journal[:1] for line in each.lines]
        found = [line for line in paid if line.credit_paise == self.refund.amount_paise]
        return f"{found[0].account_code}  {found[0].account}" if found else ""


_NOTE = (
    select(CreditNote.credit_note_number, Plan.plan_id, Plan.plan_number)
    .outerjoin(Plan, Plan.plan_id == CreditNote.plan_id)
    .where(CreditNote.credit_note_id == bindparam("credit_note_id"))
)
_RECEIPT = select(Payment.receipt_number).where(Payment.payment_id == bindparam("payment_id"))
_USER = select(User.display_name).where(User.user_id == bindparam("user_id"))


def refund_detail(unit: Unit, refund_id: int) -> RefundDetail:
    """Read a refund; refuses NOT_FOUND."""
    found = refunds.refund(unit, refund_id)
    plan_id = plan_number = None
    if found.credit_note_id is not None:
        number, plan_id, plan_number = unit.execute(_NOTE, {"credit_note_id": found.credit_note_id}).one()
        item = open_credits.of_note(unit, found.credit_note_id)
    else:
        number = unit.value(_RECEIPT, payment_id=found.payment_id)
        item = open_credits.of_advance(unit, found.payment_id or 0)
    return RefundDetail(
        refund=found,
        state=state_of(unit, refund_id),
        patient=patients.patient(unit, found.patient_id),
        branch=clinic.branch(unit, found.branch_id).name,
        source_number=number or "",
        plan_id=plan_id,
        plan_number=plan_number,
        asked_by=unit.value(_USER, user_id=found.created_by),
        approved_by=unit.value(_USER, user_id=found.approved_by),
        unapplied_paise=item.open_paise,
        journal=journal_of_document(unit, "refund", refund_id),
        history=history(unit, "refunds", refund_id),
    )
