"""Searching as people type: every word must stand somewhere in one of the columns; nothing of it is SQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_

_LONGEST = 200  # characters; more was pasted by mistake, and SQLite would refuse so large a question


def matching(text: str, columns: Sequence[ColumnElement[Any]]) -> list[ColumnElement[bool]]:
    """Give one condition a word; a blank text gives none. Of a very long text only the beginning is looked for."""
    return [or_(*(column.contains(word, autoescape=True) for column in columns)) for word in text[:_LONGEST].split()]
