"""Which column of a bank's statement is what: a guess from its heads, which somebody looks at before it counts."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from desktop_app.accounting import bank_amounts
from desktop_app.accounting.bank_csv import Columns

_WORDS = {
    "day": r"\b(txn|tran\w*|posting|post|booking)?\s*date\b|\bvalue d(ate|t)\b",
    "narration": r"narration|description|particulars|details|remarks",
    "reference": r"ref|chq|cheque|utr|instrument",
    "money_out": r"withdraw|debit|\bdr\b|paid out|money out",
    "money_in": r"deposit|credit|\bcr\b|paid in|money in",
    "side": r"dr\s*/\s*cr|cr\s*/\s*dr|\btype\b|indicator",
    "balance": r"balance",
    "amount": r"amount|\bamt\b",
}
_ORDER = ("side", "balance", "day", "narration", "reference", "money_out", "money_in", "amount")
_TEMPLATE = ("Date", "Narration", "Reference", "Money out", "Money in", "Balance")
_LEAST = 3  # heads that are understood make a row the head of the table
_LOOKED_AT = 60
_LONGEST = 80  # characters of a head; what is longer is a text


def heads(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Give the column heads of a statement, in their order, each once; nothing where no row looks like one."""
    found = _head(rows)
    return () if found is None else tuple(dict.fromkeys(cell for cell in rows[found] if cell))


def proposed(rows: Sequence[Sequence[str]]) -> Columns | None:
    """Guess which column is what; None where no row looks like the head of a table."""
    at = _head(rows)
    if at is None:
        return None
    named = _understood(rows[at])
    if "money_out" in named and "money_in" in named:
        named.pop("amount", None)
        named.pop("side", None)
    else:
        named.pop("money_out", None)
        named.pop("money_in", None)
    day = named.get("day", "")
    return Columns(
        day=day,
        narration=named.get("narration", ""),
        reference=named.get("reference", ""),
        amount=named.get("amount", ""),
        side=named.get("side", ""),
        money_out=named.get("money_out", ""),
        money_in=named.get("money_in", ""),
        balance=named.get("balance", ""),
        month_first=bool(day) and _is_month_first(rows, at, rows[at].index(day)),
    )


def template(today: date) -> tuple[tuple[str, ...], ...]:
    """Give heads that are understood without a hand, and two lines that show how they are filled in."""
    yesterday, now = (f"{day:%d-%m-%Y}" for day in (today - timedelta(days=1), today))
    return (
        _TEMPLATE,
        (yesterday, "NEFT ASHA MENON", "UTR0000000001", "", "1,500.00", "51,500.00"),
        (now, "RENT OF THE CLINIC", "000123", "25,000.00", "", "26,500.00"),
    )


def _head(rows: Sequence[Sequence[str]]) -> int | None:
    scores = [len(_understood(row)) for row in rows[:_LOOKED_AT]]
    best = max(scores, default=0)
    return scores.index(best) if best >= _LEAST else None


def _understood(row: Sequence[str]) -> dict[str, str]:
    """Give the head of each column that is understood, the first one that fits."""
    left, found = [cell for cell in row if 0 < len(cell) <= _LONGEST], dict[str, str]()
    for name in _ORDER:
        head = next((cell for cell in left if re.search(_WORDS[name], cell, re.IGNORECASE)), None)
        if head is not None:
            found[name] = head
            left.remove(head)
    return found


def _is_month_first(rows: Sequence[Sequence[str]], head: int, place: int) -> bool:
    """Tell whether the days can only be read with the month before the day."""
    cells = [row[place] for row in rows[head + 1 :] if len(row) > place and row[place][:1].isdigit()]
    by_day = sum(bank_amounts.day(cell, month_first=False) is not None for cell in cells)
    return sum(bank_amounts.day(cell, month_first=True) is not None for cell in cells) > by_day
