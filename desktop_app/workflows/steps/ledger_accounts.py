"""Step: find the account that somebody named by its code, and see that it can be posted to by hand."""

from desktop_app.errors import AccountUnknown, ControlAccount, GlAccountInactive
from desktop_app.repositories import accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit


def usable(unit: Unit, code: str, *, purpose: str) -> Account:
    """Give an account; refuses ACCOUNT_UNKNOWN, GL_ACCOUNT_INACTIVE and CONTROL_ACCOUNT."""
    account = accounts.by_code(unit, code)
    if account is None or not account.is_posting:
        raise AccountUnknown(code=code)
    if not account.is_active:
        raise GlAccountInactive(code=account.code, role=purpose)
    if account.is_control:
        raise ControlAccount(code=account.code)
    return account
