"""The end of a year: income and expense go to retained earnings, and what was earned is carried forward."""

from collections.abc import Collection, Mapping

from desktop_app.accounting.posting import Line, balanced


def net_profit(balances_paise: Mapping[int, int]) -> int:
    """Give the profit (paise) that balances of income and expense accounts, debits positive, come to."""
    return -sum(balances_paise.values())


def closing(balances_paise: Mapping[int, int], retained_account_id: int) -> tuple[Line, ...]:
    """Post every account's balance (paise, debits positive) to the other side, the rest to retained earnings.

    Refuses UNBALANCED where no account has a balance.
    """
    profit = net_profit(balances_paise)
    return balanced(
        [
            *(_line(account_id, -paise) for account_id, paise in balances_paise.items()),
            _line(retained_account_id, -profit),
        ]
    )


def event_name(stem: str, taken: Collection[str]) -> str:
    """Give the name of a posting that can be done, undone and done again: `close`, `close-2`, `close-3`."""
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def _line(account_id: int, paise: int) -> Line:
    return Line(account_id=account_id, debit_paise=max(0, paise), credit_paise=max(0, -paise))
