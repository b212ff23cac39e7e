"""Step: which accounts a bank sends statements of."""

from desktop_app.errors import NoStatements, NotFound
from desktop_app.repositories import money_accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit


def require(unit: Unit, account_id: int) -> Account:
    """Give an account; refuses NOT_FOUND, and ACCOUNT_WITHOUT_STATEMENTS for one that no bank knows."""
    account = money_accounts.account(unit, account_id)
    if account is None:
        raise NotFound(what="The account")
    if account_id not in {each.account_id for each in money_accounts.with_statements(unit)}:
        raise NoStatements(code=account.code)
    return account
