"""What a settlement of cards or UPI is made with: what waits on the clearing accounts, and where it may arrive."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.reports.balances import LAST_DAY, moved_before
from desktop_app.reports.money_terms import MoneyTerms, money_terms
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class SettlementTerms:
    """The accounts, and what lies on each at the end of the day at a branch, in paise."""

    money: MoneyTerms
    branch_id: int | None
    waiting: Mapping[int, int]

    def waiting_paise(self, account_id: int | None) -> int:
        """Give what waits on an account; 0 where nothing does."""
        return max(0, self.waiting.get(account_id or 0, 0))


def settlement_terms(unit: Unit, on: date, branch_id: int | None) -> SettlementTerms:
    """Read what a settlement of a day depends on; None: at all branches."""
    moved = moved_before(unit, min(on, LAST_DAY) + timedelta(days=1), branch_id=branch_id)
    balances = {key: each.debit_paise - each.credit_paise for key, each in moved.items()}
    return SettlementTerms(money_terms(unit, on), branch_id, balances)
