"""Step: money goes back: of what is unapplied of a credit note, or of the advance in a receipt, and never more.

Above the clinic's threshold somebody else than who asked approves first. The money goes back by the mode it came in
by; another mode is a warning, which the edit log keeps.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting, refund_approval
from desktop_app.accounting.money import rupees
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.posting import Line
from desktop_app.errors import (
    BadInput,
    RefundBeforeCn,
    RefundBeforePayment,
    RefundExceedsCredit,
    RefundNotApproved,
)
from desktop_app.repositories import (
    clinic as clinics,
    credit_notes,
    general_ledger,
    money_accounts,
    numbers,
    open_credits,
    payments,
    plans,
    receivables,
    refunds,
)
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.receivables import OpenItem
from desktop_app.repositories.refunds import Refund
from desktop_app.repositories.unit import Place, Unit, stamp
from desktop_app.workflows.steps import applying, checks, credit_standing, receiving


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundPart:
    """What is paid back by one mode, in paise; None: by the mode it came in by, from the mode's own account."""

    amount_paise: int
    mode: str | None = None
    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """What is paid back: a credit note, or the advance in a receipt; and what of it is unapplied."""

    note: CreditNote | None
    payment: Payment | None
    item: OpenItem

    @property
    def source(self) -> str:
        """What it is."""
        return "advance" if self.note is None else "credit_note"

    @property
    def document(self) -> CreditNote | Payment:
        """The note or the receipt."""
        found = self.note or self.payment
        if found is None:
            raise BadInput(what="A refund is of a credit note or of an advance")
        return found

    @property
    def document_id(self) -> int:
        """Its key."""
        return self.document.payment_id if isinstance(self.document, Payment) else self.document.credit_note_id


def credit(unit: Unit, *, credit_note_id: int | None, payment_id: int | None) -> Credit:
    """Read what is to be paid back: exactly one of the two.

    Refuses BAD_INPUT, NOT_FOUND, CN_NOT_POSTED and PAYMENT_NOT_POSTED.
    """
    if credit_note_id is not None and payment_id is None:
        note = credit_notes.credit_note(unit, credit_note_id)
        applying.require_posted_note(note)
        return Credit(note, None, open_credits.of_note(unit, credit_note_id))
    if payment_id is not None and credit_note_id is None:
        payment = payments.payment(unit, payment_id)
        applying.require_posted_payment(payment)
        return Credit(None, payment, open_credits.of_advance(unit, payment_id))
    raise BadInput(what="A refund is of a credit note or of an advance")


def require_date(work: Work, owed: Credit, on: date) -> None:
    """Refuse DATE_IN_FUTURE, REFUND_BEFORE_CN, REFUND_BEFORE_PAYMENT, NO_PERIOD and PERIOD_CLOSED."""
    checks.require_not_future(work, on)
    if owed.note is not None and on < owed.note.credit_note_date:
        raise RefundBeforeCn(on=on, note_date=owed.note.credit_note_date)
    if owed.payment is not None and on < owed.payment.payment_date:
        raise RefundBeforePayment(on=on, payment_date=owed.payment.payment_date)
    checks.require_open_period(work, on)


def require_available(owed: Credit, paise: int, *, reserved_paise: int = 0) -> None:
    """Refuse AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, and REFUND_EXCEEDS_CREDIT for more than is unapplied."""
    receiving.require_amount(paise)
    left = max(0, owed.item.open_paise - reserved_paise)
    if paise > left:
        raise RefundExceedsCredit(limit=rupees(left))


def require_parts(owed: Credit, parts: tuple[RefundPart, ...]) -> None:
    """Refuse AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, REFUND_EXCEEDS_CREDIT and BAD_INPUT for a mode that is none."""
    for part in parts:
        receiving.require_amount(part.amount_paise)
        if part.mode is not None:
            receiving.require_mode(part.mode)
    require_available(owed, sum(part.amount_paise for part in parts))


def needs_approval(unit: Unit, owed: Credit, paise: int) -> bool:
    """Tell whether a refund waits for approval, as `accounting.refund_approval` says."""
    status, payable_paise = "none", 0
    if owed.note is not None and owed.note.reason_code == "plan_discontinued" and owed.note.plan_id is not None:
        status = plans.plan(unit, owed.note.plan_id).refund_status
        payable_paise = credit_standing.payable(unit, owed.note)
    return refund_approval.needs_approval(
        paise,
        plan_status=status,
        payable_paise=payable_paise,
        paid_before_paise=refunds.paid(unit, owed.source, owed.document_id),
        threshold_paise=clinics.clinic(unit).refund_approval_threshold_paise,
    )


def require_approval(work: Work, owed: Credit, paise: int) -> None:
    """Refuse REFUND_NOT_APPROVED."""
    if needs_approval(work, owed, paise):
        raise RefundNotApproved(limit=rupees(clinics.clinic(work).refund_approval_threshold_paise))


def place_of(work: Work, owed: Credit) -> Place:
    """Give where the money goes out: the document's branch; refuses BRANCH_REQUIRED."""
    document = owed.document
    return Place(document.hospital_id, clinics.branch(work, document.branch_id).branch_id)


def rooms(unit: Unit, owed: Credit) -> Counter[str]:
    """Give what can go back by each mode: what came in by it, less what went back by it before, in paise.

    All credit notes of an invoice share what came in for it.
    """
    document = owed.document
    if isinstance(document, Payment):
        received = {document.mode: document.amount_paise}
        back = refunds.paid_of_advance(unit, document.payment_id)
    else:
        received = payments.received_by_mode(unit, document.original_invoice_id)
        back = refunds.paid_of_invoice(unit, document.original_invoice_id)
    return Counter({mode: paise - back.get(mode, 0) for mode, paise in received.items()})


def mode_of(room: Counter[str], mode: str | None) -> str:
    """Give the mode that was told, else the one by which most came in; refuses BAD_INPUT for a mode that is none."""
    if mode is None:
        return room.most_common(1)[0][0] if room else "bank"
    receiving.require_mode(mode)
    return mode


def account_of(work: Work, mode: str, account_id: int | None) -> MoneyAccount:
    """Give the account that the money goes out of: a cheque is drawn on the bank; refuses NOT_FOUND, ACCOUNT_UNFIT."""
    return money_accounts.chosen(work, "bank" if mode == "cheque" else mode, account_id)


def file_request(work: Work, owed: Credit, *, mode: str, paise: int, on: date) -> int:
    """File a refund that is asked for; its key."""
    place = place_of(work, owed)
    return refunds.add(
        work,
        hospital_id=place.hospital_id,
        branch_id=place.branch_id,
        patient_id=owed.document.patient_id,
        refund_date=on,
        source=owed.source,
        credit_note_id=None if owed.note is None else owed.note.credit_note_id,
        payment_id=None if owed.payment is None else owed.payment.payment_id,
        mode=mode,
        amount_paise=paise,
        status="requested",
        created_at=stamp(work.at),
        created_by=work.user_id,
    )


def pay(work: Work, owed: Credit, refund: Refund, account: MoneyAccount, *, on: date, other_mode: bool) -> str:
    """Pay a refund that is filed: number, GL, the patient's account, and the match with its credit; the number.

    Refuses GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE and NUMBER_TOO_LONG.
    """
    place = Place(refund.hospital_id, refund.branch_id)
    is_voucher = owed.payment is not None and owed.payment.kind == "advance"
    number = numbers.take(work, "RFV" if is_voucher else "RFD", on, place)
    transaction_id = general_ledger.post(
        work,
        Source(document_type="refund", document_id=refund.refund_id, event="post"),
        _lines(work, owed, refund, account),
        on=on,
        place=place,
        description=f"{'Refund voucher' if is_voucher else 'Refund'} {number}",
    )
    entry_id = receivables.post(
        work,
        control="ADV" if owed.note is None else "AR",
        entry_type="refund",
        reference_type="refund",
        reference_id=refund.refund_id,
        number=number,
        patient_id=refund.patient_id,
        invoice_id=None,
        on=on,
        debit_paise=refund.amount_paise,
        transaction_id=transaction_id,
        place=place,
    )
    receivables.match(
        work,
        debit_entry_id=entry_id,
        credit_entry_id=owed.item.entry_id,
        amount_paise=refund.amount_paise,
        on=on,
    )
    refunds.change(work, refund, refund_number=number, refund_date=on, status="paid", gl_transaction_id=transaction_id)
    work.edits.act("pay", "refunds", refund.refund_id)
    if other_mode:
        why = f"Paid by {refund.mode}; no such amount came in by it"
        work.edits.act("override", "refunds", refund.refund_id, reason=why)
    return number


def pay_parts(
    work: Work, owed: Credit, parts: tuple[RefundPart, ...], on: date
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """File and pay refunds by several modes; their keys and numbers."""
    room = rooms(work, owed)
    keys, taken = [], []
    for part in parts:
        mode = mode_of(room, part.mode)
        account = account_of(work, mode, part.account_id)
        refund_id = file_request(work, owed, mode=mode, paise=part.amount_paise, on=on)
        refund = refunds.refund(work, refund_id)
        taken.append(pay(work, owed, refund, account, on=on, other_mode=part.amount_paise > room[mode]))
        room[mode] -= part.amount_paise
        keys.append(refund_id)
        owed = Credit(owed.note, owed.payment, OpenItem(owed.item.entry_id, owed.item.open_paise - part.amount_paise))
    return tuple(keys), tuple(taken)


def standing(work: Work, owed: Credit) -> str:
    """Bring the refund status of a note's plan up to date; `none` where there is no such plan."""
    return "none" if owed.note is None else credit_standing.refresh(work, owed.note)


def _lines(work: Work, owed: Credit, refund: Refund, account: MoneyAccount) -> tuple[Line, ...]:
    paise, patient_id = refund.amount_paise, refund.patient_id
    if owed.payment is None:
        return money_posting.credit_refunded(paise, account, patient_id=patient_id)
    tax = applying.tax_of_use(work, owed.payment, owed.item, paise)
    return money_posting.advance_refunded(paise, account, tax=tax, patient_id=patient_id)
