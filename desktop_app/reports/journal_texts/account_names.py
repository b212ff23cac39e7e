"""Accounts by names that beancount and hledger both take: the type, the code, and the name as far as it is ASCII."""

import re
import unicodedata
from collections.abc import Iterable

from desktop_app.repositories.accounts import Account

ROOTS = {
    "asset": "Assets",
    "liability": "Liabilities",
    "equity": "Equity",
    "income": "Income",
    "expense": "Expenses",
}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


def names_of(chart: Iterable[Account]) -> dict[str, str]:
    """Give each account's name by its code, as `Assets:1010-Cash-in-hand`; no two accounts have the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for account in chart:
        wanted = "-".join(filter(None, (_ascii(account.code), _ascii(account.name))))
        # A component begins with a capital letter or a digit.
        name = f"{ROOTS[account.type]}:{wanted[:1].upper()}{wanted[1:]}" if wanted else ROOTS[account.type]
        if name in taken or not wanted:
            name = f"{name}{'-' if wanted else ':'}{account.account_id}"
        taken.add(name)
        names[account.code] = name
    return names


def _ascii(text: str) -> str:
    """Write a text in ASCII letters, digits and dashes; accents go, other scripts are left out."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _NOT_IN_NAMES.sub("-", letters).strip("-")
