"""Receive an advance before there is any invoice: a receipt voucher; GST on it is due at once, where it is taxable."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import tax
from desktop_app.accounting.money_posting import MoneyAccount
from desktop_app.accounting.tax import NOTHING
from desktop_app.errors import BadInput, NotRegistered
from desktop_app.repositories import clinic as clinics, money_accounts, patients
from desktop_app.repositories.books import Books
from desktop_app.repositories.clinic import Clinic
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import cash_limit, checks, receiving, roles
from desktop_app.workflows.steps.cash_limit import Cash
from desktop_app.workflows.steps.receiving import Money

HIGHEST_RATE_BP = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveAdvance:
    """Take an advance, in paise; with a rate (basis points) it is for a taxable service and includes the tax.

    `account_id` is where the money lies, None for the account of its mode. `cash_limit_reason` is why the owner
    overrides the cash limit.
    """

    request_id: str
    patient_id: int
    branch_id: int
    on: date
    amount_paise: int
    mode: str
    rate_bp: int = 0
    reference: str | None = None
    account_id: int | None = None
    cash_limit_reason: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceReceived:
    """The receipt voucher and the tax inside it, in paise."""

    payment_id: int
    receipt_number: str
    tax_paise: int


def receive_advance(books: Books, command: ReceiveAdvance, user: User) -> Outcome[AdvanceReceived]:
    """Receive an advance.

    Refuses PERMISSION_DENIED, NOT_FOUND, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for the mode or the rate,
    AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, CASH_LIMIT_269ST, REASON_REQUIRED for a blank reason to override it,
    BRANCH_REQUIRED, NOT_REGISTERED for tax without a GSTIN, ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE,
    NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, AdvanceReceived):
            return first_answer
        roles.require(work, roles.COUNTER)
        clinic = clinics.clinic(work)
        patients.patient(work, command.patient_id)
        checks.require_posting_date(work, command.on)
        receiving.require_mode(command.mode)
        if not 0 <= command.rate_bp <= HIGHEST_RATE_BP:
            raise BadInput(what="A rate of GST is from 0 to 40 %")
        receiving.require_amount(command.amount_paise)
        overridden = None
        if command.mode == "cash":
            cash = Cash(
                patient_id=command.patient_id,
                on=command.on,
                received_paise=command.amount_paise,
                settled_paise={},
            )
            overridden = cash_limit.require_below(work, cash, command.cash_limit_reason)
        clinics.branch(work, command.branch_id)
        money = _money(command, clinic, money_accounts.chosen(work, command.mode, command.account_id))
        receipt = receiving.file_receipt(work, money, series="RV", settled_paise=0)
        receiving.keep_advance(work, money, receipt, command.amount_paise)
        receiving.close(work, receipt, overridden)
        return work.commit(
            command,
            AdvanceReceived(
                payment_id=receipt.payment_id, receipt_number=receipt.number, tax_paise=money.tax.tax_paise
            ),
        )


def _money(command: ReceiveAdvance, clinic: Clinic, account: MoneyAccount) -> Money:
    """Give the money with the tax inside it; refuses NOT_REGISTERED."""
    inside = tax.inclusive(command.amount_paise, command.rate_bp) if command.rate_bp else NOTHING
    if inside.tax_paise and clinic.gstin is None:
        raise NotRegistered
    return Money(
        patient_id=command.patient_id,
        on=command.on,
        place=Place(clinic.hospital_id, command.branch_id),
        mode=command.mode,
        account=account,
        amount_paise=command.amount_paise,
        reference=command.reference,
        tax=inside,
        rate_bp=command.rate_bp,
    )
