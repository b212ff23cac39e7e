"""Where money may lie: the clinic's own cash, bank, card and UPI accounts, of which one is chosen per receipt."""

from sqlalchemy import bindparam, select

from desktop_app.accounting.money_posting import MoneyAccount, of_mode
from desktop_app.accounting.posting import MODE_ROLES, Role
from desktop_app.errors import AccountUnfit, NotFound
from desktop_app.records.accounts import Account as AccountRecord, AccountRole
from desktop_app.repositories import accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit, columns

# Money by card and UPI waits for its settlement, or comes to the bank at once.
_FIT_ROLES = {
    "cash": {Role.CASH},
    "cheque": {Role.CHEQUE},
    "bank": {Role.BANK},
    "card": {Role.CARD, Role.BANK},
    "upi": {Role.UPI, Role.BANK},
}
_CASH_AND_BANK = "Cash and bank"
_HEADS = {"card": {_CASH_AND_BANK, "Other current assets"}, "upi": {_CASH_AND_BANK, "Other current assets"}}

_ACCOUNT = select(*columns(AccountRecord, Account)).where(AccountRecord.account_id == bindparam("account_id"))
_ROLES_OF = select(AccountRole.role).where(AccountRole.account_id == bindparam("account_id"))
_MAPPED = select(AccountRole.account_id, AccountRole.role)


def chosen(unit: Unit, mode: str, account_id: int | None) -> MoneyAccount:
    """Give the account of a mode, or the one that was chosen for it; refuses NOT_FOUND and ACCOUNT_UNFIT."""
    if account_id is None:
        return of_mode(mode)
    account = unit.first(Account, _ACCOUNT, account_id=account_id)
    if account is None:
        raise NotFound(what="The account")
    roles = {row[0] for row in unit.execute(_ROLES_OF, {"account_id": account_id})}
    why = _why_unfit(account, roles, mode)
    if why:
        raise AccountUnfit(code=account.code, role=f"money by {mode}", why=why)
    return of_mode(mode, account_id)


def account(unit: Unit, account_id: int) -> Account | None:
    """Give an account of the chart, None where there is none."""
    return unit.first(Account, _ACCOUNT, account_id=account_id)


def with_statements(unit: Unit) -> tuple[Account, ...]:
    """Give the accounts that a bank sends statements of, the clinic's bank first: bank, card and UPI, not cash."""
    return tuple({each.account_id: each for mode in ("bank", "card", "upi") for each in fitting(unit, mode)}.values())


def fitting(unit: Unit, mode: str) -> tuple[Account, ...]:
    """Give the accounts of which one can be chosen for a mode, the mode's own account first."""
    roles: dict[int, set[str]] = {}
    for row in unit.execute(_MAPPED):
        roles.setdefault(row[0], set()).add(row[1])
    fit = [each for each in accounts.accounts(unit) if not _why_unfit(each, roles.get(each.account_id, set()), mode)]
    return tuple(sorted(fit, key=lambda each: MODE_ROLES[mode] not in roles.get(each.account_id, set())))


def _why_unfit(account: Account, roles: set[str], mode: str) -> str:
    """Say why money of a mode cannot lie on an account; nothing where it can."""
    if not (account.is_posting and account.is_active):
        return "it is a heading or switched off"
    if account.type != "asset" or account.normal_side != "debit" or account.is_control:
        return "no money lies there"
    if roles - _FIT_ROLES[mode]:
        return "it is kept for something else"
    if not roles and (mode == "cheque" or account.statement_head not in _HEADS.get(mode, {_CASH_AND_BANK})):
        return "no money of this kind lies there"
    return ""
