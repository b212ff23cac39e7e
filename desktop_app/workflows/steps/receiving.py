"""Step: money comes in: a receipt is numbered, filed and posted, and settles invoices; the rest of it is an advance."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting, posting
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.receipts import Spread
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import AmountNotPositive, BadInput
from desktop_app.repositories import general_ledger, numbers, payments, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, stamp
from desktop_app.workflows.steps import checks, filling
from desktop_app.workflows.steps.filling import Payer, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Money that is about to be received, in paise; `tax` is inside an advance for a taxable service."""

    patient_id: int
    on: date
    place: Place
    mode: str
    account: MoneyAccount
    amount_paise: int
    reference: str | None
    group: str | None = None
    tax: Taxed = NOTHING
    rate_bp: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt that was filed and posted."""

    payment_id: int
    number: str
    transaction_id: int


def require_mode(mode: str) -> None:
    """Refuse BAD_INPUT for a mode that is none."""
    if mode not in posting.MODE_ROLES:
        raise BadInput(what=f"Money is received by {', '.join(posting.MODE_ROLES)}")


def require_amount(paise: int) -> None:
    """Refuse AMOUNT_NOT_POSITIVE and AMOUNT_TOO_LARGE."""
    if paise <= 0:
        raise AmountNotPositive
    within_bounds(paise)


def file_receipt(work: Work, money: Money, *, series: str, settled_paise: int) -> Receipt:
    """File a receipt under the next number of its series and post it into the general ledger.

    Refuses GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE and NUMBER_TOO_LONG.
    """
    number = numbers.take(work, series, money.on, money.place)
    payment_id = payments.add(
        work,
        hospital_id=money.place.hospital_id,
        branch_id=money.place.branch_id,
        patient_id=money.patient_id,
        receipt_number=number,
        receipt_group=money.group,
        payment_date=money.on,
        kind="advance" if series == "RV" else "receipt",
        mode=money.mode,
        amount_paise=money.amount_paise,
        reference=checks.optional_text(money.reference),
        advance_rate_bp=money.rate_bp,
        advance_cgst_paise=money.tax.cgst_paise,
        advance_sgst_paise=money.tax.sgst_paise,
        status="posted",
        created_at=stamp(work.at),
        created_by=work.user_id,
    )
    transaction_id = general_ledger.post(
        work,
        Source(document_type="payment", document_id=payment_id, event="post"),
        money_posting.received(
            money.account,
            settled_paise=settled_paise,
            advance_paise=money.amount_paise - settled_paise,
            patient_id=money.patient_id,
            tax=money.tax,
        ),
        on=money.on,
        place=money.place,
        description=f"{'Receipt voucher' if series == 'RV' else 'Receipt'} {number}",
    )
    payments.link(work, payment_id, transaction_id)
    return Receipt(payment_id, number, transaction_id)


def settle(work: Work, money: Money, receipt: Receipt, aim: Target, parts: Spread) -> None:
    """Credit the patient with what settles an invoice, match the two, and fill the invoice's installments."""
    if aim.item is None or not parts.settled_paise:
        return
    entry_id = _credit(work, money, receipt, parts.settled_paise, invoice_id=aim.invoice.invoice_id)
    receivables.match(
        work,
        debit_entry_id=aim.item.entry_id,
        credit_entry_id=entry_id,
        amount_paise=parts.settled_paise,
        on=money.on,
    )
    filling.fill(work, aim, parts, Payer(payment_id=receipt.payment_id))


def keep_advance(work: Work, money: Money, receipt: Receipt, paise: int) -> None:
    """Credit the patient with an advance; nothing, where there is none."""
    if paise:
        _credit(work, money, receipt, paise, invoice_id=None)


def close(work: Work, receipt: Receipt, overridden: str | None = None) -> None:
    """Name in the edit log what was done, and for which reason the cash limit was overridden."""
    work.edits.act("post", "payments", receipt.payment_id)
    if overridden is not None:
        work.edits.act("override", "payments", receipt.payment_id, reason=overridden)


def _credit(work: Work, money: Money, receipt: Receipt, paise: int, *, invoice_id: int | None) -> int:
    """Credit the patient: on the receivables account for an invoice, on the advances account without one."""
    return receivables.post(
        work,
        control="AR" if invoice_id else "ADV",
        entry_type="payment" if invoice_id else "advance",
        reference_type="payment",
        reference_id=receipt.payment_id,
        number=receipt.number,
        patient_id=money.patient_id,
        invoice_id=invoice_id,
        on=money.on,
        credit_paise=paise,
        transaction_id=receipt.transaction_id,
        place=money.place,
    )
