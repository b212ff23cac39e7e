"""The journal that a dialog would post, before it does: lines by role, named as the clinic's chart names them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.accounting.posting import Line
from desktop_app.reports.journal import JournalLine
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class RoleAccounts:
    """The account of each role that was asked for."""

    by_role: Mapping[str, Account]

    def named(self, lines: Iterable[Line]) -> tuple[JournalLine, ...]:
        """Name the accounts of lines; debits first, as in every journal."""
        named = [
            JournalLine(account.code, account.name, line.debit_paise, line.credit_paise)
            for line in lines
            for account in (self.by_role[line.role],)
        ]
        return tuple(sorted(named, key=lambda each: each.credit_paise > 0))


def role_accounts(unit: Unit, roles: Iterable[str]) -> RoleAccounts:
    """Read the accounts of roles; refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE, as posting would."""
    ids = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, roles)
    chart = {each.account_id: each for each in accounts.accounts(unit)}
    return RoleAccounts({role: chart[account_id] for role, account_id in ids.items()})
