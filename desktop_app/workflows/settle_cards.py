"""Settle cards or UPI: the acquirer pays out what it collected, less its fee and the GST on the fee."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting
from desktop_app.accounting.money import rupees
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import AmountNegative, BadInput, FeeExceedsSettlement
from desktop_app.repositories import clinic as clinics, general_ledger, money_accounts
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, receiving, roles

MODES = ("card", "upi")
HIGHEST_RATE_BP = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleCards:
    """Book a settlement: the gross amount and the fee without its GST, in paise; the rate of GST in basis points.

    `input_credit` is False for an exempt clinic and for services taxed without input credit: then the GST on the fee
    is a cost. `fee_is_interstate`: the acquirer charges IGST. `clearing_account_id` is where the money waited,
    `bank_account_id` where it arrives; None for the mode's own account and the clinic's bank.
    """

    request_id: str
    branch_id: int
    on: date
    gross_paise: int
    fee_paise: int
    fee_rate_bp: int = 1800
    input_credit: bool = True
    fee_is_interstate: bool = False
    mode: str = "card"
    clearing_account_id: int | None = None
    bank_account_id: int | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsSettled:
    """The posting, what arrives in the bank and the GST on the fee, in paise."""

    transaction_id: int
    net_paise: int
    fee_tax_paise: int


def settle_cards(books: Books, command: SettleCards, user: User) -> Outcome[CardsSettled]:
    """Settle cards.

    Refuses PERMISSION_DENIED, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for the mode or the rate,
    AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, AMOUNT_NEGATIVE, FEE_EXCEEDS_SETTLEMENT, BRANCH_REQUIRED, NOT_FOUND,
    ACCOUNT_UNFIT, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, CardsSettled):
            return first_answer
        roles.require(work, roles.POSTING)
        checks.require_posting_date(work, command.on)
        fee = _fee(command)
        branch = clinics.branch(work, command.branch_id)
        transaction_id = general_ledger.post(
            work,
            Source(document_type="settlement", document_id=None, event="post"),
            money_posting.settlement(
                command.gross_paise,
                fee,
                input_credit=command.input_credit,
                clearing=money_accounts.chosen(work, command.mode, command.clearing_account_id),
                bank=money_accounts.chosen(work, "bank", command.bank_account_id),
            ),
            on=command.on,
            place=Place(clinics.clinic(work).hospital_id, branch.branch_id),
            description=f"Settlement of {'cards' if command.mode == 'card' else 'UPI'}",
        )
        work.edits.act("post", "gl_transactions", transaction_id)
        return work.commit(
            command,
            CardsSettled(
                transaction_id=transaction_id,
                net_paise=command.gross_paise - fee.gross_paise,
                fee_tax_paise=fee.tax_paise,
            ),
        )


def _fee(command: SettleCards) -> Taxed:
    """Give the fee with its tax, and see that the settlement can bear it."""
    if command.mode not in MODES:
        raise BadInput(what=f"A settlement is of {' or '.join(MODES)}")
    if not 0 <= command.fee_rate_bp <= HIGHEST_RATE_BP:
        raise BadInput(what="A rate of GST is from 0 to 40 %")
    receiving.require_amount(command.gross_paise)
    if command.fee_paise < 0:
        raise AmountNegative(what="fee")
    fee = money_posting.acquirer_fee(command.fee_paise, command.fee_rate_bp, is_interstate=command.fee_is_interstate)
    if fee.gross_paise > command.gross_paise:
        raise FeeExceedsSettlement(fee=rupees(fee.gross_paise), gross=rupees(command.gross_paise))
    return fee
