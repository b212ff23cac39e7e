"""How the tests take in a journal that was written as text: by beancount, by hledger, and by hledger's grammar."""

import re
import shutil
import sqlite3
import subprocess
from collections import defaultdict
from decimal import Decimal
from typing import Any

from beancount import loader
from beancount.core import realization
from beancount.core.data import Open

HLEDGER = shutil.which("hledger")
# A line of hledger's: account, two blanks at least, amount; perhaps an assertion; perhaps a comment.
HLEDGER_LINE = re.compile(r"    (\S+)  +(-?\d+\.\d\d) INR(?: = (-?\d+\.\d\d) INR)?(?:  ; (.*))?")
HLEDGER_HEAD = re.compile(r"(\d{4}-\d\d-\d\d) \* (?:\(([^()]*)\) )?([^;]*?)(?:  ; (.*))?")
Sums = dict[str, int]


def taken_in(text: str) -> list[Any]:
    """Have beancount take a text in without a complaint."""
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    return list(entries)


def paise(rupees: Decimal | str) -> int:
    amount = Decimal(rupees) * 100
    assert amount == int(amount)
    return int(amount)


def added_up(entries: list[Any]) -> Sums:
    """Give beancount's own trial balance: what every account holds, by the account's code."""
    codes = {entry.account: entry.meta["code"] for entry in entries if isinstance(entry, Open)}
    real = realization.realize(entries)
    found = {}
    for account, code in codes.items():
        of_account = realization.get(real, account)
        found[code] = paise(of_account.balance.get_currency_units("INR").number or "0")
    return {code: balance for code, balance in found.items() if balance}


def of_ledger(sql: sqlite3.Connection, condition: str = "true") -> Sums:
    """Add up the file by another connection, which knows nothing of reports."""
    return dict(
        sql.execute(
            "SELECT code, sum(debit_paise - credit_paise) AS moved FROM gl_entries JOIN accounts USING (account_id)"
            f" WHERE {condition} GROUP BY code HAVING moved <> 0"
        ).fetchall()
    )


def read_by_hand(text: str) -> tuple[Sums, Sums, list[str]]:
    """Read hledger's text by its grammar: what the accounts hold, what is asserted of them, and the declared ones.

    Every transaction adds up to nothing.
    """
    sums: dict[str, int] = defaultdict(int)
    asserted, declared, open_paise = {}, [], 0
    for written in text.splitlines():
        if written.startswith("account "):
            declared.append(written.removeprefix("account ").partition("  ; ")[0])
        elif written[:1].isdigit():
            assert HLEDGER_HEAD.fullmatch(written), written
            assert open_paise == 0
        elif written.startswith(" "):
            found = HLEDGER_LINE.fullmatch(written)
            assert found is not None, written
            account, amount, holds, comment = found.groups()
            open_paise += paise(amount)
            sums[account] += paise(amount)
            if holds is not None:
                asserted[account] = paise(holds)
            assert not re.search(r"\bdate2?:|\[", comment or ""), comment
    assert open_paise == 0
    return dict(sums), asserted, declared


def run_hledger(text: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    assert HLEDGER is not None
    return subprocess.run(  # noqa: S603 - a program that the tester has installed, on a text of ours
        [HLEDGER, "-f", "-", *arguments],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"LC_ALL": "C.UTF-8"},
        check=False,
    )
