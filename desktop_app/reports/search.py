"""Searching as people type: every word must stand somewhere in one of the columns; nothing of it is SQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_

from desktop_app.accounting import money
from desktop_app.errors import AmountNotUnderstood, AmountTooLarge

_LONGEST = 200  # characters; more was pasted by mistake, and SQLite would refuse so large a question


def matching(
    text: str, columns: Sequence[ColumnElement[Any]], *, amounts: Sequence[ColumnElement[int]] = ()
) -> list[ColumnElement[bool]]:
    """Give one condition a word; a blank text gives none. Of a very long text only the beginning is looked for.

    A word that reads as an amount, as 5,900 or 5900.00, is also found where one of the `amounts` (paise) is exactly it.
    """
    return [
        or_(*(column.contains(word, autoescape=True) for column in columns), *_equal(word, amounts))
        for word in text[:_LONGEST].split()
    ]


def _equal(word: str, amounts: Sequence[ColumnElement[int]]) -> list[ColumnElement[bool]]:
    try:
        wanted = money.parse(word)
    except (AmountNotUnderstood, AmountTooLarge):
        return []  # a word like any other
    return [amount == wanted for amount in amounts] if wanted > 0 else []
