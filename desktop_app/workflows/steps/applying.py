"""Step: an advance or a credit settles an invoice of the same patient.

An advance moves from one control account to the other, and its tax goes back, for the invoice has its own. A credit
is only matched: it stands on the receivables account already.
"""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting
from desktop_app.accounting.advances import tax_of_part
from desktop_app.accounting.money import rupees
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import (
    AmountNotPositive,
    ApplyBeforeCredit,
    ApplyExceedsCredit,
    ApplyExceedsInvoice,
    CnNotPosted,
    PaymentNotPosted,
)
from desktop_app.repositories import general_ledger, open_credits, plans, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.payments import Payment
from desktop_app.repositories.receivables import OpenItem
from desktop_app.repositories.unit import Place, Unit
from desktop_app.workflows.steps import checks, credit_standing, filling
from desktop_app.workflows.steps.filling import Payer, Target


@dataclass(frozen=True, slots=True)
class AdvanceUse:
    """The posting of an advance that was applied, and the tax that went back with it."""

    transaction_id: int
    tax: Taxed


def require_posted_payment(payment: Payment) -> None:
    """Refuse PAYMENT_NOT_POSTED."""
    if payment.status != "posted":
        raise PaymentNotPosted(number=payment.receipt_number, status=payment.status)


def require_posted_note(note: CreditNote) -> None:
    """Refuse CN_NOT_POSTED."""
    if note.status != "posted":
        raise CnNotPosted(number=note.credit_note_number or "", status=note.status)


def require_dates(work: Work, aim: Target, on: date, credit_date: date) -> None:
    """Refuse DATE_IN_FUTURE, PAYMENT_BEFORE_INVOICE, APPLY_BEFORE_CREDIT, NO_PERIOD and PERIOD_CLOSED."""
    checks.require_not_future(work, on)
    filling.require_not_before(work, aim.invoice, on)
    if on < credit_date:
        raise ApplyBeforeCredit(on=on, credit_date=credit_date)
    checks.require_open_period(work, on)


def require_amount(paise: int | None, aim: Target, credit: OpenItem) -> int:
    """Give what is applied, all that fits where no amount is told.

    Refuses AMOUNT_NOT_POSITIVE, APPLY_EXCEEDS_INVOICE and APPLY_EXCEEDS_CREDIT, also where nothing is open.
    """
    left = credit.open_paise
    if paise is not None and paise <= 0:
        raise AmountNotPositive
    wanted = max(1, min(aim.open_paise, left)) if paise is None else paise
    if wanted > aim.open_paise:
        raise ApplyExceedsInvoice(limit=rupees(aim.open_paise))
    if wanted > left:
        raise ApplyExceedsCredit(limit=rupees(left))
    return wanted


def tax_of_use(unit: Unit, payment: Payment, advance: OpenItem, paise: int) -> Taxed:
    """Give the tax that goes back with a part of an advance: cumulative over its live uses."""
    if not payment.advance_cgst_paise:
        return NOTHING
    return tax_of_part(
        paise,
        advance_paise=payment.amount_paise,
        half_tax_paise=payment.advance_cgst_paise,
        used_before_paise=payment.amount_paise - advance.open_paise,
        half_taken_back_paise=open_credits.half_tax_taken_back(unit, advance.entry_id),
    )


def apply_advance(work: Work, payment: Payment, advance: OpenItem, aim: Target, *, paise: int, on: date) -> AdvanceUse:
    """Post an advance against an invoice, match both sides, and fill the invoice's installments.

    Refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE.
    """
    tax = tax_of_use(work, payment, advance, paise)
    place = Place(payment.hospital_id, payment.branch_id)
    transaction_id = general_ledger.post(
        work,
        Source(document_type="advance_apply", document_id=None, event="post"),
        money_posting.advance_applied(paise, tax=tax, patient_id=payment.patient_id),
        on=on,
        place=place,
        description=f"Advance {payment.receipt_number} applied to {aim.invoice.invoice_number}",
    )
    debit, credit = (
        receivables.post(
            work,
            control=control,
            entry_type="advance_applied",
            reference_type="advance_apply",
            reference_id=transaction_id,
            number=payment.receipt_number,
            patient_id=payment.patient_id,
            invoice_id=invoice_id,
            on=on,
            debit_paise=paise if control == "ADV" else 0,
            credit_paise=paise if control == "AR" else 0,
            transaction_id=transaction_id,
            place=place,
        )
        for control, invoice_id in (("ADV", None), ("AR", aim.invoice.invoice_id))
    )
    receivables.match(work, debit_entry_id=debit, credit_entry_id=advance.entry_id, amount_paise=paise, on=on)
    _settle(work, aim, credit, Payer(payment_id=payment.payment_id), paise=paise, on=on)
    work.edits.act("apply", "payments", payment.payment_id)
    return AdvanceUse(transaction_id, tax)


def apply_credit(work: Work, note: CreditNote, credit: OpenItem, aim: Target, *, paise: int, on: date) -> None:
    """Match a note to an invoice and fill its installments; what of it was kept as a balance is used first.

    Against its own invoice it is matched alone, as posting it does: the installments went with the note. Only what a
    discontinued plan asked for since, by a final installment, is asked for no more.
    """
    if aim.invoice.invoice_id == note.original_invoice_id:
        _match(work, aim, credit.entry_id, paise=paise, on=on)
        _ask_no_more(work, aim, paise)
    else:
        _settle(work, aim, credit.entry_id, Payer(credit_note_id=note.credit_note_id), paise=paise, on=on)
    work.edits.act("apply", "patient_credit_notes", note.credit_note_id)
    credit_standing.refresh(work, note, used_paise=paise)


def _settle(work: Work, aim: Target, credit_entry_id: int, payer: Payer, *, paise: int, on: date) -> None:
    _match(work, aim, credit_entry_id, paise=paise, on=on)
    filling.fill(work, aim, aim.spread(paise), payer)


def _ask_no_more(work: Work, aim: Target, paise: int) -> None:
    """Waive what the final installments of a discontinued plan ask for and its own note has settled now."""
    for plan in plans.of_invoice(work, aim.invoice.invoice_id):
        if plan.status != "discontinued":
            continue
        settled = 0
        for each, part in zip(aim.waiting, aim.spread(paise).installments_paise, strict=True):
            if each.plan_id == plan.plan_id and part:
                waived, why = each.waived_paise + part, each.waiver_reason or "Settled by a credit note"
                plans.change_installment(work, each, paid_paise=each.paid_paise, waived_paise=waived, waiver_reason=why)
                settled += part
        if settled:
            plans.change(work, plan, residual_due_paise=(plan.residual_due_paise or 0) - settled)
            work.edits.act("waive", "package_payment_plans", plan.plan_id)


def _match(work: Work, aim: Target, credit_entry_id: int, *, paise: int, on: date) -> None:
    if aim.item is not None:
        receivables.match(
            work, debit_entry_id=aim.item.entry_id, credit_entry_id=credit_entry_id, amount_paise=paise, on=on
        )
