"""Which lines of the bank are shown: those of one account, open or matched."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.reports.bank import BankQuery
from desktop_app.reports.masters import MasterQuery
from desktop_app.repositories.accounts import Account
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.choice import Choice
from desktop_app.views.masters.master import Master
from desktop_app.views.masters.master_filters import MasterFilters

_WIDTH = 250


class BankFilters(MasterFilters):
    """The account before the chips."""

    def __init__(self, today: date, master: Master, parent: QObject) -> None:
        self._account_id = 0
        super().__init__(today, master, parent)
        self.account = Choice(placeholder=words("Account"))
        self.account.setAccessibleName(words("Account of the statement"))
        self.account.setFixedWidth(_WIDTH)
        self.account.key_changed.connect(self._choose)

    def account_id(self) -> int:
        """Give the account, 0 until the accounts are known."""
        return self._account_id

    def account_code(self) -> str:
        """Give the account's code, "" until the accounts are known."""
        return self.account.currentText().partition(" ")[0] if self._account_id else ""

    def everything(self, today: date) -> MasterQuery:
        """Leave out nothing but the lines of other accounts."""
        return BankQuery(today=today, account_id=self._account_id)

    def controls(self) -> list[QWidget]:
        """Give the account and the chips."""
        return [self.account, self.chips]

    def offer(self, accounts: tuple[Account, ...]) -> None:
        """Offer the accounts; the clinic's bank is chosen first."""
        self.account.set_choices((each.account_id, f"{each.code}  {each.name}") for each in accounts)
        if not self._account_id and accounts:
            self.account.choose(accounts[0].account_id)
            self._choose(accounts[0].account_id)

    def show_account(self, account_id: int) -> None:
        """Go to another account."""
        self.account.choose(account_id)
        self._choose(account_id)

    def _choose(self, account_id: object) -> None:
        if isinstance(account_id, int) and account_id != self._account_id:
            self._account_id = account_id
            query = self.query
            if isinstance(query, BankQuery):
                self._ask(replace(query, account_id=account_id))
