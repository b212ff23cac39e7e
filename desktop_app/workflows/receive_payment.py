"""Receive money: it settles an invoice, oldest installment first; what exceeds the invoice becomes an advance."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.receipts import Spread, spread
from desktop_app.repositories import clinic as clinics, money_accounts, patients
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import cash_limit, checks, filling, receiving, roles
from desktop_app.workflows.steps.cash_limit import Cash
from desktop_app.workflows.steps.filling import Target
from desktop_app.workflows.steps.receiving import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivePayment:
    """Take money; the amount in paise. `mode` is cash, upi, card, cheque or bank.

    Without an invoice all of it is an advance. On an invoice with other lines beside a package,
    `package_share_paise` is the part for installments; None: the other lines are settled first. `account_id` is where
    the money lies, None for the account of its mode. `cash_limit_reason` is why the owner overrides the cash limit.
    """

    request_id: str
    patient_id: int
    branch_id: int
    on: date
    amount_paise: int
    mode: str
    invoice_id: int | None = None
    reference: str | None = None
    package_share_paise: int | None = None
    late_reason: str | None = None
    account_id: int | None = None
    cash_limit_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentReceived:
    """The receipt, what of it settled the invoice, and what became an advance, in paise."""

    payment_id: int
    receipt_number: str
    allocated_paise: int
    advance_paise: int


def receive_payment(books: Books, command: ReceivePayment, user: User) -> Outcome[PaymentReceived]:
    """Receive a payment.

    Refuses PERMISSION_DENIED, NOT_FOUND, INVOICE_NOT_POSTED, DIFFERENT_PATIENT, DATE_IN_FUTURE,
    PAYMENT_BEFORE_INVOICE, BEFORE_OPENING, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for the mode, AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE, PACKAGE_SHARE_INVALID, CASH_LIMIT_269ST, REASON_REQUIRED for a blank reason to override it,
    BRANCH_REQUIRED, ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PaymentReceived):
            return first_answer
        roles.require(work, roles.COUNTER)
        clinic = clinics.clinic(work)
        patients.patient(work, command.patient_id)
        aim = _require_target(work, command)
        receiving.require_mode(command.mode)
        receiving.require_amount(command.amount_paise)
        parts = _spread(command, aim)
        overridden = _require_below_cash_limit(work, command, parts.settled_paise)
        clinics.branch(work, command.branch_id)
        money = Money(
            patient_id=command.patient_id,
            on=command.on,
            place=Place(clinic.hospital_id, command.branch_id),
            mode=command.mode,
            account=money_accounts.chosen(work, command.mode, command.account_id),
            amount_paise=command.amount_paise,
            reference=command.reference,
        )
        receipt = receiving.file_receipt(work, money, series="RCP", settled_paise=parts.settled_paise)
        if aim is not None:
            receiving.settle(work, money, receipt, aim, parts)
        receiving.keep_advance(work, money, receipt, parts.advance_paise)
        receiving.close(work, receipt, overridden)
        return work.commit(
            command,
            PaymentReceived(
                payment_id=receipt.payment_id,
                receipt_number=receipt.number,
                allocated_paise=parts.settled_paise,
                advance_paise=parts.advance_paise,
            ),
        )


def _require_target(work: Work, command: ReceivePayment) -> Target | None:
    """Give the invoice that is to be paid, and see that the date suits."""
    if command.invoice_id is None:
        checks.require_posting_date(work, command.on)
        return None
    invoice = filling.require_invoice(work, command.invoice_id, command.patient_id)
    checks.require_not_future(work, command.on)
    filling.require_not_before(work, invoice, command.on)
    checks.require_open_period(work, command.on)
    return filling.target(work, invoice)


def _spread(command: ReceivePayment, aim: Target | None) -> Spread:
    """Spread the amount over the invoice; without one all of it is an advance."""
    share = command.package_share_paise
    if aim is not None:
        return aim.spread(command.amount_paise, share)
    return spread(command.amount_paise, invoice_open_paise=0, installments_open_paise=[], package_share_paise=share)


def _require_below_cash_limit(work: Work, command: ReceivePayment, settled_paise: int) -> str | None:
    """Give the reason for which the cash limit is overridden, None where it is kept or the money is no cash."""
    if command.mode != "cash":
        return None
    cash = Cash(
        patient_id=command.patient_id,
        on=command.on,
        received_paise=command.amount_paise,
        settled_paise={} if command.invoice_id is None else {command.invoice_id: settled_paise},
    )
    return cash_limit.require_below(work, cash, command.cash_limit_reason)
