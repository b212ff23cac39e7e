"""What a voucher is written with: the clinic's cash and bank accounts with what lies there, and what can be paid for.

terms = voucher_terms(reading, on)
terms.journal("1040", [("5200", 2_500_000)])            # JournalLine: what would be posted
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.reports.balances import LAST_DAY, moved_before
from desktop_app.reports.choices import journal_accounts
from desktop_app.reports.journal import JournalLine
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.clinic import Branch
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class MoneyLying:
    """A cash or bank account and what lies there at the end of a day, in paise; below zero it is overdrawn."""

    account: Account
    balance_paise: int


@dataclass(frozen=True, slots=True)
class VoucherTerms:
    """What a voucher of a day can be made of: from where, and for what; accounts by code."""

    on: date
    branches: tuple[Branch, ...]
    money: tuple[MoneyLying, ...]
    payable: tuple[Account, ...]

    def balance_paise(self, code: str) -> int:
        """Give what lies on an account of the clinic's own money; 0 for any other."""
        return next((each.balance_paise for each in self.money if each.account.code == code), 0)

    def journal(self, paid_from: str, paid: Sequence[tuple[str, int]]) -> tuple[JournalLine, ...]:
        """Give the lines that would be posted: what is paid for by code, in paise, and where it comes from."""
        names = {each.account.code: each.account.name for each in self.money}
        names |= {each.code: each.name for each in self.payable}
        total = sum(paise for _, paise in paid)
        debits = tuple(JournalLine(code, names[code], paise, 0) for code, paise in paid if paise)
        return (*debits, JournalLine(paid_from, names[paid_from], 0, total)) if debits else ()


def voucher_terms(unit: Unit, on: date) -> VoucherTerms:
    """Read what a voucher of a day depends on; refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE."""
    moved = moved_before(unit, min(on, LAST_DAY) + timedelta(days=1))
    usable = journal_accounts(unit)
    own = [each for each in usable if each.statement_head == CASH_AND_BANK]
    balances = {key: each.debit_paise - each.credit_paise for key, each in moved.items()}
    return VoucherTerms(
        on=on,
        branches=tuple(each for each in clinics.branches(unit) if each.is_active),
        money=tuple(MoneyLying(each, balances.get(each.account_id, 0)) for each in own),
        payable=tuple(each for each in usable if each.statement_head != CASH_AND_BANK),
    )
