"""Step: what a drawer has too much or too little goes to the account that is named for it."""

from dataclasses import dataclass
from typing import Protocol

from desktop_app.accounting import day_close
from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.accounting.day_close import CASH, MODES
from desktop_app.accounting.money import rupees, within_bounds
from desktop_app.accounting.posting import Role
from desktop_app.errors import AmountNegative, BadInput, CashOrBank, ControlAccount, DifferenceAccountRequired
from desktop_app.repositories import accounts, general_ledger
from desktop_app.repositories.books import Work
from desktop_app.repositories.days import Day
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place
from desktop_app.workflows.steps import checks, ledger_accounts


@dataclass(frozen=True, slots=True)
class Slips:
    """What slips, machine or app say that came in by a mode, in paise; below zero where more went back."""

    mode: str
    amount_paise: int


class Counting(Protocol):
    """An order that says what was taken out of the drawer, in paise."""

    @property
    def taken_out_paise(self) -> int:
        """What went to the safe or to the bank."""


def taken_out(order: Counting) -> int:
    """Give what was taken out of the drawer; refuses AMOUNT_NEGATIVE and AMOUNT_TOO_LARGE."""
    if order.taken_out_paise < 0:
        raise AmountNegative(what="amount taken out")
    return within_bounds(order.taken_out_paise)


def slips_by_mode(slips: tuple[Slips, ...]) -> dict[str, int]:
    """Give what the slips say by mode; refuses BAD_INPUT for cash, which is counted, for no mode, and for one twice."""
    by_mode = {each.mode: within_bounds(each.amount_paise) for each in slips}
    if len(by_mode) < len(slips) or not by_mode.keys() <= set(MODES) - {CASH}:
        raise BadInput(what="There are slips of UPI, card, cheque and bank, of each once")
    return by_mode


def post_difference(work: Work, day: Day, difference_paise: int, account_code: str | None) -> int | None:
    """Post what the drawer has too much (above zero) or too little; the transaction, None where it agrees.

    Refuses DIFFERENCE_ACCOUNT_REQUIRED, NO_PERIOD, PERIOD_CLOSED, ACCOUNT_UNKNOWN, GL_ACCOUNT_INACTIVE,
    CONTROL_ACCOUNT and CASH_OR_BANK for an account that holds the clinic's own money.
    """
    if not difference_paise:
        return None
    word = "over" if difference_paise > 0 else "short"
    checks.require_open_period(work, day.business_date)
    if not account_code:
        raise DifferenceAccountRequired(difference=rupees(abs(difference_paise)), word=word)
    account = ledger_accounts.usable(work, account_code, purpose="a difference of the drawer")
    if account.statement_head == CASH_AND_BANK:
        raise CashOrBank(code=account.code)
    if account.account_id == accounts.of_roles(work, day.hospital_id, [Role.DEFERRED_REV])[Role.DEFERRED_REV]:
        raise ControlAccount(code=account.code)
    transaction_id = general_ledger.post(
        work,
        Source(document_type="day_close", document_id=day.day_close_id, event="post"),
        day_close.difference_journal(difference_paise, account_id=account.account_id),
        on=day.business_date,
        place=Place(day.hospital_id, day.branch_id),
        description=f"Drawer {word} on {day.business_date:%d-%m-%Y}",
    )
    work.edits.act("post", "gl_transactions", transaction_id)
    return transaction_id
