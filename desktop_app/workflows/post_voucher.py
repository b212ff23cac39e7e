"""Post a voucher: rent, salaries or a supplier is paid, or money moves between the clinic's own accounts (contra)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.accounting import posting
from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.posting import Line, Role
from desktop_app.errors import AmountNotPositive, CashOrBank, ControlAccount, NotCashOrBank
from desktop_app.repositories import accounts, clinic as clinics, general_ledger, numbers
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import checks, ledger_accounts, roles


class VoucherKind(StrEnum):
    """What a voucher is for: money that leaves the clinic, or that only changes its place."""

    PAYMENT = "payment"
    CONTRA = "contra"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherLine:
    """What is paid on one account, by code, in paise."""

    account_code: str
    amount_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostVoucher:
    """Pay from a cash or bank account, for what is named."""

    request_id: str
    kind: VoucherKind
    branch_id: int
    on: date
    paid_from: str
    lines: tuple[VoucherLine, ...]
    narration: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherPosted:
    """The voucher's number, its transaction, and what was paid in all, in paise."""

    transaction_id: int
    voucher_number: str
    total_paise: int


def post_voucher(books: Books, command: PostVoucher, user: User) -> Outcome[VoucherPosted]:
    """Post a voucher; it is a journal, numbered and reversed like one.

    Refuses PERMISSION_DENIED, REASON_REQUIRED, DATE_IN_FUTURE, NO_PERIOD, PERIOD_CLOSED, AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE, BRANCH_REQUIRED, BRANCH_INACTIVE, ACCOUNT_UNKNOWN, GL_ACCOUNT_INACTIVE, CONTROL_ACCOUNT,
    NOT_CASH_OR_BANK, CASH_OR_BANK for a payment to the clinic's own account, GL_ACCOUNT_NOT_MAPPED for deferred
    revenue, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, VoucherPosted):
            return first_answer
        roles.require(work, roles.POSTING)
        narration = checks.require_reason(command.narration)
        checks.require_posting_date(work, command.on)
        total = _require_amounts(command)
        branch = clinics.require_active_branch(work, command.branch_id)
        place = Place(clinics.clinic(work).hospital_id, branch.branch_id)
        lines = _lines(work, command, total, place)
        number = numbers.take(work, "JV", command.on, place)
        transaction_id = general_ledger.post(
            work,
            Source(document_type="journal", document_id=None, event="post"),
            lines,
            on=command.on,
            place=place,
            description=narration,
            number=number,
        )
        work.edits.act("post", "gl_transactions", transaction_id, reason=narration)
        return work.commit(
            command, VoucherPosted(transaction_id=transaction_id, voucher_number=number, total_paise=total)
        )


def _require_amounts(command: PostVoucher) -> int:
    """Give what is paid in all."""
    if not command.lines or any(line.amount_paise <= 0 for line in command.lines):
        raise AmountNotPositive
    return within_bounds(sum(line.amount_paise for line in command.lines))


def _lines(work: Work, command: PostVoucher, total_paise: int, place: Place) -> tuple[Line, ...]:
    paid_from = ledger_accounts.usable(work, command.paid_from, purpose="a voucher")
    if paid_from.statement_head != CASH_AND_BANK:
        raise NotCashOrBank(code=paid_from.code)
    deferred = accounts.of_roles(work, place.hospital_id, [Role.DEFERRED_REV])[Role.DEFERRED_REV]
    debits = [
        Line(
            account_id=_paid_to(work, command.kind, line.account_code, paid_from, deferred).account_id,
            debit_paise=line.amount_paise,
        )
        for line in command.lines
    ]
    return posting.balanced([*debits, Line(account_id=paid_from.account_id, credit_paise=total_paise)])


def _paid_to(work: Work, kind: VoucherKind, code: str, paid_from: Account, deferred_account_id: int) -> Account:
    """Find what is paid for, or where money of the clinic's own goes; it does not come back to where it came from."""
    account = ledger_accounts.usable(work, code, purpose="a voucher")
    if account.account_id == deferred_account_id:
        raise ControlAccount(code=account.code)
    is_own = account.statement_head == CASH_AND_BANK
    if kind is VoucherKind.CONTRA and not is_own:
        raise NotCashOrBank(code=account.code)
    if is_own and (kind is VoucherKind.PAYMENT or account.account_id == paid_from.account_id):
        raise CashOrBank(code=account.code)
    return account
